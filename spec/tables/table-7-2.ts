/** Table 7-2 as printed: failover events of an Active/Standby pair. */
import type { TableRow } from './table.ts';

export const table72 = [
  {
    id: 'active-unit-failed',
    line: 567,
    event: 'Active unit failed (power or hardware)',
    policy: 'Failover',
    active: ['n/a'],
    standby: ['Become active', 'Mark active as failed'],
    rules: {
      policy: ['AS-ACTIVE-FAILED.1'],
      active: [[]],
      standby: [['AS-ACTIVE-FAILED.1'], ['AS-ACTIVE-FAILED-MARK.1']],
      notes: ['AS-ACTIVE-FAILED-SILENCE.1'],
    },
  },
  {
    id: 'formerly-active-recovers',
    line: 568,
    event: 'Formerly active unit recovers',
    policy: 'No failover',
    active: ['Become standby'],
    standby: ['No action'],
    rules: {
      policy: ['AS-RECOVERED-PEER.1'],
      active: [['AS-RECOVERED.1']],
      standby: [['AS-RECOVERED-PEER.1']],
      notes: [],
    },
  },
  {
    id: 'standby-unit-failed',
    line: 569,
    event: 'Standby unit failed (power or hardware)',
    policy: 'No failover',
    active: ['Mark standby as failed'],
    standby: ['n/a'],
    rules: {
      policy: ['AS-STANDBY-FAILED-MARK.1'],
      active: [['AS-STANDBY-FAILED-MARK.1']],
      standby: [[]],
      notes: ['AS-STANDBY-FAILED-NOTE.1'],
    },
  },
  {
    id: 'failover-link-failed-in-operation',
    line: 570,
    event: 'Failover link failed during operation',
    policy: 'No failover',
    active: ['Mark failover link as failed'],
    standby: ['Mark failover link as failed'],
    rules: {
      policy: ['AS-LINK-FAILED-NO-FAILOVER.1'],
      active: [['AS-LINK-FAILED-MARK.1']],
      standby: [['AS-LINK-FAILED-MARK.1']],
      notes: ['AS-LINK-FAILED-NO-FAILOVER.1'],
    },
  },
  {
    id: 'failover-link-failed-at-startup',
    line: 571,
    event: 'Failover link failed at startup',
    policy: 'No failover',
    active: ['Mark failover link as failed'],
    standby: ['Become active'],
    rules: {
      policy: ['AS-LINK-DOWN-AT-START.1'],
      active: [['AS-LINK-DOWN-AT-START-MARK.1']],
      standby: [['AS-LINK-DOWN-AT-START.1']],
      notes: ['AS-LINK-DOWN-AT-START.1'],
    },
  },
  {
    id: 'state-link-failed',
    line: 572,
    event: 'State link failed',
    policy: 'No failover',
    active: ['No action'],
    standby: ['No action'],
    rules: {
      policy: ['AS-STATE-LINK-FAILED.1'],
      active: [['AS-STATE-LINK-FAILED.1']],
      standby: [['AS-STATE-LINK-FAILED.1']],
      notes: ['AS-STATE-LINK-STALE.1'],
    },
  },
  {
    id: 'interface-failure-on-active',
    line: 573,
    event: 'Interface failure on active unit above threshold',
    policy: 'Failover',
    active: ['Mark active as failed'],
    standby: ['Become active'],
    rules: {
      policy: ['AS-INTERFACE-ACTIVE.1'],
      active: [['AS-INTERFACE-ACTIVE-MARK.1']],
      standby: [['AS-INTERFACE-ACTIVE.1']],
      notes: [],
    },
  },
  {
    id: 'interface-failure-on-standby',
    line: 574,
    event: 'Interface failure on standby unit above threshold',
    policy: 'No failover',
    active: ['No action'],
    standby: ['Mark standby as failed'],
    rules: {
      policy: ['AS-INTERFACE-STANDBY-MARK.1'],
      active: [['AS-INTERFACE-STANDBY-MARK.1']],
      standby: [['AS-INTERFACE-STANDBY-MARK.1']],
      notes: ['AS-INTERFACE-STANDBY-NOTE.1'],
    },
  },
] as const satisfies readonly TableRow[];

export type Table72RowId = (typeof table72)[number]['id'];
