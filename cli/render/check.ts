/** The report of a check as text, from the pair as understood to the sentence that explains the exit code. */
import { monitoredUnder } from '../../model/behaviour/monitoring.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { defaultFaults } from '../../properties/check-with-options.ts';
import { type Bounds, type Stopped, stoppedWord } from '../../properties/checker/bounds.ts';
import { shellWord } from '../../properties/stimuli-words.ts';
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { modelHash } from '../../traces/model-hash.ts';
import type { Checked, Share } from '../checked.ts';
import type { Search } from '../explore-pair.ts';
import type { Report } from '../judged.ts';
import type { LoadedPair } from '../load-pair.ts';
import type { Paint } from '../output.ts';
import { version } from '../package-root.ts';
import { understood } from '../understood.ts';
import { baselineLines } from './baseline.ts';
import { careLines } from './care.ts';
import { claimLines, violationLines } from './claims.ts';
import { fairnessLines, graphLines } from './liveness.ts';
import { consequenceLines, wayLines } from './owner.ts';
import { pairLines } from './pair.ts';
import { randomLines } from './random.ts';
import { alphabetName, counted } from './words.ts';

/** What is known before the search. */
export function openingLines(loaded: LoadedPair, pair: Pair, search: Search, paint: Paint): readonly string[] {
  return [
    ...pairLines(understood(loaded, monitoredUnder(pair, search.readings)), paint),
    '',
    `${paint('bold', 'Model')}     fover ${version}, ${modelHash(search.readings)}, ${readingsWords(search.readings)}`,
    `${paint('bold', 'Alphabet')}  ${alphabetWords(search.bounds)}`,
    `${paint('bold', 'Bound')}     ${boundWords(search.bounds)}`,
  ];
}

/** What the search established, complete or interrupted. `columns`: width of the terminal, if it is one. */
export function reportLines(checked: Checked, paint: Paint, columns?: number): readonly string[] {
  const { loaded, search, report, comparison, outcome, random, share } = checked;
  if (report === null) return [];
  const again = pairArguments(loaded, search.readings);
  return [
    ...(random === undefined
      ? [`${paint('bold', 'Explored')}  ${exploredWords(report)}`]
      : randomLines(random, report, checkCommand(loaded, search), paint)),
    ...graphLines(report, paint, stoppedWords),
    ...(share === undefined ? [] : [`${paint('bold', 'Share')}     ${shareWords(share)}`]),
    ...(report.claims.length === 0 ? [] : ['', paint('bold', 'Claims'), ...claimLines(checked, paint, columns)]),
    ...careLines(checked, paint),
    ...violationLines(report, again, paint),
    ...fairnessLines(report, paint),
    ...(random === undefined ? [...wayLines(report, again, paint), ...consequenceLines(report, paint)] : []),
    ...(comparison === null ? [] : baselineLines(comparison, modelHash(search.readings), paint)),
    '',
    `${summaryWords(report)} Exit ${outcome.code}: ${outcome.why}.`,
  ];
}

/** The arguments by which another verb gets the same pair under the same readings. */
export function pairArguments({ names }: LoadedPair, readings: Readings): readonly string[] {
  return [...names, ...changedReadings(readings).flatMap(([id, name]) => ['--reading', `${id}=${name}`])];
}

/** The command that makes the same search of the same pair, as a shell reads it. */
export function checkCommand(loaded: LoadedPair, { readings, bounds, reduces = true, liveness }: Search): string {
  const { families, faults, together } = bounds;
  const alphabet = alphabetName(families);
  const options = [
    ...(alphabet === 'everyday' ? [] : ['--alphabet', alphabet]),
    ...(faults === defaultFaults ? [] : ['--faults', `${faults ?? 'none'}`]),
    ...(reduces ? [] : ['--no-reduction']),
    ...(liveness ? ['--liveness'] : []),
    ...(together === 1 ? [] : ['--together', `${together}`]),
  ];
  return ['npx fover check', ...[...pairArguments(loaded, readings), ...options].map(shellWord)].join(' ');
}

function changedReadings(readings: Readings): readonly (readonly [string, string])[] {
  return Object.entries(readings).filter(([id, name]) => defaultReadings[id as keyof Readings] !== name);
}

export function readingsWords(readings: Readings): string {
  const changed = changedReadings(readings);
  if (changed.length === 0) return 'default readings';
  return `readings ${changed.map(([id, name]) => `${id}=${name}`).join(', ')}, else default`;
}

export function alphabetWords({ families, together }: Bounds): string {
  const list = families.join(', ');
  const name = alphabetName(families);
  const sets = together > 1 ? `; every set of at most ${together} stimuli` : '';
  return `${name === families.join(',') ? '' : `${name}: `}${list}${sets}`;
}

export function boundWords({ faults, states, depth, megabytes, seconds }: Bounds): string {
  const parts = [
    ...(faults === null ? [] : [`at most ${counted(faults, 'cause')} broken at once`]),
    ...(states === null ? [] : [`at most ${counted(states, 'state')}`]),
    ...(depth === null ? [] : [`at most ${counted(depth, 'step')} from the start`]),
    ...(megabytes === null ? [] : [`at most ${megabytes} MB`]),
    ...(seconds === null ? [] : [`at most ${counted(seconds, 'second')} for the run`]),
  ];
  return parts.length === 0 ? 'none' : parts.join(', ');
}

const reductionWords: Readonly<Record<Report['reduction'], string>> = {
  none: '',
  alike: '; environments that differ only by alike ports count as one',
  facts: '; environments with the same facts count as one',
};

function stoppedWords(stopped: Stopped | null): string {
  return stopped === 'interrupted' || stopped === null ? `${stopped}` : `stopped by ${stoppedWord(stopped)}`;
}

function exploredWords(report: Report): string {
  const counts = `${counted(report.states, 'state')}, ${counted(report.transitions, 'transition')}, depth ${report.depth}`;
  const end = report.stopped === null ? 'complete' : `not complete (${stoppedWords(report.stopped)})`;
  return `${counts}; ${end}${reductionWords[report.reduction]}`;
}

function shareWords({ shard, asked }: Share): string {
  return `${shard.index} of ${shard.of}, of a check of ${counted(asked.length, 'claim')}`;
}

function summaryWords(report: Report): string {
  if (report.claims.length === 0) return 'No claim was judged.';
  const verdicts = {
    holds: 'hold',
    violated: 'violated',
    notReached: 'not reached',
    notApplicable: 'not applicable',
    inconclusive: 'inconclusive',
  };
  const parts = Object.entries(verdicts).flatMap(([verdict, words]) => {
    const such = report.claims.filter((c) => c.verdict === verdict);
    const vacuous = verdict === 'holds' ? such.filter((c) => c.reason !== null).length : 0;
    return such.length === 0 ? [] : [`${such.length} ${words}${vacuous === 0 ? '' : ` (${vacuous} vacuously)`}`];
  });
  return `${counted(report.claims.length, 'claim')}: ${parts.join(', ')}.`;
}
