/** Whether the parameters agree with each other, with the rules, and with the documents' own examples. */
import { describe, expect, test } from 'vitest';
import { type Constraint, constraints, type Parameter, parameters, type Timers } from './parameters.ts';
import { rule } from './rules/index.ts';

const defaults: Timers = { unitPollTime: 1, unitHoldTime: 15, interfacePollTime: 5, interfaceHoldTime: 25 };

function violated(values: Partial<Timers>): string[] {
  return constraints.filter(({ holds }: Constraint) => !holds({ ...defaults, ...values })).map(({ id }) => id);
}

describe.each(Object.entries(parameters) as [string, Parameter][])('%s', (_, parameter) => {
  test('has a range that contains its default', () => {
    expect(parameter.minimum).toBeLessThanOrEqual(parameter.maximum);
    if (parameter.default === null) return;
    expect(parameter.default).toBeGreaterThanOrEqual(parameter.minimum);
    expect(parameter.default).toBeLessThanOrEqual(parameter.maximum);
  });

  test('rests on rules, those of its constraints among them or beside them', () => {
    expect(parameter.rules.length).toBeGreaterThan(0);
    for (const id of parameter.constraints) {
      expect(constraints.map((constraint) => constraint.id)).toContain(id);
    }
  });
});

test('the defaults of the timers are those the documents list', () => {
  for (const [name, value] of Object.entries(defaults)) expect(parameters[name as keyof Timers].default).toBe(value);
  expect(rule('DEFAULT-TIMERS.1').cites.map(({ key }) => key)).toEqual([
    `poll time is ${defaults.interfacePollTime} seconds`,
    `time is ${defaults.interfaceHoldTime} seconds`,
    `poll time is ${defaults.unitPollTime} second`,
    `time is ${defaults.unitHoldTime} seconds`,
  ]);
});

test("the defaults and the guide's examples are allowed", () => {
  expect(violated({})).toEqual([]);
  expect(violated({ unitPollTime: 0.2, unitHoldTime: 0.8 })).toEqual([]);
  expect(violated({ interfacePollTime: 0.5, interfaceHoldTime: 5 })).toEqual([]);
});

test('a hold time is allowed down to the exact multiple of the poll time, fractions included', () => {
  expect(violated({ unitPollTime: 0.267, unitHoldTime: 0.801 })).toEqual([]);
  expect(violated({ unitPollTime: 0.267, unitHoldTime: 0.8 })).toEqual(['unit-hold-covers-three-polls']);
  expect(violated({ interfacePollTime: 15, interfaceHoldTime: 75 })).toEqual([]);
  expect(violated({ interfacePollTime: 15, interfaceHoldTime: 74 })).toEqual(['interface-hold-covers-five-polls']);
});
