/** Rules on how a standby takes over configuration and connections from its active peer. */
import { activeActive, criteria, guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

const section = 'Running Configuration Replication';
const resync = 'Re-Syncing the Configuration';

export const synchronisationRules = {
  'SYNC-AT-BOOT.1': {
    statement: 'A standby that has started clears its running configuration and gets that of its active peer.',
    status: 'stated',
    level: 'must',
    rows: ['R16'],
    cites: [
      guide(476, section, 'clears its running configuration'),
      activeActive(19, 'Device Initialization and Configuration Synchronization', 'secondary unit obtains'),
    ],
  },
  'SYNC-DURATION.1': {
    statement: 'Replicating a configuration takes seconds to minutes, as its size has it.',
    status: 'stated',
    level: 'must',
    rows: ['R16'],
    cites: [guide(478, section, 'few seconds to several')],
  },
  'SYNC-WRITE-STANDBY.1': {
    statement: '`write standby` on the active unit sends its whole configuration to the standby once more.',
    status: 'stated',
    level: 'must',
    rows: ['R16'],
    cites: [guide(1141, resync, 'active unit sends its')],
  },
  'SYNC-CONNECTIONS.1': {
    statement: 'With stateful failover a standby has to receive the connections, too, before a group returns to it.',
    status: 'stated',
    level: 'must',
    rows: ['R06', 'R16'],
    cites: [criteria(944, 'Step 4', 'until the connections are')],
    deferredTo: 'R16',
  },
} as const satisfies Record<string, Rule>;
