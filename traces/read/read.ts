/** Reads a text that is a suite or a log, whichever it is. */
import type { Pair } from '../../model/configuration/pair.ts';
import type { SourceText } from '../../model/configuration/reading.ts';
import type { Suite } from '../trace.ts';
import { type Log, readLog } from './log.ts';
import { isRefused, type Refused } from './refused.ts';
import { readSuite } from './suite.ts';
import { unusableText } from './unusable-text.ts';

/** A suite, a log, or why the text is neither. */
export type ReadTraces =
  | { readonly kind: 'suite'; readonly suite: Suite }
  | { readonly kind: 'log'; readonly log: Log }
  | { readonly kind: 'refused'; readonly refused: Refused };

const expected = 'expected a suite, or a log with one JSON object per line';

/** A document that does not end on the line on which it begins, or that has groups, is a suite. */
function isSuite(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1);
  try {
    const value: unknown = JSON.parse(first.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && 'groups' in value;
  } catch {
    return true;
  }
}

/**
 * Never throws.
 *
 * @param named the configuration named beside a log whose header has none; null for none
 */
export function readTraces(source: SourceText, named: Pair | null = null): ReadTraces {
  const { text } = source;
  if (text.trim() === '') return { kind: 'refused', refused: { line: 0, message: `the file is empty; ${expected}` } };
  const unusable = unusableText(text);
  if (unusable !== null) return { kind: 'refused', refused: { line: 0, message: `${unusable}; ${expected}` } };
  if (isSuite(text)) {
    const suite = readSuite(source);
    return isRefused(suite) ? { kind: 'refused', refused: suite } : { kind: 'suite', suite };
  }
  const log = readLog(source, named);
  return isRefused(log) ? { kind: 'refused', refused: log } : { kind: 'log', log };
}
