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

describe('in time', () => {
  const inTime = (pair: string, stdin: string, ...more: readonly string[]) =>
    fover(['simulate', pair, '-', '--model', 'protocol', ...more], { stdin });
  const wait = '{"type":"wait","seconds":2.5}\n';

  test.each(['active-standby', 'active-active', 'asymmetric-routing', 'stateful', 'smallest'])(
    'on %s the records follow the schema, and show in the end what they show without time',
    async (pair) => {
      const stdin = `${bothOn}${primaryOff}{"type":"powerOn","unit":"primary"}\n`;
      const [timed, untimed] = [
        await inTime(pair, stdin, '--json'),
        await fover(['simulate', pair, '-', '--json'], { stdin }),
      ];
      const lines = records(timed.out);
      for (const line of lines) expect([isRecord(line), isRecord.errors]).toEqual([true, null]);
      expect([timed.code, lines.map((line) => line.step)]).toEqual([0, [0, 1, 2, 3]]);
      expect(lines.map((line) => line.observation)).toEqual(records(untimed.out).map((line) => line.observation));
    },
  );

  test('every move has its instant, and each step begins where the one before it ends', async () => {
    const { out } = await inTime('smallest', `${bothOn}${wait}{"at":200,"stimuli":[${primaryOff.trim()}]}\n`, '--json');
    const lines = records(out);
    expect(lines.map(({ at, until }) => [at, until])).toEqual([
      [0, 0],
      [0, lines[2].at],
      [lines[2].at, 200],
      [200, lines[3].until],
    ]);
    expect(lines[3].reactions.map(({ at, unit, to }: Record<string, unknown>) => [at, unit, to])).toEqual([
      [200, 'primary', 'off'],
      ...['justActive', 'activeDrain', 'activeApplyingConfig', 'activeConfigApplied', 'active'].map((to) => [
        215,
        'secondary',
        to,
      ]),
    ]);
    expect(lines[3].notices[0]).toMatchObject({ unit: 'secondary', of: 'failover link', to: 'waiting', at: 200 });
  });

  test('a line with an instant cuts the step before it short', async () => {
    const { out } = await inTime('smallest', `${bothOn}{"type":"powerOff","unit":"primary","at":20.5}\n`, '--json');
    expect(records(out)[1]).toMatchObject({ until: 20.5, observation: { primary: { state: 'booting' } } });
  });

  test.each(['smallest', 'active-active'])(
    'on %s a unit that looks for its peer shows all that a unit does that runs',
    async (pair) => {
      const { out } = await inTime(
        pair,
        '{"type":"powerOn","unit":"primary"}\n{"type":"wait","seconds":1,"at":62}\n',
        '--json',
      );
      const [, looking] = records(out);
      expect([isRecord(looking), isRecord.errors]).toEqual([true, null]);
      expect(JSON.stringify(looking.observation.primary)).toContain('"state":"negotiation"');
      expect(looking.observation.primary).toMatchObject({ failover: 'on', failoverLink: 'unknown' });
    },
  );

  test('hellos that are lost, and `write standby`', async () => {
    const lost = '{"type":"hellosLost","path":"failoverLink","unit":"secondary","seconds":4}\n';
    const { out } = await inTime('stateful', `${bothOn}${lost}{"type":"writeStandby","unit":"primary"}\n`, '--json');
    const [, , missed, written] = records(out);
    expect(missed.reactions).toEqual([]);
    expect(missed.notices.map(({ to }: Record<string, unknown>) => to)).toEqual(
      expect.arrayContaining(['waiting', 'probing', 'heard']),
    );
    expect(written.reactions.map(({ to }: Record<string, unknown>) => to)).toEqual([
      'coldStandby',
      'syncConfig',
      'syncFileSystem',
      'bulkSync',
      'standbyReady',
    ]);
  });

  test.each([
    ['an instant that has passed', '{"type":"powerOff","unit":"primary","at":3}', 'expected 62.5 or later'],
    [
      'an instant between two ticks',
      '{"type":"powerOff","unit":"primary","at":99.9}',
      '`at`: found 99.9 s; expected a',
    ],
    ['a wait between two ticks', '{"type":"wait","seconds":0.1}', 'found 0.1 s; expected a multiple of 0.5 s'],
  ])('%s ends the run, once the step before it is told', async (_, line, words) => {
    const { code, out, err } = await inTime(
      'smallest',
      `${bothOn}{"type":"wait","seconds":2.5,"at":60}\n${line}`,
      '--json',
    );
    expect([code, linesOfText(out).length]).toEqual([2, 3]);
    expect(err).toMatch(/^<stdin>:3: error: /);
    expect(err).toContain(words);
  });

  test('the text is a timeline', async () => {
    const { out } = await inTime('smallest', `${bothOn}{"type":"powerOff","unit":"primary","at":200}\n`);
    expect(out).toContain('step 2  at 200.0 s  {"type":"powerOff","unit":"primary"}\n');
    expect(out).toMatch(/^ {3}201\.0 s {2}secondary {2}failover link waiting → probing: .+ \[UNIT-PROBE-DATA\.1\]$/m);
    expect(out).toMatch(/^ {3}215\.0 s {2}secondary {2}standbyReady → justActive: HELLO not heard from mate \[/m);
    expect(out).toContain('   215.0 s  secondary  activeConfigApplied → active\n   215.0 s  observed\n');
    expect(out).toContain('              secondary.state: standbyReady → active\n');
  });

  test('readings of time are taken in time only', async () => {
    const timed = await inTime('smallest', bothOn, '--reading', 'tests-start=b');
    expect([timed.code, timed.err]).toEqual([0, '']);
    const { code, out, err } = await fover(['simulate', 'smallest', '-', '--reading', 'tests-start=b']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('changes nothing without time; run it with --model protocol');
  });

  test.each([
    ['{"type":"powerOff","unit":"primary","at":3}', 'instants are of time only: run it with --model protocol'],
    ['{"type":"hellosLost","path":"failoverLink","seconds":3}', 'lost in time only: run it with --model protocol'],
  ])('without it %s is refused', async (line, words) => {
    const { code, err } = await fover(['simulate', 'smallest', '-'], { stdin: line });
    expect([code, err.startsWith('<stdin>:1: error: '), err.includes(words)]).toEqual([2, true, true]);
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
