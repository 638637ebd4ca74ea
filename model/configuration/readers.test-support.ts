/** What tests of every reader ask. */
import { isDeepStrictEqual } from 'node:util';
import { readJsonPair } from './json-pair.ts';
import { pairJson } from './pair-json.ts';
import type { PairInput } from './reading.ts';

export function json(text: string): PairInput {
  return readJsonPair({ file: 'pair.json', text });
}

/** A pair unless there is an error; and a pair that JSON can say, too. */
export function consistent({ pair: read, diagnostics }: PairInput): boolean {
  if (read === null) return diagnostics.some((d) => d.severity === 'error');
  const again = json(JSON.stringify(pairJson(read))).pair;
  return !diagnostics.some((d) => d.severity === 'error') && isDeepStrictEqual(again, read);
}
