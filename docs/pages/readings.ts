/** The page of the readings: where the documents contradict each other or are silent, and what each choice changes. */
import { distinctions } from '../../properties/distinguishing.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, isRunnable } from '../../spec/ambiguities.ts';
import type { Ambiguity, Reading, ReadingName } from '../../spec/ambiguity.ts';
import { type RuleId, rule, ruleIds } from '../../spec/rules/index.ts';
import type { Level } from '../../spec/vocabulary.ts';
import { anchor, anchorOf, code, lines, page, prose, table } from '../markdown.ts';
import { inDocumentOrder, placeWords, ruleLink, titlesTable } from '../places.ts';
import { byConsequence, consequenceOf, distinctionBlocks } from './distinction.ts';

export const readingsFile = 'readings.md';

const contestedMark = '★';

function readingsOf({ readings }: Ambiguity): readonly (readonly [ReadingName, Reading])[] {
  return Object.entries(readings) as [ReadingName, Reading][];
}

/** By the first place that the default reading cites. */
export function ambiguitiesInOrder(): readonly AmbiguityId[] {
  const first = (id: AmbiguityId) => [...ambiguity(id).readings.a.cites].sort(inDocumentOrder)[0];
  return [...ambiguityIds].sort((a, b) => {
    const [x, y] = [first(a), first(b)];
    return x === undefined || y === undefined ? 0 : inDocumentOrder(x, y);
  });
}

function runnableWords(id: AmbiguityId, name: ReadingName): string {
  if (name === ambiguity(id).default) return 'default';
  if (isRunnable(id, name)) return `runs: ${code(`--reading ${id}=${name}`)}`;
  if (isRunnable(id, name, 'protocol')) return `runs in time: ${code(`--reading ${id}=${name} --model protocol`)}`;
  return 'described only';
}

function speaksFor({ cites, because }: Reading): string {
  const places = [...cites].sort(inDocumentOrder).map(placeWords);
  return lines([...places, ...(because === undefined ? [] : [`Besides: ${prose(because)}`])]) || 'no document';
}

function readingsTable(id: AmbiguityId): string {
  return table(
    ['Reading', 'It says', 'What speaks for it', ''],
    readingsOf(ambiguity(id)).map(([name, reading]) => [
      code(name),
      prose(reading.statement),
      speaksFor(reading),
      runnableWords(id, name),
    ]),
  );
}

function rulesOn(id: AmbiguityId): readonly RuleId[] {
  return ruleIds.filter((each) => rule(each).ambiguities?.includes(id));
}

function section(id: AmbiguityId): readonly string[] {
  const { question, contested, consequence, note } = ambiguity(id);
  return [
    `### ${anchor(id)}${id}`,
    `${contested === true ? `${contestedMark} ` : ''}**${prose(question)}**`,
    readingsTable(id),
    ...(consequence === undefined ? [] : [`What it comes to: ${prose(consequence)}`]),
    ...(note === undefined ? [] : [prose(note)]),
    `Rules on a side of it: ${rulesOn(id).map(ruleLink).join(', ')}.`,
    ...distinctionBlocks(id),
  ];
}

function summaryRow(id: AmbiguityId): readonly string[] {
  const entry = ambiguity(id);
  const others = readingsOf(entry).filter(([name]) => name !== entry.default);
  return [
    `[${id}](#${anchorOf(id)})${entry.contested === true ? ` ${contestedMark}` : ''}`,
    prose(entry.question),
    prose(entry.readings.a.statement),
    lines(others.map(([name, reading]) => `${code(name)}: ${prose(reading.statement)}`)),
    lines(distinctions.filter((d) => d.ambiguity === id).map((d) => `${code(d.reading)}: ${consequenceOf(d)}`)),
  ];
}

function consequenceTable(): string {
  return table(
    ['Under the other reading', 'Readings, and the sequence that shows it'],
    byConsequence().map(([consequence, shown]) => [
      consequence,
      lines(shown.map((d) => `[${d.ambiguity}](#${anchorOf(d.ambiguity)})=${d.reading}: ${prose(d.sequence)}`)),
    ]),
  );
}

/** Another reading than the default can be run. */
function hasOther(id: AmbiguityId, level: Level): boolean {
  return readingsOf(ambiguity(id)).some(([name]) => name !== 'a' && isRunnable(id, name, level));
}

export function readingsPage(): string {
  const order = ambiguitiesInOrder();
  const runnable = order.filter((id) => hasOther(id, 'behaviour'));
  const inTime = order.filter((id) => hasOther(id, 'protocol') && !hasOther(id, 'behaviour'));
  return page(
    'Readings',
    `The ${order.length} places where the documents contradict each other or are silent, in the order of the documents: by the ` +
      'first place that speaks for the default. ' +
      `${contestedMark}: the documents disagree, or the product is known to differ from them. The other readings of ` +
      `${runnable.length} can be run; each of those is shown with a sequence that tells it from the default. Those of ` +
      `${inTime.length} more speak of time, and run with ${code('--model protocol')}.`,
    '## Summary',
    table(['Ambiguity', 'Question', 'The default, `a`', 'Otherwise', 'Run, it comes to'], order.map(summaryRow)),
    '## By consequence',
    `What the ${runnable.length} that can be run come to, at the end of the sequence that shows each.`,
    consequenceTable(),
    '## In the order of the documents',
    order.flatMap(section),
    '## The documents',
    titlesTable(),
  );
}
