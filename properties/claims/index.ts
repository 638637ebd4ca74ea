/** Every claim, in the order in which they are reported. */
import type { Claim } from '../claim.ts';
import { bothActiveClaims } from './both-active.ts';
import { groupClaims } from './groups.ts';
import { healthClaims } from './health.ts';
import { linkClaims } from './links.ts';
import { operatorClaims } from './operator.ts';
import { preemptionClaims } from './preemption.ts';
import { settlingClaims } from './settling.ts';
import { startupClaims } from './startup.ts';
import { tableRowClaims } from './table-rows.ts';

export const claims: readonly Claim[] = [
  ...bothActiveClaims,
  ...preemptionClaims,
  ...tableRowClaims,
  ...startupClaims,
  ...healthClaims,
  ...groupClaims,
  ...linkClaims,
  ...operatorClaims,
  ...settlingClaims,
];
