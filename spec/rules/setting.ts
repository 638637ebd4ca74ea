/** Rules on failover as a setting: disabling, enabling, saving, and how far a command reaches. */
import { activeActive, guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const settingRules = {
  'DISABLE-KEEPS-ROLES.1': {
    statement:
      'When failover is disabled on an Active/Standby pair, the active unit stays active and the standby unit ' +
      'standby.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R18'],
    cites: [guide(1121, 'Disabling Failover', 'remains in standby mode')],
    ambiguities: ['disable', 'judge-frozen'],
  },
  'DISABLE-KEEPS-GROUPS.1': {
    statement:
      'When failover is disabled on an Active/Active pair, each group stays active where it is, its preference ' +
      'notwithstanding.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R18'],
    cites: [guide(1121, 'Disabling Failover', 'on whichever unit')],
    ambiguities: ['disable', 'judge-frozen'],
  },
  'DISABLE-SILENT.1': {
    statement:
      'A unit with failover off sends no hellos and judges nothing, so a peer that still has it on hears silence.',
    status: 'inferred',
    level: 'must',
    rows: ['R18'],
    cites: [guide(1121, 'Disabling Failover', 'Disables failover')],
    ambiguities: [
      'disable',
      'boot-beside-frozen',
      'judge-frozen',
      'traffic-peer-frozen',
      'traffic-peer-off-link-down',
      'force-frozen',
    ],
  },
  'DISABLE-UNTIL-RELOAD.1': {
    statement: 'The roles that disabling froze last until the unit reloads.',
    status: 'stated',
    level: 'must',
    rows: ['R18'],
    cites: [guide(1121, 'Disabling Failover', 'until you reload')],
    ambiguities: ['disable-and-reload'],
  },
  'ENABLE.1': {
    statement: '`failover` enables failover; the unit listens, speaks and judges from then on.',
    status: 'stated',
    level: 'must',
    rows: ['R18'],
    cites: [
      guide(749, 'Configuring the Primary Unit for Active/Standby Failover', 'Enables failover', 'Step 9'),
      guide(849, 'Configuring the Primary Unit for Active/Active Failover', 'Enables failover', 'Step 12'),
    ],
    ambiguities: ['disable', 'enable-disabled'],
  },
  'SAVE.1': {
    statement:
      '`write memory` saves the running configuration, the failover setting included; what is not saved is gone ' +
      'after a reload.',
    status: 'inferred',
    level: 'must',
    rows: ['R18'],
    cites: [
      guide(
        750,
        'Configuring the Primary Unit for Active/Standby Failover',
        'Saves the system configuration',
        'Step 10',
      ),
      guide(480, 'Running Configuration Replication', 'only in running memory'),
      guide(517, 'Command Replication', 'write memory', 'replicated commands'),
    ],
    ambiguities: ['disable-and-reload'],
  },
  'COMMAND-REPLICATES.1': {
    statement:
      'A configuration command typed on the active unit is carried out on the standby unit too; `write memory` ' +
      'likewise.',
    status: 'stated',
    level: 'must',
    rows: ['R17', 'R18'],
    cites: [
      guide(503, 'Command Replication', 'are immediately replicated'),
      guide(511, 'Command Replication', 'All configuration commands except', 'replicated commands'),
      guide(517, 'Command Replication', 'write memory', 'replicated commands'),
    ],
    ambiguities: ['disable', 'shut-replication'],
  },
  'COMMAND-GROUP-1-UNIT.1': {
    statement:
      'In Active/Active mode a command of the system execution space replicates from the unit where group 1 is ' +
      'active.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R17', 'R18'],
    cites: [
      guide(505, 'Command Replication', 'from the unit on which'),
      activeActive(43, 'Command Replication', 'system execution space are replicated'),
    ],
    ambiguities: ['disable'],
  },
  'COMMAND-WRONG-UNIT.1': {
    statement: 'A command typed on any other unit stays there, and the two configurations differ from then on.',
    status: 'stated',
    level: 'must',
    rows: ['R17', 'R18'],
    cites: [guide(507, 'Command Replication', 'out of synchronization')],
    ambiguities: ['disable'],
  },
  'COMMAND-NEEDS-POWER.1': {
    statement: 'A command has a unit it is typed on, so a unit without power carries out none.',
    status: 'inferred',
    level: 'must',
    rows: ['R18'],
    cites: [guide(1107, 'Forcing Failover', 'when entered on')],
    ambiguities: ['simultaneous'],
  },
} as const satisfies Record<string, Rule>;
