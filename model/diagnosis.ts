/** What a reader says about its input: one line each, for people and for tools. */
import type { RuleId } from '../spec/rules/index.ts';

/**
 * One finding about the input. An error keeps the pair from being read; a warning and a note, of a default in force or of
 * a feature passed over, do not.
 */
export interface Diagnosis {
  readonly file: string;
  /** From 1; 0 when the finding is about the whole file. */
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'note';
  /** What was found, what was expected, what to do. */
  readonly message: string;
  /** Rules that say what is expected; may be none. */
  readonly rules: readonly RuleId[];
  /** Rules that the verdicts about this pair rest on and that the finding makes doubtful; none where left out. */
  readonly weakens?: readonly RuleId[];
}

/** The finding as one line: `FILE:LINE: severity: message [RULE]`. */
export function diagnosisLine(d: Diagnosis): string {
  const place = d.line > 0 ? `${d.file}:${d.line}` : d.file;
  const rules = d.rules.length > 0 ? ` [${d.rules.join(', ')}]` : '';
  return `${place}: ${d.severity}: ${d.message}${rules}`;
}
