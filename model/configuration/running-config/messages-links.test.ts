/** What is said about the commands of the links and their keys, word for word. */
import { expect, test } from 'vitest';
import { activeStandby, type Case, changed, said } from './samples.test-support.ts';

const cases: readonly Case[] = [
  {
    from: '',
    to: 'failover interface foo\n',
    says: [
      'primary.cfg:9: error: found `failover interface …`, which this version does not read; remove the line to go on without it',
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
    to: 'failover link inside\n',
    says: [
      'primary.cfg:9: error: the state link is on the data interface `inside`, which this version does not read; expected an interface of its own, or the failover link [STATE-LINK-DATA.1]',
    ],
  },
  {
    from: '',
    to: 'failover link state GigabitEthernet0/3\n',
    says: [
      "primary.cfg:9: error: the state link `state` is on the interface of the failover link; expected the failover link's name to share it, or another interface [LINK-DEDICATED.1]",
      'primary.cfg:9: warning: the link `state` has no addresses; expected `failover interface ip` with an active and a standby address [LINK-ADDRESSES.1]',
    ],
  },
  {
    from: '',
    to: 'failover link state gigabitethernet 0/4\n',
    says: [
      'primary.cfg:9: warning: the link `state` has no addresses; expected `failover interface ip` with an active and a standby address [LINK-ADDRESSES.1]',
    ],
  },
  {
    from: '',
    to: 'failover link folink GigabitEthernet0/4\n',
    says: [
      'primary.cfg:9: error: the state link has the name of the failover link and another interface, `GigabitEthernet0/4`; expected the same interface, or another name [STATE-LINK-SHARED.1]',
    ],
  },
  {
    from: '',
    to: 'failover interface ip folink 10.0.0.1 255.255.255.252\n',
    says: [
      'primary.cfg:9: error: expected a link name, an address with mask (or an IPv6 address with prefix length), and `standby` with an address after `failover interface ip` [LINK-ADDRESSES.1]',
    ],
  },
  {
    from: '',
    to: 'failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.9\n',
    says: [
      'primary.cfg:9: error: the active and the standby address of the link `folink` are in different subnets; expected one subnet [LINK-ADDRESSES.1]',
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
    from: '',
    to: 'failover key\n',
    says: [
      'primary.cfg:9: error: `failover key`: expected one shared secret, or `hex` and 32 hexadecimal digits, after an optional `0` or `8` [CONFIG-KEY.1]',
    ],
  },
  {
    from: '',
    to: 'failover key hex 0123\n',
    says: [
      'primary.cfg:9: error: `failover key`: the hexadecimal key has 4 characters; expected 32, each 0-9 or a-f [CONFIG-KEY.1]',
    ],
  },
  {
    from: '',
    to: 'failover key 1234567890123456789012345678901234567890123456789012345678901234\n',
    says: ['primary.cfg:9: error: `failover key`: the key has 64 characters; expected at most 63 [CONFIG-KEY.1]'],
  },
  {
    from: '',
    to: 'failover ipsec pre-shared-key one two three\n',
    says: [
      'primary.cfg:9: error: `failover ipsec pre-shared-key`: expected one key after an optional `0` or `8` [CONFIG-KEY.1]',
    ],
  },
  {
    from: '',
    to: 'failover ipsec pre-shared-key 8 QUJD\n',
    says: [
      'primary.cfg:4: note: found a failover key beside an IPsec key; IPsec is used and the failover key is not [CONFIG-KEY.1]',
    ],
  },
  {
    from: '',
    to: 'failover ipsec something secret\n',
    says: [
      'primary.cfg:9: error: found `failover ipsec`, which this version does not read; remove the line to go on without it',
    ],
  },
  {
    from: '',
    to: 'no failover key\n',
    says: [
      'primary.cfg:2: warning: found neither `failover ipsec pre-shared-key` nor `failover key`; the failover communication, passwords in it too, is sent in clear text [CONFIG-CLEAR-TEXT.1]',
    ],
  },
];

test.each(cases)('$to: what is said', ({ from, to, says }) => {
  expect(said(changed(activeStandby, from, to))).toEqual(says);
});
