/** The printed form reads back as it was, one step on one line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printJson } from './print.ts';

test('any document reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('steps and lists of words stay on one line, other long values do not', () => {
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
  const step = { stimuli: [], expect: words };
  expect(printJson(step).split('\n')).toHaveLength(2);
  expect(printJson(words).split('\n')).toHaveLength(2);
  expect(printJson({ words, steps: [step] })).toBe(
    `{\n  "words": ${JSON.stringify(words)},\n  "steps": [\n    ${JSON.stringify(step)}\n  ]\n}\n`,
  );
});
