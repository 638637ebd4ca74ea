/** What is said about asymmetric routing groups, word for word. */
import { describe, expect, test } from 'vitest';
import { diagnosisLine } from '../../../diagnosis.ts';
import { asWritten, type Theme, tried } from './messages.test-support.ts';
import { changed, contextTexts, readTexts, wholeSystem } from './samples.test-support.ts';

const themes: readonly Theme[] = [
  [
    'asymmetric routing groups',
    'the context CTX1',
    [
      {
        from: '',
        to: ' asr-group 0\n',
        says: ['CTX1.cfg:4: error: found `0` as asymmetric routing group; expected a number 1-32 [CONFIG-ASR-GROUP.1]'],
      },
      {
        from: '',
        to: ' asr-group 33\n',
        says: [
          'CTX1.cfg:4: error: found `33` as asymmetric routing group; expected a number 1-32 [CONFIG-ASR-GROUP.1]',
        ],
      },
      {
        from: '',
        to: ' asr-group 1\n',
        says: [
          'CTX1.cfg:4: warning: `CTX1/inside` is the only interface in asymmetric routing group 1; expected a similar interface of another context in it: no session can be found elsewhere [CONFIG-ASR-SIMILAR.1]',
          'CTX1.cfg:4: warning: found `asr-group` on a pair without a state link; expected `failover link`: no session is replicated, so packets that return through the other unit are dropped [CONFIG-ASR-STATE.1, STATE-LINK-OPTIONAL.1]',
        ],
      },
      {
        from: '',
        to: ' asr-group 1\ninterface int1\n nameif dmz\n ip address 10.7.0.1 255.255.255.0 standby 10.7.0.2\n asr-group 1\nmonitor-interface dmz\n',
        says: [
          'CTX1.cfg:4: warning: found `asr-group` on a pair without a state link; expected `failover link`: no session is replicated, so packets that return through the other unit are dropped [CONFIG-ASR-STATE.1, STATE-LINK-OPTIONAL.1]',
          'CTX1.cfg:8: error: interface `dmz` is in asymmetric routing group 1, as `inside` of the same context is; expected another group for one of them [CONFIG-ASR-APART.1]',
        ],
      },
    ],
  ],
  [
    'asymmetric routing groups of an Active/Standby pair',
    'the primary alone',
    [
      {
        from: '',
        to: ' asr-group 1\n',
        says: [
          'primary.cfg:9: warning: found `asr-group` on an Active/Standby pair; it has no effect: expected it on an Active/Active pair only [CONFIG-ASR-SIMILAR.1]',
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

describe('asymmetric routing groups across contexts', () => {
  const inGroup = (text: string) => `${text} asr-group 1\n`;
  const contexts = { 'admin.cfg': inGroup(contextTexts['admin.cfg']), 'CTX1.cfg': inGroup(contextTexts['CTX1.cfg']) };
  const http = ' replication http\n';
  const stateful = changed(wholeSystem, '', 'failover link folink\n');
  const inSecond = changed(stateful, ' secondary\n', ` secondary\n${http}`);
  const inFirst = changed(stateful, 'failover group 1\n', `failover group 1\n${http}`);
  const inBoth = changed(inSecond, 'failover group 1\n', `failover group 1\n${http}`);

  test.each([
    ['with all that they need', inBoth, []],
    [
      'without HTTP replication in one group',
      inSecond,
      [
        'admin.cfg:4: warning: found `asr-group` and no `replication http` in failover group 1; expected it there: HTTP sessions are not replicated, so their packets that return through the other unit are dropped [CONFIG-ASR-STATE.1]',
      ],
    ],
    [
      'without HTTP replication in the other group',
      inFirst,
      [
        'CTX1.cfg:4: warning: found `asr-group` and no `replication http` in failover group 2; expected it there: HTTP sessions are not replicated, so their packets that return through the other unit are dropped [CONFIG-ASR-STATE.1]',
      ],
    ],
    [
      'without HTTP replication',
      stateful,
      [
        'admin.cfg:4: warning: found `asr-group` and no `replication http` in the failover groups; expected it there: HTTP sessions are not replicated, so their packets that return through the other unit are dropped [CONFIG-ASR-STATE.1]',
      ],
    ],
    [
      'without a state link',
      wholeSystem,
      [
        'admin.cfg:4: warning: found `asr-group` on a pair without a state link; expected `failover link`: no session is replicated, so packets that return through the other unit are dropped [CONFIG-ASR-STATE.1, STATE-LINK-OPTIONAL.1]',
      ],
    ],
  ])('%s', (_name, system, says) => {
    const { diagnostics } = readTexts(system, undefined, contexts);
    expect(diagnostics.filter((d) => d.severity !== 'note').map(diagnosisLine)).toEqual(says);
  });
});
