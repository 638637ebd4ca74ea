/** Rules on switch ports that block for a while when a failover changes the topology. */
import { guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

const section = 'Transparent Mode Requirements for Appliances';

export const transparentModeRules = {
  'STP-BLOCKS.1': {
    statement: 'After a failover a switch port that runs spanning tree may pass nothing for 30 to 50 s.',
    status: 'stated',
    level: 'should',
    rows: ['R23'],
    cites: [guide(369, section, 'for 30 to 50 seconds')],
    deferredTo: 'R23',
  },
  'STP-HOLD-TIME.1': {
    statement: 'An interface hold time longer than spanning tree needs keeps such a port from failing its interface.',
    status: 'stated',
    level: 'should',
    rows: ['R23'],
    cites: [guide(394, section, 'Increase interface holdtime to')],
    deferredTo: 'R23',
  },
} as const satisfies Record<string, Rule>;
