/** What is said about the file of each unit as a whole, and about the second against the first, word for word. */
import { describe, expect, test } from 'vitest';
import { activeStandby, type Case, changed, said, secondary } from './samples.test-support.ts';

const changedPrimary: readonly Case[] = [
  {
    from: 'failover lan unit primary\n',
    to: '',
    says: [
      'primary.cfg: error: found no `failover lan unit`, which makes this the secondary unit; expected `failover lan unit primary` in the first file [CONFIG-LAN-UNIT-DEFAULT.1]',
    ],
  },
  {
    from: 'failover lan unit primary',
    to: 'failover lan unit secondary',
    says: [
      'primary.cfg:1: error: found `failover lan unit secondary` in the first file; expected the primary unit here: give the files in the order primary, secondary [CONFIG-LAN-UNIT-DEFAULT.1]',
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
    from: 'failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.2\n',
    to: '',
    says: [
      'primary.cfg:2: warning: the link `folink` has no addresses; expected `failover interface ip` with an active and a standby address [LINK-ADDRESSES.1]',
    ],
  },
  {
    from: 'key\nfailover\n',
    to: 'key\n',
    says: [
      'primary.cfg: warning: found no `failover` command; both units start with failover off: add `failover`; the pair is checked as if it were there [CONFIG-FAILOVER-COMMAND.1]',
    ],
  },
  {
    from: 'interface GigabitEthernet0/1\n nameif inside\n',
    to: '',
    says: [
      'primary.cfg: warning: the pair has no data interfaces; at least one was expected: no interface can fail, and units that lose the failover link cannot hear each other at all',
    ],
  },
];

const changedSecondary: readonly Case[] = [
  {
    from: 'lan unit secondary\n',
    to: 'lan unit primary\n',
    says: [
      'secondary.cfg:1: error: found `failover lan unit primary` in the second file; expected the secondary unit here: give the files in the order primary, secondary [CONFIG-LAN-UNIT-DEFAULT.1]',
    ],
  },
  { from: 'failover lan unit secondary\n', to: '', says: [] },
  {
    from: 'folink Gig',
    to: 'fo Gig',
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
    from: 'failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.2\n',
    to: '',
    says: [
      'secondary.cfg:2: error: found no addresses for the failover link, which the primary has; expected the same `failover interface ip` as there: the units cannot meet without it [CONFIG-SAME-COMMANDS.1]',
    ],
  },
  {
    from: 'failover key example-key\n',
    to: '',
    says: [
      'secondary.cfg: error: found no `failover key`, which the primary has; expected the same key on both units [CONFIG-SAME-COMMANDS.1, CONFIG-KEY.1]',
    ],
  },
  {
    from: 'example-key',
    to: 'other-key',
    says: [
      "secondary.cfg:4: error: the key of `failover key` differs from the primary's; expected the same key on both units [CONFIG-SAME-COMMANDS.1, CONFIG-KEY.1]",
    ],
  },
  { from: 'example-key', to: '*****', says: [] },
  {
    from: '',
    to: 'failover ipsec pre-shared-key x\n',
    says: [
      'secondary.cfg:6: error: found `failover ipsec pre-shared-key`, which the primary does not have; expected the same key on both units [CONFIG-SAME-COMMANDS.1, CONFIG-KEY.1]',
    ],
  },
  {
    from: '',
    to: 'failover polltime 2\n',
    says: [
      "secondary.cfg:6: warning: `failover polltime unit` differs from the primary's; the primary's is replicated and used [CONFIG-SAME-COMMANDS.1]",
    ],
  },
  {
    from: 'key\nfailover\n',
    to: 'key\n',
    says: [
      'secondary.cfg: warning: found no `failover` command; this unit starts with failover off: add `failover`; the pair is checked as if it were there [CONFIG-FAILOVER-COMMAND.1]',
    ],
  },
  {
    from: '',
    to: 'failover foo\n',
    says: [
      'secondary.cfg:6: error: found `failover …`, which this version does not read; remove the line to go on without it',
    ],
  },
];

describe('the primary', () => {
  test('of the sample is read without a word', () => {
    expect([said(activeStandby), said(activeStandby, secondary)]).toEqual([[], []]);
  });

  test.each(changedPrimary)('with $from for $to', ({ from, to, says }) => {
    expect(said(changed(activeStandby, from, to))).toEqual(says);
  });
});

describe('the secondary', () => {
  test.each(changedSecondary)('with $from for $to', ({ from, to, says }) => {
    expect(said(activeStandby, changed(secondary, from, to))).toEqual(says);
  });
});

test('a text that cannot be a configuration gives one line', () => {
  const nothing =
    'no `failover` commands found; a running-config of a failover pair or a JSON description of one was expected';
  const empty = 'the file is empty; a running-config or a JSON document was expected';
  const binary =
    'the file is not text (it has control or undecodable characters); a running-config or a JSON document was expected';
  const large = 'the file has 17 MB; a configuration of at most 16 MB was expected';
  for (const [text, message] of [
    ['', empty],
    [' \r\n\t', empty],
    ['hostname fw\n', nothing],
    ['failover\n\0', binary],
    ['x'.repeat(17 * 1024 * 1024), large],
  ] as const) {
    expect(said(text)).toEqual([`primary.cfg: error: ${message}`]);
    expect(said(activeStandby, text)).toEqual([`secondary.cfg: error: ${message}`]);
  }
});
