/** What is said about the keys of the links, word for word. */
import { describe, expect, test } from 'vitest';
import { asWritten, type Theme, tried } from './messages.test-support.ts';

const themes: readonly Theme[] = [
  [
    'the form of a key',
    'the primary alone',
    [
      {
        from: '',
        to: 'failover key\n',
        says: [
          'primary.cfg:9: error: `failover key`: expected one shared secret, or `hex` and 32 hexadecimal digits, after an optional `0` or `8` [CONFIG-KEY.1]',
        ],
      },
      {
        from: '',
        to: 'failover key 1234567890123456789012345678901234567890123456789012345678901234\n',
        says: ['primary.cfg:9: error: `failover key`: the key has 64 characters; expected at most 63 [CONFIG-KEY.1]'],
      },
      {
        from: '',
        to: 'failover key hex 0123456789abcdef0123456789abcde\n',
        says: [
          'primary.cfg:9: error: `failover key`: the hexadecimal key has 31 characters; expected 32, each 0-9 or a-f [CONFIG-KEY.1]',
        ],
      },
      {
        from: '',
        to: 'failover key hex 0123456789abcdef0123456789abcdef0\n',
        says: [
          'primary.cfg:9: error: `failover key`: the hexadecimal key has 33 characters; expected 32, each 0-9 or a-f [CONFIG-KEY.1]',
        ],
      },
      {
        from: '',
        to: 'failover key hex 0123456789abcdef0123456789abcdeg\n',
        says: [
          'primary.cfg:9: error: `failover key`: the hexadecimal key has other characters than 0-9 and a-f; expected 32, each 0-9 or a-f [CONFIG-KEY.1]',
        ],
      },
      {
        from: '',
        to: `failover ipsec pre-shared-key ${'k'.repeat(129)}\n`,
        says: [
          'primary.cfg:9: error: `failover ipsec pre-shared-key`: the key has 129 characters; expected at most 128 [CONFIG-KEY.1]',
        ],
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
        to: 'failover ipsec something secret\n',
        says: [
          'primary.cfg:9: warning: found `failover ipsec`, which this version does not read: it is left out; perhaps `failover ipsec pre-shared-key` was meant',
        ],
      },
    ],
  ],
  [
    'which key is used',
    'the primary alone',
    [
      {
        from: '',
        to: 'no failover key\n',
        says: [
          'primary.cfg:2: warning: found neither `failover ipsec pre-shared-key` nor `failover key`; the failover communication, passwords in it too, is sent in clear text: no verdict depends on it [CONFIG-CLEAR-TEXT.1]',
        ],
      },
      {
        from: '',
        to: 'failover ipsec pre-shared-key other-key\n',
        says: [
          'primary.cfg:4: note: found a failover key beside an IPsec key; IPsec is used and the failover key is not [CONFIG-IPSEC-FIRST.1]',
        ],
      },
      {
        from: '',
        to: 'failover ipsec pre-shared-key 8 QUJD\n',
        says: [
          'primary.cfg:4: warning: found a failover key beside an IPsec key, encrypted by a master passphrase; expected one of the two: such a failover key has to be removed before IPsec is configured [CONFIG-IPSEC-FIRST.1]',
        ],
      },
    ],
  ],
  [
    'the keys of both units',
    'the secondary',
    [
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
      {
        from: 'key example-key',
        to: 'key hex 0123456789abcdef0123456789abcdef',
        says: [
          'secondary.cfg:4: error: `failover key` has a hexadecimal key here and a shared secret on the primary; expected the same key on both units [CONFIG-SAME-COMMANDS.1, CONFIG-KEY.1]',
        ],
      },
      {
        from: 'key example-key',
        to: 'ipsec pre-shared-key example-key',
        says: [
          'secondary.cfg:4: error: one unit has `failover ipsec pre-shared-key` and the other `failover key`; expected the same command with the same key on both units [CONFIG-SAME-COMMANDS.1, CONFIG-KEY.1]',
        ],
      },
      {
        from: '',
        to: 'failover ipsec pre-shared-key x\n',
        says: [
          'secondary.cfg:6: error: found `failover ipsec pre-shared-key`, which the primary does not have; expected the same key on both units [CONFIG-SAME-COMMANDS.1, CONFIG-KEY.1]',
        ],
      },
      { from: 'example-key', to: '*****', says: [] },
      { from: 'example-key', to: '8 QUJDREVG', says: [] },
    ],
  ],
];

describe.each(themes)('%s, in %s', (_what, sample, cases) => {
  test.each(cases)('$from for $to', (given) => {
    expect(tried(sample, given)).toEqual(asWritten(given));
  });
});
