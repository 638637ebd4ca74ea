/** Playing dated stimuli on a pair with every hello sent and every port looked at. */
import type { Reaction } from '../../model/behaviour/outcome.ts';
import { type ExplicitModel, explicitModel, type Polls } from '../../model/protocol/explicit.ts';
import type { ProtocolModel } from '../../model/protocol/pair.ts';
import type { TimedState } from '../../model/protocol/state.ts';
import type { Stimulus } from '../../model/stimulus.ts';

/** Stimuli at an instant, before the hellos of that instant are sent or after. */
export interface Dated {
  /** Ticks from the beginning. */
  readonly at: number;
  readonly stimuli: readonly Stimulus[];
  readonly order: 'stimuliFirst' | 'hellosFirst';
}

/** A role that moved, and when, in ticks from the beginning. */
export interface DatedReaction {
  readonly at: number;
  readonly reaction: Reaction;
}

/** All polls begin together, at the beginning. */
export function pollsTogether({ times }: ProtocolModel): Polls {
  const ofEach = Object.fromEntries(Object.keys(times.interfaces).map((name) => [name, 0]));
  return { hellos: { primary: 0, secondary: 0 }, interfaces: { primary: ofEach, secondary: ofEach } };
}

/** Ticks after a hello at which a fault may come, from 0 up to and with the poll. At most so many are spread over it. */
export function instantsOfPoll({ times }: ProtocolModel, most: number): readonly number[] {
  const polls = [times.unit.poll, ...Object.values(times.interfaces).map(({ poll }) => poll)];
  const longest = Math.max(...polls);
  if (longest <= most) return Array.from({ length: longest + 1 }, (_, i) => i);
  const spread = Array.from({ length: most }, (_, i) => Math.round((i * longest) / (most - 1)));
  return [...new Set([...spread, ...polls])];
}

/**
 * The roles that move until `until`, in ticks, or until `stop` says that enough has been seen.
 *
 * @param events in order of time
 */
export function play(
  model: ProtocolModel,
  from: TimedState,
  events: readonly Dated[],
  until: number,
  stop: (reaction: Reaction) => boolean = () => false,
): readonly DatedReaction[] {
  const explicit: ExplicitModel = explicitModel(model);
  const found: DatedReaction[] = [];
  let at = 0;
  let isOver = false;
  let { explicit: state } = explicit.step(explicit.start(from, pollsTogether(model)), 0);
  const take = (ticks: number, dated?: Dated) => {
    const step = explicit.step(state, ticks, dated?.stimuli, dated?.order);
    at += ticks;
    state = step.explicit;
    found.push(...step.reactions.map((reaction) => ({ at, reaction })));
    isOver ||= step.reactions.some(stop);
  };
  const passTo = (instant: number) => {
    for (let due = explicit.due(state); !isOver && at + due < instant; due = explicit.due(state)) take(due);
  };
  for (const dated of events) {
    passTo(dated.at);
    if (isOver) return found;
    take(dated.at - at, dated);
  }
  passTo(until);
  return found;
}
