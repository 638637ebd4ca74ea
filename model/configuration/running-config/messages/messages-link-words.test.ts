/** What is said about the name and the interface id of a link, and the MAC addresses of an interface itself, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';
import { activeStandby, changed, said, secondary } from './samples.test-support.ts';

const themes: readonly Theme[] = [
  [
    'an interface id that the file does not list',
    'the primary alone',
    [
      {
        from: 'folink GigabitEthernet0/3\n',
        to: 'folink GigabitEthernet0/9\ninterface GigabitEthernet0/3\n!\n',
        says: [
          'primary.cfg:2: warning: `failover lan interface` names `GigabitEthernet0/9`, which no `interface` line of this file opens; perhaps `GigabitEthernet0/3` was meant',
        ],
      },
      { from: 'folink GigabitEthernet0/3\n', to: 'folink GigabitEthernet0/9\n', says: [] },
      {
        from: 'folink GigabitEthernet0/3\n',
        to: 'folink GigabitEthernet0/4.7\ninterface GigabitEthernet0/3\ninterface GigabitEthernet0/4\n!\n',
        says: [],
      },
      {
        from: '',
        to: 'failover link state GigabitEthernet0/8\nfailover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.1.2\ninterface GigabitEthernet0/3\ninterface GigabitEthernet0/4\n',
        says: [
          'primary.cfg:9: warning: `failover link` names `GigabitEthernet0/8`, which no `interface` line of this file opens; perhaps `GigabitEthernet0/4` was meant',
        ],
      },
    ],
  ],
  [
    'the name of a data interface',
    'the primary alone',
    [
      {
        from: 'nameif inside',
        to: 'nameif folink',
        says: [
          'primary.cfg:2: warning: the failover link has the name of the data interface `folink` on `GigabitEthernet0/1`; expected a name of its own',
        ],
      },
      {
        from: '',
        to: 'failover link inside GigabitEthernet0/4\nfailover interface ip inside 10.0.1.1 255.255.255.252 standby 10.0.1.2\n',
        says: [
          'primary.cfg:9: warning: the state link has the name of the data interface `inside` on `GigabitEthernet0/1`; expected a name of its own',
        ],
      },
    ],
  ],
  [
    'MAC addresses of an interface',
    'the primary alone',
    [
      { from: '', to: ' mac-address 00a0.c969.87c8 standby 00a0.c918.95d8\n', says: [] },
      {
        from: '',
        to: ' mac-address 00a0.c969.87c8 standby 00A0.C969.87C8\n',
        says: [
          'primary.cfg:9: error: the active and the standby virtual MAC address of `GigabitEthernet0/1` are the same; expected two: the units would answer with one address [CONFIG-MAC-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: ' mac-address 01a0.c969.87c8 standby 00a0.c918.95d8\n',
        says: [
          'primary.cfg:9: error: the virtual MAC address 01a0.c969.87c8 of `GigabitEthernet0/1` is a multicast or broadcast address; expected that of one host, whose second digit is even [CONFIG-MAC-ADDRESS.1]',
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

test('an id that is wrong in both files is told once', () => {
  const wrong = (text: string) =>
    changed(text, 'folink GigabitEthernet0/3\n', 'folink GigabitEthernet0/9\ninterface GigabitEthernet0/3\n!\n');
  expect(said(wrong(activeStandby), wrong(secondary))).toEqual([
    expect.stringMatching(/^primary\.cfg:2: warning: `failover lan interface` names/),
  ]);
});
