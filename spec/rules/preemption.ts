/** Rules on the return of a failover group to the unit it prefers. */
import { activeActive, criteria, guide, howto, pinglabz } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const preemptionRules = {
  'PREEMPT-RETURNS.1': {
    statement: 'A group with preemption becomes active on the unit it prefers once that unit is able to take it.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R06'],
    cites: [
      guide(
        615,
        'Active Unit Determination for Failover Groups at Startup',
        'active on the preferred unit',
        'bullet 2',
      ),
      criteria(944, 'Step 4', 'on the designated unit automatically'),
      howto(60, '3. Configure Failover Groups', 'returns to its preferred unit'),
      activeActive(9, 'Information About Active/Active Failover', 'You configured preemption'),
    ],
    ambiguities: ['force-and-preempt', 'reset-and-preempt', 'health-or-preempt', 'preempt-clock'],
  },
  'PREEMPT-AT-ONCE.1': {
    statement:
      'Preemption without a delay takes place as soon as the preferred unit is available, that is, healthy and ' +
      'standby ready.',
    status: 'inferred',
    level: 'must',
    mode: 'activeActive',
    rows: ['R06'],
    cites: [criteria(944, 'Step 4', 'when that unit becomes available')],
    ambiguities: ['preempt-at-once', 'health-or-preempt'],
  },
  'PREEMPT-DELAY.1': {
    statement: 'With a delay, the group stays where it is for that many seconds before it returns.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R06'],
    cites: [criteria(944, 'Step 4', 'on the current unit before')],
    ambiguities: ['preempt-clock'],
  },
  'PREEMPT-DELAY-RANGE.1': {
    statement: 'The delay of preemption is 1 to 1200 seconds.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R06'],
    cites: [criteria(944, 'Step 4', 'from 1 to 1200')],
  },
  'PREEMPT-REPLICATION.1': {
    statement: 'With stateful failover, preemption waits until the connections have reached the preferred unit.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R06'],
    cites: [criteria(944, 'Step 4, Note', 'until the connections are replicated')],
    ambiguities: ['preempt-state-link', 'preempt-at-once'],
  },
  'PREEMPT-FIRST-UNIT.1': {
    statement:
      'The unit that starts first gets both groups, whichever unit they prefer; preemption then brings them home.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R06', 'R03'],
    cites: [criteria(944, 'Step 4', 'boots before the other')],
    ambiguities: ['boot-together'],
  },
  'PREEMPT-ACTIVE-STANDBY.1': {
    statement:
      'One source gives Active/Standby pairs a preemption command; the guide keeps preemption to Active/Active mode ' +
      'and never returns the role by itself. An Active/Standby pair does not preempt here.',
    status: 'ambiguous',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R06'],
    cites: [
      criteria(944, 'Step 4', 'Active/Active Mode Only'),
      guide(568, 'Failover Events (Active/Standby)', 'No failover', 'Table 7-2, Formerly active unit recovers'),
      pinglabz(114, 'Manual Switchover', 'use failover preempt'),
    ],
  },
} as const satisfies Record<string, Rule>;
