/** Every claim, in the order in which they are reported. */
import { nearest } from '../../model/nearest.ts';
import type { Claim } from '../claim.ts';
import { bothActiveClaims } from './both-active.ts';
import { disableClaims } from './disable.ts';
import { failedClaims } from './failed.ts';
import { forceClaims } from './force.ts';
import { groupClaims } from './groups.ts';
import { interfaceClaims } from './interfaces.ts';
import { linkClaims } from './links.ts';
import { preemptionClaims } from './preemption.ts';
import { settlingClaims } from './settling.ts';
import { startupClaims } from './startup.ts';
import { tableRowClaims } from './table-rows.ts';
import { wordingClaims } from './wording.ts';

/** Claims that look at single interfaces; what all others say rests on facts, so that one judgement counts for all alike. */
const closely: ReadonlySet<string> = new Set(['group/context-may-fail-alone', 'wording/any-monitored-interface']);

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
  ...settlingClaims,
];

/** Every claim about pairs, in the order in which they are reported. */
export const claims: readonly Claim[] = written.map((each) =>
  each.kind === 'settle' || closely.has(each.id) ? each : { ...each, grain: 'facts' },
);

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
