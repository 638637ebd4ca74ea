/** One step in time as text: what was done and when, then who noticed or did what, and what is seen at its end. */
import type { Observation } from '../../model/behaviour/observe.ts';
import type { DatedMove, DatedNotice } from '../../model/protocol/run.ts';
import { changedLines } from '../../properties/changes.ts';
import { stimuliLine } from '../../properties/stimuli-words.ts';
import type { Paint } from '../output.ts';
import type { TimedStepRecord } from '../timed-steps.ts';
import { refusedWords, rulesInBrackets } from './step.ts';

/** `secondary`, and with groups `secondary group 1`. */
const longest = { unit: 9, group: 17 };

function isMove(event: DatedMove | DatedNotice): event is DatedMove {
  return !('of' in event);
}

/** In order; at one instant what was noticed comes before the moves that it led to. */
function inOrder({ notices, reactions }: TimedStepRecord): readonly (DatedMove | DatedNotice)[] {
  return [...notices, ...reactions].sort((a, b) => a.at - b.at);
}

/**
 * Lines of one step; `before` is null for step 0. A reason is not said again where nothing else came between.
 *
 * @param tick in milliseconds; times have as many decimals as it needs
 */
export function timelineLines(
  record: TimedStepRecord,
  before: Observation | null,
  tick: number,
  paint: Paint,
): readonly string[] {
  const decimals = [0, 1, 2, 3].find((n) => (tick * 10 ** n) % 1000 === 0) ?? 3;
  const seconds = (at: number) => `${at.toFixed(decimals).padStart(8)} s`;
  const width = 'groups' in record.observation.primary ? longest.group : longest.unit;
  let [said, whose] = ['', ''];
  const line = (event: DatedMove | DatedNotice) => {
    const { unit, from, to, reason, rules } = event;
    const who = isMove(event) && event.group !== null ? `${unit} group ${event.group}` : unit;
    const move = isMove(event) ? paint('cyan', `${from} → ${to}`) : `${event.of} ${from} → ${to}`;
    const why = `: ${reason}${rulesInBrackets(rules)}`;
    const again = why === said && who === whose;
    [said, whose] = [why, who];
    return `${seconds(event.at)}  ${who.padEnd(width)}  ${move}${again ? '' : why}`;
  };
  const done = record.step === 0 ? 'before anything happens' : stimuliLine(record.stimuli);
  const instant = record.step === 0 ? '' : `at ${record.at.toFixed(decimals)} s  `;
  const changes = changedLines(before, record.observation);
  return [
    `${paint('bold', `step ${record.step}`)}  ${instant}${done}`,
    ...record.refused.map((r) => `${seconds(record.at)}  ${paint('yellow', 'refused')}: ${refusedWords(r)}`),
    ...inOrder(record).map(line),
    `${seconds(record.until)}  observed${changes.length === 0 ? paint('dim', ': nothing changed') : ''}`,
    ...changes.map((change) => `              ${change}`),
  ];
}
