/** Deciding a liveness claim under fixed facts: where a fair run may stay without ever doing what the claim says. */
import type { EventualClaim } from '../liveness-claim.ts';
import { type Components, componentsOf } from './components.ts';
import { mayStay } from './fairness.ts';
import { reachable, type UnderFacts } from './under-facts.ts';

/** What a claim says of the nodes of a part of the graph, one mark for each node. */
export interface Marks {
  /** The facts and `given` hold. */
  readonly given: Uint8Array;
  /** The claim begins: `when` holds as well. */
  readonly when: Uint8Array;
  /** What is to come is there. */
  readonly then: Uint8Array;
}

/** Places where a run that the claim speaks of may stay for ever, if it is fair, against the claim. */
export interface Suspects {
  readonly components: Components;
  /** The suspect components, in order of their first nodes. */
  readonly suspect: readonly number[];
  /** Nodes over which the run goes there from where the claim begins. */
  readonly within: (node: number) => boolean;
}

/**
 * The components in which a run would contradict the claim: for `leadsTo` those that a run reaches, and stays in, without
 * `then`; for `infinitelyOften` those without `then`, however they are reached; for `endsIn` those with a node without it.
 */
export function suspects(kind: EventualClaim['kind'], part: UnderFacts, { given, when, then }: Marks): Suspects {
  const allowed = (node: number) => given[node] === 1;
  const missing = (node: number) => given[node] === 1 && then[node] === 0;
  const within = kind === 'leadsTo' ? missing : allowed;
  const reached = reachable(part, (node) => when[node] === 1, within);
  const stay = kind === 'endsIn' ? within : missing;
  const components = componentsOf(part, (node) => reached[node] === 1 && stay(node));
  const first = (component: number) => components.members(component)[0] as number;
  const suspect = Array.from({ length: components.count }, (_, component) => component)
    .filter((component) => components.members(component).some(missing))
    .sort((a, b) => first(a) - first(b));
  return { components, suspect, within };
}

/** The nodes of the first suspect component in which a fair run may stay; null where there is none. */
export function fairSuspect(part: UnderFacts, { components, suspect }: Suspects, fair: Uint8Array): Int32Array | null {
  const found = suspect.find((component) => mayStay(part, components, components.members(component), fair));
  return found === undefined ? null : components.members(found);
}
