/** Reads the text of a log: JSON Lines, a header first where there is one, then one line per step. */

import { jsonTree } from '../../model/configuration/json-tree.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { SourceText } from '../../model/configuration/reading.ts';
import { shown } from '../../model/configuration/usable-text.ts';
import { type LogHeader, type LogStep, logHeader, logStep } from '../trace.ts';
import { duplicateKey } from './duplicate-key.ts';
import { pairFault, readingsFault, schemaFault, stimuliFault } from './fault.ts';
import { isRefused, type Refused } from './refused.ts';

/** A log that was read. */
export interface Log {
  /** The header's configuration, or the one named beside the log. */
  readonly pair: Pair;
  readonly header: LogHeader | null;
  readonly steps: readonly LogStep[];
  /** The line of each step, from 1. */
  readonly lines: readonly number[];
}

interface Line {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

function parsedLine(text: string, line: number): Line | Refused {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const message = structureFault(text);
      return message === null ? { line, value: { ...value } } : { line, message };
    }
  } catch {
    return { line, message: `not valid JSON: found ${shown(text.trim())}; expected one JSON object per line` };
  }
  return { line, message: `found ${shown(text.trim())}; expected an object with \`stimuli\` and \`observation\`` };
}

/** What a value no longer shows: a property written twice; and a depth that no value survives. */
function structureFault(text: string): string | null {
  const tree = jsonTree(
    text,
    () => 1,
    () => {},
  );
  return tree === null ? 'values are nested too deep; expected a line of a log' : (duplicateKey(tree)?.message ?? null);
}

function headerOf({ line, value }: Line): LogHeader | Refused {
  const parsed = logHeader.safeParse(value);
  if (!parsed.success) return { line, message: schemaFault(parsed.error, value).message };
  const { config, readings } = parsed.data;
  const wrong = config === undefined ? null : pairFault(config);
  const message = wrong ?? readingsFault(readings ?? [], [])?.message;
  return message === undefined ? parsed.data : { line, message };
}

/** `number` is that of the step; 0 only where nothing has happened yet. */
function stepOf({ line, value }: Line, pair: Pair, number: number, isFirst: boolean): LogStep | Refused {
  if ('schema' in value) return { line, message: 'a second log begins here; expected one log per file' };
  const fault = stimuliFault(pair, value.stimuli, ['stimuli']);
  if (fault !== null) return { line, message: fault.message };
  const parsed = logStep.safeParse(value);
  if (!parsed.success) return { line, message: schemaFault(parsed.error, value).message };
  const { step, stimuli } = parsed.data;
  if (stimuli.length === 0 && !isFirst)
    return { line, message: 'found no stimuli; expected at least one in every step but step 0' };
  if (step !== undefined && step !== number)
    return { line, message: `found step ${step}; expected step ${number}: a line may be missing` };
  return parsed.data;
}

/**
 * Never throws.
 *
 * @param named the configuration named beside the log, for one whose header has none; null for none
 */
export function readLog(source: SourceText, named: Pair | null): Log | Refused {
  const lines: Line[] = [];
  for (const [index, text] of source.text.split('\n').entries()) {
    if (text.trim() === '') continue;
    const read = parsedLine(index === 0 ? text.replace(/^\uFEFF/, '') : text, index + 1);
    if (isRefused(read)) return read;
    lines.push(read);
  }
  const [first] = lines;
  const header = first !== undefined && 'schema' in first.value ? headerOf(first) : null;
  if (header !== null && isRefused(header)) return header;
  if (header?.config !== undefined && named !== null)
    return { line: 1, message: 'the log names its configuration; expected no other one beside it' };
  const pair = header?.config ?? named;
  if (pair === null) return { line: 1, message: withoutPair };
  return stepsOf(pair, header, header === null ? lines : lines.slice(1));
}

const withoutPair =
  'the log does not say of which pair it is; expected a first line with `schema` and `config`, or the pair named by --pair';

function stepsOf(pair: Pair, header: LogHeader | null, lines: readonly Line[]): Log | Refused {
  const steps: LogStep[] = [];
  let number = Array.isArray(lines[0]?.value.stimuli) && lines[0].value.stimuli.length === 0 ? 0 : 1;
  for (const line of lines) {
    const read = stepOf(line, pair, number, steps.length === 0);
    if (isRefused(read)) return read;
    steps.push(read);
    number += 1;
  }
  if (!steps.some(({ stimuli }) => stimuli.length > 0))
    return { line: 0, message: 'the log has no step; expected lines with `stimuli` and `observation`' };
  return { pair, header, steps, lines: lines.map(({ line }) => line) };
}
