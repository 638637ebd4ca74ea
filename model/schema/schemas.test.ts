/** The committed schemas are those generated, and what the model says and the readers read follows them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../behaviour/pair.ts';
import {
  activeActive,
  activeStandby,
  bothOn,
  forceActive,
  forceStandby,
  interfaceDown,
  linkDown,
  noFailover,
  pathsDown,
  powerOff,
  reset,
  type Steps,
  trafficLost,
  wait,
} from '../behaviour/runs.test-support.ts';
import type { Pair } from '../configuration/pair.ts';
import { pairJson } from '../configuration/pair-json.ts';
import { schemaFiles } from './schemas.ts';

const generated = schemaFiles();
const committed = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const ajv = new Ajv2020({ allErrors: true });
const schemas = Object.fromEntries(Object.keys(generated).map((file) => [file, JSON.parse(committed(file))]));
const validators = Object.fromEntries(Object.entries(schemas).map(([file, schema]) => [file, ajv.compile(schema)]));

/** What the schema objects to; none where the document follows it. The document is read back from its text. */
function objections(name: 'observation' | 'pair' | 'step', document: unknown): readonly unknown[] {
  const validate = validators[`${name}.schema.json`];
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(JSON.parse(JSON.stringify(document))) ? [] : (validate.errors ?? []);
}

/** The lines of `fover simulate --json`, step 0 included. */
function linesOf(pair: Pair, steps: Steps): readonly Record<string, unknown>[] {
  const model = behaviourModel(pair);
  let { initial: state } = model;
  const zero = { step: 0, stimuli: [], observation: model.observe(state), reactions: [], refused: [] };
  const later = steps.map((step, index) => {
    const stimuli = Array.isArray(step) ? step : [step];
    const next = model.step(state, stimuli);
    state = next.state;
    const { reactions, refused } = next;
    return { step: index + 1, stimuli, observation: model.observe(state), reactions, refused };
  });
  return [zero, ...later];
}

describe('the committed files', () => {
  test('are the generated ones; after a change: npm run generate', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(Object.keys(generated).sort());
    for (const file of files) expect(committed(file), file).toBe(generated[file]);
  });

  test('are the same whenever they are generated, and end with one line break', () => {
    expect(schemaFiles()).toEqual(generated);
    for (const text of Object.values(generated)) expect(text).toMatch(/[^\n]\n$/);
  });

  test('name their dialect and themselves', () => {
    for (const [file, schema] of Object.entries(schemas)) {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema.$id).toBe(`urn:fover:schema:${file.replace('.schema.json', '')}:v1`);
    }
  });
});

const standbySteps: Steps = [
  bothOn,
  trafficLost('primary', 'inside'),
  forceActive('primary'),
  reset('primary'),
  linkDown,
  pathsDown,
  noFailover('secondary'),
  powerOff('primary'),
  forceStandby('primary'),
];
const groupSteps: Steps = [
  bothOn,
  interfaceDown('primary', 'admin/in'),
  reset('primary', 1),
  forceActive('primary', 2),
  wait(30),
  [linkDown, pathsDown],
  powerOff('secondary'),
  forceActive('secondary'),
];

describe.each([
  ['activeStandby', activeStandby({ stateLink: 'own' }), standbySteps],
  ['activeActive', activeActive({ preempt: { delay: 30 } }, {}, { stateLink: 'shared' }), groupSteps],
] as const)('a simulation, %s,', (_, pair, steps) => {
  const lines = linesOf(pair, steps);

  test('has reactions and refusals to show', () => {
    for (const key of ['reactions', 'refused']) {
      expect(lines.flatMap((line) => line[key] as readonly unknown[])).not.toEqual([]);
    }
  });

  test('follows the schemas of steps and observations', () => {
    for (const line of lines) {
      expect(objections('step', line)).toEqual([]);
      expect(objections('observation', line.observation)).toEqual([]);
    }
  });

  test('is of a pair that follows its schema', () => {
    expect(objections('pair', pairJson(pair))).toEqual([]);
  });
});

describe('the schemas refuse', () => {
  const [zero, started] = linesOf(activeStandby(), [bothOn]);
  const seen = started?.observation as { primary: object; secondary: object };

  test.each([
    ['a state that does not exist', { ...seen, primary: { ...seen.primary, state: 'asleep' } }],
    ['a unit that is on and says no more', { ...seen, primary: { state: 'active' } }],
    ['one unit only', { primary: seen.primary }],
  ])('an observation: %s', (_, document) => {
    expect(objections('observation', document)).not.toEqual([]);
    expect(objections('step', { ...started, observation: document })).not.toEqual([]);
  });

  test.each([
    ['without stimuli', { ...zero, stimuli: undefined }],
    ['before step 0', { ...zero, step: -1 }],
    ['with a stimulus that does not exist', { ...started, stimuli: [{ type: 'explode' }] }],
    ['with a field that its stimulus lacks', { ...started, stimuli: [{ type: 'powerOn', unit: 'primary', group: 1 }] }],
  ])('a step: %s', (_, document) => {
    expect(objections('step', document)).not.toEqual([]);
  });

  test.each([
    ['without a mode', { interfaces: {} }],
    ['a key that is not known', { mode: 'activeStandby', interfaces: {}, speed: 1 }],
    ['a policy of no interface', { mode: 'activeStandby', interfaces: {}, interfacePolicy: { number: 0 } }],
  ])('a pair: %s', (_, document) => {
    expect(objections('pair', document)).not.toEqual([]);
  });

  test('but neither keys an observation has beyond those known, nor defaults left out of a pair', () => {
    expect(objections('observation', { ...seen, time: 3 })).toEqual([]);
    expect(objections('pair', { mode: 'activeStandby', interfaces: { inside: {} } })).toEqual([]);
  });
});
