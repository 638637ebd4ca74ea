/** How long a failover takes on a pair: every hello sent, every port looked at, the fault tried at every instant of a poll. */

import type { Scope } from '../../model/behaviour/facts.ts';
import { explicitModel, type Polls } from '../../model/protocol/explicit.ts';
import type { ProtocolModel } from '../../model/protocol/pair.ts';
import type { TimedState } from '../../model/protocol/state.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';

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

function pollsAt(model: ProtocolModel, left: (poll: number) => number): Polls {
  const { unit, interfaces } = model.times;
  const ofEach = Object.fromEntries(Object.entries(interfaces).map(([name, { poll }]) => [name, left(poll)]));
  return {
    hellos: { primary: left(unit.poll), secondary: left(unit.poll) },
    interfaces: { primary: ofEach, secondary: ofEach },
  };
}

/** Instants of the longest poll, in ticks after a hello, from 0 up to and with the poll. */
function instantsOf(model: ProtocolModel): readonly number[] {
  const { unit, interfaces } = model.times;
  const longest = Math.max(unit.poll, ...Object.values(interfaces).map(({ poll }) => poll));
  if (longest <= mostInstants) return Array.from({ length: longest + 1 }, (_, i) => i);
  const spread = Array.from({ length: mostInstants }, (_, i) => Math.round((i * longest) / (mostInstants - 1)));
  return [...new Set([...spread, unit.poll, ...Object.values(interfaces).map(({ poll }) => poll)])];
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
  const explicit = explicitModel(model);
  const seconds: number[] = [];
  for (const instant of instantsOf(model)) {
    for (const order of ['stimuliFirst', 'hellosFirst'] as const) {
      // All polls begin together; the fault comes `instant` ticks later.
      let { explicit: state } = explicit.step(
        explicit.start(
          from,
          pollsAt(model, () => 0),
        ),
        0,
      );
      const pass = (ticks: number) => {
        state = explicit.step(state, ticks).explicit;
      };
      let left = instant;
      for (let due = explicit.due(state); due < left; due = explicit.due(state)) {
        pass(due);
        left -= due;
      }
      state = explicit.step(state, left, fault(active), order).explicit;
      let ticks = 0;
      const limit = (patience * 1000) / model.times.tick;
      while (activeUnit(model, state.timed, scope) !== peerOf(active) && ticks < limit) {
        const due = explicit.due(state);
        pass(due);
        ticks += due;
      }
      if (ticks >= limit) return null;
      seconds.push((ticks * model.times.tick) / 1000);
    }
  }
  return { best: Math.min(...seconds), worst: Math.max(...seconds), alignments: seconds.length };
}
