/** Lines of stimuli: the forms that are read, and every reason for a refusal. */
import { describe, expect, test } from 'vitest';
import { type Pair, pairDescription } from './configuration/pair.ts';
import { readStimuli } from './stimuli-reader.ts';

const standby: Pair = pairDescription.parse({
  mode: 'activeStandby',
  interfaces: { inside: { port: 'GigabitEthernet0/1' }, dmz: { port: 'GigabitEthernet0/1' }, outside: {} },
});
const active: Pair = pairDescription.parse({
  mode: 'activeActive',
  groups: { '1': {}, '2': {} },
  contexts: { ctx: {} },
  interfaces: { 'ctx/inside': {} },
});
const oneGroup: Pair = pairDescription.parse({
  mode: 'activeActive',
  groups: {},
  contexts: { ctx: {} },
  interfaces: {},
});

function error(pair: Pair, line: string): string {
  const read = readStimuli(pair, line);
  return 'error' in read ? read.error : 'no error';
}

describe('read', () => {
  test.each([
    ['{"type":"powerOn","unit":"primary"}', [{ type: 'powerOn', unit: 'primary' }]],
    ['  [{"type":"failoverLinkDown"}] ', [{ type: 'failoverLinkDown' }]],
    ['{"type":"dataPathDown"}', [{ type: 'dataPathDown' }]],
    ['{"type":"wait","seconds":0.5}', [{ type: 'wait', seconds: 0.5 }]],
    [
      '{"type":"interfaceDown","unit":"primary","interface":"GigabitEthernet0/1"}',
      [{ type: 'interfaceDown', unit: 'primary', interface: 'GigabitEthernet0/1' }],
    ],
    [
      '[{"type":"interfaceDown","unit":"primary","interface":"inside"},{"type":"interfaceDown","unit":"secondary","interface":"dmz"}]',
      2,
    ],
    ['[{"type":"powerOff","unit":"primary"},{"type":"failoverActive","unit":"primary"}]', 2],
  ])('%s', (line, expected) => {
    const read = readStimuli(standby, line);
    const stimuli = 'stimuli' in read ? read.stimuli : [];
    expect(typeof expected === 'number' ? stimuli.length : stimuli).toEqual(expected);
  });

  test('a group as a string becomes the number', () => {
    const read = readStimuli(active, '{"type":"failoverActive","unit":"primary","group":"2"}');
    expect(read).toEqual({ stimuli: [{ type: 'failoverActive', unit: 'primary', group: 2 }] });
  });
});

describe('in time', () => {
  const link = { type: 'failoverLinkDown' };
  test.each([
    ['{"type":"failoverLinkDown","at":2.5}', { at: 2.5, stimuli: [link] }],
    ['{"at":0,"stimuli":[{"type":"failoverLinkDown"}]}', { at: 0, stimuli: [link] }],
    ['{"at":3,"stimuli":{"type":"failoverLinkDown"}}', { at: 3, stimuli: [link] }],
    ['{"type":"failoverLinkDown"}', { stimuli: [link] }],
    [
      '{"type":"hellosLost","path":"inside","unit":"primary","seconds":3}',
      { stimuli: [{ type: 'hellosLost', path: 'inside', unit: 'primary', seconds: 3 }] },
    ],
    [
      '{"at":1,"type":"hellosLost","path":"failoverLink","seconds":3}',
      { at: 1, stimuli: [{ type: 'hellosLost', path: 'failoverLink', seconds: 3 }] },
    ],
    [
      '[{"type":"hellosLost","path":"inside","unit":"primary","seconds":3},{"type":"powerOff","unit":"primary"}]',
      {
        stimuli: [
          { type: 'hellosLost', path: 'inside', unit: 'primary', seconds: 3 },
          { type: 'powerOff', unit: 'primary' },
        ],
      },
    ],
  ])('%s', (line, expected) => {
    expect(readStimuli(standby, line, 'protocol')).toEqual(expected);
  });

  test.each([
    ['{"type":"failoverLinkDown","at":-1}', 'found `at` as `-1`; expected the seconds from the beginning'],
    ['{"type":"failoverLinkDown","at":"1"}', 'found `at` as `"1"`'],
    ['{"stimuli":[]}', 'no `at` beside `stimuli`'],
    ['{"at":1,"stimuli":[]}', 'an empty array'],
    ['{"at":1}', 'no `type`'],
    ['{"at":1,"stimuli":[{"type":"failoverLinkDown"}],"unit":"primary"}', 'found `unit` beside `stimuli`'],
    ['{"at":1,"stimuli":[{"type":"failoverLinkDown","type":"failoverLinkUp"}]}', 'the property `type` twice'],
    ['[{"type":"failoverLinkDown","at":1}]', 'no field `at`'],
    ['{"type":"hellosLost","seconds":3}', 'no `path`; expected `failoverLink`, `inside`, `dmz`, `outside`'],
    ['{"type":"hellosLost","path":"GigabitEthernet0/1","seconds":3}', 'the path `"GigabitEthernet0/1"`'],
    ['{"type":"hellosLost","path":"inside","unit":"both","seconds":3}', 'the unit `"both"`'],
    ['{"type":"hellosLost","path":"inside","seconds":0}', 'a number above 0'],
    [
      '[{"type":"hellosLost","path":"inside","seconds":3},{"type":"hellosLost","path":"inside","unit":"primary","seconds":1}]',
      'both about `hellos inside primary`',
    ],
    [
      '[{"type":"writeStandby","unit":"primary"},{"type":"failoverReset","unit":"primary"}]',
      '2 operator commands (writeStandby, failoverReset)',
    ],
  ])('%s is refused', (line, words) => {
    const read = readStimuli(standby, line, 'protocol');
    expect('error' in read ? read.error : 'no error').toContain(words);
  });

  test.each([
    ['{"type":"hellosLost","path":"inside","seconds":3}', 'hellos are lost in time only: run it with --model protocol'],
    ['{"type":"failoverLinkDown","at":1}', 'found `at`; instants are of time only'],
    ['{"at":1,"stimuli":[{"type":"failoverLinkDown"}]}', 'found `at`; instants are of time only'],
    ['{"stimuli":[{"type":"failoverLinkDown"}]}', 'found `stimuli`; instants are of time only'],
  ])('%s is refused without time', (line, words) => {
    expect(error(standby, line)).toContain(words);
  });
});

