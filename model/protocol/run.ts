/** A sequence in time: stimuli at instants, and between them time that passes from one event to the next. */
import type { Refusal } from '../behaviour/outcome.ts';
import type { Stimulus } from '../stimulus.ts';
import { type Alignment, latest } from './alignment.ts';
import { type Ways, withKeptReasons } from './kept-reasons.ts';
import type { ProtocolModel } from './pair.ts';
import type { Move, Notice, TimedState, TimedStep } from './state.ts';
import { secondsIn, wholeTicks } from './ticks.ts';

/** A pair at an instant of a run. */
export interface Moment {
  readonly state: TimedState;
  /** Ticks since the beginning. */
  readonly at: number;
  readonly ways: Ways;
}

/** Seconds since the beginning. */
interface Dated {
  readonly at: number;
}
export type DatedMove = Move & Dated;
export type DatedNotice = Notice & Dated;

/** What happened up to a moment, in order. */
export interface Passage {
  readonly moment: Moment;
  readonly moves: readonly DatedMove[];
  readonly notices: readonly DatedNotice[];
  readonly refused: readonly Refusal[];
}

/** More events than any pair needs to come to rest. */
const mostEvents = 100_000;
/** More events than any pair has at one instant. */
const mostAtOnce = 200;

/** Both units off and nothing broken, at 0. */
export function beginning({ initial }: ProtocolModel): Moment {
  return { state: initial, at: 0, ways: {} };
}

/** The instant of a moment, in seconds. */
export function secondsOf({ times }: ProtocolModel, { at }: Moment): number {
  return secondsIn(at, times);
}

/**
 * Stimuli of one instant, or a `wait`, which lasts exactly as long as it says.
 *
 * @throws RangeError where seconds are no whole number of ticks.
 */
export function happen(
  model: ProtocolModel,
  from: Moment,
  stimuli: readonly Stimulus[],
  alignment: Alignment = latest,
): Passage {
  const [first] = stimuli;
  if (first?.type === 'wait') return passTo(model, from, from.at + wholeTicks(first.seconds, model.times), alignment);
  const run = new Run(model, from);
  run.add(model.apply(from.state, stimuli, alignment), 0);
  return run.passage;
}

/** Time passes until this tick; what is due at it has happened. */
export function passTo(model: ProtocolModel, from: Moment, tick: number, alignment: Alignment = latest): Passage {
  const run = new Run(model, from);
  for (let due = model.due(run.state); due !== null && run.at + due <= tick; due = model.due(run.state)) {
    run.add(model.elapse(run.state, due, 'deadline', alignment), due);
  }
  const left = tick - run.at;
  if (left > 0) run.add(model.elapse(run.state, left, 'deadline', alignment), left);
  return run.passage;
}

/** Time passes until nothing runs but the hello exchange and delays of preemption; none, where that is so already. */
export function passUntilQuiet(model: ProtocolModel, from: Moment, alignment: Alignment = latest): Passage {
  const run = new Run(model, from);
  for (let events = 0; !model.isQuiet(run.state); events += 1) {
    const due = model.due(run.state);
    if (due === null || events > mostEvents) throw new Error('the pair does not come to rest');
    run.add(model.elapse(run.state, due, 'deadline', alignment), due);
  }
  return run.passage;
}

/** Two passages, of which the second follows the first. */
export function joined(first: Passage, second: Passage): Passage {
  return {
    moment: second.moment,
    moves: [...first.moves, ...second.moves],
    notices: [...first.notices, ...second.notices],
    refused: [...first.refused, ...second.refused],
  };
}

/** A run under way. */
class Run {
  state: TimedState;
  at: number;
  private readonly model: ProtocolModel;
  private ways: Ways;
  /** Events so far at this instant. */
  private atOnce = 0;
  private readonly moves: DatedMove[] = [];
  private readonly notices: DatedNotice[] = [];
  private readonly refused: Refusal[] = [];

  constructor(model: ProtocolModel, { state, at, ways }: Moment) {
    this.model = model;
    this.state = state;
    this.at = at;
    this.ways = ways;
  }

  /** What came of so many ticks. */
  add(step: TimedStep, ticks: number): void {
    this.atOnce = ticks > 0 ? 0 : this.atOnce + 1;
    if (this.atOnce > mostAtOnce) throw new Error(`more than ${mostAtOnce} events at one instant`);
    this.at += ticks;
    this.state = step.state;
    const at = secondsIn(this.at, this.model.times);
    const { ways, moves } = withKeptReasons(this.ways, step.moves);
    this.ways = ways;
    this.moves.push(...moves.map((move) => ({ ...move, at })));
    this.notices.push(...step.notices.map((notice) => ({ ...notice, at })));
    this.refused.push(...step.refused);
  }

  get passage(): Passage {
    const { state, at, ways, moves, notices, refused } = this;
    return { moment: { state, at, ways }, moves, notices, refused };
  }
}
