/** An input with a pair gives it; one without gives every error at once. */
import { expect, test } from 'vitest';
import { readJsonPair } from './json-pair.ts';
import { pairOrThrow } from './pair-or-throw.ts';

const read = (document: object) => readJsonPair({ file: 'pair.json', text: JSON.stringify(document, null, 1) });

test('the pair that was read', () => {
  const input = read({ mode: 'activeStandby', interfaces: { inside: {} } });
  expect(pairOrThrow(input)).toBe(input.pair);
});

test('a line for each error, none for what is no error', () => {
  const input = read({ mode: 'activeStandby', interfaces: { inside: { monitord: true } }, timers: { unitPoll: -1 } });
  const run = () => pairOrThrow(input);
  expect(run).toThrow(RangeError);
  expect(run).toThrow(/^the input is not a pair:\npair\.json:\d+: error: .*\npair\.json:\d+: error: .*$/);
});
