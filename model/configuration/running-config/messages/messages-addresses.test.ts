/** What is said about the addresses of links and data interfaces, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';

const themes: readonly Theme[] = [
  [
    'the failover link',
    'the primary alone',
    [
      {
        from: 'standby 10.0.0.2',
        to: 'standby 10.0.0.9',
        says: [
          'primary.cfg:3: error: the standby address 10.0.0.9 of the link `folink` is outside the subnet of the active one, 10.0.0.0/30; expected an address in it [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: 'standby 10.0.0.2',
        to: 'standby 10.0.0.1',
        says: [
          'primary.cfg:3: error: the active and the standby address of the link `folink` are the same, 10.0.0.1; expected a standby address of its own in 10.0.0.0/30 [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: 'standby 10.0.0.2',
        to: 'standby 10.0.0.3',
        says: [
          'primary.cfg:3: error: the standby address 10.0.0.3 of the link `folink` is the broadcast address of 10.0.0.0/30; expected the address of a host [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '10.0.0.1 255',
        to: '10.0.0.0 255',
        says: [
          'primary.cfg:3: error: the active address 10.0.0.0 of the link `folink` is the network address of 10.0.0.0/30; expected the address of a host [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '255.255.255.252',
        to: '255.0.255.252',
        says: [
          'primary.cfg:3: error: `255.0.255.252`, given as the mask of the link `folink`, is no subnet mask; expected one such as `255.255.255.0` [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: 'standby 10.0.0.2',
        to: 'standby 10.0.0.256',
        says: [
          'primary.cfg:3: error: found `10.0.0.256`; expected a link name, an address with mask (or an IPv6 address with prefix length), and `standby` with an address after `failover interface ip` [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: ' standby 10.0.0.2',
        to: '',
        says: [
          'primary.cfg:3: error: expected a link name, an address with mask (or an IPv6 address with prefix length), and `standby` with an address after `failover interface ip` [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '10.0.0.1 255.255.255.252 standby 10.0.0.2',
        to: '2001:db8::1/64 standby 2001:db8:1::2',
        says: [
          'primary.cfg:3: error: the standby address 2001:db8:1::2 of the link `folink` is outside the subnet of the active one, 2001:db8::/64; expected an address in it [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '10.0.0.1 255.255.255.252 standby 10.0.0.2',
        to: '2001:db8::1/64 standby 2001:DB8:0::1',
        says: [
          'primary.cfg:3: error: the active and the standby address of the link `folink` are the same, 2001:db8::1; expected a standby address of its own in 2001:db8::/64 [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '10.0.0.1 255.255.255.252 standby 10.0.0.2',
        to: '2001:db8::1/64 standby 10.0.0.2',
        says: [
          'primary.cfg:3: error: found `10.0.0.2`; expected a link name, an address with mask (or an IPv6 address with prefix length), and `standby` with an address after `failover interface ip` [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: 'failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.2\n',
        to: '',
        says: [
          'primary.cfg:2: error: the failover link `folink` has no addresses; expected `failover interface ip` with an active and a standby address: the units cannot meet without them [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '',
        to: 'failover interface ip other 10.9.0.1 255.255.255.252 standby 10.9.0.2\n',
        says: [
          'primary.cfg:9: warning: found addresses for `other`, which is neither the failover link nor the state link; expected the name of one of them [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '10.0.0.1 255.255.255.252 standby 10.0.0.2',
        to: '10.1.0.9 255.255.255.252 standby 10.1.0.10',
        says: [
          'primary.cfg:3: warning: the subnet 10.1.0.8/30 of the link `folink` is also that of interface `inside`; expected a subnet that nothing else uses [LINK-ADDRESSES.1]',
        ],
      },
    ],
  ],
  [
    'the state link',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover link state gigabitethernet 0/4\n',
        says: [
          'primary.cfg:9: warning: the state link `state` has no addresses; expected `failover interface ip` with an active and a standby address: it is checked as if it worked, so verdicts about it are weaker [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state GigabitEthernet0/4\nfailover interface ip state 10.0.1.1 255.255.255.252 standby 10.0.2.2\n',
        says: [
          'primary.cfg:10: error: the standby address 10.0.2.2 of the link `state` is outside the subnet of the active one, 10.0.1.0/30; expected an address in it [LINK-ADDRESSES.1]',
        ],
      },
      {
        from: '',
        to: 'failover link state GigabitEthernet0/4\nfailover interface ip state 10.0.0.1 255.255.255.252 standby 10.0.0.2\n',
        says: [
          'primary.cfg:10: warning: the subnet 10.0.0.0/30 of the link `state` is also that of the link `folink`; expected a subnet that nothing else uses [LINK-ADDRESSES.1]',
        ],
      },
    ],
  ],
  [
    'data interfaces',
    'the primary alone',
    [
      {
        from: 'standby 10.1.0.2',
        to: 'standby 10.1.1.2',
        says: [
          'primary.cfg:8: error: the standby address 10.1.1.2 of interface `inside` is outside the subnet of the active one, 10.1.0.0/24; expected an address in it [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: 'standby 10.1.0.2',
        to: 'standby 10.1.0.1',
        says: [
          'primary.cfg:8: error: the active and the standby address of interface `inside` are the same, 10.1.0.1; expected a standby address of its own in 10.1.0.0/24 [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: 'standby 10.1.0.2',
        to: 'standby 10.1.0.255',
        says: [
          'primary.cfg:8: error: the standby address 10.1.0.255 of interface `inside` is the broadcast address of 10.1.0.0/24; expected the address of a host [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: '10.1.0.1 255.255.255.0',
        to: '10.1.0.1 255.255.0.255',
        says: [
          'primary.cfg:8: error: `255.255.0.255`, given as the mask of interface `inside`, is no subnet mask; expected one such as `255.255.255.0` [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: 'standby 10.1.0.2\n',
        to: 'standby 10.1.0.2\n ipv6 address 2001:db8::1/64 standby 2001:db8:0:1::2\n',
        says: [
          'primary.cfg:9: error: the standby address 2001:db8:0:1::2 of interface `inside` is outside the subnet of the active one, 2001:db8::/64; expected an address in it [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: ' standby 10.1.0.2',
        to: '',
        says: [
          'primary.cfg:8: warning: interface `inside` has no standby address; expected `standby` with one after its `ip address`: without it the units cannot test this interface against each other, so verdicts about its failures are weaker [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif outside\n',
        says: [
          'primary.cfg:10: warning: interface `outside` has no standby address; expected `standby` with one after its `ip address`: without it the units cannot test this interface against each other, so verdicts about its failures are weaker [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif outside\n ipv6 address 2001:db8::1/64\n',
        says: [
          'primary.cfg:11: warning: interface `outside` has no standby address; expected `standby` with one after its `ipv6 address`: without it the units cannot test this interface against each other, so verdicts about its failures are weaker [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: '10.1.0.1 255.255.255.0 standby',
        to: '10.1.0.1 255.255.255.0 stanby',
        says: [
          'primary.cfg:8: error: found `10.1.0.1 255.255.255.0 stanby 10.1.0.2` after `address`; expected an address with mask (or an IPv6 address with prefix length), and perhaps `standby` with an address [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: '10.1.0.1 255.255.255.0 standby 10.1.0.2',
        to: '224.0.0.5 255.255.255.0 standby 224.0.0.6',
        says: [
          'primary.cfg:8: error: the active address 224.0.0.5 of interface `inside` is a multicast address; expected the address of a host [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: '10.1.0.1 255.255.255.0 standby 10.1.0.2',
        to: '0.0.0.0 255.255.255.0 standby 10.1.0.2',
        says: [
          'primary.cfg:8: error: the active address 0.0.0.0 of interface `inside` is an address that stands for none; expected the address of a host [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: '10.1.0.1 255.255.255.0 standby 10.1.0.2',
        to: '255.255.255.255 255.255.255.255',
        says: [
          'primary.cfg:8: error: the active address 255.255.255.255 of interface `inside` is the broadcast address of all networks; expected the address of a host [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif dmz\n ip address 10.1.0.9 255.255.255.0 standby 10.1.0.2\n',
        says: [
          'primary.cfg:11: warning: the address 10.1.0.2 of interface `dmz` is also that of interface `inside` on line 8; expected each address once',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/2\n nameif dmz\n ip address 10.1.0.9 255.255.255.252 standby 10.1.0.10\n',
        says: [
          'primary.cfg:11: warning: the subnet 10.1.0.8/30 of interface `dmz` overlaps 10.1.0.0/24 of interface `inside` on line 8; expected subnets apart from each other',
        ],
      },
    ],
  ],
  [
    'data interfaces of a context',
    'the context CTX1',
    [
      {
        from: 'standby 10.1.0.2',
        to: 'standby 10.1.0.1',
        says: [
          'CTX1.cfg:3: error: the active and the standby address of interface `inside` are the same, 10.1.0.1; expected a standby address of its own in 10.1.0.0/24 [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: 'standby 10.1.0.2',
        to: 'standby 10.9.0.2',
        says: [
          'CTX1.cfg:3: error: the standby address 10.9.0.2 of interface `inside` is outside the subnet of the active one, 10.1.0.0/24; expected an address in it [CONFIG-STANDBY-ADDRESS.1]',
        ],
      },
      {
        from: ' standby 10.1.0.2',
        to: '',
        says: [
          'CTX1.cfg:3: warning: interface `inside` has no standby address; expected `standby` with one after its `ip address`: without it the units cannot test this interface against each other, so verdicts about its failures are weaker [CONFIG-STANDBY-ADDRESS.1]',
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
