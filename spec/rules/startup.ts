/** Rules on who is active when units start, in both modes. */
import { activeActive, guide, howto } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const startupRules = {
  'START-PEER-ACTIVE.1': {
    statement: 'A unit that starts and finds an active peer becomes standby, whatever its designation.',
    status: 'stated',
    level: 'must',
    rows: ['R02'],
    cites: [guide(554, 'Active Unit Determination at Startup', 'already running as active', 'bullet 1')],
    ambiguities: ['boot-beside-frozen'],
  },
  'START-NO-PEER.1': {
    statement: 'A unit that starts and finds no peer becomes active.',
    status: 'stated',
    level: 'must',
    rows: ['R02'],
    cites: [guide(555, 'Active Unit Determination at Startup', 'does not detect a peer', 'bullet 2')],
    ambiguities: [
      'boot-beside-idle',
      'boot-with-link-down',
      'boot-beside-frozen',
      'failed-hears-silence',
      'disable-and-reload',
    ],
  },
  'START-TOGETHER.1': {
    statement: 'Of two units that start together, the primary becomes active and the secondary standby.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R02'],
    cites: [
      guide(556, 'Active Unit Determination at Startup', 'both units boot simultaneously', 'bullet 3'),
      guide(547, 'Primary/Secondary Roles and Active/Standby Status', 'start up at the same', 'bullet 1'),
    ],
    ambiguities: ['boot-health', 'simultaneous'],
  },
  'START-HEALTH.1': {
    statement:
      'The primary wins a common start only against a secondary of the same health; of two unequally healthy units ' +
      'the one under its threshold becomes active.',
    status: 'inferred',
    level: 'must',
    rows: ['R02'],
    cites: [guide(547, 'Primary/Secondary Roles and Active/Standby Status', 'of equal operational health', 'bullet 1')],
    ambiguities: ['boot-health', 'interfaces-at-start'],
  },
  'START-GROUP-ALONE.1': {
    statement: 'A unit that starts without its peer makes both failover groups active on itself.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R03'],
    cites: [
      guide(611, 'Active Unit Determination for Failover Groups at Startup', 'while the peer unit is', 'bullet 1'),
    ],
    ambiguities: ['boot-with-link-down', 'boot-together'],
  },
  'START-GROUP-JOIN.1': {
    statement:
      'A unit that starts beside a peer with both groups active takes neither of them, even one that prefers it.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R03'],
    cites: [
      guide(612, 'Active Unit Determination for Failover Groups at Startup', 'remain in the active state', 'bullet 2'),
    ],
  },
  'START-GROUP-UNTIL.1': {
    statement:
      'What ends that stay is a failover, an operator who forces one, or the preemption configured for the group.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R03'],
    cites: [
      guide(613, 'Active Unit Determination for Failover Groups at Startup', 'A failover occurs', 'bullet 2'),
      guide(614, 'Active Unit Determination for Failover Groups at Startup', 'manually force a failover', 'bullet 2'),
      guide(615, 'Active Unit Determination for Failover Groups at Startup', 'You configured preemption', 'bullet 2'),
      activeActive(7, 'Information About Active/Active Failover', 'manually force a failover'),
    ],
    ambiguities: ['force-and-preempt'],
  },
  'START-GROUP-TOGETHER.1': {
    statement:
      'When both units start together, each group becomes active on the unit it prefers, once the configurations ' +
      'agree.',
    status: 'ambiguous',
    level: 'must',
    mode: 'activeActive',
    rows: ['R03'],
    cites: [
      guide(
        617,
        'Active Unit Determination for Failover Groups at Startup',
        'active on its preferred unit',
        'bullet 3',
      ),
      activeActive(11, 'Information About Active/Active Failover', 'both units boot at'),
    ],
    ambiguities: ['boot-together', 'boot-health'],
  },
  'START-GROUP-PREFERENCE.1': {
    statement: 'Each failover group prefers one unit: the primary unless configured otherwise.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R03'],
    cites: [
      guide(
        605,
        'Primary/Secondary Roles and Active/Standby Status for a Failover Group',
        'secondary unit preference',
        'bullet 2',
      ),
      guide(588, 'Active/Active Failover Overview', 'active on the primary ASA'),
      guide(846, 'Configuring the Primary Unit for Active/Active Failover', 'assigned to the primary unit', 'Step 9'),
      guide(847, 'Configuring the Primary Unit for Active/Active Failover', 'to the secondary unit', 'Step 10'),
      howto(58, '3. Configure Failover Groups', 'prefers ASA1 (primary)'),
    ],
  },
  'START-GROUP-DESIGNATION.1': {
    statement:
      'In Active/Active mode designation by itself decides no role at a common start; the preferences of the groups ' +
      'do.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R03'],
    cites: [
      guide(
        602,
        'Primary/Secondary Roles and Active/Standby Status for a Failover Group',
        'does not indicate which unit',
      ),
      guide(
        605,
        'Primary/Secondary Roles and Active/Standby Status for a Failover Group',
        'primary or secondary unit preference',
        'bullet 2',
      ),
    ],
  },
  'START-CONFIGURATION.1': {
    statement: 'When both units start together, the secondary takes its running configuration from the primary.',
    status: 'stated',
    level: 'must',
    rows: ['R03', 'R16'],
    cites: [
      guide(
        604,
        'Primary/Secondary Roles and Active/Standby Status for a Failover Group',
        'provides the running configuration',
        'bullet 1',
      ),
      activeActive(19, 'Device Initialization and Configuration Synchronization', 'secondary unit obtains'),
    ],
    deferredTo: 'R16',
  },
  'DISABLE-AT-BOOT.1': {
    statement:
      'A unit whose saved configuration has failover off starts in a state of its own, disabled: it neither takes ' +
      'nor gives a role until failover is enabled there.',
    status: 'inferred',
    level: 'must',
    rows: ['R02', 'R18'],
    cites: [
      guide(1121, 'Disabling Failover', 'until you reload'),
      guide(749, 'Configuring the Primary Unit for Active/Standby Failover', 'Enables failover', 'Step 9'),
      guide(480, 'Running Configuration Replication', 'only in running memory'),
    ],
    ambiguities: ['disable-and-reload', 'enable-disabled'],
  },
} as const satisfies Record<string, Rule>;
