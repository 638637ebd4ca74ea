/** What is said about interface policies and preemption, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';

const themes: readonly Theme[] = [
  [
    'interface policies',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover interface-policy\n',
        says: [
          'primary.cfg:9: error: found no threshold as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-NUMBER.1]',
        ],
      },
      {
        from: '',
        to: 'failover interface-policy 0\n',
        says: [
          'primary.cfg:9: error: found `0` as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-NUMBER.1]',
        ],
      },
      {
        from: '',
        to: 'failover interface-policy 251\n',
        says: [
          'primary.cfg:9: error: found `251` as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-NUMBER.1]',
        ],
      },
      {
        from: '',
        to: 'failover interface-policy 0%\n',
        says: [
          'primary.cfg:9: error: found `0%` as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-PERCENT.1]',
        ],
      },
      {
        from: '',
        to: 'failover interface-policy 101%\n',
        says: [
          'primary.cfg:9: error: found `101%` as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-PERCENT.1]',
        ],
      },
      {
        from: '',
        to: 'failover interface-policy 2\n',
        says: [
          'primary.cfg:9: warning: the interface policy 2 can never be reached: the pair has 1 monitored interface; lower it or monitor more interfaces: verdicts about failures of interfaces are empty [POLICY-REACHED.1]',
        ],
      },
      {
        from: '',
        to: 'failover interface-policy 50%\nno monitor-interface inside\n',
        says: [
          'primary.cfg:9: warning: the interface policy 50% can never be reached: the pair has 0 monitored interfaces; monitor at least one: verdicts about failures of interfaces are empty [POLICY-REACHED.1]',
        ],
      },
    ],
  ],
  [
    'interface policies of failover groups',
    'the system configuration',
    [
      {
        from: ' secondary\n',
        to: ' secondary\n interface-policy 0\n',
        says: [
          'primary.cfg:9: error: found `0` as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-NUMBER.1]',
        ],
      },
      {
        from: ' secondary\n',
        to: ' secondary\n interface-policy 9\n',
        says: [
          'primary.cfg:9: warning: the interface policy 9 can never be reached: failover group 2 has 1 monitored interface; lower it or monitor more interfaces: verdicts about failures of interfaces are empty [POLICY-REACHED.1]',
        ],
      },
      {
        from: '',
        to: 'failover interface-policy 3\n',
        says: [
          'primary.cfg:18: warning: found `failover interface-policy` on an Active/Active pair; it has no effect: expected `interface-policy` in each failover group [POLICY-PER-GROUP.1]',
        ],
      },
    ],
  ],
  [
    'preemption',
    'the system configuration',
    [
      {
        from: ' secondary\n',
        to: ' secondary\n preempt 0\n',
        says: [
          'primary.cfg:9: error: found `0` as preemption delay; expected 1-1200 seconds, or no delay for at once [PREEMPT-DELAY-RANGE.1]',
        ],
      },
      {
        from: ' secondary\n',
        to: ' secondary\n preempt 1201\n',
        says: [
          'primary.cfg:9: error: found `1201` as preemption delay; expected 1-1200 seconds, or no delay for at once [PREEMPT-DELAY-RANGE.1]',
        ],
      },
      {
        from: '',
        to: 'failover preempt 30\n',
        says: [
          'primary.cfg:18: error: found `failover preempt`; preemption exists per failover group only: move `preempt` below a `failover group`, or remove it from an Active/Standby pair [PREEMPT-ACTIVE-STANDBY.1]',
        ],
      },
    ],
  ],
];

describe.each(themes)('%s, in %s', (_what, sample, cases) => {
  test.each(cases)('$from for $to', (given) => {
    expect(tried(sample, given)).toEqual(asWritten(given));
  });
});
