/** Which world a search moves through: single environments, or as few classes of them as claims and bounds allow. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Claim } from '../claim.ts';
import type { Bounds } from './bounds.ts';
import { concreteWorld } from './concrete-world.ts';
import { alikeWorld } from './reduction/alike-world.ts';
import { reductionApplies } from './reduction/applies.ts';
import { connectedWorld } from './reduction/connected-world.ts';
import { factsWorld } from './reduction/facts-world.ts';
import type { World } from './world.ts';

/**
 * What a place stands for: `none`: a single environment; `alike`: those that differ by a swap of alike ports; `facts`:
 * those with the same facts.
 */
export type Reduction = 'none' | 'alike' | 'facts';

export interface Chosen {
  readonly world: World;
  readonly reduction: Reduction;
}

/** A claim that asks for no more than one example. */
export function isSought(claim: Claim): boolean {
  return claim.kind === 'sometimes' || claim.expected === 'violated';
}

function chosen(model: BehaviourModel, claims: readonly Claim[], bounds: Bounds): Reduction {
  const looks = claims.filter((c) => c.kind !== 'settle');
  if (looks.some((c) => c.grain === undefined)) return 'none';
  if (bounds.faults !== null || bounds.together > 1) return 'alike';
  if (looks.some((c) => c.grain === 'alike' && !isSought(c))) return 'alike';
  return reductionApplies(model.pair, model.readings, bounds) === null ? 'facts' : 'alike';
}

/** @param reduces whether environments may be merged at all */
export function chooseWorld(model: BehaviourModel, claims: readonly Claim[], bounds: Bounds, reduces: boolean): Chosen {
  const reduction = reduces ? chosen(model, claims, bounds) : 'none';
  if (reduction === 'facts') return { world: connectedWorld(model, bounds) ?? factsWorld(model, bounds), reduction };
  return { world: reduction === 'alike' ? alikeWorld(model, bounds) : concreteWorld(model, bounds), reduction };
}
