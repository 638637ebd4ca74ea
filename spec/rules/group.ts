/** Rules on the independence of failover groups. */
import { guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const groupRules = {
  'GROUP-INDEPENDENT.1': {
    statement: 'A group fails over by itself: what moves or marks one group leaves the other as it was.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [guide(621, 'Failover Events (Active/Active)', 'group 2 remains active')],
    ambiguities: ['force-some-groups', 'suspended'],
  },
  'GROUP-CROSSWISE.1': {
    statement:
      'The two groups can fail over in opposite directions, each away from the unit on which its interfaces are ' +
      'down.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [guide(588, 'Active/Active Failover Overview', 'interface failure patterns')],
  },
  'GROUP-CONTEXT-MAY-FAIL.1': {
    statement:
      'A context may lose every interface without its group failing: the threshold counts over the contexts of the ' +
      'group.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [guide(623, 'Failover Events (Active/Active)', 'interfaces in a single context')],
    ambiguities: ['threshold'],
  },
} as const satisfies Record<string, Rule>;
