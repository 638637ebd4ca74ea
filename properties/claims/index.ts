/** Every claim, in the order in which they are reported. */
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

export const claims: readonly Claim[] = [
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
