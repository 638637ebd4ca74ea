/** What holds of every input: pairs survive a round trip, layout does not matter, nothing throws, no key is told. */
import { isDeepStrictEqual } from 'node:util';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { pair } from '../../properties/arbitraries/pair.ts';
import { diagnosisLine } from '../diagnosis.ts';
import { detect } from './detect.ts';
import { readJsonPair } from './json-pair.ts';
import { pairJson } from './pair-json.ts';
import type { PairInput } from './reading.ts';
import {
  activeStandby,
  contextTexts,
  readTexts,
  secondary,
  wholeSystem,
} from './running-config/samples.test-support.ts';

function json(text: string): PairInput {
  return readJsonPair({ file: 'pair.json', text });
}

/** A pair unless there is an error; and a pair that JSON can say, too. */
function consistent({ pair: read, diagnostics }: PairInput): boolean {
  if (read === null) return diagnostics.some((d) => d.severity === 'error');
  const again = json(JSON.stringify(pairJson(read))).pair;
  return !diagnostics.some((d) => d.severity === 'error') && isDeepStrictEqual(again, read);
}

/** Everything but the line numbers. */
function meaning(input: PairInput): unknown {
  return [input.pair, input.diagnostics.map((d) => [d.file, d.severity, d.message])];
}

describe('JSON', () => {
  test.prop([pair()])('a pair that is written and read is the same pair', (given) => {
    const { pair: read, diagnostics } = json(JSON.stringify(pairJson(given)));
    expect(read).toEqual(given);
    expect(diagnostics.every((d) => d.severity === 'warning')).toBe(true);
  });

  test.prop([pair(), fc.nat(), fc.string({ unit: 'binary' })])(
    'a damaged document is diagnosed',
    (given, at, damage) => {
      const text = JSON.stringify(pairJson(given), null, 1);
      const cut = at % text.length;
      expect(consistent(json(text.slice(0, cut) + damage + text.slice(cut)))).toBe(true);
      const cutOff = json(text.slice(0, cut));
      expect([cutOff.pair, cutOff.diagnostics.length]).toEqual([null, 1]);
    },
  );

  test.prop([fc.jsonValue()])('any JSON value is a pair or is diagnosed', (value) => {
    expect(consistent(json(JSON.stringify(value)))).toBe(true);
  });
});

const unrelated = fc.constantFrom(
  'hostname fw',
  '! a comment',
  ': Saved',
  '',
  'object network web\n host 10.0.0.9\n nat (inside,outside) static interface',
  'vpn load-balancing\n interface lbpublic outside',
  'router ospf 1\n network 10.0.0.0 255.0.0.0 area 0',
  'access-list out extended permit ip any any',
  'banner motd failover is configured here',
);

/** Puts a text before lines that open a section or stand alone, where it cannot part a section. */
function withInserted(text: string, inserted: readonly string[]): string {
  let next = 0;
  const lines = text.split('\n').map((line) => {
    if (line === '' || line.startsWith(' ')) return line;
    const more = inserted[next++ % inserted.length];
    return more === undefined ? line : `${more}\n${line}`;
  });
  return lines.join('\n');
}

const layout = fc.record({
  newline: fc.constantFrom('\n', '\r\n'),
  blank: fc.constantFrom(' ', '  ', '\t', ' \t '),
  trailing: fc.constantFrom('', ' ', '\t', '   '),
  leading: fc.constantFrom('', ' ', '    '),
});

const samples = [
  [activeStandby, secondary],
  [`${activeStandby}failover foo\nmonitor-interface other\n`, undefined],
  [wholeSystem, secondary, contextTexts],
] as const;

