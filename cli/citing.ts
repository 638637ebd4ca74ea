/** Who obeys a rule: the transitions, phases and claims that cite it, and the ambiguities it is a side of. */
import { type TransitionLike, transitionId } from '../model/behaviour/chart.ts';
import { behaviourMachines } from '../model/behaviour/charts/index.ts';
import type { TransitionMeta } from '../model/behaviour/charts/meta.ts';
import { behaviourPhases } from '../model/behaviour/pair.ts';
import type { Claim } from '../properties/claim.ts';
import type { Readings } from '../spec/ambiguities.ts';
import { type RuleId, rule } from '../spec/rules/index.ts';

export interface Citing {
  readonly transitions: readonly { readonly id: string; readonly description: string }[];
  readonly phases: readonly { readonly name: string; readonly description: string }[];
  readonly claims: readonly { readonly id: string; readonly name: string }[];
  readonly ambiguities: readonly string[];
}

interface StateNodeLike {
  readonly states: Readonly<Record<string, StateNodeLike>>;
  readonly transitions: ReadonlyMap<string, readonly TransitionLike[]>;
}

export function citing(id: RuleId, claims: readonly Claim[], readings: Readings): Citing {
  const cites = ({ rules }: { readonly rules: readonly RuleId[] }) => rules.includes(id);
  const transitions = Object.values(behaviourMachines(readings)).flatMap((machine) =>
    transitionsOf(machine.root as unknown as StateNodeLike)
      .filter((t) => t.meta !== undefined && cites(t.meta as TransitionMeta))
      .map((t) => ({ id: transitionId(machine.id, t), description: t.description ?? '' })),
  );
  const phases = Object.values(behaviourPhases).flat().filter(cites);
  return {
    transitions: distinct(transitions),
    phases: phases.map(({ name, description }) => ({ name, description })),
    claims: claims.filter(cites).map(({ id: claim, name }) => ({ id: claim, name })),
    ambiguities: rule(id).ambiguities ?? [],
  };
}

function transitionsOf(node: StateNodeLike): readonly TransitionLike[] {
  return [...[...node.transitions.values()].flat(), ...Object.values(node.states).flatMap(transitionsOf)];
}

/** Transitions that differ in their target only share an id. */
function distinct<T extends { readonly id: string; readonly description: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [`${each.id} ${each.description}`, each])).values()];
}
