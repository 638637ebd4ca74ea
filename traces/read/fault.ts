/** What is wrong with a document of traces: the first finding of its schema, at its path, in words. */

import type { z } from 'zod';
import { schemaFindings } from '../../model/configuration/json-issues.ts';
import { readJsonPair } from '../../model/configuration/json-pair.ts';
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import { shown } from '../../model/configuration/usable-text.ts';
import { contradiction } from '../../model/stimuli-reader.ts';
import { type Stimulus, stimulus } from '../../model/stimulus.ts';
import { stimulusFault } from '../../model/stimulus-fault.ts';
import { readingsWith } from '../readings.ts';

type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

export interface Fault {
  readonly path: Path;
  /** What was found and what was expected. */
  readonly message: string;
}

/** The value at a path; undefined where there is none. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return inside ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }, document);
}

/** Of a value with several forms, the one it comes closest to: the fewest wrong words, then the fewest gaps. */
function closest(issues: readonly Issue[], document: unknown, path: Path): readonly Issue[] {
  const wrong = (form: readonly Issue[]) =>
    form.filter((each) => each.code === 'invalid_value' && valueAt(document, each.path) !== undefined).length;
  return issues.flatMap((issue) => {
    const whole = [...path, ...issue.path];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path: whole } as Issue];
    return issue.errors
      .map((errors) => closest(errors, document, whole))
      .reduce((best, form) => {
        const less = wrong(form) - wrong(best) || form.length - best.length;
        return less <= 0 ? form : best;
      });
  });
}

/** The first issue of a schema. */
export function schemaFault(error: z.ZodError, document: unknown): Fault {
  const [issue] = closest(error.issues as readonly Issue[], document, []);
  if (issue === undefined) return { path: [], message: 'the document has another form than the schema asks for' };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const message = `found the property ${shown(key)}; expected it left out or spelled as in the schema`;
    return { path: [...issue.path, key], message };
  }
  const [finding] = schemaFindings(issue, document);
  return { path: issue.path, message: finding?.message ?? issue.message };
}

/** What is wrong with a configuration as a whole; null where it is a pair. */
export function pairFault(config: unknown): string | null {
  const { diagnostics } = readJsonPair({ file: '', text: JSON.stringify(config) });
  return diagnostics.find((d) => d.severity === 'error')?.message ?? null;
}

/** What is wrong with the stimuli of a step on a pair; null where they can be one. `path` is that of the list. */
export function stimuliFault(pair: Pair, stimuli: unknown, path: Path): Fault | null {
  if (!Array.isArray(stimuli)) return null;
  for (const [index, member] of stimuli.entries()) {
    const message = stimulusFault(pair, member);
    if (message !== null) return { path: [...path, index], message };
  }
  if (stimuli.length === 0) return null;
  const message = contradiction(
    pair,
    stimuli.map((member): Stimulus => stimulus.parse(member)),
  );
  return message === null ? null : { path, message };
}

/** What is wrong with a list of changed readings; null where the model can run them. */
export function readingsFault(changes: readonly string[], path: Path): Fault | null {
  try {
    readingsWith(changes);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return { path, message: error.message };
    throw error;
  }
}

/** The pair of a document that may be anything; null where it is none. */
export function pairIn(config: unknown): Pair | null {
  const parsed = pairDescription.safeParse(config);
  return parsed.success && pairFault(config) === null ? parsed.data : null;
}
