/** Rules on the configuration of a pair: what a diagnosis of a faulty description cites. */
import { asdm, criteria, guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const configurationRules = {
  'CONFIG-UNIT-POLL-HOLD.1': {
    statement: 'The unit hold time is at least three times the unit poll time.',
    status: 'stated',
    level: 'must',
    rows: ['R22'],
    cites: [criteria(939, 'Step 1', 'less than 3 times')],
  },
  'CONFIG-INTERFACE-POLL-HOLD.1': {
    statement: 'The interface hold time is at least five times the interface poll time.',
    status: 'stated',
    level: 'must',
    rows: ['R22'],
    cites: [criteria(949, 'Step 7', 'less than 5 times')],
  },
  'CONFIG-INTERFACE-RANGES.1': {
    statement: 'The interface poll time is 500 to 999 ms or 1 to 15 s, the interface hold time 5 to 75 s.',
    status: 'stated',
    level: 'must',
    rows: ['R22'],
    cites: [
      criteria(949, 'Step 7', 'from 1 to 15 seconds'),
      criteria(949, 'Step 7', 'from 500 to 999 milliseconds'),
      criteria(949, 'Step 7', 'from 5 to 75 seconds'),
    ],
  },
  'CONFIG-LAN-UNIT-DEFAULT.1': {
    statement: 'A unit that is not configured as primary is the secondary.',
    status: 'stated',
    level: 'must',
    rows: ['R02', 'R22'],
    cites: [
      guide(782, 'Configuring the Secondary Unit for Active/Standby Failover', 'is the default setting', 'Step 1'),
      guide(887, 'Configuring the Secondary Unit for Active/Active Failover', 'is the default setting', 'Step 1'),
    ],
  },
  'CONFIG-FAILOVER-COMMAND.1': {
    statement: 'Failover is off until the command `failover` enables it.',
    status: 'inferred',
    level: 'must',
    rows: ['R22'],
    cites: [
      guide(749, 'Configuring the Primary Unit for Active/Standby Failover', 'Enables failover', 'Step 9'),
      guide(849, 'Configuring the Primary Unit for Active/Active Failover', 'Enables failover', 'Step 12'),
    ],
  },
  'CONFIG-STANDBY-ADDRESS.1': {
    statement: 'Each data interface has an active and a standby address, both in one network.',
    status: 'stated',
    level: 'must',
    rows: ['R22'],
    cites: [
      guide(215, 'MAC Addresses and IP Addresses', 'on the same network'),
      guide(
        726,
        'Configuring the Primary Unit for Active/Standby Failover',
        'Configure standby IP addresses',
        'Prerequisites',
      ),
      guide(
        823,
        'Configuring the Primary Unit for Active/Active Failover',
        'Configure standby IP addresses',
        'Prerequisites',
      ),
    ],
  },
  'CONFIG-KEY.1': {
    statement:
      'A failover key is a shared secret of 1 to 63 characters or 32 hexadecimal digits; an IPsec key has 128 ' +
      'characters at the most. Both units hold the same one.',
    status: 'stated',
    level: 'must',
    rows: ['R25'],
    cites: [
      guide(748, 'Configuring the Primary Unit for Active/Standby Failover', 'from 1 to 63 characters', 'Step 8'),
      guide(842, 'Configuring the Primary Unit for Active/Active Failover', '128 characters in length', 'Step 8'),
      guide(843, 'Configuring the Primary Unit for Active/Active Failover', 'from 1 to 63 characters', 'Step 8'),
      asdm(32, 'must be 32 hexadecimal characters', 'Step 3'),
      asdm(34, 'from 1 to 63 characters', 'Step 3'),
    ],
  },
  'CONFIG-CLEAR-TEXT.1': {
    statement:
      'Without a key or an IPsec tunnel, what crosses the failover and state links can be read, secrets included.',
    status: 'stated',
    level: 'should',
    rows: ['R25'],
    cites: [guide(95, 'Failover and Stateful Failover Links', 'sent in clear text', 'Caution')],
  },
  'CONFIG-NO-NAMEIF.1': {
    statement: 'The interfaces of the failover and state links get no `nameif`.',
    status: 'stated',
    level: 'must',
    rows: ['R22'],
    cites: [
      guide(
        727,
        'Configuring the Primary Unit for Active/Standby Failover',
        'for the failover and state',
        'Prerequisites',
      ),
      guide(
        776,
        'Configuring the Secondary Unit for Active/Standby Failover',
        'for the failover and state',
        'Prerequisites',
      ),
      guide(
        824,
        'Configuring the Primary Unit for Active/Active Failover',
        'for the failover and state',
        'Prerequisites',
      ),
    ],
  },
  'CONFIG-SAME-COMMANDS.1': {
    statement: 'The secondary gets the failover-link commands of the primary; only `failover lan unit` differs.',
    status: 'stated',
    level: 'must',
    rows: ['R22'],
    cites: [
      guide(782, 'Configuring the Secondary Unit for Active/Standby Failover', 'exact same commands', 'Step 1'),
      guide(887, 'Configuring the Secondary Unit for Active/Active Failover', 'exact same commands', 'Step 1'),
    ],
  },
  'CONFIG-REPLICATION-RATE.1': {
    statement: 'HTTP replication runs at 8341 to 50000 connections per second, 50000 unless configured.',
    status: 'stated',
    level: 'must',
    rows: ['R15', 'R22'],
    cites: [criteria(940, 'Step 2', 'between 8341 and 50000')],
  },
  'CONFIG-ASR-GROUP.1': {
    statement: 'Asymmetric routing groups are numbered 1 to 32.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R20', 'R22'],
    cites: [
      guide(
        1013,
        'Configuring Support for Asymmetrically Routed Packets (Active/Active Mode)',
        'from 1 to 32',
        'Step 2',
      ),
    ],
  },
  'DEFAULT-TIMERS.1': {
    statement: 'Unless configured, units poll each second and hold 15 s, interfaces poll each 5 s and hold 25 s.',
    status: 'stated',
    level: 'must',
    rows: ['R10', 'R22'],
    cites: [
      guide(707, 'Default Settings', 'poll time is 5 seconds'),
      guide(708, 'Default Settings', 'time is 25 seconds'),
      guide(709, 'Default Settings', 'poll time is 1 second'),
      guide(711, 'Default Settings', 'time is 15 seconds'),
    ],
  },
  'DEFAULT-HTTP-REPLICATION.1': {
    statement: 'HTTP connections are replicated only where that is configured.',
    status: 'stated',
    level: 'must',
    rows: ['R15'],
    cites: [guide(705, 'Default Settings', 'No HTTP replication')],
    deferredTo: 'R15',
  },
  'DEFAULT-MAC.1': {
    statement: 'Virtual MAC addresses are on by default with several contexts and off with one.',
    status: 'stated',
    level: 'must',
    rows: ['R14'],
    cites: [guide(712, 'Default Settings', 'Virtual MAC addresses are enabled')],
    deferredTo: 'R14',
  },
} as const satisfies Record<string, Rule>;
