/** What is said about poll and hold times, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';

const themes: readonly Theme[] = [
  [
    'unit poll and hold times',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover polltime unit msec 199 holdtime 3\n',
        says: [
          'primary.cfg:9: error: found `msec 199` as unit poll time; expected 200-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime unit 0\n',
        says: [
          'primary.cfg:9: error: found `0` as unit poll time; expected 200-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime 16\n',
        says: [
          'primary.cfg:9: error: found `16` as unit poll time; expected 200-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime unit 1 holdtime 46\n',
        says: [
          'primary.cfg:9: error: found `46` as unit hold time; expected 800-999 ms or 1-45 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime unit msec 200 holdtime msec 799\n',
        says: [
          'primary.cfg:9: error: found `msec 799` as unit hold time; expected 800-999 ms or 1-45 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime unit msec 1000\n',
        says: [
          'primary.cfg:9: error: found `msec 1000` as unit poll time; expected 200-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime unit 0.5\n',
        says: [
          'primary.cfg:9: error: found `0.5` as unit poll time; expected 200-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime unit 1 holdtime\n',
        says: [
          'primary.cfg:9: error: found nothing as unit hold time; expected 800-999 ms or 1-45 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime 10 holdtime 20\n',
        says: [
          'primary.cfg:9: error: the unit hold time is 20 s; expected at least 3 times the poll time of 10 s [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime unit msec 500 holdtime 1\n',
        says: [
          'primary.cfg:9: error: the unit hold time is 1 s; expected at least 3 times the poll time of 0.5 s [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime 16 holdtime 46\n',
        says: [
          'primary.cfg:9: error: found `16` as unit poll time; expected 200-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
          'primary.cfg:9: error: found `46` as unit hold time; expected 800-999 ms or 1-45 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
        ],
      },
    ],
  ],
  [
    'interface poll and hold times',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover polltime interface msec 499\n',
        says: [
          'primary.cfg:9: error: found `msec 499` as interface poll time; expected 500-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-INTERFACE-RANGES.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime interface 0\n',
        says: [
          'primary.cfg:9: error: found `0` as interface poll time; expected 500-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-INTERFACE-RANGES.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime interface 16 holdtime 80\n',
        says: [
          'primary.cfg:9: error: found `16` as interface poll time; expected 500-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-INTERFACE-RANGES.1]',
          'primary.cfg:9: error: found `80` as interface hold time; expected 5-75 whole seconds [CONFIG-INTERFACE-RANGES.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime interface 1 holdtime 4\n',
        says: [
          'primary.cfg:9: error: found `4` as interface hold time; expected 5-75 whole seconds [CONFIG-INTERFACE-RANGES.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime interface 15 holdtime 76\n',
        says: [
          'primary.cfg:9: error: found `76` as interface hold time; expected 5-75 whole seconds [CONFIG-INTERFACE-RANGES.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime interface 5 holdtime 24\n',
        says: [
          'primary.cfg:9: error: the interface hold time is 24 s; expected at least 5 times the poll time of 5 s [CONFIG-INTERFACE-POLL-HOLD.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime interface 1 holdtime msec 800\n',
        says: [
          'primary.cfg:9: error: found `msec 800` as interface hold time; expected 5-75 whole seconds [CONFIG-INTERFACE-RANGES.1]',
        ],
      },
    ],
  ],
  [
    'interface poll and hold times of a failover group',
    'the system configuration',
    [
      {
        from: ' secondary\n',
        to: ' secondary\n polltime interface 16\n',
        says: [
          'primary.cfg:9: error: found `16` as interface poll time; expected 500-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-INTERFACE-RANGES.1]',
        ],
      },
      {
        from: ' secondary\n',
        to: ' secondary\n polltime interface 5 holdtime 24\n',
        says: [
          'primary.cfg:9: error: the interface hold time of failover group 2 is 24 s; expected at least 5 times the poll time of 5 s [CONFIG-INTERFACE-POLL-HOLD.1]',
        ],
      },
      {
        from: ' secondary\n',
        to: ' secondary\n polltime unit 3\n',
        says: [
          'primary.cfg:9: warning: found `polltime` in failover group 2, which this version does not read: it is left out; perhaps `polltime interface` was meant; until it is mended the default counts: verdicts that rest on it are weaker [DEFAULT-TIMERS.1]',
        ],
      },
      {
        from: '',
        to: 'failover polltime interface 3\n',
        says: [
          'primary.cfg:18: warning: found `failover polltime interface` on an Active/Active pair; it has no effect: expected `polltime interface` in each failover group [CONFIG-PER-GROUP.1]',
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
