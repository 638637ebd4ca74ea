/** The page of the ways to two active units: what each needs, and its shortest run. */
import type { FoundWay } from '../../properties/findings.ts';
import { stimuliWords } from '../../properties/stimuli-words.ts';
import { anchor, anchorOf, link, page, prose, table } from '../markdown.ts';
import { ruledBy, titlesTable } from '../places.ts';
import { timelineTable } from '../timeline/table.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { findingsFile } from './findings.ts';
import { pairWords, tryIt } from './pair-words.ts';

export const bothActiveFile = 'both-active.md';

function anchorName(number: number): string {
  return `way-${number}`;
}

function needs({ way }: FoundWay): string {
  return [`failover link ${way.failoverLink}`, ...(way.failoverOff ? ['failover off on a unit'] : [])].join(', ');
}

function section(found: FoundWay, number: number): readonly string[] {
  const { way, scope, run } = found;
  return [
    `## ${anchor(anchorName(number))}${number}. ${prose(way.reason)}`,
    `With ${needs(found)}. Shortest run on the scope \`${scope.name}\`: ${prose(pairWords(scope.pair))}.`,
    timelineTable(timelineOf(scope.pair, run, null)),
    tryIt(
      scope.pair,
      run.slice(1).map((record) => record.stimuli),
    ),
  ];
}

export function bothActivePage(ways: readonly FoundWay[]): string {
  return page(
    'Ways to two active units',
    'A way is told apart by what the unit went by that became active last, by the failover link, and by whether failover ' +
      'is off on a unit. The searches behind this page go over a small pair of each mode, with one cause broken at once, ' +
      `or two of links and paths; ways that take more may exist. See also ${link('the findings', findingsFile)}.`,
    table(
      ['', 'The last one becomes active because', 'Needs', 'Shortest run', 'Rules, and where they stand'],
      ways.map((found, index) => [
        `[${index + 1}](#${anchorOf(anchorName(index + 1))})`,
        prose(found.way.reason),
        needs(found),
        found.run
          .slice(1)
          .map((record) => prose(stimuliWords(record.stimuli)))
          .join('; '),
        ruledBy(found.way.rules),
      ]),
    ),
    ways.flatMap((found, index) => section(found, index + 1)),
    '## The documents',
    titlesTable(),
  );
}
