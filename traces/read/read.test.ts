/** Reading suites and logs: both forms are told apart, and what is neither is refused with its line. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { largestText } from '../../model/configuration/usable-text.ts';
import { replay } from '../../properties/replay.ts';
import { namedScope } from '../../properties/scopes.ts';
import { committedText } from '../conformance.test-support.ts';
import { readTraces } from './read.ts';

const { pair } = namedScope('smallest');
const records = replay(behaviourModel(pair), [
  [{ type: 'powerOn', unit: 'primary' }],
  [{ type: 'powerOn', unit: 'secondary' }],
]);
const header = { schema: 'trace_v1', config: pair };
const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const read = (text: string, named = false) => readTraces({ file: 'x', text }, named ? pair : null);

function refusal(text: string, named = false) {
  const result = read(text, named);
  return result.kind === 'refused' ? `${result.refused.line}: ${result.refused.message}` : result.kind;
}

describe('a log', () => {
  test('is read with its header, or without where the pair is named', () => {
    expect(read(lines(header, ...records))).toMatchObject({ kind: 'log', log: { header, lines: [2, 3, 4] } });
    expect(read(`${lines(...records)}\n`, true)).toMatchObject({ kind: 'log', log: { header: null } });
    expect(read(`\uFEFF${lines(...records.slice(1))}\r\n\r\n`, true)).toMatchObject({ kind: 'log' });
  });

  const [zero, first, second] = records;
  const primary = { ...first?.observation.primary, state: 'asleep' };
  test.each([
    ['no pair', lines(first), false, '1: the log does not say of which pair it is'],
    ['two pairs', lines(header, first), true, '1: the log names its configuration'],
    ['no step', lines(header, zero), false, '0: the log has no step'],
    ['a cut line', lines(first, second).slice(0, -20), true, '2: not valid JSON'],
    ['a line that is no object', lines(first, 7), true, '2: found `7`; expected an object'],
    ['a missing line', lines(zero, second), true, '2: found step 2; expected step 1: a line may be missing'],
    ['no stimuli', lines(zero, first, { ...second, step: undefined, stimuli: [] }), true, '3: found no stimuli'],
    [
      'an unknown unit',
      lines({ ...first, stimuli: [{ type: 'powerOn', unit: 'third' }] }),
      true,
      '1: powerOn has the unit',
    ],
    [
      'a contradiction',
      lines({ ...first, stimuli: [...(first?.stimuli ?? []), ...(first?.stimuli ?? [])] }),
      true,
      '1: powerOn and powerOn are both about',
    ],
    ['an unknown key', lines({ ...first, note: 1 }), true, '1: found the property `note`; expected it left out'],
    [
      'a second header',
      lines(header, first, header, first),
      false,
      '3: a second log begins here; expected one log per',
    ],
    ['a second log without its pair', lines(first, { schema: 'trace_v1' }, first), true, '2: a second log begins here'],
    [
      'a property twice',
      `${lines(first)}\n${lines(second).replace('"unit":"secondary"', '"unit":"primary","unit":"secondary"')}`,
      true,
      '2: found the property `unit` twice in one object; expected it once',
    ],
    [
      'a property twice in what is observed',
      lines(first).replace('"state":"off"', '"state":"active","state":"off"'),
      true,
      '1: found the property `state` twice',
    ],
    ['no observation', lines({ stimuli: first?.stimuli }), true, '1: `observation` is missing; expected an object'],
    [
      'an unknown state',
      lines({ ...first, observation: { ...first?.observation, primary } }),
      true,
      '1: `observation.primary.state` is `"asleep"`; expected',
    ],
    [
      'half a unit',
      lines({ ...first, observation: { ...first?.observation, primary: { state: 'active' } } }),
      true,
      '1: `observation.primary.peer` is missing',
    ],
    [
      'another format',
      lines({ ...header, schema: 'trace_v2' }, first),
      false,
      '1: `schema` is `"trace_v2"`; expected `"trace_v1"`',
    ],
    [
      'a reading that does not exist',
      lines({ ...header, readings: ['threshold=z'] }, first),
      false,
      '1: "threshold" has no reading "z"',
    ],
    [
      'a pair that is none',
      lines({ ...header, config: { mode: 'activeStandby' } }, first),
      false,
      '1: `config.interfaces` is missing',
    ],
  ] as const)('with %s is refused', (_, text, named, message) => {
    expect(refusal(text, named).slice(0, message.length)).toBe(message);
  });
});

describe('a suite', () => {
  const text = committedText('readings.json');
  const lineOf = (word: string) => text.split('\n').findIndex((line) => line.includes(word)) + 1;
  /** The first occurrence replaced. */
  const changed = (from: string, to: string) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  test('is read, in one line too', () => {
    expect(read(text).kind).toBe('suite');
    expect(read(JSON.stringify(JSON.parse(text))).kind).toBe('suite');
  });

  const step = lineOf('"stimuli"');
  test.each([
    ['cut off', text.slice(0, 9000), `${text.slice(0, 9000).split('\n').length}: not valid JSON`],
    ['of another format', changed('trace_v1', 'trace_v2'), '2: `schema` is `"trace_v2"`; expected `"trace_v1"`'],
    ['with an unknown stimulus', changed('"powerOn"', '"explode"'), `${step}: unknown type \`explode\``],
    ['with an unknown unit', changed('"unit":"primary"', '"unit":"third"'), `${step}: powerOn has the unit`],
    ['with an unknown state', changed('"state":"active"', '"state":"asleep"'), `${step}: \`groups.0.traces.0.steps.0`],
    ['with a strange key', changed('"expect":', '"note":1,"expect":'), `${step}: found the property \`note\``],
    [
      'with a property twice',
      changed('"readings":[]', '"readings":[],"readings":[]'),
      `${step}: found the property \`readings\` twice`,
    ],
    [
      'without a default outcome',
      changed('"readings":[]', '"readings":["threshold=b"]'),
      `${step}: found readings of the first outcome`,
    ],
    [
      'with an unknown flag',
      changed('"flags": ["distinction"', '"flags": ["x"'),
      `${lineOf('"flags": [')}: found the flag \`x\``,
    ],
    ['with an unknown mode', changed('"mode": "activeStandby"', '"mode": "x"'), `${lineOf('"mode"')}: `],
  ])('%s is refused', (_, broken, message) => {
    expect(refusal(broken).slice(0, message.length)).toBe(message);
  });
});

