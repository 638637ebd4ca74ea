/** One rule or one ambiguity of the spec as text. */
import { type AmbiguityId, ambiguity, isRunnable } from '../../spec/ambiguities.ts';
import type { ReadingName } from '../../spec/ambiguity.ts';
import type { Citation } from '../../spec/rule.ts';
import { scope } from '../../spec/scope.ts';
import { sources } from '../../spec/sources.ts';
import type { GivenReadings } from '../options.ts';
import type { Paint } from '../output.ts';
import type { AmbiguityDocument, MarkedTransition, RuleDocument } from '../spec-documents.ts';

export function ruleLines(shown: RuleDocument, given: GivenReadings, paint: Paint): readonly string[] {
  const { id, statement, status, level, rows, cites, deferredTo, transitions, phases, claims, ambiguities } = shown;
  return [
    `${paint('bold', id)}  ${level}, ${status}`,
    `  ${statement}`,
    ...section(
      'Rows',
      rows.map((row) => `${row} ${scope[row]}`),
    ),
    ...(deferredTo === undefined ? [] : section('Open until', [`${deferredTo} ${scope[deferredTo]}`])),
    ...section('Citations', cites.map(citationWords)),
    ...transitionLines(transitions, given),
    ...section(
      'Phases',
      phases.map((p) => named(p.name, p.description)),
    ),
    ...section(
      'Claims',
      claims.map((c) => named(c.id, c.name)),
    ),
    ...section(
      'Ambiguities',
      ambiguities.flatMap((each) => [`${each}: ${ambiguity(each).question}`, ...readingWords(each)]),
    ),
  ];
}

export function ambiguityLines(shown: AmbiguityDocument, given: GivenReadings, paint: Paint): readonly string[] {
  const { id, question, consequence, note, readings, rules, transitions } = shown;
  const cites = Object.entries(readings).flatMap(([name, r]) => r.cites.map((c) => `${name}: ${citationWords(c)}`));
  return [
    `${paint('bold', id)}  an ambiguity of the documents`,
    `  ${question}`,
    ...section('Readings', readingWords(id)),
    ...section('Citations', cites),
    ...section('Rules', rules),
    ...transitionLines(transitions, given),
    ...section('What an observer sees differently', consequence === undefined ? [] : [consequence]),
    ...section('Note', note === undefined ? [] : [note]),
  ];
}

/** A reading that was given is never passed over in silence. */
function transitionLines(transitions: readonly MarkedTransition[], given: GivenReadings): readonly string[] {
  const chosen = Object.entries(given).map(([id, name]) => {
    const bears = transitions.some((t) => t.reading?.ambiguity === id);
    return `${id}=${name}${bears ? '' : ', on which no transition here depends'}`;
  });
  const title = chosen.length === 0 ? 'Transitions' : `Transitions, under ${chosen.join(', ')}`;
  const lines = transitions.map((t) => named(t.id, t.description) + readingMark(t));
  return section(title, lines.length === 0 && chosen.length > 0 ? ['none'] : lines);
}

function readingMark({ reading }: MarkedTransition): string {
  if (reading === null) return '';
  return ` (${reading.words}${reading.dormant ? '; never fires here' : ''})`;
}

function readingWords(id: AmbiguityId): readonly string[] {
  const { readings, default: chosen } = ambiguity(id);
  return Object.entries(readings).map(([name, reading]) => {
    const marks = [name === chosen ? 'default' : '', runWords(id, name as ReadingName)];
    const mark = marks.filter((m) => m !== '').join(', ');
    return `  ${id}=${name}${mark === '' ? '' : ` (${mark})`}: ${reading.statement}`;
  });
}

/** How a reading is run, where that is not as usual. */
function runWords(id: AmbiguityId, name: ReadingName): string {
  if (isRunnable(id, name)) return '';
  return isRunnable(id, name, 'protocol') ? 'runs with --model protocol' : 'described only';
}

function citationWords({ source, section: heading, page, place, key }: Citation): string {
  const { title, part } = sources[source];
  const where = [title, part, heading, page === '' ? '' : `page ${page}`, place].filter((each) => each !== '');
  return `${where.join('; ')}: “${key}”`;
}

function named(name: string, description: string): string {
  return description === '' ? name : `${name}: ${description}`;
}

/** A title with its lines indented below it; nothing where there are none. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}
