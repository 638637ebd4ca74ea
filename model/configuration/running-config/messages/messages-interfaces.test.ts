/** What is said about data interfaces and their monitoring, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';
import { activeStandby, changed, said } from './samples.test-support.ts';

const themes: readonly Theme[] = [
  [
    'monitoring',
    'the primary alone',
    [
      {
        from: '',
        to: 'monitor-interface outside\n',
        says: [
          'primary.cfg:9: warning: found `monitor-interface` for `outside`, which no interface is called; expected one of `inside`: it has no effect [MONITOR-OPTION.1]',
        ],
      },
      {
        from: '',
        to: 'no monitor-interface outside\n',
        says: [
          'primary.cfg:9: warning: found `no monitor-interface` for `outside`, which no interface is called; expected one of `inside`: it has no effect [MONITOR-OPTION.1]',
        ],
      },
      {
        from: '',
        to: 'monitor-interface\n',
        says: ['primary.cfg:9: error: expected the name of one interface after `monitor-interface` [MONITOR-OPTION.1]'],
      },
      {
        from: '',
        to: 'no monitor-interface inside\n',
        says: [
          'primary.cfg: warning: the interface policy 1 can never be reached: the pair has 0 monitored interfaces; monitor at least one: verdicts about failures of interfaces are empty [POLICY-REACHED.1]',
        ],
      },
      {
        from: '',
        to: 'no monitor-interface service-module\n',
        says: [
          'primary.cfg:9: warning: found `no monitor-interface service-module`; this version takes modules for monitored: verdicts about failures of modules are weaker [UNIT-MODULE.1]',
        ],
      },
      {
        from: '',
        to: 'interface Redundant1\n nameif dmz\n ip address 10.7.0.1 255.255.255.0 standby 10.7.0.2\n',
        says: [
          'primary.cfg:10: warning: the documents give no default for the monitoring of `dmz` on `Redundant1` (taken to be monitored); expected `monitor-interface` or `no monitor-interface` for each: verdicts about their failures are weaker [MONITOR-DEFAULT.1]',
        ],
      },
      {
        from: '',
        to: 'interface Port-channel1\n nameif dmz\n ip address 10.7.0.1 255.255.255.0 standby 10.7.0.2\ninterface Tunnel1\n nameif vti\n ip address 10.8.0.1 255.255.255.252\n',
        says: [
          'primary.cfg:10: warning: the documents give no default for the monitoring of `dmz` on `Port-channel1` (taken to be monitored), `vti` on `Tunnel1` (taken not to be monitored); expected `monitor-interface` or `no monitor-interface` for each: verdicts about their failures are weaker [MONITOR-DEFAULT.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n channel-group 1 mode active\n nameif dmz\n ip address 10.7.0.1 255.255.255.0 standby 10.7.0.2\n',
        says: [
          'primary.cfg:11: error: interface `dmz` is a member of Port-channel1; expected its name on Port-channel1 alone, whose members carry none',
        ],
      },
    ],
  ],
  [
    'names',
    'the primary alone',
    [
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif a/b\n',
        says: ['primary.cfg:10: error: found the interface name `a/b`; expected a name without blanks or slashes'],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif\n',
        says: ['primary.cfg:10: error: found `nameif` without a name; expected a name without blanks or slashes'],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif inside\n ip address 10.5.0.1 255.255.255.0 standby 10.5.0.2\n',
        says: ['primary.cfg:10: error: found the interface name `inside` a second time; expected each name once'],
      },
    ],
  ],
];

describe.each(themes)('%s, in %s', (_what, sample, cases) => {
  test.each(cases)('$from for $to', (given) => {
    expect(tried(sample, given)).toEqual(asWritten(given));
  });
});

test('251 monitored interfaces are one too many', () => {
  const ports = Array.from(
    { length: 251 },
    (_, i) => `interface Vlan${i}\n nameif v${i}\n ip address 10.9.${i}.1 255.255.255.0 standby 10.9.${i}.2\n`,
  );
  const text = changed(activeStandby, /^interface [\s\S]*/m.exec(activeStandby)?.[0] ?? '', ports.join(''));
  const message =
    '251 interfaces are monitored; a unit monitors at most 250: take some out with `no monitor-interface` (JSON: `"monitored": false`)';
  expect(said(text)).toEqual([`primary.cfg: error: ${message} [MONITOR-MAXIMUM.1]`]);
  expect(said(`${text}no monitor-interface v7\n`)).toEqual([]);
});
