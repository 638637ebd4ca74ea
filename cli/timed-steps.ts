/** Steps in time: each ends where the next line begins, at its instant or once the pair is quiet. */
import type { Observation } from '../model/behaviour/observe.ts';
import type { Refusal as RefusedCommand } from '../model/behaviour/outcome.ts';
import { observeInTime } from '../model/protocol/observe.ts';
import type { ProtocolModel } from '../model/protocol/pair.ts';
import {
  beginning,
  type DatedMove,
  type DatedNotice,
  happen,
  joined,
  type Moment,
  type Passage,
  passTo,
  passUntilQuiet,
  secondsOf,
} from '../model/protocol/run.ts';
import { secondsIn, wholeTicks } from '../model/protocol/ticks.ts';
import type { Stimulus } from '../model/stimulus.ts';
import { Refusal } from './exit.ts';
import type { StimuliLine } from './stimuli-lines.ts';

/** One line of a simulation in time; `at` and `until` are in seconds from the beginning. */
export interface TimedStepRecord {
  readonly step: number;
  readonly stimuli: readonly Stimulus[];
  /** When the stimuli happened. */
  readonly at: number;
  /** When this was observed: right before the next line. */
  readonly until: number;
  readonly observation: Observation;
  readonly reactions: readonly DatedMove[];
  readonly notices: readonly DatedNotice[];
  readonly refused: readonly RefusedCommand[];
}

/** A step whose end is not known before the next line. */
interface Pending {
  readonly step: number;
  readonly stimuli: readonly Stimulus[];
  readonly at: number;
  readonly passage: Passage;
}

function nothing(moment: Moment): Passage {
  return { moment, moves: [], notices: [], refused: [] };
}

function recordOf(model: ProtocolModel, { step, stimuli, at, passage }: Pending): TimedStepRecord {
  const { moment, moves, notices, refused } = passage;
  const observation = observeInTime(model, moment.state);
  return { step, stimuli, at, until: secondsOf(model, moment), observation, reactions: moves, notices, refused };
}

/** Time passes until the line begins. @throws Refusal where that has passed already, or lies between two ticks */
function passUntilLine(model: ProtocolModel, from: Moment, { at, place }: StimuliLine): Passage {
  if (at === undefined) return passUntilQuiet(model, from);
  const tick = told(`${place}: error: \`at\`: `, () => wholeTicks(at, model.times));
  if (tick >= from.at) return passTo(model, from, tick);
  const now = secondsIn(from.at, model.times);
  throw new Refusal(`${place}: error: found \`at\` as ${at}; expected ${now} or later, where the line before it ends`);
}

/** A number of seconds that the pair cannot count is an error of the line. */
function told<T>(place: string, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(`${place}${error.message}`);
    throw error;
  }
}

/**
 * The records of a sequence, step 0 first; each as soon as the line after it is known. Where the lines end with an error,
 * the last step is told before it is thrown.
 */
export async function* timedSteps(
  model: ProtocolModel,
  lines: AsyncIterable<StimuliLine>,
): AsyncGenerator<TimedStepRecord> {
  const start: Pending = { step: 0, stimuli: [], at: 0, passage: nothing(beginning(model)) };
  yield recordOf(model, start);
  let last = start;
  let isTold = true;
  const until = (pass: (moment: Moment) => Passage): Pending => ({
    ...last,
    passage: joined(last.passage, pass(last.passage.moment)),
  });
  try {
    for await (const line of lines) {
      last = until((moment) => passUntilLine(model, moment, line));
      if (!isTold) yield recordOf(model, last);
      isTold = true;
      const { moment } = last.passage;
      const passage = told(`${line.place}: error: `, () => happen(model, moment, line.stimuli));
      last = { step: last.step + 1, stimuli: line.stimuli, at: secondsOf(model, moment), passage };
      isTold = false;
    }
  } catch (error) {
    if (!isTold)
      yield recordOf(
        model,
        until((moment) => passUntilQuiet(model, moment)),
      );
    throw error;
  }
  if (!isTold)
    yield recordOf(
      model,
      until((moment) => passUntilQuiet(model, moment)),
    );
}
