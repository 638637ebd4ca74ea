/** What is said about the file of the secondary against that of the primary, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';
import { activeStandby, changed, said, secondary } from './samples.test-support.ts';

const themes: readonly Theme[] = [
  [
    'the links of the secondary',
    'the secondary',
    [
      {
        from: 'folink Gig',
        to: 'fo Gig',
        says: [
          "secondary.cfg:2: error: `failover lan interface` differs from the primary's; expected `folink GigabitEthernet0/3` as there [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: 'GigabitEthernet0/3',
        to: 'GigabitEthernet0/4',
        says: [
          "secondary.cfg:2: error: `failover lan interface` differs from the primary's; expected `folink GigabitEthernet0/3` as there [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: 'failover lan interface folink GigabitEthernet0/3\n',
        to: '',
        says: [
          'secondary.cfg: error: found no `failover lan interface`; expected it with a name and an interface id: without a failover link there is no pair [LINK-DEDICATED.1]',
        ],
      },
      {
        from: '',
        to: 'failover link st GigabitEthernet0/4\n',
        says: [
          "secondary.cfg:6: error: `failover link` differs from the primary's; expected none, as there [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '10.0.0.2',
        to: '10.0.0.1',
        says: [
          "secondary.cfg:3: error: `failover interface ip` differs from the primary's; expected the same addresses in the same order: the units swap them by themselves [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '10.0.0.1 255.255.255.252 standby 10.0.0.2',
        to: '10.0.0.2 255.255.255.252 standby 10.0.0.1',
        says: [
          "secondary.cfg:3: error: `failover interface ip` differs from the primary's; expected the same addresses in the same order: the units swap them by themselves [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: 'failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.2\n',
        to: '',
        says: [
          'secondary.cfg:2: error: found no addresses for the failover link, which the primary has; expected the same `failover interface ip` as there: the units cannot meet without it [CONFIG-SAME-COMMANDS.1]',
        ],
      },
    ],
  ],
  [
    'what the primary replaces on the secondary',
    'the secondary',
    [
      {
        from: '',
        to: 'failover polltime 2\n',
        says: [
          "secondary.cfg:6: warning: `failover polltime unit` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'failover polltime interface 3\n',
        says: [
          "secondary.cfg:6: warning: `failover polltime interface` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'failover interface-policy 50%\n',
        says: [
          "secondary.cfg:6: warning: `failover interface-policy` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'failover replication http\n',
        says: [
          "secondary.cfg:6: warning: `failover replication http` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'failover mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c918.95d8\n',
        says: [
          "secondary.cfg:6: warning: `failover mac address` of `GigabitEthernet0/1` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/1\n nameif inside\n ip address 10.1.0.2 255.255.255.0 standby 10.1.0.1\n',
        says: [
          "secondary.cfg:7: warning: interface `inside` has other addresses than on the primary; expected the same configuration on both units: the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/1\n nameif lan\n ip address 10.1.0.1 255.255.255.0 standby 10.1.0.2\n',
        says: [
          "secondary.cfg:7: warning: interface `lan` is called `inside` on the primary; expected the same configuration on both units: the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif dmz\n ip address 10.2.0.1 255.255.255.0 standby 10.2.0.2\n',
        says: [
          "secondary.cfg:7: warning: interface `dmz` is not there on the primary; expected the same configuration on both units: the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/1\n nameif inside\n ip address 10.1.0.1 255.255.255.0 standby 10.1.0.2\nmonitor-interface inside\n',
        says: [],
      },
    ],
  ],
  [
    'the context mode of the secondary',
    'the secondary',
    [
      {
        from: '',
        to: 'context admin\n config-url disk0:/admin.cfg\n',
        says: [
          'secondary.cfg:6: error: found multiple context mode; expected single context mode, which the primary is in: it has data interfaces outside any context [PAIR-SAME-CONTEXT-MODE.1]',
        ],
      },
      {
        from: '',
        to: 'failover group 1\n',
        says: [
          'secondary.cfg:6: error: found multiple context mode; expected single context mode, which the primary is in: it has data interfaces outside any context [PAIR-SAME-CONTEXT-MODE.1]',
        ],
      },
      {
        from: '',
        to: 'ASA Version 9.1(2)\nfirewall transparent\n',
        says: [
          'secondary.cfg:7: error: this unit is in transparent firewall mode and the primary in routed mode; expected the same mode on both [PAIR-SAME-FIREWALL-MODE.1]',
        ],
      },
    ],
  ],
  [
    'the context mode',
    'the secondary of an Active/Active pair',
    [
      {
        from: '',
        to: 'interface GigabitEthernet0/1\n nameif inside\n ip address 10.1.0.1 255.255.255.0 standby 10.1.0.2\n',
        says: [
          'secondary.cfg:7: error: found the data interface `inside` outside any context, hence single context mode; expected multiple context mode, which the primary is in [PAIR-SAME-CONTEXT-MODE.1]',
        ],
      },
    ],
  ],
  [
    'what the primary replaces',
    'the secondary of an Active/Active pair',
    [
      {
        from: '',
        to: 'failover group 1\n preempt\nfailover group 2\n secondary\n',
        says: [
          "secondary.cfg:6: warning: failover group 1 differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'context CTX1\n allocate-interface GigabitEthernet0/5\n config-url flash:/CTX1.cfg\n join-failover-group 2\n',
        says: [
          "secondary.cfg:6: warning: context `CTX1` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'context other\n config-url flash:/other.cfg\n',
        says: [
          "secondary.cfg:6: warning: found context `other`, which the primary does not have; the primary's configuration is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'mac-address auto\n',
        says: [
          "secondary.cfg:6: warning: `mac-address auto` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
        ],
      },
      {
        from: '',
        to: 'admin-context other\n',
        says: [
          "secondary.cfg:6: warning: `admin-context` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
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

test('of two units that both have both keys only the IPsec keys are compared', () => {
  const ipsec = 'failover ipsec pre-shared-key same-ipsec\n';
  const other = changed(secondary, 'example-key', 'another-key') + ipsec;
  expect(said(activeStandby + ipsec, other)).toEqual([
    'primary.cfg:4: note: found a failover key beside an IPsec key; IPsec is used and the failover key is not [CONFIG-IPSEC-FIRST.1]',
  ]);
});

test('the state link and its addresses on one unit only', () => {
  const link = 'failover link state GigabitEthernet0/4\n';
  const addresses = 'failover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.1.2\n';
  expect(said(activeStandby + link + addresses, secondary + link + addresses)).toEqual([]);
  expect(said(activeStandby + link + addresses, secondary)).toEqual([
    "secondary.cfg: warning: found no `failover link`, which the primary has; expected the same on both units: it takes effect here only once the primary's configuration has arrived [CONFIG-SAME-COMMANDS.1]",
  ]);
  expect(said(activeStandby + link + addresses, secondary + link)).toEqual([
    'secondary.cfg:6: warning: found no addresses for the state link, which the primary has; expected the same `failover interface ip` as there: it is checked as if it worked, so verdicts about it are weaker [CONFIG-SAME-COMMANDS.1]',
  ]);
  expect(said(activeStandby + link + addresses, secondary + changed(link, '0/4', '0/5') + addresses)).toEqual([
    "secondary.cfg:6: error: `failover link` differs from the primary's; expected `state GigabitEthernet0/4` as there [CONFIG-SAME-COMMANDS.1]",
  ]);
});
