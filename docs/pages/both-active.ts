/** The page of the laws: when two units are active and when nobody is, with the run of each way and what readings change. */

import type { ChangedWay, ShownRun, UnderReading, WayChange } from '../../properties/law/per-reading.ts';
import { type Laws, type ProvedLaw, type ProvedWay } from '../../properties/law/proved.ts';
import { stimuliWords } from '../../properties/stimuli-words.ts';
import { anchor, anchorOf, code, lines, link, page, prose, table } from '../markdown.ts';
import { ruledBy, ruleLink, titlesTable } from '../places.ts';
import { timelineTable } from '../timeline/table.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { claimsFile } from './claims.ts';
import { pairWords, tryIt } from './pair-words.ts';
import { readingsFile } from './readings.ts';

export const bothActiveFile = 'both-active.md';

const stepsOf = ({ run }: ShownRun) => run.slice(1).map(({ stimuli }) => stimuli);

function runWords(shown: ShownRun | null): string {
  if (shown === null) return '–';
  return stepsOf(shown)
    .map((stimuli) => prose(stimuliWords(stimuli)))
    .join('; ');
}

function sentence({ law, ways }: ProvedLaw): string {
  const list = ways.map(({ way }) => `- ${prose(way.name)} ([${way.id}](#${anchorOf(`${law.id} ${way.id}`)}));`);
  return [`**It comes to be that ${law.situation} if and only if**`, '', ...list].join('\n');
}

function countsTable({ scopes }: ProvedLaw): string {
  return table(
    ['Scope', 'Stimuli', 'States', 'of them so', 'Steps into it', 'Not explained'],
    scopes.map(({ scope, report }) => [
      code(scope.name),
      `${scope.bounds.families.join(', ')}; ${scope.bounds.faults === null ? 'any number of causes' : `causes: at most ${scope.bounds.faults}`}`,
      `${report.states}${report.complete ? '' : ' (not complete)'}`,
      String(report.inSituation),
      String(report.entered),
      report.unexplained === null ? 'none' : '**some**',
    ]),
  );
}

function waysTable({ ways }: ProvedLaw): string {
  return table(
    ['Way', 'Steps that take it', 'Of them in vain', 'Shortest run that takes it alone', 'Needed', 'Rules'],
    ways.map(({ way, taken, against, alone, needed }) => [
      code(way.id),
      String(taken),
      against === null ? 'none' : '**some**',
      runWords(alone),
      needed === null ? 'no' : 'yes',
      lines(way.rules.map(ruleLink)),
    ]),
  );
}

const changeWords: { readonly [change in WayChange]: string } = {
  gone: 'closed',
  narrower: 'does not always lead there',
  wider: 'open where it was not',
  otherRun: 'takes another run',
};

function changedCell({ way, change, shown }: ChangedWay): string {
  return `${code(way.id)} ${changeWords[change]}${shown === null ? '' : `: ${runWords(shown)}`}`;
}

function readingRow({ ambiguity: id, reading, changed, appears }: UnderReading): readonly string[] {
  return [
    link(code(`${id}=${reading}`), readingsFile, id),
    lines(changed.map(changedCell)) || '–',
    lines(appears.map(runWords)) || '–',
  ];
}

function readingBlocks(under: readonly UnderReading[]): readonly string[] {
  const [some, none] = [true, false].map((want) =>
    under.filter(({ changed, appears }) => changed.length + appears.length > 0 === want),
  );
  const same = (none ?? []).map(({ ambiguity: id, reading }) => link(code(`${id}=${reading}`), readingsFile, id));
  return [
    '**Under other readings**',
    table(['Reading', 'What becomes of the ways', 'Runs by none of these ways'], (some ?? []).map(readingRow)),
    ...(same.length === 0 ? [] : [`Nothing changes on the scopes searched under ${same.join(', ')}.`]),
  ];
}

function waySection({ law }: ProvedLaw, { way, alone }: ProvedWay): readonly string[] {
  if (alone === null) return [];
  return [
    `### ${anchor(`${law.id} ${way.id}`)}${prose(way.id)}`,
    `${prose(way.leads)} (${link(code(`${law.id}/${way.id}`), claimsFile, `${law.id}/${way.id}`)}).`,
    `${ruledBy(way.rules)}`,
    `Shortest run on the scope ${code(alone.scope.name)}: ${prose(pairWords(alone.scope.pair))}.`,
    timelineTable(timelineOf(alone.scope.pair, alone.run, null)),
    tryIt(alone.scope.pair, stepsOf(alone)),
  ];
}

function lawSection(title: string, proved: ProvedLaw, under: readonly UnderReading[]): readonly string[] {
  const { law } = proved;
  return [
    `## ${anchor(law.id)}${title}`,
    sentence(proved),
    `Why it matters: ${prose(law.why)}. ${prose(law.meanwhile.name)}.`,
    countsTable(proved),
    waysTable(proved),
    ...readingBlocks(under.filter((each) => each.law === law)),
    ...proved.ways.flatMap((way) => waySection(proved, way)),
  ];
}

const titles: Readonly<Record<string, string>> = {
  'law-two-active': 'Two units active',
  'law-nobody-active': 'Nobody active although a unit has power',
};

export function bothActivePage({ proved, under }: Laws): string {
  return page(
    'The laws of two active units and of none',
    'Each law lists ways that are together necessary and sufficient, of a unit, or of a failover group where the pair has ' +
      'groups. A way is a condition on the state before a step, on the stimuli, and on links, paths and the failover setting ' +
      'after it, never on the roles after it. The searches below are complete within what they may do, and show four things: ' +
      'no step comes into the situation by none of the ways (_not explained_); no step takes a way and stays out of the ' +
      'situation (_in vain_); each way is taken alone by some run; and without it some step is explained by none (_needed_). ' +
      'Steps of several kinds, as a fault and a command at once, are as good as their kinds one after the other, and are ' +
      'judged as those.',
    'Under another reading a way may be closed, may lead there not always, or open on pairs where it was not; runs by none ' +
      'of the ways show what the reading adds. Only small scopes are searched for these, and one shortest run is shown for each ' +
      'kind of last step.',
    proved.flatMap((each) => lawSection(titles[each.law.id] ?? each.law.id, each, under)),
    '## The documents',
    titlesTable(),
  );
}
