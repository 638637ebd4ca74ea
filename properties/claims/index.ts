/** Every claim, in the order in which they are reported. */
import { nearest } from '../../model/nearest.ts';
import type { Claim } from '../claim.ts';
import { beliefClaims } from './belief.ts';
import { bothActiveClaims } from './both-active.ts';
import { disableClaims } from './disable.ts';
import { failedClaims } from './failed.ts';
import { forceClaims } from './force.ts';
import { groupClaims } from './groups.ts';
import { interfaceClaims } from './interfaces.ts';
import { lawClaims } from './law.ts';
import { linkClaims } from './links.ts';
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

/** Claims that say of both groups together that no role moves. */
const ofMoves: ReadonlySet<string> = new Set([
  'interface/both-silent-count-for-neither',
  'group/independent-with-link',
  'group/independent-without-link',
]);

function grained(each: Claim): Claim {
  if (each.kind === 'settle') return each;
  if (closely.has(each.id)) return { ...each, grain: 'alike' };
  if (ofSetting.has(each.id)) return { ...each, grain: 'first' };
  return { ...each, grain: ofMoves.has(each.id) ? 'moves' : 'scope' };
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

/** Every claim about pairs, in the order in which they are reported. */
export const claims: readonly Claim[] = written.map(grained);

/**
 * The claim with this id, as `somebody-active`; `fover spec` lists them.
 *
 * @throws RangeError for an id that is not there, with those that resemble it.
 */
export function claim(id: string): Claim {
  const found = claims.find((each) => each.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    claims.map((each) => each.id),
  );
  throw new RangeError(`there is no claim "${id}"${near.length > 0 ? `; perhaps ${near.join(', ')}` : ''}`);
}
