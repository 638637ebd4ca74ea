/** Scenarios: a pair with its timers, and something that happens to it, tried at every alignment with the polls. */
import type { ActiveStandbyPair, Pair } from '../../model/configuration/pair.ts';
import type { ProtocolModel } from '../../model/protocol/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { parameters } from '../../spec/parameters.ts';
import { settledPair } from './measure.ts';
import { type Dated, type DatedReaction, instantsOfPoll, play } from './play.ts';
import { timedModel } from './table.ts';

/** What came of a disturbance under one alignment. */
export interface Tried {
  /** Ticks after a hello at which it began. */
  readonly at: number;
  readonly moved: readonly DatedReaction[];
}

/** Something breaks and, some seconds later, works again. */
export interface Disturbance {
  readonly breaks: readonly Stimulus[];
  readonly repairs: readonly Stimulus[];
  readonly seconds: number;
}

const orders = ['stimuliFirst', 'hellosFirst'] as const;

/** An Active/Standby pair with one monitored interface and the given timers, the others as by default. */
export function pairWith(timers: Partial<Pair['timers']> = {}): ActiveStandbyPair {
  return {
    mode: 'activeStandby',
    name: 'one interface',
    interfaces: { inside: { monitored: true, shutdown: false } },
    stateLink: 'none',
    timers: {
      unitPoll: parameters.unitPollTime.default,
      unitHold: parameters.unitHoldTime.default,
      interfacePoll: parameters.interfacePollTime.default,
      interfaceHold: parameters.interfaceHoldTime.default,
      ...timers,
    },
    interfacePolicy: { number: 1 },
  };
}

/** The model of such a pair in time. */
export function modelOf(timers: Partial<Pair['timers']> = {}, readings: Readings = defaultReadings): ProtocolModel {
  return timedModel()(pairWith(timers), readings);
}

/** Every alignment of a disturbance's beginning and end with the polls. */
export function disturbed(model: ProtocolModel, { breaks, repairs, seconds }: Disturbance): readonly Tried[] {
  const from = settledPair(model);
  const ticks = Math.round((seconds * 1000) / model.times.tick);
  const { unit, interfaces } = model.times;
  // Whatever comes of it has come by then.
  const long = 2 * Math.max(unit.silent, ...Object.values(interfaces).map(({ ends }) => ends[3]));
  return instantsOfPoll(model, 64).flatMap((at) =>
    orders.flatMap((begins) =>
      orders.map((ends): Tried => {
        const events: readonly Dated[] = [
          { at, stimuli: breaks, order: begins },
          { at: at + ticks, stimuli: repairs, order: ends },
        ];
        return { at, moved: play(model, from, events, at + ticks + long) };
      }),
    ),
  );
}

/** The units hear each other on no path. */
export const apart = {
  breaks: [{ type: 'failoverLinkDown' }, { type: 'dataPathDown' }],
  repairs: [{ type: 'failoverLinkUp' }, { type: 'dataPathUp' }],
} as const satisfies Omit<Disturbance, 'seconds'>;

/** The switch port of the active unit passes nothing. */
export const blocked = {
  breaks: [{ type: 'trafficLost', unit: 'primary', interface: 'inside' }],
  repairs: [{ type: 'trafficBack', unit: 'primary', interface: 'inside' }],
} as const satisfies Omit<Disturbance, 'seconds'>;
