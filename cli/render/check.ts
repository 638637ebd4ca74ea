/** The report of a check as text, from the pair as understood to the sentence that explains the exit code. */
import type { Pair } from '../../model/configuration/pair.ts';
import type { CheckReport } from '../../properties/check.ts';
import type { Bounds } from '../../properties/checker/bounds.ts';
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { modelHash } from '../../traces/model-hash.ts';
import type { Search } from '../explore-pair.ts';
import type { LoadedPair } from '../load-pair.ts';
import type { Paint } from '../output.ts';
import { version } from '../package-root.ts';
import { understood } from '../understood.ts';
import type { Outcome } from '../verdict.ts';
import { claimLines, violationLines } from './claims.ts';
import { consequenceLines, wayLines } from './owner.ts';
import { pairLines } from './pair.ts';
import { alphabetName, counted } from './words.ts';

/** What is known before the search. */
export function openingLines(loaded: LoadedPair, pair: Pair, search: Search, paint: Paint): readonly string[] {
  return [
    ...pairLines(understood(loaded, pair), paint),
    '',
    `${paint('bold', 'Model')}     fover ${version}, ${modelHash(search.readings)}, ${readingsWords(search.readings)}`,
    `${paint('bold', 'Alphabet')}  ${alphabetWords(search.bounds)}`,
    `${paint('bold', 'Bound')}     ${boundWords(search.bounds)}`,
  ];
}

/** What the search established, complete or interrupted. */
export function reportLines(
  report: CheckReport,
  pairNames: readonly string[],
  outcome: Outcome,
  paint: Paint,
): readonly string[] {
  return [
    `${paint('bold', 'Explored')}  ${exploredWords(report)}`,
    ...(report.claims.length === 0 ? [] : ['', paint('bold', 'Claims'), ...claimLines(report, paint)]),
    ...violationLines(report, pairNames, paint),
    ...wayLines(report, pairNames, paint),
    ...consequenceLines(report, paint),
    '',
    `${summaryWords(report)} Exit ${outcome.code}: ${outcome.why}.`,
  ];
}

function readingsWords(readings: Readings): string {
  const changed = Object.entries(readings).filter(([id, name]) => defaultReadings[id as keyof Readings] !== name);
  if (changed.length === 0) return 'default readings';
  return `readings ${changed.map(([id, name]) => `${id}=${name}`).join(', ')}, else default`;
}

function alphabetWords({ families, together }: Bounds): string {
  const list = families.join(', ');
  const name = alphabetName(families);
  const sets = together > 1 ? `; every set of at most ${together} stimuli` : '';
  return `${name === families.join(',') ? '' : `${name}: `}${list}${sets}`;
}

function boundWords({ faults }: Bounds): string {
  return faults === null ? 'none' : `at most ${counted(faults, 'cause')} broken at once`;
}

function exploredWords(report: CheckReport): string {
  const counts = `${counted(report.states, 'state')}, ${counted(report.transitions, 'transition')}, depth ${report.depth}`;
  return `${counts}; ${report.complete ? 'complete' : `not complete (${report.stopped})`}`;
}

function summaryWords(report: CheckReport): string {
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
