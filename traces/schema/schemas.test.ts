/** The committed schema is the generated one; suites and the lines of logs follow it, and it refuses what it ought to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { replay } from '../../properties/replay.ts';
import { namedScope } from '../../properties/scopes.ts';
import { committedSuites, committedText } from '../conformance.test-support.ts';
import { traceSchemaFiles } from './schemas.ts';

const generated = traceSchemaFiles();
const file = 'trace_v1.schema.json';
const schema = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
const ajv = new Ajv2020();
ajv.addSchema(schema);

/** What the schema objects to; none where the document follows it. */
function objections(name: 'suite' | 'logHeader' | 'logStep', document: unknown): readonly unknown[] {
  const validate = ajv.getSchema(`urn:fover:schema:trace:v1#/$defs/${name}`);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(JSON.parse(JSON.stringify(document))) ? [] : (validate.errors ?? []);
}

test('the committed file is the generated one; after a change: npm run generate', () => {
  expect(Object.keys(generated)).toEqual([file]);
  expect(`${JSON.stringify(schema, null, 2)}\n`).toBe(generated[file]);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

test.each(Object.keys(committedSuites))('%s follows the schema', (name) => {
  const document = JSON.parse(committedText(name));
  expect(objections('suite', document)).toEqual([]);
  expect(ajv.validate('urn:fover:schema:trace:v1', document)).toBe(true);
});

const { pair } = namedScope('smallest');
const records = replay(behaviourModel(pair), [
  [{ type: 'powerOn', unit: 'primary' }],
  [{ type: 'noFailoverActive', unit: 'secondary' }],
]);

test('lines of a simulation are lines of a log', () => {
  for (const record of records) expect(objections('logStep', record)).toEqual([]);
  expect(records.flatMap((record) => record.refused)).not.toEqual([]);
});

test('the header of a log may name a model, a configuration and readings, or nothing', () => {
  const model = { version: '1.2.3', hash: '0123456789ab' };
  expect(objections('logHeader', { schema: 'trace_v1' })).toEqual([]);
  expect(objections('logHeader', { schema: 'trace_v1', model, config: pair, readings: ['threshold=b'] })).toEqual([]);
});

describe('the schema', () => {
  const suite = committedSuites['findings.json'];
  const [group] = suite?.groups ?? [];
  const [trace] = group?.traces ?? [];
  const [step] = trace?.steps ?? [];
  const withStep = (other: object) => ({
    ...suite,
    groups: [{ ...group, traces: [{ ...trace, steps: [{ ...step, ...other }] }] }],
  });

  test('admits keys of an observation that it does not know, and times', () => {
    const [outcome] = step?.expect ?? [];
    const observation = { ...outcome?.observation, sessions: { kept: 12 } };
    expect(objections('suite', withStep({ expect: [{ readings: [], observation }] }))).toEqual([]);
    expect(objections('suite', withStep({ time: { notBefore: 0, notAfter: 15 } }))).toEqual([]);
  });

  test.each([
    ['a step with a key that it does not know', withStep({ note: 'x' })],
    ['a step without an outcome', withStep({ expect: [] })],
    ['a step without stimuli', withStep({ stimuli: [] })],
    ['an unknown stimulus', withStep({ stimuli: [{ type: 'explode' }] })],
    ['another format', { ...suite, schema: 'trace_v2' }],
    ['an envelope with a key that it does not know', { ...suite, author: 'x' }],
    ['a suite without groups', { ...suite, groups: [] }],
    ['an id that is no slug', { ...suite, groups: [{ ...group, traces: [{ ...trace, id: 'A b' }] }] }],
  ])('refuses %s', (_, document) => {
    expect(objections('suite', document)).not.toEqual([]);
  });

  test('refuses lines of a log with keys that it does not know, or without an observation', () => {
    expect(objections('logStep', { ...records[1], note: 'x' })).not.toEqual([]);
    expect(objections('logStep', { stimuli: [] })).not.toEqual([]);
    expect(objections('logHeader', { schema: 'trace_v1', pair })).not.toEqual([]);
  });
});
