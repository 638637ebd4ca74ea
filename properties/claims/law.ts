/** The laws of both-active and of nobody active as claims: their ways are all, and each leads there, and alone. */
import type { Claim } from '../claim.ts';
import { claimsOf } from '../law/claims-of.ts';
import { lawOfNobodyActive } from '../law/nobody-active.ts';
import { lawOfTwoActive } from '../law/two-active.ts';

export const lawClaims: readonly Claim[] = [...claimsOf(lawOfTwoActive), ...claimsOf(lawOfNobodyActive)];