describe('running-configs', () => {
  test.prop([fc.constantFrom(...samples), fc.array(unrelated, { minLength: 1 })])(
    'lines of other features change nothing',
    ([primary, other, contexts], inserted) => {
      const put = (text: string) => withInserted(text, inserted);
      const changed = readTexts(put(primary), other && put(other), contexts && mapped(contexts, put));
      expect(meaning(changed)).toEqual(meaning(readTexts(primary, other, contexts)));
    },
  );

  test.prop([fc.constantFrom(...samples), layout])(
    'blanks and ends of lines change nothing',
    ([primary, other, contexts], { newline, blank, trailing, leading }) => {
      const put = (text: string) =>
        text
          .split('\n')
          .map((line) => leading + line.replaceAll(/(?<=\S) /g, blank) + trailing)
          .join(newline);
      const changed = readTexts(put(primary), other && put(other), contexts && mapped(contexts, put));
      expect(changed.diagnostics).toEqual(readTexts(primary, other, contexts).diagnostics);
      expect(changed.pair).toEqual(readTexts(primary, other, contexts).pair);
    },
  );

  const word = fc.oneof(
    fc.constantFrom(
      ...[
        'failover',
        'no',
        'lan',
        'unit',
        'interface',
        'link',
        'ip',
        'key',
        'hex',
        'ipsec',
        'pre-shared-key',
        'polltime',
      ],
      ...[
        'msec',
        'holdtime',
        'group',
        '1',
        '2',
        '50%',
        'primary',
        'preempt',
        'interface-policy',
        'replication',
        'http',
      ],
      ...['context', 'admin-context', 'allocate-interface', 'config-url', 'join-failover-group', 'nameif', 'standby'],
      ...[
        'monitor-interface',
        'shutdown',
        'GigabitEthernet0/1',
        '10.0.0.1',
        '255.0.0.0',
        '__proto__',
        'a/b',
        '8',
        '\n',
        '\n ',
      ],
    ),
    fc.string(),
  );

  test.prop([fc.array(word, { size: 'medium' }), fc.array(word)])(
    'any words are a pair or are diagnosed',
    (one, other) => {
      expect(consistent(readTexts(one.join(' ')))).toBe(true);
      const text = activeStandby + one.join(' ');
      expect(consistent(readTexts(text, secondary + other.join(' ')))).toBe(true);
      const contexts = { ...contextTexts, 'CTX1.cfg': other.join(' ') };
      expect(consistent(readTexts(wholeSystem + one.join(' '), undefined, contexts))).toBe(true);
    },
  );

  test.prop([fc.uint8Array({ size: 'medium' })])('any bytes are refused in one line', (bytes) => {
    const text = new TextDecoder().decode(bytes);
    const { pair: read, diagnostics } = readTexts(text);
    expect([read, diagnostics.length, json(text).diagnostics.length]).toEqual([null, 1, 1]);
    expect(detect(text).kind === 'unusable' || json(text).pair === null).toBe(true);
  });

  const secret = fc.stringMatching(/^S3cr[a-z0-9]{4,70}t$/);
  const keyCommand = fc.constantFrom(
    ...['failover key', 'failover key 0', 'failover key 8', 'failover key hex', 'failover ipsec pre-shared-key'],
    ...[
      'failover ipsec pre-shared-key 8',
      'failover ipsec',
      'failover key hex extra',
      'no failover key',
      'failover foo',
    ],
    ...[
      'failover ipsec pre-shared-key one',
      'failover ipsec 8',
      'failover preempt',
      'no failover ipsec',
      'failover key 0 hex',
    ],
  );

  test.prop([fc.array(fc.tuple(keyCommand, secret, secret), { minLength: 1 })])('keys are never told', (keys) => {
    const one = activeStandby + keys.map(([command, key]) => `${command} ${key}\n`).join('');
    const other = secondary + keys.map(([command, , key]) => `${command} ${key}\n`).join('');
    const told = readTexts(one, other).diagnostics.map(diagnosisLine).join('\n');
    expect(keys.flatMap(([, a, b]) => [a, b]).filter((key) => told.includes(key))).toEqual([]);
  });
});

function mapped(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
}

describe('large inputs are dealt with in seconds', () => {
  const most = 16 * 1024 * 1024;
  test.each([
    ['a line repeated', 'failover polltime 3\n'],
    ['an unknown command repeated', 'failover something-long-enough-to-be-a-line-of-its-own-in-a-file\n'],
    ['interfaces', 'interface GigabitEthernet0/0\n nameif inside\n'],
    ['one word', 'x'],
    ['one line', 'failover '],
    ['brackets', '['],
    ['values', '1 '],
    ['quotes', '"'],
  ])(
    '%s',
    (_name, part) => {
      const text = part.repeat(Math.floor(most / part.length));
      expect(consistent(readTexts(activeStandby + text.slice(activeStandby.length)))).toBe(true);
      expect(consistent(json(text))).toBe(true);
      expect(['json', 'running-config', 'unusable']).toContain(detect(text).kind);
    },
    20_000,
  );

  test('fifty megabytes are refused at once', () => {
    const text = 'failover\n'.repeat((50 * 1024 * 1024) / 9);
    const { diagnostics } = readTexts(text);
    expect(diagnostics.map(diagnosisLine)).toEqual([
      'primary.cfg: error: the file has 50 MB; a configuration of at most 16 MB was expected',
    ]);
  });
});
