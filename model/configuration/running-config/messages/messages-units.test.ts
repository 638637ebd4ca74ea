/** What is said about the file of each unit as a whole, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';
import { activeStandby, contextTexts, said, secondary, wholeSystem } from './samples.test-support.ts';

const themes: readonly Theme[] = [
  [
    'the designation and enabling of the primary alone',
    'the primary alone',
    [
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
        from: 'key\nfailover\n',
        to: 'key\n',
        says: [
          'primary.cfg: warning: found no `failover` command; both units start with failover off: add `failover`; the pair is checked as if it were there, so verdicts about starting are weaker [CONFIG-FAILOVER-COMMAND.1]',
        ],
      },
      {
        from: '',
        to: 'no failover\n',
        says: [
          'primary.cfg:9: warning: found `no failover`; both units start with failover off: add `failover`; the pair is checked as if it were there, so verdicts about starting are weaker [CONFIG-FAILOVER-COMMAND.1]',
        ],
      },
      {
        from: '',
        to: 'failover active\n',
        says: [
          'primary.cfg:9: error: found `failover active`, which an operator types; expected configuration: put it into the stimuli instead',
        ],
      },
      {
        from: '',
        to: 'no failover standby\n',
        says: ['primary.cfg:9: warning: found `no failover standby`, which this version does not read: it is left out'],
      },
      {
        from: 'interface GigabitEthernet0/1\n nameif inside\n',
        to: '',
        says: [
          'primary.cfg: warning: the pair has no data interfaces; at least one was expected: no interface can fail, and units that lose the failover link cannot hear each other at all: verdicts about interfaces are empty',
        ],
      },
    ],
  ],
  [
    'the designation of the secondary',
    'the secondary',
    [
      {
        from: 'lan unit secondary\n',
        to: 'lan unit primary\n',
        says: [
          'secondary.cfg:1: error: both units are designated primary; expected `failover lan unit secondary` here: the units differ in this line only [CONFIG-LAN-UNIT-DEFAULT.1, CONFIG-SAME-COMMANDS.1]',
        ],
      },
      { from: 'failover lan unit secondary\n', to: '', says: [] },
      {
        from: 'key\nfailover\n',
        to: 'key\n',
        says: [
          'secondary.cfg: warning: found no `failover` command; this unit starts with failover off: add `failover`; the pair is checked as if it were there, so verdicts about starting are weaker [CONFIG-FAILOVER-COMMAND.1]',
        ],
      },
      {
        from: '',
        to: 'failover foo\n',
        says: ['secondary.cfg:6: warning: found `failover …`, which this version does not read: it is left out'],
      },
    ],
  ],
  [
    'the designation of the primary, with its secondary',
    'the primary beside its secondary',
    [
      {
        from: 'failover lan unit primary\n',
        to: '',
        says: [
          'primary.cfg: error: both units are designated secondary, which a unit also is without `failover lan unit`; expected `failover lan unit primary` in the first file [CONFIG-LAN-UNIT-DEFAULT.1]',
        ],
      },
      {
        from: 'failover lan unit primary',
        to: 'failover lan unit secondary',
        says: [
          'primary.cfg:1: error: both units are designated secondary, which a unit also is without `failover lan unit`; expected `failover lan unit primary` in the first file [CONFIG-LAN-UNIT-DEFAULT.1]',
        ],
      },
      {
        from: 'key\nfailover\n',
        to: 'key\n',
        says: [
          'primary.cfg: warning: found no `failover` command; this unit starts with failover off: add `failover`; the pair is checked as if it were there, so verdicts about starting are weaker [CONFIG-FAILOVER-COMMAND.1]',
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

test('the samples are read without a word', () => {
  expect([said(activeStandby), said(activeStandby, secondary)]).toEqual([[], []]);
  expect(said(wholeSystem, undefined, contextTexts)).toEqual([]);
  expect(said(wholeSystem, secondary, contextTexts)).toEqual([]);
});

test('files in the wrong order give one line', () => {
  expect(said(secondary, activeStandby).filter((line) => line.includes('LAN-UNIT'))).toEqual([
    'primary.cfg:1: error: this file is of the secondary unit and the other one of the primary; expected them the other way round: the primary first [CONFIG-LAN-UNIT-DEFAULT.1]',
  ]);
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
