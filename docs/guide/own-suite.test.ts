/** The guide to one's own suite shows the example that the tests run, word for word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const guide = readFileSync(join(import.meta.dirname, 'own-suite.md'), 'utf8');
const example = readFileSync(join(import.meta.dirname, '../../examples/own-suite/pair.test.ts'), 'utf8');

test('its code is the file', () => {
  const blocks = [...guide.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text]) => text);
  expect(blocks).toEqual([example]);
});
