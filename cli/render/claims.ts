/** Claims as text: each with its verdict and what that rests on, and the runs that violate them. */
import { replayCommand } from '../../properties/stimuli-words.ts';
import type { Checked } from '../checked.ts';
import { isInTheEnd, type JudgedClaim, type Report } from '../judged.ts';
import type { Paint, Style } from '../output.ts';
import { type FailureKind, findingNumbers } from '../verdict.ts';
import { contradictionLines, graphWords } from './liveness.ts';
import { rulesInBrackets, runLines } from './step.ts';
import { alphabetName, counted } from './words.ts';
import { wrapped } from './wrap.ts';

/** One line for each claim; where that is wider than the terminal, the id on a line of its own and the rest wrapped. */
export function claimLines(
  { report, failures, comparison }: Checked,
  paint: Paint,
  columns = Infinity,
): readonly string[] {
  if (report === null) return [];
  const findings = findingNumbers(report.claims);
  const accepted = new Set(comparison?.same);
  const width = Math.max(0, ...report.claims.map((c) => c.claim.id.length));
  const rows = report.claims.map((c) => {
    const [mark, style] = markOf(c, failures.get(c));
    const words = verdictWords(c, report, findings.get(c), accepted.has(c));
    return { mark, style, id: c.claim.id, name: c.claim.name, words };
  });
  const widest = Math.max(0, ...rows.map(({ name, words }) => 2 + width + 2 + name.length + 2 + words.length));
  return rows.flatMap(({ mark, style, id, name, words }) => {
    if (widest <= columns) return [`${paint(style, mark)} ${id.padEnd(width)}  ${name}  ${paint(style, words)}`];
    const verdict = wrapped(words, columns, '    ').map((line) => paint(style, line));
    return [`${paint(style, mark)} ${id}`, ...wrapped(name, columns, '    '), ...verdict];
  });
}

/** Each violated claim with its shortest run, in a form to paste into `simulate`. */
export function violationLines(report: Report, pairArguments: readonly string[], paint: Paint): readonly string[] {
  const findings = findingNumbers(report.claims);
  return report.claims.flatMap((c) => {
    if (c.verdict !== 'violated') return [];
    const number = findings.get(c);
    const title = number === undefined ? `Deviation: ${c.claim.id}` : `Finding ${number}: ${c.claim.id}`;
    return [
      '',
      `${paint(number === undefined ? 'red' : 'yellow', title)}${rulesInBrackets(c.claim.rules)}`,
      `  ${c.claim.name}`,
      `  ${paint('dim', `Why it matters: ${c.claim.why}`)}`,
      ...counterexampleLines(c, pairArguments, paint),
    ];
  });
}

/** The run that violates a claim, and a command that shows it again; a lasso step by step. */
export function counterexampleLines(c: JudgedClaim, pairArguments: readonly string[], paint: Paint): readonly string[] {
  if (isInTheEnd(c)) return c.contradiction === null ? [] : contradictionLines(c, c.contradiction);
  const run = c.run ?? [];
  const steps = run.slice(1).map((record) => record.stimuli);
  return [
    ...(run.length === 0 ? ['  no run shows it: nothing that is like this was found'] : runLines(run, '  ')),
    ...(steps.length === 0 ? [] : [`  ${paint('dim', 'again:')} ${replayCommand(pairArguments, steps)}`]),
  ];
}

function markOf(c: JudgedClaim, failure: FailureKind | undefined): readonly [string, Style] {
  if (failure !== undefined) return ['✗', 'red'];
  if (c.verdict === 'violated') return ['✗', 'yellow'];
  return c.verdict === 'holds' ? ['✓', 'green'] : ['–', 'dim'];
}

/** What a verdict rests on: how much was searched, of which alphabet, within which bound, and whether that was all. */
function searchedWords(c: JudgedClaim, { states, transitions, bounds, complete, liveness }: Report): string {
  const own = isInTheEnd(c) ? liveness : undefined;
  return [
    ...(own === undefined ? [counted(states, 'state'), counted(transitions, 'transition')] : [graphWords(own)]),
    `alphabet ${alphabetName(bounds.families)}`,
    bounds.faults === null ? 'any number of faults' : `--faults ${bounds.faults}`,
    ...(bounds.seconds === null ? [] : [`--time ${bounds.seconds}`]),
    (own?.complete ?? complete) ? 'complete' : 'not complete',
  ].join(', ');
}

/** The assumptions that a claim about what happens in the end needs. */
function fairnessNeeded(c: JudgedClaim): string {
  if (!isInTheEnd(c)) return '';
  const names = c.needed.map(({ assumption }) => assumption);
  return names.length === 0 ? 'needs no fairness; ' : `needs ${names.join(', ')}; `;
}

function verdictWords(c: JudgedClaim, report: Report, finding: number | undefined, accepted: boolean): string {
  const searched = searchedWords(c, report);
  const last = (c.run?.length ?? 1) - 1;
  const by = c.deviates && accepted ? ', accepted by the baseline' : '';
  switch (c.verdict) {
    case 'holds': {
      const witness = c.claim.kind === 'sometimes' ? `shown at step ${last}; ` : '';
      const vacuous = c.reason === null ? '' : `${c.reason}; `;
      return `holds (${witness}${vacuous}${fairnessNeeded(c)}${searched})${c.deviates ? `, expected: violated${by}` : ''}`;
    }
    case 'violated': {
      const where = c.run === null ? 'violated' : `violated at step ${last}`;
      return `${where} (${finding === undefined ? `expected: holds${by}` : `expected: finding ${finding}`}; ${searched})`;
    }
    case 'notReached':
      return `not reached: ${c.reason}`;
    case 'notApplicable':
      return `does not apply: ${c.reason}`;
    default:
      return `inconclusive: ${c.reason} (${searched})`;
  }
}
