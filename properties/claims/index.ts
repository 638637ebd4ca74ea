/** Every claim, in the order in which they are reported. */
import { nearest } from '../../model/nearest.ts';
import type { Claim } from '../claim.ts';
import type { AnyClaim, LivenessClaim } from '../liveness-claim.ts';
import { beliefClaims } from './belief.ts';
import { bothActiveClaims } from './both-active.ts';
import { disableClaims } from './disable.ts';
import { failedClaims } from './failed.ts';
import { forceClaims } from './force.ts';
import { groupClaims } from './groups.ts';
import { interfaceClaims } from './interfaces.ts';
import { lawClaims } from './law.ts';
import { linkClaims } from './links.ts';
import { livenessClaims } from './liveness.ts';
import { preemptionClaims } from './preemption.ts';
import { settlingClaims } from './settling.ts';
import { startupClaims } from './startup.ts';
import { tableRowClaims } from './table-rows.ts';
import { wordingClaims } from './wording.ts';

/** Claims that look at single interfaces, or at both groups at once. */
const closely: ReadonlySet<string> = new Set([
  'group/context-may-fail-alone',
  'group/crosswise',
  'wording/any-monitored-interface',
]);

/** Claims on the setting of failover, which commands change where group 1 is active. */
const ofSetting: ReadonlySet<string> = new Set(['disable/reaches-the-peer', 'disable/starts-as-saved']);

function grained(each: Claim): Claim {
  if (each.kind === 'settle') return each;
  if (closely.has(each.id)) return { ...each, grain: 'alike' };
  if (ofSetting.has(each.id)) return { ...each, grain: 'first' };
  return { ...each, grain: 'scope' };
}

const written: readonly Claim[] = [
  ...bothActiveClaims,
  ...preemptionClaims,
  ...tableRowClaims,
  ...startupClaims,
  ...failedClaims,
  ...interfaceClaims,
  ...wordingClaims,
  ...groupClaims,
  ...linkClaims,
  ...forceClaims,
  ...disableClaims,
  ...beliefClaims,
  ...settlingClaims,
  ...lawClaims,
];

/** Every claim that a search judges, in the order in which they are reported. */
export const claims: readonly Claim[] = written.map(grained);

export { livenessClaims };

/** Those about what happens in the end after all others. */
export const allClaims: readonly AnyClaim[] = [...claims, ...livenessClaims];

/** What the claim with an id is: its first part tells, where it is known before the program runs. */
export type ClaimOf<Id extends string> = string extends Id
  ? AnyClaim
  : Id extends `liveness/${string}`
    ? LivenessClaim
    : Claim;

/**
 * The claim with this id, as `somebody-active`; `fover spec` lists them.
 *
 * @throws RangeError for an id that is not there, with those that resemble it.
 */
export function claim<Id extends string>(id: Id): ClaimOf<Id> {
  const found = allClaims.find((each) => each.id === id);
  if (found !== undefined) return found as ClaimOf<Id>;
  const near = nearest(
    id,
    allClaims.map((each) => each.id),
  );
  throw new RangeError(`there is no claim "${id}"${near.length > 0 ? `; perhaps ${near.join(', ')}` : ''}`);
}
