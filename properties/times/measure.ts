/** How long a failover takes on a pair: every hello sent, every port looked at, the fault tried at every instant of a poll. */

import type { Scope } from '../../model/behaviour/facts.ts';
import { groupNumber, type Reaction } from '../../model/behaviour/outcome.ts';
import type { ProtocolModel } from '../../model/protocol/pair.ts';
import type { TimedState } from '../../model/protocol/state.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { instantsOfPoll, play } from './play.ts';

/** The earliest and the latest of all alignments tried, in seconds. */
export interface Span {
  readonly best: number;
  readonly worst: number;
  /** Alignments of the fault against polls that were tried. */
  readonly alignments: number;
}

/** More instants of a poll than this are not tried one by one, but spread over it, its ends included. */
const mostInstants = 64;

/** Longer than any timer allows, in seconds. */
const patience = 200;

/** Both units up, with nothing running but hellos and delays. */
export function settledPair(model: ProtocolModel): TimedState {
  let { state } = model.apply(
    model.initial,
    unitNames.map((unit): Stimulus => ({ type: 'powerOn', unit })),
  );
  for (let due = model.due(state); !model.isQuiet(state) && due !== null; due = model.due(state)) {
    state = model.elapse(state, due).state;
  }
  return state;
}

/** Where a unit, or a group, is active; null where it is nowhere, or on both units. */
export function activeUnit(model: ProtocolModel, { snapshots }: TimedState, scope: Scope): UnitName | null {
  const { layout } = model.behaviour;
  const active = unitNames.filter((unit) => snapshots[layout.at('role', unit, scope)]?.word === 'active');
  return active.length === 1 ? (active[0] as UnitName) : null;
}

/**
 * The time from a fault of the active unit until its peer is active, over every alignment of the fault against the
 * polls; null where no failover comes of it.
 */
export function failoverSpan(
  model: ProtocolModel,
  scope: Scope,
  fault: (active: UnitName) => readonly Stimulus[],
): Span | null {
  const from = settledPair(model);
  const active = activeUnit(model, from, scope);
  if (active === null || fault(active).length === 0) return null;
  const group = groupNumber(scope);
  const takesOver = ({ unit, group: of, to }: Reaction) => unit !== active && of === group && to === 'active';
  const limit = (patience * 1000) / model.times.tick;
  const seconds: number[] = [];
  for (const at of instantsOfPoll(model, mostInstants)) {
    for (const order of ['stimuliFirst', 'hellosFirst'] as const) {
      const moved = play(model, from, [{ at, stimuli: fault(active), order }], at + limit, takesOver);
      const takeover = moved.find(({ reaction }) => takesOver(reaction));
      if (takeover === undefined) return null;
      seconds.push(((takeover.at - at) * model.times.tick) / 1000);
    }
  }
  return { best: Math.min(...seconds), worst: Math.max(...seconds), alignments: seconds.length };
}
