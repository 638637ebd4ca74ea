/** What is said about each command of a pair in multiple context mode, one change at a time. */
import { expect, test } from 'vitest';
import { type Case, changed, contextTexts, said, wholeSystem } from './samples.test-support.ts';

const changedSystem: readonly Case[] = [
  {
    from: 'join-failover-group 2',
    to: 'join-failover-group 3',
    says: ['primary.cfg:17: error: found `3` after `join-failover-group`; expected `1` or `2` [MODE-GROUPS-MAX.1]'],
  },
  {
    from: 'admin-context admin',
    to: 'admin-context other',
    says: [
      'primary.cfg:9: warning: `admin-context` names `other`, which no `context` line defines; expected the name of one: the pair is checked without an admin context [MODE-ADMIN-GROUP.1]',
    ],
  },
  {
    from: 'failover group 2\n secondary\n',
    to: '',
    says: [
      'primary.cfg:15: error: context `CTX1` is in failover group 2, which is not configured; add `failover group 2` or put the context in group 1',
    ],
  },
  {
    from: 'disk0:/admin.cfg\n',
    to: 'disk0:/admin.cfg\n join-failover-group 2\n',
    says: [
      'primary.cfg:12: error: the admin context `admin` is in failover group 2; expected group 1, to which it always belongs [MODE-ADMIN-GROUP.1]',
    ],
  },
  {
    from: 'failover group 1\nfailover group 2\n secondary\n',
    to: '',
    says: [
      'primary.cfg:14: error: context `CTX1` joins failover group 2, which is not configured; add `failover group 2` or remove the line',
    ],
  },
  {
    from: 'GigabitEthernet0/1\n',
    to: 'GigabitEthernet0/3\n',
    says: [
      'primary.cfg:14: error: context `CTX1` is given `GigabitEthernet0/3`, the interface of the failover link; expected another interface, or the link elsewhere [LINK-DEDICATED.1]',
      'CTX1.cfg:1: error: interface `GigabitEthernet0/1` is not allocated to this context; expected an `allocate-interface` for it in the system configuration',
    ],
  },
  {
    from: 'GigabitEthernet0/1\n',
    to: 'GigabitEthernet0/5\n',
    says: [
      'CTX1.cfg:1: error: interface `GigabitEthernet0/1` is not allocated to this context; expected an `allocate-interface` for it in the system configuration',
    ],
  },
  {
    from: 'GigabitEthernet0/1\n',
    to: 'GigabitEthernet0/1.1-GigabitEthernet0/1.9\n',
    says: [
      'primary.cfg:14: error: found the range `GigabitEthernet0/1.1-gigabitethernet0/1.9`, which this version does not read; expected one `allocate-interface` for each interface',
      'CTX1.cfg:1: error: interface `GigabitEthernet0/1` is not allocated to this context; expected an `allocate-interface` for it in the system configuration',
    ],
  },
  {
    from: ' secondary\n',
    to: ' secondary\n polltime interface 3\n no foo\n preempt 1201\n interface-policy 0\n',
    says: [
      'primary.cfg:9: error: found `polltime` in failover group 2, which this version does not read; expected `primary`, `secondary`, `preempt`, `interface-policy` or `replication http`: remove the line to go on without it',
      'primary.cfg:10: error: found `no foo` in failover group 2, which this version does not read; expected `primary`, `secondary`, `preempt`, `interface-policy` or `replication http`: remove the line to go on without it',
      'primary.cfg:11: error: found `1201` as preemption delay; expected 1-1200 seconds, or no delay for at once [PREEMPT-DELAY-RANGE.1]',
      'primary.cfg:12: error: found `0` as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-NUMBER.1]',
    ],
  },
  {
    from: '',
    to: 'context a/b\n',
    says: ['primary.cfg:18: error: expected one name without blanks or slashes after `context`'],
  },
  {
    from: '',
    to: 'failover interface-policy 3\n',
    says: [
      'primary.cfg:18: warning: found `failover interface-policy` on an Active/Active pair; it has no effect: expected `interface-policy` in each failover group [POLICY-PER-GROUP.1]',
    ],
  },
  {
    from: '',
    to: 'interface GigabitEthernet0/7\n nameif x\n',
    says: [
      'primary.cfg:19: warning: found `nameif` `x` in the system configuration; expected it in the configuration of a context: it is left out [MONITOR-IN-CONTEXT.1]',
    ],
  },
  {
    from: 'config-url flash:/CTX1.cfg',
    to: 'config-url',
    says: [
      'primary.cfg:13: warning: context `CTX1` has no `config-url`; expected the file beside the system configuration in a folder: no verdict about failures of the interfaces of this context is possible [MONITOR-IN-CONTEXT.1]',
      'primary.cfg:16: error: expected the place of a file after `config-url`, as in `disk0:/CTX1.cfg`',
    ],
  },
  {
    from: ' config-url flash:/CTX1.cfg\n',
    to: '',
    says: [
      'primary.cfg:13: warning: context `CTX1` has no `config-url`; expected the file beside the system configuration in a folder: no verdict about failures of the interfaces of this context is possible [MONITOR-IN-CONTEXT.1]',
    ],
  },
  {
    from: 'flash:/CTX1.cfg',
    to: 'flash:/CTX9.cfg',
    says: [
      'primary.cfg:16: warning: context `CTX1` has its configuration in `CTX9.cfg`, which was not given; expected the file beside the system configuration in a folder: no verdict about failures of the interfaces of this context is possible [MONITOR-IN-CONTEXT.1]',
    ],
  },
  {
    from: ' secondary\n',
    to: ' secondary\n interface-policy 9\n preempt 5\n replication http\n',
    says: [
      'primary.cfg:9: warning: the interface policy 9 can never be reached: failover group 2 has 1 monitored interface; lower it or monitor more interfaces [POLICY-REACHED.1]',
      'primary.cfg:11: note: `replication http` is accepted; it has no effect in this version',
    ],
  },
];

