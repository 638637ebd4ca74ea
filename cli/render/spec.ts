/** The spec as text: the list of rules, one rule, one ambiguity, and the coverage of the scope. */
import type { Citing } from '../../properties/citing.ts';
import { type AmbiguityId, ambiguity, isRunnable } from '../../spec/ambiguities.ts';
import type { ReadingName } from '../../spec/ambiguity.ts';
import type { Citation } from '../../spec/rule.ts';
import { type RuleId, rule, ruleIds } from '../../spec/rules/index.ts';
import { type ScopeRow, scope } from '../../spec/scope.ts';
import { sources } from '../../spec/sources.ts';
import type { RowCoverage } from '../coverage.ts';
import type { Paint } from '../output.ts';
import { counted } from './words.ts';

/** Every rule once, under the first of its rows. */
export function ruleListLines(paint: Paint): readonly string[] {
  const width = Math.max(...ruleIds.map((id) => id.length));
  return (Object.keys(scope) as ScopeRow[]).flatMap((row) => {
    const ids = ruleIds.filter((id) => rule(id).rows[0] === row);
    if (ids.length === 0) return [];
    return [
      paint('bold', `${row}  ${scope[row]}`),
      ...ids.map((id) => `  ${paint('cyan', id.padEnd(width))}  ${rule(id).statement}`),
      '',
    ];
  });
}

export function ruleLines(id: RuleId, citing: Citing, paint: Paint): readonly string[] {
  const { statement, status, level, rows, cites, deferredTo } = rule(id);
  return [
    `${paint('bold', id)}  ${level}, ${status}`,
    `  ${statement}`,
    ...section(
      'Rows',
      rows.map((row) => `${row} ${scope[row]}`),
    ),
    ...(deferredTo === undefined ? [] : section('Open until', [`${deferredTo} ${scope[deferredTo]}`])),
    ...section('Citations', cites.map(citationWords)),
    ...section(
      'Transitions',
      citing.transitions.map((t) => named(t.id, t.description)),
    ),
    ...section(
      'Phases',
      citing.phases.map((p) => named(p.name, p.description)),
    ),
    ...section(
      'Claims',
      citing.claims.map((c) => named(c.id, c.name)),
    ),
    ...section(
      'Ambiguities',
      citing.ambiguities.flatMap((each) => [`${each}: ${ambiguity(each).question}`, ...readingWords(each)]),
    ),
  ];
}

export function ambiguityLines(id: AmbiguityId, paint: Paint): readonly string[] {
  const { question, consequence, note, readings } = ambiguity(id);
  const cites = Object.entries(readings).flatMap(
    ([name, r]) => r?.cites.map((c: Citation) => `${name}: ${citationWords(c)}`) ?? [],
  );
  return [
    `${paint('bold', id)}  an ambiguity of the documents`,
    `  ${question}`,
    ...section('Readings', readingWords(id)),
    ...section('Citations', cites),
    ...section(
      'Rules',
      ruleIds.filter((each) => rule(each).ambiguities?.includes(id)),
    ),
    ...section('What an observer sees differently', consequence === undefined ? [] : [consequence]),
    ...section('Note', note === undefined ? [] : [note]),
  ];
}

export function coverageLines(rows: readonly RowCoverage[], paint: Paint): readonly string[] {
  const title = Math.max(...rows.map((r) => r.title.length));
  const lines = rows.flatMap((r) => [
    `${paint('bold', r.row)}  ${r.title.padEnd(title)}  ${coverageWords(r)}`,
    ...r.open.map((o) => `       open: ${o.rule}, with ${o.deferredTo} ${scope[o.deferredTo]}`),
  ]);
  const count = (status: RowCoverage['status']) => rows.filter((r) => r.status === status).length;
  const summary = `${counted(rows.length, 'row')}: ${count('formalised')} formalised, ${count('inPart')} in part, ${count('notYetFormalised')} not yet`;
  return [...lines, '', summary];
}

function coverageWords({ status, covered, open }: RowCoverage): string {
  const counts = `${counted(covered.length, 'rule')} covered, ${open.length} open`;
  if (status === 'formalised') return counts;
  const none = covered.length + open.length === 0;
  return `not yet formalised${none ? '' : `: ${counts}`}`;
}

function readingWords(id: AmbiguityId): readonly string[] {
  const { readings, default: chosen } = ambiguity(id);
  return Object.entries(readings).flatMap(([name, reading]) => {
    if (reading === undefined) return [];
    const marks = [name === chosen ? 'default' : '', isRunnable(id, name as ReadingName) ? '' : 'described only'];
    const mark = marks.filter((m) => m !== '').join(', ');
    return [`  ${id}=${name}${mark === '' ? '' : ` (${mark})`}: ${reading.statement}`];
  });
}

function citationWords({ source, section: heading, page, place, key }: Citation): string {
  const { title, part } = sources[source];
  const where = [title, part, heading, page === '' ? '' : `page ${page}`, place].filter((each) => each !== '');
  return `${where.join('; ')}: “${key}”`;
}

function named(name: string, description: string): string {
  return description === '' ? name : `${name}: ${description}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}
