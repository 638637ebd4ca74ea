/** Every mechanical mutant of the behaviour model: of its statecharts, its phases and its facts. */
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { chartMutants } from './chart-mutants.ts';
import { factMutants } from './fact-mutants.ts';
import type { Mutant } from './mutant.ts';
import { phaseMutants } from './phase-mutants.ts';

export type { Mutant } from './mutant.ts';

/** In an order that stays: charts, phases and messages, facts. Ids are used once. */
export function mechanicalMutants(): readonly Mutant[] {
  return [...chartMutants(behaviourMachines(defaultReadings)), ...phaseMutants(), ...factMutants()];
}
