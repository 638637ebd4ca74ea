/** Table 7-3 as printed: failover events of an Active/Active pair. */
import type { TableRow } from './table.ts';

export const table73 = [
  {
    id: 'unit-failed',
    line: 630,
    event: 'A unit experiences a power or software failure',
    policy: 'Failover',
    active: ['Become standby', 'Mark as failed'],
    standby: ['Become active', 'Mark active as failed'],
    rules: {
      policy: ['AA-UNIT-FAILED.1'],
      active: [['AA-UNIT-FAILED-STANDBY.1'], ['AA-UNIT-FAILED-MARK.1']],
      standby: [['AA-UNIT-FAILED.1'], ['AA-UNIT-FAILED-MARK.1']],
      notes: ['AA-UNIT-FAILED.1', 'AA-UNIT-FAILED-MARK.1'],
    },
  },
  {
    id: 'interface-failure-on-active-group',
    line: 631,
    event: 'Interface failure on active failover group above threshold',
    policy: 'Failover',
    active: ['Mark active group as failed'],
    standby: ['Become active'],
    rules: {
      policy: ['AA-INTERFACE-ACTIVE.1'],
      active: [['AA-INTERFACE-ACTIVE-MARK.1']],
      standby: [['AA-INTERFACE-ACTIVE.1']],
      notes: [],
    },
  },
  {
    id: 'interface-failure-on-standby-group',
    line: 632,
    event: 'Interface failure on standby failover group above threshold',
    policy: 'No failover',
    active: ['No action'],
    standby: ['Mark standby group as failed'],
    rules: {
      policy: ['AA-INTERFACE-STANDBY-MARK.1'],
      active: [['AA-INTERFACE-STANDBY-MARK.1']],
      standby: [['AA-INTERFACE-STANDBY-MARK.1']],
      notes: ['AA-INTERFACE-STANDBY-NOTE.1'],
    },
  },
  {
    id: 'formerly-active-group-recovers',
    line: 633,
    event: 'Formerly active failover group recovers',
    policy: 'No failover',
    active: ['No action'],
    standby: ['No action'],
    rules: {
      policy: ['AA-RECOVERED.1'],
      active: [['AA-RECOVERED.1']],
      standby: [['AA-RECOVERED.1']],
      notes: ['AA-RECOVERED-NOTE.1'],
    },
  },
  {
    id: 'failover-link-failed-at-startup',
    line: 634,
    event: 'Failover link failed at startup',
    policy: 'No failover',
    active: ['Become active'],
    standby: ['Become active'],
    rules: {
      policy: ['AA-LINK-DOWN-AT-START.1'],
      active: [['AA-LINK-DOWN-AT-START.1']],
      standby: [['AA-LINK-DOWN-AT-START.1']],
      notes: ['AA-LINK-DOWN-AT-START.1'],
    },
  },
  {
    id: 'state-link-failed',
    line: 635,
    event: 'State link failed',
    policy: 'No failover',
    active: ['No action'],
    standby: ['No action'],
    rules: {
      policy: ['AA-STATE-LINK-FAILED.1'],
      active: [['AA-STATE-LINK-FAILED.1']],
      standby: [['AA-STATE-LINK-FAILED.1']],
      notes: ['AA-STATE-LINK-STALE.1'],
    },
  },
  {
    id: 'failover-link-failed-in-operation',
    line: 636,
    event: 'Failover link failed during operation',
    policy: 'No failover',
    active: ['n/a'],
    standby: ['n/a'],
    rules: {
      policy: ['AA-LINK-FAILED-NO-FAILOVER.1'],
      active: [[]],
      standby: [[]],
      notes: ['AA-LINK-FAILED-MARK.1', 'AA-LINK-FAILED-NO-FAILOVER.1'],
    },
  },
] as const satisfies readonly TableRow[];

export type Table73RowId = (typeof table73)[number]['id'];
