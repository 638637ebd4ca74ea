/** What is said about failover groups and contexts, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';
import { changed, contextTexts, said, wholeSystem } from './samples.test-support.ts';

const themes: readonly Theme[] = [
  [
    'failover groups in single context mode',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover group 3\n',
        says: [
          'primary.cfg:9: error: found `failover group 3`; expected `failover group 1` or `failover group 2`, there are no others [MODE-GROUPS-MAX.1]',
        ],
      },
      {
        from: '',
        to: 'failover group 1\nfailover interface-policy 1\nfailover polltime interface 5\nmonitor-interface inside\n',
        says: [
          'primary.cfg:9: error: found a failover group without any `context`; expected multiple context mode, which Active/Active needs: add the contexts or remove the groups [MODE-MULTIPLE-CONTEXT.1]',
        ],
      },
    ],
  ],
  [
    'failover groups',
    'the system configuration',
    [
      {
        from: '',
        to: 'failover group 3\n',
        says: [
          'primary.cfg:18: error: found `failover group 3`; expected `failover group 1` or `failover group 2`, there are no others [MODE-GROUPS-MAX.1]',
        ],
      },
      {
        from: 'failover group 2\n secondary\n',
        to: 'failover group 3\n secondary\n',
        says: [
          'primary.cfg:7: error: found `failover group 3`; expected `failover group 1` or `failover group 2`, there are no others [MODE-GROUPS-MAX.1]',
        ],
      },
      {
        from: ' secondary\nadmin-context admin\n',
        to: ' secondary\n mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c918.95d8\nadmin-context admin\n',
        says: ['primary.cfg:9: note: `mac address` is read; no verdict depends on it'],
      },
      {
        from: 'failover group 1\n',
        to: '',
        says: [
          'primary.cfg:6: error: found failover group 2 without failover group 1; expected both: group 1 holds the admin context and is the last to be removed [MODE-GROUP-1-LAST.1]',
        ],
      },
      {
        from: 'failover group 2\n secondary\n',
        to: '',
        says: [
          'primary.cfg:15: error: context `CTX1` is in failover group 2, which is not configured; add `failover group 2` or put the context in group 1 [MODE-GROUP-IN-USE.1]',
        ],
      },
      {
        from: 'failover group 1\nfailover group 2\n secondary\n',
        to: '',
        says: [
          'primary.cfg:14: error: context `CTX1` joins failover group 2, which is not configured; add `failover group 2` or remove the line [MODE-GROUP-IN-USE.1]',
        ],
      },
      {
        from: ' join-failover-group 2\n',
        to: '',
        says: [
          'primary.cfg:7: warning: failover group 2 has no contexts; expected at least one in it: nothing fails over with this group, and verdicts about it are empty [MODE-GROUP-WIDE.1]',
        ],
      },
      {
        from: ' secondary\n',
        to: ' secondary\n no foo\n',
        says: [
          'primary.cfg:9: warning: found `no …` in failover group 2, which this version does not read: it is left out',
        ],
      },
    ],
  ],
  [
    'contexts',
    'the system configuration',
    [
      {
        from: 'disk0:/admin.cfg\n',
        to: 'disk0:/admin.cfg\n join-failover-group 2\n',
        says: [
          'primary.cfg:12: error: the admin context `admin` is in failover group 2; expected group 1, to which it always belongs [MODE-ADMIN-GROUP.1]',
        ],
      },
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
        from: 'admin-context admin\n',
        to: '',
        says: [
          'primary.cfg:9: warning: found contexts and no `admin-context`; expected it with the name of one of them: the pair is checked without an admin context [MODE-ADMIN-GROUP.1]',
        ],
      },
      {
        from: '',
        to: 'interface GigabitEthernet0/7\n asr-group 1\n',
        says: [
          'primary.cfg:19: warning: found `asr-group` on `GigabitEthernet0/7` in the system configuration; expected it in the configuration of a context: it is left out [CONFIG-ASR-SIMILAR.1]',
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
        from: '',
        to: 'context a/b\n',
        says: ['primary.cfg:18: error: expected one name without blanks or slashes after `context`'],
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
    ],
  ],
  [
    'the configuration of a context',
    'the context CTX1',
    [
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
          'primary.cfg:7: warning: the interface policy 1 can never be reached: failover group 2 has 0 monitored interfaces; monitor at least one: verdicts about failures of interfaces are empty [POLICY-REACHED.1]',
        ],
      },
      {
        from: '',
        to: '\u0000',
        says: [
          'CTX1.cfg: error: the file is not text (it has control or undecodable characters); a running-config or a JSON document was expected',
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

test('a second admin context cannot be written, a context may be empty', () => {
  const text = changed(wholeSystem, '', 'context spare\n config-url disk0:/spare.cfg\n');
  expect(said(text, undefined, { ...contextTexts, 'spare.cfg': '' })).toEqual([]);
});

test('without the files of its contexts a pair is read with one warning', () => {
  expect(said(wholeSystem)).toEqual([
    'primary.cfg:10: warning: found no configuration of the contexts `admin`, `CTX1`; expected a folder with the system configuration as `primary.cfg` and, beside it, the files that `config-url` names; give the folder: no verdict about failures of their interfaces is possible [MONITOR-IN-CONTEXT.1]',
  ]);
});

test('a link on the port of a data interface of a context', () => {
  const onPort = changed(wholeSystem, 'folink GigabitEthernet0/3', 'folink GigabitEthernet0/2.200');
  const dmz =
    'interface int1\n nameif dmz\n ip address 10.7.0.1 255.255.255.0 standby 10.7.0.2\nmonitor-interface dmz\n';
  expect(said(onPort, undefined, { ...contextTexts, 'CTX1.cfg': contextTexts['CTX1.cfg'] + dmz })).toEqual([
    'primary.cfg:2: warning: the failover link is on `GigabitEthernet0/2.200`, whose port also carries the data of `CTX1/dmz`; expected a port of its own: they fail together and are checked as if they failed apart, so verdicts about the failure of the failover link are weaker [LINK-DEDICATED.1]',
  ]);
});
