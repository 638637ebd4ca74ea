/** Who obeys a rule: the transitions of both levels, phases and claims that cite it, and the ambiguities it is a side of. */
import { behaviourMachines } from '../model/behaviour/charts/index.ts';
import { behaviourPhases } from '../model/behaviour/pair.ts';
import { transitionsOf } from '../model/behaviour/transitions.ts';
import type { AmbiguityId, Readings } from '../spec/ambiguities.ts';
import { type RuleId, rule } from '../spec/rules/index.ts';
import { watchingMachines } from './charts/watching.ts';
import type { AnyClaim } from './liveness-claim.ts';

export interface Citing {
  readonly transitions: readonly { readonly id: string; readonly description: string }[];
  readonly phases: readonly { readonly name: string; readonly description: string }[];
  readonly claims: readonly { readonly id: string; readonly name: string }[];
  readonly ambiguities: readonly AmbiguityId[];
}

export function citing(id: RuleId, claims: readonly AnyClaim[], readings: Readings): Citing {
  const cites = ({ rules }: { readonly rules: readonly RuleId[] }) => rules.includes(id);
  return {
    transitions: [behaviourMachines(readings), watchingMachines(readings)]
      .flatMap((machines) => Object.values(machines))
      .flatMap(transitionsOf)
      .filter(({ meta }) => cites(meta))
      .map(({ id: transition, description }) => ({ id: transition, description })),
    phases: Object.values(behaviourPhases)
      .flat()
      .filter(cites)
      .map(({ name, description }) => ({ name, description })),
    claims: claims.filter(cites).map(({ id: claim, name }) => ({ id: claim, name })),
    ambiguities: rule(id).ambiguities ?? [],
  };
}
