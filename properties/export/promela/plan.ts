/** What is to be written of one scope: its machines' tables, its environment's bits, its steps. */
import type { EventObject } from 'xstate';
import { type Scope, scopesOf } from '../../../model/behaviour/facts.ts';
import type { BehaviourModel } from '../../../model/behaviour/pair.ts';
import type { Pair } from '../../../model/configuration/pair.ts';
import { type UnitName, unitNames } from '../../../spec/vocabulary.ts';
import { alphabets } from '../../charts/alphabets.ts';
import { type AlphabetStep, alphabetOf } from '../../checker/alphabet.ts';
import type { Bounds } from '../../checker/bounds.ts';
import { preemptDelayIn, preferredIn } from '../../oracle.ts';
import { NotExported } from '../not-exported.ts';
import { type ChartTable, chartTable, unsaid } from './charts.ts';
import { type Things, thingsOf } from './things.ts';

/** A role's place: a scope on a unit. Machines of one place stand in arrays at `index`. */
export interface Place {
  readonly unit: UnitName;
  readonly scope: Scope;
  /** 0 for the primary, 1 for the secondary. */
  readonly u: number;
  /** Place of the scope in the layout, from 0. */
  readonly s: number;
  readonly index: number;
  /** Index of the same scope on the peer. */
  readonly peer: number;
}

/** Preemption of one failover group. */
export interface Preempting {
  readonly scope: Scope;
  readonly s: number;
  /** Seconds. */
  readonly delay: number;
  /** Index of the group's place on its preferred unit, and on the other. */
  readonly preferred: number;
  readonly other: number;
  readonly table: ChartTable;
}

export interface Plan {
  readonly model: BehaviourModel;
  readonly pair: Pair;
  readonly bounds: Bounds;
  readonly alphabet: readonly AlphabetStep[];
  readonly things: Things;
  readonly places: readonly Place[];
  readonly scopes: readonly Scope[];
  readonly setting: ChartTable;
  readonly link: ChartTable;
  readonly peer: ChartTable;
  readonly health: ChartTable;
  readonly role: ChartTable;
  readonly preempting: readonly Preempting[];
  /** The waits that occur, in seconds, shortest first. */
  readonly waits: readonly number[];
}

export function preferredUnitIndex(pair: Pair, scope: Scope): number {
  return unitNames.indexOf(preferredIn(pair, scope));
}

function placesOf(scopes: readonly Scope[]): readonly Place[] {
  return scopes.flatMap((scope, s) =>
    unitNames.map((unit, u) => ({ unit, scope, u, s, index: 2 * s + u, peer: 2 * s + 1 - u })),
  );
}

/** The events of preemption under this delay and these waits. */
function preemptionEvents(delay: number, waits: readonly number[]): readonly EventObject[] {
  return alphabets.preemption.flatMap((event) =>
    'seconds' in event
      ? waits.map((seconds) => ({ ...event, seconds, delay }))
      : 'delay' in event
        ? [{ ...event, delay }]
        : [event],
  );
}

/** Seconds left in each local state of preemption; null where no clock runs. */
export function secondsLeft({ delay, table }: Preempting): readonly (number | null)[] {
  return table.states.map(({ word, context }) => (word === 'waiting' ? delay - (context.elapsed as number) : null));
}

/** Seconds added up as preemption adds them up, exact to the microsecond. */
const added = (a: number, b: number) => Math.round((a + b) * 1e6) / 1e6;

/**
 * The waits that can occur under these delays, shortest first. A wait ends when the next delay is due, so that how long
 * waits are follows from what the clocks show, and that from the waits.
 *
 * @throws NotExported where there are too many for a table
 */
function waitsUnder(delays: readonly number[]): readonly number[] {
  const clocks = delays.map((delay) => ({ delay, shown: new Set([0]) }));
  const waits = new Set([0]);
  for (let known = -1; known < waits.size; ) {
    known = waits.size;
    for (const { delay, shown } of clocks) for (const seconds of shown) waits.add(delay - seconds);
    for (const { delay, shown } of clocks) {
      for (const seconds of shown) {
        for (const wait of waits) if (wait > 0 && added(seconds, wait) < delay) shown.add(added(seconds, wait));
        if (shown.size >= mostMoments) throw new NotExported(tooManyMoments(delays));
      }
    }
  }
  return [...waits].sort((a, b) => a - b);
}

/** A table of bytes holds no more, with one number left for none. */
const mostMoments = unsaid - 5;

function tooManyMoments(delays: readonly number[]): string {
  return `preemption delays of ${delays.join(' and ')} s are due at too many moments for a table; expected delays of which one is a small multiple of the other`;
}

function preemptingUnder(model: BehaviourModel, scopes: readonly Scope[]): Pick<Plan, 'preempting' | 'waits'> {
  const groups = scopes.flatMap((scope, s) => {
    const delay = preemptDelayIn(model.pair, scope);
    return delay === null ? [] : [{ scope, s, delay }];
  });
  const waits = waitsUnder(groups.map(({ delay }) => delay));
  const preempting = groups.map(({ scope, s, delay }): Preempting => {
    const u = preferredUnitIndex(model.pair, scope);
    const table = chartTable(`preemption_${scope}`, model.charts.preemption, preemptionEvents(delay, waits), true);
    return { scope, s, delay, preferred: 2 * s + u, other: 2 * s + 1 - u, table };
  });
  return { preempting, waits };
}

export function planOf(model: BehaviourModel, bounds: Bounds): Plan {
  const { pair, charts } = model;
  const scopes = scopesOf(pair);
  const alphabet = alphabetOf(pair, bounds.families, bounds.together);
  const preempting = preemptingUnder(model, scopes);
  return {
    model,
    pair,
    bounds,
    alphabet,
    things: thingsOf(pair, alphabet),
    places: placesOf(scopes),
    scopes,
    setting: chartTable('setting', charts.failoverSetting, alphabets.failoverSetting),
    link: chartTable('mark', charts.failoverLink, alphabets.failoverLink),
    peer: chartTable('peer', charts.peer, alphabets.peer),
    health: chartTable('health', charts.health, alphabets.health),
    role: chartTable('role', charts.role, alphabets.role),
    ...preempting,
  };
}
