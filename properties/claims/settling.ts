/** Claims about settling itself. */
import type { Claim } from '../claim.ts';

export const settlingClaims: readonly Claim[] = [
  {
    kind: 'settle',
    judges: 'ends',
    id: 'settling/ends',
    name: 'Settling always ends',
    why: 'a pair that never comes to rest switches back and forth',
    rules: ['ROLE-ONE-ACTIVE.1', 'POLICY-REACHED.1', 'PREEMPT-RETURNS.1'],
    expected: 'holds',
  },
  {
    kind: 'settle',
    judges: 'order',
    id: 'settling/order-is-free',
    name: 'Deciding events delivered in another order settle equally',
    why: 'the documents say nothing of the order, so that no outcome may rest on it',
    rules: ['START-TOGETHER.1', 'UNIT-NO-ANSWER.1', 'POLICY-REACHED.1'],
    expected: 'holds',
  },
  {
    kind: 'settle',
    judges: 'specified',
    id: 'settling/nothing-unspecified',
    name: 'Of every event that reaches a machine its statechart says what happens, if only that nothing does',
    why: 'an unspecified cell is a hole in the specification, not a behaviour',
    rules: ['ROLE-ONE-ACTIVE.1', 'LINK-CARRIES.1'],
    expected: 'holds',
  },
];