describe('a text that is neither', () => {
  test.each([
    ['', '0: the file is empty'],
    ['\0\0\0', '0: the file is not text; expected a suite, or a log'],
    [gzipSync('{"stimuli":[]}').toString('utf8'), '0: the file is compressed with gzip; unpack it first; expected'],
    [Buffer.from('\uFEFF{"stimuli":[]}', 'utf16le').toString('utf8'), '0: the file is in UTF-16; write it in UTF-8'],
    [Buffer.from('{"stimuli":[]}', 'utf16le').toString('utf8'), '0: the file is in UTF-16; write it in UTF-8'],
    [Buffer.from('\uFEFF{}\n', 'utf16le').swap16().toString('utf8'), '0: the file is in UTF-16; write it in UTF-8'],
    [' '.repeat(largestText) + '{}', '0: the file has more than 16 MB; expected a suite, or a log'],
    ['hello', '1: not valid JSON'],
    ['[]', '1: found `[]`'],
    ['{}', '1: the log does not say of which pair'],
  ])('%j is refused', (text, message) => {
    expect(refusal(text).slice(0, message.length)).toBe(message);
  });

  test('never makes the reader throw', () => {
    const whole = committedText('readings.json').slice(0, 6000);
    fc.assert(
      fc.property(fc.string(), fc.nat(whole.length), fc.boolean(), (junk, at, named) => {
        expect(['suite', 'log', 'refused']).toContain(read(whole.slice(0, at) + junk, named).kind);
      }),
      { numRuns: 200 },
    );
  });

  test('nor any JSON in place of a part of a log', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('stimuli', 'observation', 'step', 'refused', 'time'),
        (value, key) => {
          const text = lines(header, { ...records[1], [key]: value });
          expect(['log', 'refused']).toContain(read(text).kind);
        },
      ),
      { numRuns: 200 },
    );
  });
});
