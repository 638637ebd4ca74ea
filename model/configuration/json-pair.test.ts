/** What the reader of JSON documents accepts, and what it says about the rest. */
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { diagnosisLine } from '../diagnosis.ts';
import { readJsonPair } from './json-pair.ts';
import { pairJsonSchema } from './pair-json.ts';

const minimal = { mode: 'activeStandby', interfaces: { inside: {} } };
const activeActive = {
  mode: 'activeActive',
  groups: { '1': {}, '2': {} },
  contexts: { admin: { admin: true }, CTX1: { group: '2' } },
  interfaces: { 'admin/inside': {}, 'CTX1/inside': {} },
};

function said(document: unknown): readonly string[] {
  const text = typeof document === 'string' ? document : JSON.stringify(document, null, 1);
  const { pair, diagnostics } = readJsonPair({ file: 'pair.json', text });
  expect(pair === null).toBe(diagnostics.some((d) => d.severity === 'error'));
  return diagnostics.map(diagnosisLine);
}

test('defaults are filled in, and only what is written has an origin', () => {
  const text = '{ "mode": "activeStandby",\n  "stateLink": "own",\n  "interfaces": { "inside": {} } }';
  const { pair, origins } = readJsonPair({ file: 'p', text });
  expect(pair).toEqual({
    mode: 'activeStandby',
    name: 'pair',
    stateLink: 'own',
    timers: { unitPoll: 1, unitHold: 15, interfacePoll: 5, interfaceHold: 25 },
    interfacePolicy: { number: 1 },
    interfaces: { inside: { monitored: true, shutdown: false } },
  });
  expect([...origins].map(([path, { line }]) => `${path}:${line}`)).toEqual([
    'mode:1',
    'stateLink:2',
    'interfaces:3',
    'interfaces.inside:3',
  ]);
});

describe('texts that are not JSON give one line', () => {
  test.each([
    ['{', 'not valid JSON: expected `}`: the document may be cut off'],
    ['{"mode": ', 'not valid JSON: expected a value'],
    ['{"a":1,}', 'not valid JSON: expected a property name in double quotes'],
    [
      '{"a":1} x',
      'not valid JSON: found a word that JSON does not have; expected a value in double quotes, a number, `true`, `false` or `null`',
    ],
    ['{"a" 1}', 'not valid JSON: expected a colon after the property name'],
    ['[1 2]', 'not valid JSON: expected a comma, or the end of the object or list'],
    [
      '{a: 1}',
      'not valid JSON: found a word that JSON does not have; expected a value in double quotes, a number, `true`, `false` or `null`',
    ],
    ['// x\n{}', 'not valid JSON: found a comment; expected plain JSON, which has none'],
    ['{"a": "x\n"}', 'not valid JSON: found a string that does not end; expected a closing double quote'],
    ['[', 'not valid JSON: expected `]`: the document may be cut off'],
    ['{"a": 1.}', 'not valid JSON: found a number that does not end; expected digits'],
    ['', 'the file is empty; a running-config or a JSON document was expected'],
    ['['.repeat(100), 'not the JSON of a pair: values are nested more than 64 deep'],
  ])('%s', (text, message) => {
    expect(said(text)).toEqual([`pair.json:${text === '' ? '' : '1:'} error: ${message}`]);
  });
});

