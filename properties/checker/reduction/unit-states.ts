/** Unit states: the part of the environment that is no network of data interfaces, as a small number. */
import type { Environment, Thing } from '../../../model/behaviour/environment.ts';
import { subSteps } from '../../../model/behaviour/pair.ts';
import type { Trigger } from '../../../model/behaviour/phases/command.ts';
import type { Pair } from '../../../model/configuration/pair.ts';
import type { Family } from '../../../model/stimulus.ts';
import { unitNames } from '../../../spec/vocabulary.ts';
import type { AlphabetStep } from '../alphabet.ts';

/** Powered units in the lowest two bits, then one bit for each thing that can be broken. */
export type UnitState = number;

/** What a step does to it: one entry for each settle. */
export type Stages = readonly { readonly state: UnitState; readonly trigger: Trigger | null }[];

export interface UnitStates {
  readonly all: readonly UnitState[];
  environment(state: UnitState): Environment;
  /** @param stimuli a step, of which those about data interfaces are passed over */
  stages(state: UnitState, stimuli: AlphabetStep): Stages;
}

export const poweredBits = 3;

function thingsOf(pair: Pair, families: readonly Family[]): readonly Thing[] {
  return [
    ...(families.includes('link') ? (['failoverLink'] as const) : []),
    ...(families.includes('state') && pair.stateLink !== 'none' ? (['stateLink'] as const) : []),
    ...(families.includes('module') ? unitNames.map((unit): Thing => `module ${unit}`) : []),
  ];
}

export function unitStatesOf(pair: Pair, families: readonly Family[]): UnitStates {
  const things = thingsOf(pair, families);
  const environments = Array.from({ length: 4 << things.length }, (_, state): Environment => {
    return {
      powered: new Set(unitNames.filter((_unit, bit) => state & (1 << bit))),
      broken: new Set(things.filter((_thing, bit) => state & (4 << bit))),
    };
  });
  const stateOf = (e: Environment): UnitState =>
    unitNames.reduce((bits, unit, bit) => bits | (e.powered.has(unit) ? 1 << bit : 0), 0) |
    things.reduce((bits, thing, bit) => bits | (e.broken.has(thing) ? 4 << bit : 0), 0);
  const environment = (state: UnitState) => environments[state] as Environment;
  return {
    all: environments.map((_, state) => state),
    environment,
    stages: (state, stimuli) =>
      subSteps(pair, environment(state), stimuli).map((sub) => ({
        state: stateOf(sub.environment),
        trigger: sub.trigger,
      })),
  };
}
