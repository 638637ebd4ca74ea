/** A comparison of two sides as text: what differs in their configurations, and the run that tells their behaviour apart. */
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { differences } from '../../properties/changes.ts';
import { type Stopped, stoppedWord } from '../../properties/checker/bounds.ts';
import { commonOf, commonPart } from '../../properties/product/common.ts';
import type { Different, Equal } from '../../properties/product/distinguish.ts';
import { replay, type StepRecord } from '../../properties/replay.ts';
import { replayCommand, stimuliLine } from '../../properties/stimuli-words.ts';
import { modelHash } from '../../traces/model-hash.ts';
import type { Compared } from '../compared.ts';
import type { ConfigurationDifference } from '../diff-configuration.ts';
import type { DiffSide } from '../diff-sides.ts';
import type { Paint } from '../output.ts';
import { version } from '../package-root.ts';
import type { Outcome } from '../verdict.ts';
import { alphabetWords, boundWords, pairArguments, readingsWords } from './check.ts';
import { movedWords, rulesInBrackets, runLines } from './step.ts';
import { alphabetName, counted } from './words.ts';

/** What is known before the search. */
export function diffOpeningLines({ a, b, bounds, configuration }: Compared, paint: Paint): readonly string[] {
  const hashes = [...new Set([a, b].map(({ readings }) => modelHash(readings)))].join(' and ');
  return [
    `${paint('bold', 'A')}         ${sideWords(a)}`,
    `${paint('bold', 'B')}         ${sideWords(b)}`,
    ...configurationLines(configuration, paint),
    '',
    `${paint('bold', 'Model')}     fover ${version}, ${hashes}`,
    `${paint('bold', 'Alphabet')}  ${alphabetWords(bounds)}`,
    `${paint('bold', 'Bound')}     ${boundWords(bounds)}`,
  ];
}

function sideWords({ loaded, readings }: DiffSide): string {
  return `${loaded.names.join(' ')}, ${readingsWords(readings)}`;
}

function configurationLines(all: readonly ConfigurationDifference[], paint: Paint): readonly string[] {
  if (all.length === 0) return ['', 'The configurations decide the same.'];
  const rows = all.flatMap(({ label, a, b }) => [
    { label, side: 'A', value: a },
    { label: '', side: 'B', value: b },
  ]);
  const width = Math.max(...rows.map((row) => row.label.length));
  const words = Math.max(...rows.map((row) => (row.value?.words ?? '–').length));
  return [
    '',
    paint('bold', 'What differs in the configurations'),
    ...rows.map(({ label, side, value }) =>
      `  ${label.padEnd(width)}  ${side}  ${(value?.words ?? '–').padEnd(words)}  ${paint('dim', value?.origin ?? '')}`.trimEnd(),
    ),
  ];
}

/** What the search established, complete or interrupted. */
export function diffResultLines(
  compared: Compared,
  result: Equal | Different,
  outcome: Outcome,
  paint: Paint,
): readonly string[] {
  return [
    `${paint('bold', 'Compared')}  ${comparedWords(result)}`,
    ...result.leftOut.map((words) => `          not compared: ${words}`),
    '',
    ...(result.equal ? [equalWords(compared, result, paint)] : differentLines(compared, result, paint)),
    '',
    `Exit ${outcome.code}: ${outcome.why}.`,
  ];
}

/** What stopped a comparison: an option, but for the states, which it limits by itself. */
export function stoppedIn(stopped: Stopped | null): string {
  return stopped === null || stopped === 'states' ? `${stopped}` : stoppedWord(stopped);
}

function comparedWords(result: Equal | Different): string {
  const counts = `${counted(result.states, 'product state')}, ${counted(result.transitions, 'transition')}`;
  if (!result.equal) return `${counts}, up to the first difference`;
  return `${counts}; ${result.complete ? 'complete' : `not complete (${stoppedIn(result.stopped)})`}`;
}

function equalWords({ bounds }: Compared, result: Equal, paint: Paint): string {
  const { states, transitions, complete, stopped } = result;
  if (!complete)
    return `Nothing differs in what was searched, which is not everything (stopped by ${stoppedIn(stopped)}).`;
  const searched = [
    counted(states, 'product state'),
    counted(transitions, 'transition'),
    'complete search',
    `alphabet ${alphabetName(bounds.families)}`,
    bounds.faults === null ? 'any number of faults' : `--faults ${bounds.faults}`,
  ];
  return `${paint('green', 'Equal')}: proved on ${searched.join(', ')}.`;
}

function differentLines(compared: Compared, { run }: Different, paint: Paint): readonly string[] {
  const [a, b] = recordsOf(compared, run);
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  if (lastA === undefined || lastB === undefined) return [];
  const steps = `${counted(run.length, 'step')}, ${counted(run.flat().length, 'stimulus', 'stimuli')}`;
  return [
    `${paint('yellow', 'Different')}: a shortest run that tells them apart (${steps})`,
    ...runLines(a.slice(0, -1), '  '),
    ...(run.length === 0 ? [] : [`  ${stimuliLine(lastA.stimuli)}`]),
    ...happenedLines('A', lastA, paint),
    ...happenedLines('B', lastB, paint),
    ...sideBySide(lastA, lastB, paint),
    ...(run.length === 0 ? [] : againLines(compared, run, paint)),
  ];
}

/** The run on each side, with the part of the observations that both can show. */
function recordsOf({ a, b }: Compared, run: Different['run']): readonly [readonly StepRecord[], readonly StepRecord[]] {
  const [left, right] = [behaviourModel(a.pair, a.readings), behaviourModel(b.pair, b.readings)];
  const common = commonOf(left.pair, right.pair);
  const shown = (record: StepRecord) => ({ ...record, observation: commonPart(common, record.observation) });
  return [replay(left, run).map(shown), replay(right, run).map(shown)];
}

function happenedLines(side: string, { reactions, refused }: StepRecord, paint: Paint): readonly string[] {
  const lines = [
    ...reactions.map((r) => `${paint('cyan', movedWords(r))}: ${r.reason}${rulesInBrackets(r.rules)}`),
    ...refused.map(
      (r) => `${paint('yellow', 'refused')} ${stimuliLine([r.stimulus])}: ${r.reason}${rulesInBrackets(r.rules)}`,
    ),
  ];
  return (lines.length === 0 ? ['no role moves'] : lines).map((line) => `      ${side}  ${line}`);
}

function sideBySide(a: StepRecord, b: StepRecord, paint: Paint): readonly string[] {
  const found = differences(a.observation, b.observation);
  if (found.length === 0) return ['      and then both show the same'];
  const rows = [{ path: '', a: 'A', b: 'B' }, ...found];
  const path = Math.max(...rows.map((row) => row.path.length));
  const left = Math.max(...rows.map((row) => row.a.length));
  return rows.map((row, index) => {
    const line = `      ${row.path.padEnd(path)}  ${row.a.padEnd(left)}  ${row.b}`;
    return index === 0 ? paint('bold', line) : line;
  });
}

function againLines({ a, b }: Compared, run: Different['run'], paint: Paint): readonly string[] {
  return [['A', a] as const, ['B', b] as const].map(
    ([name, { loaded, readings }]) =>
      `  ${paint('dim', `${name} again:`)} ${replayCommand(pairArguments(loaded, readings), run)}`,
  );
}
