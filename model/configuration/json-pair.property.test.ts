/** What holds of every JSON document: pairs survive a round trip, anything else is diagnosed. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { pair } from '../../properties/arbitraries/pair.ts';
import { pairJson } from './pair-json.ts';
import { consistent, json } from './readers.test-support.ts';

test.prop([pair()])('a pair that is written and read is the same pair', (given) => {
  const { pair: read, diagnostics } = json(JSON.stringify(pairJson(given)));
  expect(read).toEqual(given);
  expect(diagnostics.every((d) => d.severity === 'warning')).toBe(true);
});

test.prop([pair(), fc.nat(), fc.string({ unit: 'binary' })])('a damaged document is diagnosed', (given, at, damage) => {
  const text = JSON.stringify(pairJson(given), null, 1);
  const cut = at % text.length;
  expect(consistent(json(text.slice(0, cut) + damage + text.slice(cut)))).toBe(true);
  const cutOff = json(text.slice(0, cut));
  expect([cutOff.pair, cutOff.diagnostics.length]).toEqual([null, 1]);
});

test.prop([fc.jsonValue()])('any JSON value is a pair or is diagnosed', (value) => {
  expect(consistent(json(JSON.stringify(value)))).toBe(true);
});
