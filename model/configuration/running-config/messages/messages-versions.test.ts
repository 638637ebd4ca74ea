/** What is said about the releases of the units and what they lack, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';
import { activeStandby, said, secondary } from './samples.test-support.ts';

const themes: readonly Theme[] = [
  [
    'features that the release lacks',
    'the primary alone',
    [
      {
        from: 'failover lan unit',
        to: 'ASA Version 6.3(5)\nfailover lan unit',
        says: [
          'primary.cfg:3: warning: found failover over a link between the units, which came with 7.0(1); this configuration is of 6.3(5): it is checked as if it worked, so verdicts that rest on it are weaker [PAIR-FEATURE-RELEASE.1]',
        ],
      },
      {
        from: 'key example-key',
        to: 'key hex 0123456789abcdef0123456789abcdef\nASA Version 7.0(1)',
        says: [
          'primary.cfg:4: warning: found a hexadecimal failover key, which came with 7.0(4); this configuration is of 7.0(1): no verdict depends on it [PAIR-FEATURE-RELEASE.1]',
        ],
      },
      {
        from: 'key example-key',
        to: 'key 8 QUJDREVG\nASA Version 8.2(5)',
        says: [
          'primary.cfg:4: warning: found a failover key encrypted by a master passphrase, which came with 8.3(1); this configuration is of 8.2(5): no verdict depends on it [PAIR-FEATURE-RELEASE.1]',
        ],
      },
      {
        from: 'key example-key',
        to: 'ipsec pre-shared-key example-key\nASA Version 9.1(1)',
        says: [
          'primary.cfg:4: warning: found IPsec on the links, which came with 9.1(2); this configuration is of 9.1(1): no verdict depends on it [PAIR-FEATURE-RELEASE.1]',
        ],
      },
      { from: 'key example-key', to: 'ipsec pre-shared-key example-key\nASA Version 9.1(2)', says: [] },
      {
        from: '10.0.0.1 255.255.255.252 standby 10.0.0.2',
        to: '2001:db8::1/64 standby 2001:db8::2\nASA Version 8.2(1)',
        says: [
          'primary.cfg:3: warning: found an IPv6 address of a link, which came with 8.2(2); this configuration is of 8.2(1): it is checked as if it worked, so verdicts that rest on it are weaker [PAIR-FEATURE-RELEASE.1]',
        ],
      },
      {
        from: 'standby 10.1.0.2\n',
        to: 'standby 10.1.0.2\n ipv6 address 2001:db8::1/64 standby 2001:db8::2\n!\nASA Version 8.2(1)\n',
        says: [
          'primary.cfg:9: warning: found a standby IPv6 address, which came with 8.2(2); this configuration is of 8.2(1): it is checked as if it worked, so verdicts that rest on it are weaker [PAIR-FEATURE-RELEASE.1]',
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

const [older, newer, other] = ['ASA Version 9.1(2)\n', 'ASA Version 9.1(4)5\n', 'ASA Version 9.2(1)\n'];

test.each([
  [older, older, []],
  [older, '', []],
  ['', newer, []],
  [
    older,
    newer,
    [
      'secondary.cfg:1: warning: this unit runs 9.1(4)5 and the primary 9.1(2); expected the same release on both units, other than during an upgrade: the units are checked as if they behaved alike, so verdicts about which of them is active are weaker [PAIR-SAME-VERSION.1]',
    ],
  ],
  [
    older,
    other,
    [
      'secondary.cfg:1: warning: this unit runs 9.2(1) and the primary 9.1(2); expected at least the same major and minor number, other than during an upgrade: the units are checked as if they behaved alike, so verdicts about which of them is active are weaker [PAIR-SAME-VERSION.1]',
    ],
  ],
])('the primary with %j beside the secondary with %j', (first, second, says) => {
  expect(said(first + activeStandby, second + secondary)).toEqual(says);
});

test('the firewall mode is compared where both files are whole configurations', () => {
  const transparent = 'firewall transparent\n';
  const first = older + activeStandby;
  expect(said(first, transparent + secondary)).toEqual([]);
  expect(said(first, older + transparent + secondary)).toEqual([
    'secondary.cfg:2: error: this unit is in transparent firewall mode and the primary in routed mode; expected the same mode on both [PAIR-SAME-FIREWALL-MODE.1]',
  ]);
  expect(said(transparent + first, older + secondary)).toEqual([
    'secondary.cfg: error: this unit is in routed firewall mode and the primary in transparent mode; expected the same mode on both [PAIR-SAME-FIREWALL-MODE.1]',
  ]);
});