describe('findings', () => {
  test.each<[unknown, readonly string[]]>([
    [{}, ['pair.json:1: error: `mode` is missing; expected `"activeStandby"` or `"activeActive"`']],
    [[], ['pair.json:1: error: the document is a list; expected an object']],
    [3, ['pair.json:1: error: the document is `3`; expected an object']],
    [{ mode: 'both' }, ['pair.json:2: error: `mode` is `"both"`; expected `"activeStandby"` or `"activeActive"`']],
    [{ mode: 'activeStandby' }, ['pair.json:1: error: `interfaces` is missing; expected an object']],
    [
      { ...minimal, colour: 'red', name: '' },
      [
        'pair.json:6: error: found the property `colour`, which a pair does not have; expected it left out or spelled as in the schema',
        'pair.json:7: error: `name` is `""`; expected at least one character',
      ],
    ],
    [
      { ...minimal, interfaces: { 'a b': {}, inside: { monitored: 1, port: '', speed: 1 } } },
      [
        'pair.json:4: error: found the name `a b`; expected `nameif`, or `context/nameif` in multiple context mode',
        'pair.json:6: error: `interfaces.inside.monitored` is `1`; expected `true` or `false`',
        'pair.json:7: error: `interfaces.inside.port` is `""`; expected at least one character',
        'pair.json:8: error: found the property `interfaces.inside.speed`, which a pair does not have; expected it left out or spelled as in the schema',
      ],
    ],
    [
      { ...minimal, stateLink: 'both', interfacePolicy: { number: 251 } },
      [
        'pair.json:6: error: `stateLink` is `"both"`; expected `"none"` or `"own"` or `"shared"`',
        'pair.json:8: error: `interfacePolicy.number` is `251`; expected at most 250 [POLICY-NUMBER.1]',
      ],
    ],
    [
      { ...minimal, interfacePolicy: { percent: 101 } },
      ['pair.json:7: error: `interfacePolicy.percent` is `101`; expected at most 100 [POLICY-PERCENT.1]'],
    ],
    [
      { ...minimal, interfacePolicy: { number: 1.5 } },
      [
        'pair.json:6: error: `interfacePolicy` is an object of another form; expected `{"number": 1-250}` or `{"percent": 1-100}`',
      ],
    ],
    [
      { ...minimal, interfacePolicy: { number: 1, percent: 1 } },
      [
        'pair.json:6: error: `interfacePolicy` is an object of another form; expected `{"number": 1-250}` or `{"percent": 1-100}`',
      ],
    ],
    [
      { ...minimal, interfacePolicy: { number: 2 } },
      [
        'pair.json:6: warning: the interface policy 2 can never be reached: the pair has 1 monitored interface; lower it or monitor more interfaces: verdicts about failures of interfaces are empty [POLICY-REACHED.1]',
      ],
    ],
    [
      { ...minimal, interfaces: {} },
      [
        'pair.json:3: warning: the pair has no data interfaces; at least one was expected: no interface can fail, and units that lose the failover link cannot hear each other at all: verdicts about interfaces are empty',
      ],
    ],
    [
      { ...minimal, timers: { unitPoll: 0, unitHold: 'x' } },
      [
        'pair.json:7: error: `timers.unitPoll` is `0`; expected more than 0',
        'pair.json:8: error: `timers.unitHold` is `"x"`; expected a number',
      ],
    ],
    [
      { ...minimal, timers: { unitPoll: 0.1, unitHold: 46, interfacePoll: 1.5, interfaceHold: 4 } },
      [
        'pair.json:7: error: the unit poll time is 0.1 s; expected 200-999 ms or 1-15 whole seconds [CONFIG-UNIT-POLL-HOLD.1]',
        'pair.json:8: error: the unit hold time is 46 s; expected 800-999 ms or 1-45 whole seconds [CONFIG-UNIT-POLL-HOLD.1]',
        'pair.json:9: error: the interface poll time is 1.5 s; expected 500-999 ms or 1-15 whole seconds [CONFIG-INTERFACE-RANGES.1]',
        'pair.json:10: error: the interface hold time is 4 s; expected 5-75 whole seconds [CONFIG-INTERFACE-RANGES.1]',
      ],
    ],
    [
      { ...minimal, timers: { unitPoll: 6 } },
      [
        'pair.json:7: error: the unit hold time is 15 s; expected at least 3 times the poll time of 6 s [CONFIG-UNIT-POLL-HOLD.1]',
      ],
    ],
    [
      { ...minimal, timers: { interfaceHold: 24 } },
      [
        'pair.json:7: error: the interface hold time is 24 s; expected at least 5 times the poll time of 5 s [CONFIG-INTERFACE-POLL-HOLD.1]',
      ],
    ],
    [
      '{"mode": "activeStandby", "mode": "activeStandby",\n"interfaces": {"__proto__": {}}}',
      [
        'pair.json:1: error: found the property `mode` twice in one object; expected it once',
        'pair.json:2: error: found the property name `__proto__`; expected another name',
      ],
    ],
    [
      {
        ...activeActive,
        groups: { '1': { preempt: true, preferred: 'x' }, '2': { preempt: { delay: 1201 } }, '3': {} },
      },
      [
        'pair.json:5: error: `groups.1.preempt` is `true`; expected `false` or `{"delay": 0-1200}`, in seconds',
        'pair.json:6: error: `groups.1.preferred` is `"x"`; expected `"primary"` or `"secondary"`',
        'pair.json:10: error: `groups.2.preempt.delay` is `1201`; expected at most 1200 [PREEMPT-DELAY-RANGE.1]',
        'pair.json:13: error: found failover group `3`; expected at most groups `1` and `2` [MODE-GROUPS-MAX.1]',
      ],
    ],
    [
      { ...activeActive, groups: { '1': {} } },
      [
        'pair.json:11: error: context `CTX1` is in failover group 2, which is not configured; add `failover group 2` or put the context in group 1 [MODE-GROUP-IN-USE.1]',
      ],
    ],
    [
      {
        ...activeActive,
        groups: { '1': { timers: { interfacePoll: 5, interfaceHold: 24 } }, '2': { timers: { interfacePoll: 16 } } },
      },
      [
        'pair.json:7: error: the interface hold time of failover group 1 is 24 s; expected at least 5 times the poll time of 5 s [CONFIG-INTERFACE-POLL-HOLD.1]',
        'pair.json:12: error: the interface poll time of failover group 2 is 16 s; expected 500-999 ms or 1-15 whole seconds [CONFIG-INTERFACE-RANGES.1]',
      ],
    ],
    [
      { ...activeActive, contexts: { admin: { admin: true }, CTX1: {} } },
      [
        'pair.json:5: warning: failover group 2 has no contexts; expected at least one in it: nothing fails over with this group, and verdicts about it are empty [MODE-GROUP-WIDE.1]',
      ],
    ],
    [
      { ...activeActive, contexts: { admin: { admin: true, group: '2' }, CTX1: { admin: true } } },
      [
        'pair.json:10: error: the admin context `admin` is in failover group 2; expected group 1, to which it always belongs [MODE-ADMIN-GROUP.1]',
        'pair.json:13: error: context `CTX1` is a second admin context; expected one at most [MODE-ADMIN-GROUP.1]',
      ],
    ],
    [
      { ...activeActive, contexts: { admin: { group: 1 } } },
      ['pair.json:9: error: `contexts.admin.group` is `1`; expected `"1"` or `"2"`'],
    ],
    [
      { ...activeActive, interfaces: { inside: {}, 'CTX9/inside': {}, 'constructor/inside': {} } },
      [
        'pair.json:16: error: interface `inside` names no context; expected `context/nameif`, since Active/Active needs multiple context mode [MODE-MULTIPLE-CONTEXT.1]',
        'pair.json:17: error: interface `CTX9/inside` is in the context `CTX9`, which does not exist; add the context or rename the interface',
        'pair.json:18: error: interface `constructor/inside` is in the context `constructor`, which does not exist; add the context or rename the interface',
      ],
    ],
    [
      {
        ...activeActive,
        groups: { '1': { interfacePolicy: { percent: 50 } }, '2': {} },
        interfaces: { 'CTX1/inside': {} },
      },
      [
        'pair.json:5: warning: the interface policy 50% can never be reached: failover group 1 has 0 monitored interfaces; monitor at least one: verdicts about failures of interfaces are empty [POLICY-REACHED.1]',
      ],
    ],
  ])('%j', (document, lines) => {
    expect(said(document)).toEqual(lines);
  });
});

test('251 monitored interfaces are one too many', () => {
  const interfaces = Object.fromEntries(Array.from({ length: 251 }, (_, i) => [`v${i}`, {}]));
  expect(said({ ...minimal, interfaces })).toEqual([
    'pair.json:3: error: 251 interfaces are monitored; a unit monitors at most 250: take some out with `no monitor-interface` (JSON: `"monitored": false`) [MONITOR-MAXIMUM.1]',
  ]);
});

test('the schema is one of JSON Schema 2020-12 and accepts what the reader accepts', () => {
  const schema = pairJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:fover:schema:pair:v1',
  });
  const valid = new Ajv2020.default({ strict: false }).compile(schema);
  for (const document of [minimal, activeActive]) {
    expect([said(document), valid(document)]).toEqual([[], true]);
  }
  for (const document of [{}, { mode: 'activeStandby' }, { ...minimal, colour: 'red' }]) {
    expect([said(document).length > 0, valid(document)]).toEqual([true, false]);
  }
});
