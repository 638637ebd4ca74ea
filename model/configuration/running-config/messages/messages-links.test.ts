/** What is said about the interfaces of the failover link and of the state link, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';

const themes: readonly Theme[] = [
  [
    'the commands of the links',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover interface foo\n',
        says: [
          'primary.cfg:9: warning: found `failover interface …`, which this version does not read: it is left out; perhaps `failover interface ip` was meant',
        ],
      },
      {
        from: '',
        to: 'failover lan unit third\n',
        says: [
          'primary.cfg:9: error: found `failover lan unit third`; expected `primary` or `secondary` after it [ROLE-DESIGNATION.1]',
        ],
      },
      {
        from: '',
        to: 'failover lan interface folink\n',
        says: [
          'primary.cfg:9: error: expected a name and an interface id after `failover lan interface`, as in `folink GigabitEthernet0/3` [LINK-DEDICATED.1]',
        ],
      },
      {
        from: 'failover lan interface folink GigabitEthernet0/3\n',
        to: '',
        says: [
          'primary.cfg: error: found no `failover lan interface`; expected it with a name and an interface id: without a failover link there is no pair [LINK-DEDICATED.1]',
        ],
      },
      {
        from: '',
        to: 'failover link\n',
        says: [
          'primary.cfg:9: error: expected a name and, unless it is that of the failover link, an interface id after `failover link` [STATE-LINK-OWN.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state\n',
        says: [
          'primary.cfg:9: error: the state link `state` has no interface id; expected one, unless it shares the failover link by its name [STATE-LINK-OWN.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state GigabitEthernet0/3\n',
        says: [
          "primary.cfg:9: error: the state link `state` is on the interface of the failover link; expected the failover link's name to share it, or another interface [LINK-DEDICATED.1]",
        ],
      },
      {
        from: '',
        to: 'failover link folink GigabitEthernet0/4\n',
        says: [
          'primary.cfg:9: error: the state link has the name of the failover link and another interface, `GigabitEthernet0/4`; expected the same interface, or another name [STATE-LINK-SHARED.1]',
        ],
      },
    ],
  ],
  [
    'the interface of the failover link',
    'the primary alone',
    [
      {
        from: '',
        to: 'interface GigabitEthernet0/3\n nameif link\n ip address 10.3.0.1 255.255.255.0 standby 10.3.0.2\n',
        says: [
          'primary.cfg:10: error: found `nameif` on `GigabitEthernet0/3`, the interface of the failover link; expected none there: remove it or move the link [CONFIG-NO-NAMEIF.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/3\n ip address 10.3.0.1 255.255.255.0 standby 10.3.0.2\n',
        says: [
          'primary.cfg:10: error: found an address on `GigabitEthernet0/3`, the interface of the failover link; expected none there: a link has those of `failover interface ip` [LINK-DEDICATED.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/3.5\n nameif link\n',
        says: [
          'primary.cfg:10: error: found `nameif` on `GigabitEthernet0/3.5`, a sub-interface of the interface of the failover link; expected none there: remove it or move the link [CONFIG-NO-NAMEIF.1]',
        ],
      },
      {
        from: 'folink GigabitEthernet0/3',
        to: 'folink GigabitEthernet0/1',
        says: [
          'primary.cfg:7: error: found `nameif` on `GigabitEthernet0/1`, the interface of the failover link; expected none there: remove it or move the link [CONFIG-NO-NAMEIF.1]',
        ],
      },
      {
        from: 'folink GigabitEthernet0/3',
        to: 'folink GigabitEthernet0/1.7',
        says: [
          'primary.cfg:7: error: found `nameif` on `GigabitEthernet0/1`, whose sub-interface `GigabitEthernet0/1.7` is the failover link; expected none there: remove it or move the link [CONFIG-NO-NAMEIF.1]',
        ],
      },
      {
        from: 'GigabitEthernet0/3\n',
        to: 'GigabitEthernet0/3.7\ninterface GigabitEthernet0/3.8\n vlan 8\n nameif dmz\n ip address 10.8.0.1 255.255.255.0 standby 10.8.0.2\nmonitor-interface dmz\n',
        says: [
          'primary.cfg:2: warning: the failover link is on `GigabitEthernet0/3.7`, whose port also carries the data of `dmz`; expected a port of its own: they fail together and are checked as if they failed apart, so verdicts about the failure of the failover link are weaker [LINK-DEDICATED.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/3\n shutdown\n',
        says: [
          'primary.cfg:10: error: found `shutdown`, which takes down `GigabitEthernet0/3`, the interface of the failover link; expected `no shutdown`: the units cannot meet without it [CONFIG-LINK-ENABLED.1]',
        ],
      },
      {
        from: 'GigabitEthernet0/3\n',
        to: 'GigabitEthernet0/3.7\ninterface GigabitEthernet0/3\n shutdown\n',
        says: [
          'primary.cfg:4: error: found `shutdown`, which takes down `GigabitEthernet0/3.7`, the interface of the failover link; expected `no shutdown`: the units cannot meet without it [CONFIG-LINK-ENABLED.1]',
        ],
      },
      {
        from: '',
        to: 'interface Redundant1\n member-interface GigabitEthernet0/3\n member-interface GigabitEthernet0/4\n',
        says: [
          'primary.cfg:2: error: the failover link is on `GigabitEthernet0/3`, a member of `Redundant1`; expected `Redundant1` itself, or another interface [LINK-DEDICATED.1]',
        ],
      },
      {
        from: 'GigabitEthernet0/3\n',
        to: 'Redundant1\ninterface Redundant1\n member-interface GigabitEthernet0/3\ninterface GigabitEthernet0/3\n nameif link\n ip address 10.3.0.1 255.255.255.0 standby 10.3.0.2\n',
        says: [
          'primary.cfg:6: error: interface `link` is a member of Redundant1; expected its name on Redundant1 alone, whose members carry none',
        ],
      },
    ],
  ],
  [
    'the interface of the state link',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover link inside\n',
        says: [
          'primary.cfg:9: warning: the state link is on the data interface `inside`, which is advised against; expected an interface of its own, or the failover link: it is checked as if it had a cable of its own, so verdicts about the state link are weaker [STATE-LINK-DATA.1]',
        ],
      },
      {
        from: '',
        to: 'failover link inside GigabitEthernet0/1\n',
        says: [
          'primary.cfg:9: warning: the state link is on the data interface `inside`, which is advised against; expected an interface of its own, or the failover link: it is checked as if it had a cable of its own, so verdicts about the state link are weaker [STATE-LINK-DATA.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state GigabitEthernet0/1\nfailover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.1.2\n',
        says: [
          'primary.cfg:7: error: found `nameif` on `GigabitEthernet0/1`, the interface of the state link; expected none there: remove it or move the link [CONFIG-NO-NAMEIF.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state Management0/0\nfailover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.1.2\n',
        says: [
          'primary.cfg:9: error: the state link is on the management interface `Management0/0`; expected another one: state traffic must not cross a management interface [STATE-LINK-MANAGEMENT.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state GigabitEthernet0/4\nfailover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.1.2\ninterface GigabitEthernet0/4\n management-only\n',
        says: [
          'primary.cfg:9: error: the state link is on the management interface `GigabitEthernet0/4`; expected another one: state traffic must not cross a management interface [STATE-LINK-MANAGEMENT.1]',
        ],
      },
      {
        from: 'folink GigabitEthernet0/3',
        to: 'folink Management0/0\nfailover link folink',
        says: [
          'primary.cfg:3: error: the state link shares the failover link on the management interface `Management0/0`; expected another one: state traffic must not cross a management interface [STATE-LINK-MANAGEMENT.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state GigabitEthernet0/4\nfailover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.1.2\ninterface GigabitEthernet0/4\n shutdown\n',
        says: [
          'primary.cfg:12: warning: found `shutdown`, which takes down `GigabitEthernet0/4`, the interface of the state link; expected `no shutdown`: it is checked as if it were up, so verdicts about the state link are weaker [CONFIG-LINK-ENABLED.1]',
        ],
      },
      {
        from: 'GigabitEthernet0/3\n',
        to: 'GigabitEthernet0/3.7\nfailover link state GigabitEthernet0/3.8\nfailover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.1.2\n',
        says: [
          "primary.cfg:3: warning: the state link is on `GigabitEthernet0/3.8`, on the port of the failover link; expected another port, or the failover link's name to share it: they fail together and are checked as if they failed apart, so verdicts about the failure of the state link are weaker [STATE-LINK-OWN.1]",
        ],
      },
    ],
  ],
  [
    'links in the system configuration',
    'the system configuration',
    [
      {
        from: '',
        to: 'interface GigabitEthernet0/3\n shutdown\n',
        says: [
          'primary.cfg:19: error: found `shutdown`, which takes down `GigabitEthernet0/3`, the interface of the failover link; expected `no shutdown`: the units cannot meet without it [CONFIG-LINK-ENABLED.1]',
        ],
      },
      {
        from: 'GigabitEthernet0/1\n',
        to: 'GigabitEthernet0/3\n allocate-interface GigabitEthernet0/1\n',
        says: [
          'primary.cfg:14: error: context `CTX1` is given `GigabitEthernet0/3`, the interface of the failover link; expected another interface, or the link elsewhere [LINK-DEDICATED.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state Management0/0\nfailover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.1.2\n',
        says: [
          'primary.cfg:18: error: the state link is on the management interface `Management0/0`; expected another one: state traffic must not cross a management interface [STATE-LINK-MANAGEMENT.1]',
        ],
      },
      {
        from: '',
        to: 'failover link inside\n',
        says: [
          'primary.cfg:18: error: the state link `inside` has no interface id; expected one, unless it shares the failover link by its name [STATE-LINK-OWN.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/3\n nameif link\n',
        says: [
          'primary.cfg:19: error: found `nameif` on `GigabitEthernet0/3`, the interface of the failover link; expected none there: remove it or move the link [CONFIG-NO-NAMEIF.1]',
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
