/** From a report to an exit code and the sentence that explains it; which claims fail, and the numbers of the findings. */
import { acceptedBy, type Comparison, isUndecided } from './comparison.ts';
import { type ExitCode, exitCode } from './exit.ts';
import { type JudgedClaim, type Report, stoppedBy } from './judged.ts';
import { counted } from './render/words.ts';

export interface Outcome {
  readonly code: ExitCode;
  readonly why: string;
}

/** Why a claim counts against the run. */
export type FailureKind = 'unexpected' | 'strict' | 'changed';

/** The claims that count against the run. */
export type Failures = ReadonlyMap<JudgedClaim, FailureKind>;

export interface Judging {
  readonly strict: boolean;
  readonly comparison: Comparison | null;
}

/** An expected violation that was found, numbered from 1 in the order of the claims. */
export function findingNumbers(claims: readonly JudgedClaim[]): ReadonlyMap<JudgedClaim, number> {
  const findings = claims.filter((c) => c.verdict === 'violated' && c.claim.expected === 'violated');
  return new Map(findings.map((finding, index) => [finding, index + 1]));
}

/** A baseline that knows a claim decides on it; every other claim is judged by its own expectation. */
export function failuresOf({ claims }: Report, { strict, comparison }: Judging): Failures {
  const changed = new Set(comparison?.changed.map(({ claim }) => claim));
  const same = new Set(comparison?.same);
  const kindOf = (c: JudgedClaim): FailureKind | null => {
    if (changed.has(c)) return 'changed';
    if (same.has(c)) return null;
    if (c.deviates) return 'unexpected';
    return strict && c.verdict === 'violated' ? 'strict' : null;
  };
  return new Map(
    claims.flatMap((c) => {
      const kind = kindOf(c);
      return kind === null ? [] : [[c, kind] as const];
    }),
  );
}

/** What is wrong with a failing claim: what it is, and what it was to be. */
export function failureWords(c: JudgedClaim, kind: FailureKind, comparison: Comparison | null): string {
  const at = c.verdict === 'violated' && c.run !== null ? ` at step ${c.run.length - 1}` : '';
  const is = `${c.verdict}${at}`;
  if (kind === 'strict') return `${is}, which --strict does not accept`;
  if (kind === 'unexpected') return `${is}, expected: ${c.claim.expected}`;
  return `${is}, in the baseline: ${comparison?.baseline.verdicts.get(c.claim.id)}`;
}

/** What was asked for besides verdicts that are as expected. */
export interface Asked {
  readonly comparison: Comparison | null;
  /** No claim was asked for, so that an exploration alone is what was wanted. */
  readonly exploreOnly: boolean;
  /** So many random sequences rather than everything: what they leave open was not asked for. */
  readonly sequences?: number;
  /** A share of a check, which need not judge anything by itself. */
  readonly isShare?: boolean;
}

export function outcomeOf(
  report: Report,
  failures: Failures,
  { comparison, exploreOnly, sequences, isShare }: Asked,
): Outcome {
  const { claims } = report;
  const stopped = stoppedBy(report);
  if (stopped === 'interrupted') return { code: exitCode.interrupted, why: 'interrupted' };
  const wrong = whatIsWrong(failures, comparison);
  if (wrong.length > 0) return { code: exitCode.deviates, why: wrong.join('; ') };
  const undecided = sequences !== undefined && stopped === null ? [] : claims.filter((c) => isUndecided(c, report));
  if (undecided.length > 0) {
    const bound = stopped === 'seconds' ? ` within --time ${report.bounds.seconds}` : '';
    return { code: exitCode.inconclusive, why: `not decided${bound}: ${ids(undecided)}` };
  }
  if (exploreOnly && isShare)
    return { code: exitCode.asExpected, why: 'nothing falls to this share; --merge judges the whole' };
  if (exploreOnly && stopped !== null && sequences === undefined)
    return { code: exitCode.inconclusive, why: 'not everything was explored' };
  if (exploreOnly) return { code: exitCode.asExpected, why: 'explored, no claim was asked for' };
  if (isShare)
    return {
      code: exitCode.asExpected,
      why: 'every claim of this share came out as expected; --merge judges the whole',
    };
  const judged = claims.some((c) => c.verdict === 'violated' || (c.verdict !== 'notApplicable' && c.antecedents > 0));
  if (!judged) return { code: exitCode.inconclusive, why: 'no claim could be judged within alphabet and bound' };
  if (sequences !== undefined)
    return {
      code: exitCode.asExpected,
      why: `no claim came out otherwise than expected in ${counted(sequences, 'random sequence')}`,
    };
  const accepted = comparison !== null && acceptedBy(comparison).length > 0 ? ' or as the baseline accepts' : '';
  return { code: exitCode.asExpected, why: `every claim came out as expected${accepted}` };
}

function whatIsWrong(failures: Failures, comparison: Comparison | null): readonly string[] {
  const named = (words: string, found: readonly string[]) =>
    found.length === 0 ? [] : [`${words}: ${found.join(', ')}`];
  const of = (kind: FailureKind) => [...failures].filter(([, k]) => k === kind).map(([c]) => c.claim.id);
  return [
    ...named('not as expected', of('unexpected')),
    ...named('violated, which --strict does not accept', of('strict')),
    ...named('changed since the baseline', of('changed')),
    ...named('in the baseline but no longer judged', comparison?.gone.map(({ id }) => id) ?? []),
  ];
}

function ids(claims: readonly JudgedClaim[]): string {
  return claims.map((c) => c.claim.id).join(', ');
}
