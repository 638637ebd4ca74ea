/** The claims that a check is asked to judge: those of the search, and those about what happens in the end. */
import type { Claim } from '../properties/claim.ts';
import { livenessClaims } from '../properties/claims/index.ts';
import { type AnyClaim, isLiveness, type LivenessClaim } from '../properties/liveness-claim.ts';
import { Refusal } from './exit.ts';
import type { ClaimSelection } from './options.ts';

export interface AskedClaims {
  readonly searched: readonly Claim[];
  /** Null without `--liveness`. */
  readonly inTheEnd: readonly LivenessClaim[] | null;
}

/** @throws Refusal where `--claims` names claims about what happens in the end without `--liveness`, or the reverse. */
export function askedOf(
  { claims: selection, liveness }: { readonly claims: ClaimSelection<AnyClaim>; readonly liveness: boolean },
  claims: readonly Claim[],
): AskedClaims {
  if (selection === 'all') return { searched: claims, inTheEnd: liveness ? livenessClaims : null };
  const named = selection === 'none' ? [] : selection;
  const inTheEnd = named.filter(isLiveness);
  const [first] = inTheEnd;
  if (!liveness && first !== undefined)
    throw new Refusal(`found ${first.id} in --claims, which speaks of what happens in the end; expected --liveness`);
  if (liveness && first === undefined && selection !== 'none')
    throw new Refusal(
      `found no claim about what happens in the end in --claims; expected one beside --liveness, as ${livenessClaims[0]?.id}`,
    );
  const searched = named.filter((claim): claim is Claim => !isLiveness(claim));
  return { searched, inTheEnd: liveness ? inTheEnd : null };
}