const changedContext: readonly Case[] = [
  {
    from: '',
    to: 'failover\n',
    says: [
      'CTX1.cfg:4: error: found a `failover` command in the configuration of a context; expected it in the system configuration',
    ],
  },
  {
    from: '',
    to: 'no failover\n',
    says: [
      'CTX1.cfg:4: error: found a `failover` command in the configuration of a context; expected it in the system configuration',
    ],
  },
  {
    from: '',
    to: 'monitor-interface dmz\n',
    says: [
      'CTX1.cfg:4: warning: found `monitor-interface` for `dmz`, which no interface is called; expected one of `inside`: it has no effect [MONITOR-OPTION.1]',
    ],
  },
  {
    from: 'GigabitEthernet0/1',
    to: 'int1',
    says: [
      'primary.cfg:7: warning: the interface policy 1 can never be reached: failover group 2 has 0 monitored interfaces; lower it or monitor more interfaces [POLICY-REACHED.1]',
    ],
  },
  {
    from: '',
    to: '\0',
    says: [
      'CTX1.cfg: error: the file is not text (it has control or undecodable characters); a running-config or a JSON document was expected',
    ],
  },
];

test('the sample is read without a word', () => {
  expect(said(wholeSystem, undefined, contextTexts)).toEqual([]);
});

test.each(changedSystem)('the system configuration with $from for $to', ({ from, to, says }) => {
  expect(said(changed(wholeSystem, from, to), undefined, contextTexts)).toEqual(says);
});

test.each(changedContext)('a context with $from for $to', ({ from, to, says }) => {
  const contexts = { ...contextTexts, 'CTX1.cfg': changed(contextTexts['CTX1.cfg'], from, to) };
  expect(said(wholeSystem, undefined, contexts)).toEqual(says);
});

test('a second admin context cannot be written, a context may be empty', () => {
  const text = changed(wholeSystem, '', 'context spare\n config-url disk0:/spare.cfg\n');
  expect(said(text, undefined, { ...contextTexts, 'spare.cfg': '' })).toEqual([]);
});

test('without the files of its contexts a pair is read with a warning for each', () => {
  expect(said(wholeSystem).map((line) => line.replace(/;.*/, ''))).toEqual([
    'primary.cfg:11: warning: context `admin` has its configuration in `admin.cfg`, which was not given',
    'primary.cfg:16: warning: context `CTX1` has its configuration in `CTX1.cfg`, which was not given',
  ]);
});