describe('refused', () => {
  test.each([
    ['{"type":"powerOn"', 'not valid JSON'],
    ['# powerOn', 'not valid JSON'],
    ['3', 'found `3`'],
    ['null', 'found `null`'],
    ['[[]]', 'found `[]`'],
    ['{"type":"powerOn","unit":"primary","unit":"secondary"}', 'found the property `unit` twice in one object'],
    ['[{"type":"failoverLinkDown"},{"type":"wait","type":"failoverLinkUp"}]', 'found the property `type` twice'],
    ['{"type":"powerOn","unit":"primary","__proto__":1}', '`__proto__`'],
    ['{}', 'no `type`'],
    ['{"type":7}', 'the type `7`'],
    ['{"type":"poweron","unit":"primary"}', '`powerOn`'],
    ['{"type":"zzzzzz"}', 'expected one of the known: `powerOn`'],
    ['{"type":"constructor"}', 'unknown type'],
    ['{"type":"powerOn"}', 'no `unit`'],
    ['{"type":"powerOn","unit":"primry"}', '`"primry"`; expected `primary` or `secondary`'],
    ['{"type":"powerOn","unit":"primary","group":1}', 'no field `group`'],
    ['{"type":"failoverLinkDown","x":1}', 'no field `x`; expected nothing besides `type`'],
    ['{"type":"interfaceShut"}', 'no `interface`'],
    [
      '{"type":"interfaceDown","unit":"primary","interface":"toString"}',
      "expected one of the pair's: `inside`, `dmz`, `outside`",
    ],
    [
      '{"type":"trafficLost","unit":"primary","interface":"GigabitEthernet0/1"}',
      'only interfaceDown and interfaceUp take ports',
    ],
    ['{"type":"failoverActive","unit":"primary","group":1}', 'Active/Standby pair has no failover groups'],
    ['{"type":"wait","seconds":0}', 'a number above 0'],
    ['{"type":"wait","seconds":-1}', 'a number above 0'],
    ['{"type":"wait","seconds":1e999}', 'a number above 0'],
    ['{"type":"wait","seconds":"5"}', 'a number above 0'],
    ['{"type":"wait"}', 'no `seconds`'],
  ])('%s', (line, words) => {
    expect(error(standby, line)).toContain(words);
  });

  test.each([
    ['arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', '{"type":'.repeat(100_000) + 1 + '}'.repeat(100_000)],
  ])('%s nested beyond what can be read', (_, line) => {
    expect(error(standby, line)).toContain('nested too deep');
  });

  test.each([
    [active, 3, 'expected 1 or 2'],
    [active, null, 'expected 1 or 2'],
    [oneGroup, 2, 'expected 1'],
  ])('a group that the pair does not have', (pair, group, words) => {
    expect(error(pair, JSON.stringify({ type: 'failoverReset', unit: 'primary', group }))).toContain(words);
  });

  test('a pair without interfaces', () => {
    expect(error(oneGroup, '{"type":"interfaceShut","interface":"inside"}')).toContain('no data interfaces');
  });
});

describe('contradictory arrays', () => {
  const on = { type: 'powerOn', unit: 'primary' };
  const wait = { type: 'wait', seconds: 1 };
  const down = (name: string) => ({ type: 'interfaceDown', unit: 'primary', interface: name });
  test.each([
    ['empty', [], 'empty array'],
    [
      'an event and its opposite',
      [{ type: 'failoverLinkDown' }, { type: 'failoverLinkUp' }],
      'both about the failover link',
    ],
    ['the same twice', [on, on], 'both about'],
    ['two power events of one unit', [on, { type: 'reload', unit: 'primary' }], 'powerOn and reload'],
    ['two interfaces on one port', [down('inside'), down('dmz')], 'both about'],
    ['every path and one of them', [{ type: 'dataPathDown' }, { type: 'dataPathUp', interface: 'dmz' }], '`path dmz`'],
    [
      'two commands',
      [
        { type: 'noFailover', unit: 'primary' },
        { type: 'failover', unit: 'secondary' },
      ],
      '2 operator commands',
    ],
    ['wait and anything else', [wait, on], '`wait` beside'],
    ['wait twice', [wait, wait], '`wait` beside'],
  ])('%s', (_, stimuli, words) => {
    expect(error(standby, JSON.stringify(stimuli))).toContain(words);
  });
});
