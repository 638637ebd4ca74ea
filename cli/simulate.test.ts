/** `fover simulate`: both forms of a line, records that follow the schema, refusals with their line. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { stepRecord } from '../model/observation.ts';
import { stimulus } from '../model/stimulus.ts';
import { fover, linesOfText } from './command.test-support.ts';

const bothOn = '[{"type":"powerOn","unit":"primary"},{"type":"powerOn","unit":"secondary"}]\n';
const primaryOff = '{"type":"powerOff","unit":"primary"}\n';
const isRecord = new Ajv2020({ strict: false }).compile(
  z.toJSONSchema(stepRecord, { io: 'output', unrepresentable: 'any' }),
);

function records(out: string) {
  return linesOfText(out).map((line) => JSON.parse(line));
}

test.each(['active-standby', 'active-active', 'asymmetric-routing', 'stateful', 'smallest'])(
  'on %s a start and a power loss are three lines that follow the schema',
  async (pair) => {
    const { code, out, err } = await fover(['simulate', pair, '-', '--json'], { stdin: bothOn + primaryOff });
    const lines = records(out);
    expect([code, lines.length, err.includes('error')]).toEqual([0, 3, false]);
    for (const line of lines) expect([isRecord(line), isRecord.errors]).toEqual([true, null]);
    expect(lines.map((line) => line.step)).toEqual([0, 1, 2]);
  },
);

test('without PAIR the bundled Active/Active pair is simulated', async () => {
  const { code, out } = await fover(['simulate', '-', '--json'], { stdin: bothOn });
  expect(code).toBe(0);
  expect(records(out)[1].observation.secondary.groups['2'].state).toBe('active');
});

test('the bundled stimuli run from their file', async () => {
  const { code, out } = await fover(['simulate', 'smallest', 'examples/both-units-start.jsonl', '--json']);
  expect([code, linesOfText(out).length]).toEqual([0, 3]);
});

test('blank lines, carriage returns and a missing last line break are nothing', async () => {
  const stdin = `\r\n${bothOn.trimEnd()}\r\n\n   \n${primaryOff.trimEnd()}`;
  const { code, out } = await fover(['simulate', 'smallest', '-', '--json'], { stdin });
  expect([code, linesOfText(out).length]).toEqual([0, 3]);
});

test('no stimuli at all leave step 0', async () => {
  const { code, out } = await fover(['simulate', 'smallest', '-', '--json']);
  expect([code, linesOfText(out).length]).toEqual([0, 1]);
});

test('a command that the model refuses is listed, and the exit is 0', async () => {
  const stdin = '{"type":"failoverActive","unit":"primary"}\n';
  const { code, out } = await fover(['simulate', 'smallest', '-', '--json'], { stdin });
  expect([code, records(out)[1].refused.length]).toEqual([0, 1]);
});

test('the text shows stimuli, reactions with reason and rules, and only what changed', async () => {
  const { out } = await fover(['simulate', 'smallest', '-'], { stdin: bothOn + primaryOff + primaryOff });
  expect(out).toContain('step 2  {"type":"powerOff","unit":"primary"}');
  expect(out).toMatch(/secondary standbyReady → active: .+ \[.*UNIT-NO-ANSWER\.1/);
  expect(out).toContain('    primary.state: active → off\n');
  expect(out).toContain('step 3  {"type":"powerOff","unit":"primary"}\n    nothing changed\n');
  expect(out.slice(out.indexOf('step 2'))).not.toContain('secondary.failover:');
});

describe('a line that cannot be read ends the run with 2 and its number, and keeps what was printed', () => {
  test.each([
    ['malformed', '{"type":'],
    ['an unknown type', '{"type":"explode"}'],
    ['an unknown unit', '{"type":"powerOn","unit":"third"}'],
    ['an unknown interface', '{"type":"interfaceDown","unit":"primary","interface":"nowhere"}'],
    ['a group on Active/Standby', '{"type":"failoverReset","unit":"primary","group":1}'],
    ['a negative wait', '{"type":"wait","seconds":-3}'],
    ['a field twice', '{"type":"powerOn","unit":"primary","unit":"secondary"}'],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a contradictory array', '[{"type":"failoverLinkDown"},{"type":"failoverLinkUp"}]'],
    ['a line without end', 'x'.repeat(2 ** 20 + 1)],
  ])('%s', async (_, line) => {
    const { code, out, err } = await fover(['simulate', 'smallest', '-', '--json'], {
      stdin: `${bothOn}\n${line}\n${primaryOff}`,
    });
    expect([code, linesOfText(out).length]).toEqual([2, 2]);
    expect(linesOfText(err)).toHaveLength(1);
    expect(err).toMatch(/^<stdin>:3: error: /);
  });
});

test('the help has every stimulus with its fields', async () => {
  const { out } = await fover(['simulate', '--help']);
  for (const { shape } of stimulus.options) {
    const fields = Object.keys(shape).filter((field) => field !== 'type');
    const listed = fields.map((field) => `(${field}|\\[${field}\\])`);
    expect(out).toMatch(new RegExp(` ${[shape.type.value, ...listed].join(' ')}(,|$)`, 'm'));
  }
  expect(out).toContain('dataPathDown [interface]');
  expect(out).toContain('failoverReset unit [group]');
});

test.each([
  [['simulate'], 'missing required argument'],
  [['simulate', 'nowhere.jsonl'], 'nowhere.jsonl: error: there is no such file'],
  [['simulate', 'examples'], 'examples: error: it is a folder'],
  [['simulate', 'nowhere', '-'], 'nowhere: error: there is no such file or folder'],
  [['simulate', 'a', 'b', 'c', 'd'], 'found 4 arguments'],
])('%j is wrong usage', async (argv, words) => {
  const { code, out, err } = await fover(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
});
