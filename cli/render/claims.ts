/** Claims as text: one line each with the verdict and what it rests on, and the runs that violate them. */
import type { CheckReport, ClaimVerdict } from '../../properties/check.ts';
import type { Paint, Style } from '../output.ts';
import { findingNumbers } from '../verdict.ts';
import { rulesInBrackets, runLines } from './step.ts';
import { alphabetName, counted, replayCommand } from './words.ts';

export function claimLines(report: CheckReport, paint: Paint): readonly string[] {
  const findings = findingNumbers(report.claims);
  const width = Math.max(0, ...report.claims.map((c) => c.claim.id.length));
  return report.claims.map((c) => {
    const [mark, style] = markOf(c);
    const words = paint(style, verdictWords(c, report, findings.get(c)));
    return `${paint(style, mark)} ${c.claim.id.padEnd(width)}  ${c.claim.name}  ${words}`;
  });
}

/** Each violated claim with its shortest run, in a form to paste into `simulate`. */
export function violationLines(report: CheckReport, pairNames: readonly string[], paint: Paint): readonly string[] {
  const findings = findingNumbers(report.claims);
  return report.claims.flatMap((c) => {
    if (c.verdict !== 'violated') return [];
    const number = findings.get(c);
    const title = number === undefined ? `Deviation: ${c.claim.id}` : `Finding ${number}: ${c.claim.id}`;
    const run = c.run ?? [];
    const steps = run.slice(1).map((record) => record.stimuli);
    return [
      '',
      `${paint(number === undefined ? 'red' : 'yellow', title)}${rulesInBrackets(c.claim.rules)}`,
      `  ${c.claim.name}`,
      `  ${paint('dim', `Why it matters: ${c.claim.why}`)}`,
      ...(run.length === 0 ? ['  no run shows it: nothing that is like this was found'] : runLines(run, '  ')),
      ...(steps.length === 0 ? [] : [`  ${paint('dim', 'again:')} ${replayCommand(pairNames, steps)}`]),
    ];
  });
}

function markOf(c: ClaimVerdict): readonly [string, Style] {
  if (c.deviates) return ['✗', 'red'];
  if (c.verdict === 'violated') return ['✗', 'yellow'];
  return c.verdict === 'holds' ? ['✓', 'green'] : ['–', 'dim'];
}

/** What a verdict rests on: how much was searched, of which alphabet, within which bound, and whether that was all. */
function searchedWords({ states, transitions, bounds, complete }: CheckReport): string {
  return [
    counted(states, 'state'),
    counted(transitions, 'transition'),
    `alphabet ${alphabetName(bounds.families)}`,
    bounds.faults === null ? 'any number of faults' : `--faults ${bounds.faults}`,
    complete ? 'complete' : 'not complete',
  ].join(', ');
}

function verdictWords(c: ClaimVerdict, report: CheckReport, finding: number | undefined): string {
  const searched = searchedWords(report);
  const last = (c.run?.length ?? 1) - 1;
  switch (c.verdict) {
    case 'holds': {
      const witness = c.claim.kind === 'sometimes' ? `shown at step ${last}; ` : '';
      const vacuous = c.reason === null ? '' : `${c.reason}; `;
      return `holds (${witness}${vacuous}${searched})${c.deviates ? ', expected: violated' : ''}`;
    }
    case 'violated': {
      const where = c.run === null ? 'violated' : `violated at step ${last}`;
      return `${where} (${finding === undefined ? 'expected: holds' : `expected: finding ${finding}`}; ${searched})`;
    }
    case 'notReached':
      return `not reached: ${c.reason}`;
    case 'notApplicable':
      return `does not apply: ${c.reason}`;
    default:
      return `inconclusive: ${c.reason} (${searched})`;
  }
}
