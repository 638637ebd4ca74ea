/** The page of the ways to two active units: what each needs, and its shortest run. */
import type { FoundWay } from '../../properties/findings.ts';
import { readingsThatUndo } from '../../properties/readings-that-undo.ts';
import { stimuliWords } from '../../properties/stimuli-words.ts';
import { type AmbiguityId, ambiguity } from '../../spec/ambiguities.ts';
import { rule } from '../../spec/rules/index.ts';
import { anchor, anchorOf, code, lines, link, page, prose, table } from '../markdown.ts';
import { ruledBy, titlesTable } from '../places.ts';
import { timelineTable } from '../timeline/table.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { findingsFile } from './findings.ts';
import { pairWords, tryIt } from './pair-words.ts';
import { readingsFile } from './readings.ts';

export const bothActiveFile = 'both-active.md';

function anchorName(number: number): string {
  return `way-${number}`;
}

function stepsOf({ run }: FoundWay) {
  return run.slice(1).map((record) => record.stimuli);
}

function isDescribedOnly(id: AmbiguityId): boolean {
  const { readings, runnable } = ambiguity(id);
  return Object.keys(readings).some((name) => !runnable.some((each) => each === name));
}

/** Readings that undo the run, then the ambiguities around its rules whose other readings cannot be tried. */
function readingsCell(found: FoundWay): string {
  const undoing = readingsThatUndo(found.scope.pair, stepsOf(found));
  const undone = new Set<AmbiguityId>(undoing.map((each) => each.ambiguity));
  const sides = new Set(found.way.rules.flatMap((id) => rule(id).ambiguities ?? []));
  const others = [...sides].filter((id) => isDescribedOnly(id) && !undone.has(id)).sort();
  return lines([
    ...undoing.map(({ ambiguity: id, reading }) => `**not under** ${link(code(`${id}=${reading}`), readingsFile, id)}`),
    ...(others.length === 0 ? [] : [`untried: ${others.map((id) => link(code(id), readingsFile, id)).join(', ')}`]),
  ]);
}

function section(found: FoundWay, number: number): readonly string[] {
  const { way, scope, run } = found;
  return [
    `## ${anchor(anchorName(number))}${number}. ${prose(way.reason)}`,
    `With ${way.needs.join(', ')}. Shortest run on the scope \`${scope.name}\`: ${prose(pairWords(scope.pair))}.`,
    timelineTable(timelineOf(scope.pair, run, null)),
    tryIt(scope.pair, stepsOf(found)),
  ];
}

export function bothActivePage(ways: readonly FoundWay[]): string {
  return page(
    'Ways to two active units',
    'A way is told apart by what the unit went by that became active last, by the failover link, and by whether failover ' +
      'is off on a unit. The searches behind this page go over a small pair of each mode, with one cause broken at once, ' +
      `or two of links and paths; ways that take more may exist. See also ${link('the findings', findingsFile)}.`,
    'What a way needs is read off the step in which both are active. _Not under_ a reading: the shortest run, taken under that ' +
      'reading, leaves no two units active. _Untried_: the rules of the way are a side of this ambiguity, and some reading of it is ' +
      'described only. Under every other reading that can be run it still ends with two. The rules are those of ' +
      'the reaction by which the last unit became active, and ' +
      'where failover is off on a unit, the one that makes it silent.',
    table(
      ['', 'The last one becomes active because', 'Needs', 'Shortest run', 'Readings', 'Rules, and where they stand'],
      ways.map((found, index) => [
        `[${index + 1}](#${anchorOf(anchorName(index + 1))})`,
        prose(found.way.reason),
        found.way.needs.join(', '),
        stepsOf(found)
          .map((stimuli) => prose(stimuliWords(stimuli)))
          .join('; '),
        readingsCell(found),
        ruledBy(found.way.rules),
      ]),
    ),
    ways.flatMap((found, index) => section(found, index + 1)),
    '## The documents',
    titlesTable(),
  );
}
