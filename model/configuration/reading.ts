/** What every reader of pairs takes and gives: texts in; a pair, the origin of its values and diagnoses out. */
import type { RuleId } from '../../spec/rules/index.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Pair } from './pair.ts';

/** A file as its caller has read it; `file` is the name that diagnoses show. */
export interface SourceText {
  readonly file: string;
  /** The whole file, at most 16 MB. */
  readonly text: string;
}

/** Where a value was written. */
export interface Origin {
  readonly file: string;
  /** From 1; 0 for the whole file. */
  readonly line: number;
}

/**
 * Where each value of the pair was written, by its path: `timers.unitPoll`, `groups.1.preempt`,
 * `interfaces.CTX1/inside.monitored`. A value that has no entry is a default.
 */
export type Origins = ReadonlyMap<string, Origin>;

/** What became of reading a pair. */
export interface PairInput {
  /** `null` exactly when a diagnosis is an error. */
  readonly pair: Pair | null;
  readonly origins: Origins;
  /** Errors, warnings and notes, file by file, in the order of the lines. */
  readonly diagnostics: readonly Diagnosis[];
}

/** Rules whose verdicts a finding makes doubtful; stands among the rules that the finding cites. */
export interface Weakens {
  readonly weakens: readonly RuleId[];
}

/** For a `Say`: the finding makes the verdicts that rest on these rules doubtful. */
export function weakens(...rules: RuleId[]): Weakens {
  return { weakens: rules };
}

/** Notes down one diagnosis of the file it was made for. */
export type Say = (
  line: number,
  severity: Diagnosis['severity'],
  message: string,
  ...about: readonly (RuleId | Weakens)[]
) => void;

/** A `Say` for one file, writing to a list that several files may share. */
export function sayInto(diagnostics: Diagnosis[], file: string): Say {
  return (line, severity, message, ...about) => {
    const rules = about.filter((a) => typeof a === 'string');
    const weakened = about.flatMap((a) => (typeof a === 'string' ? [] : a.weakens));
    const found = { file, line, severity, message, rules };
    diagnostics.push(weakened.length > 0 ? { ...found, weakens: weakened } : found);
  };
}

export function hasErrors(diagnostics: readonly Diagnosis[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}

/** Keeps the promise that there is a pair unless there is an error; diagnoses in the order of `files` and lines. */
export function pairInput(
  pair: Pair | null,
  origins: Origins,
  diagnostics: readonly Diagnosis[],
  files: readonly string[],
): PairInput {
  return { pair: hasErrors(diagnostics) ? null : pair, origins, diagnostics: inFileOrder(diagnostics, files) };
}

function inFileOrder(diagnostics: readonly Diagnosis[], files: readonly string[]): readonly Diagnosis[] {
  const rank = new Map<string, number>();
  for (const file of files) if (!rank.has(file)) rank.set(file, rank.size);
  return diagnostics.toSorted((a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.line - b.line);
}
