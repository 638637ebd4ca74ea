/** Coverage over the named scopes as tables, what is never reached first. */
import type { ScopeCoverage } from '../../properties/scope-coverage.ts';
import type { Paint } from '../output.ts';
import { counted } from './words.ts';

type Row = readonly [name: string, ...counts: number[]];

export function scopeCoverageLines(coverage: ScopeCoverage, paint: Paint): readonly string[] {
  const { scopes, transitions, phases, stimuli, claims, rules } = coverage;
  return [
    `Over ${counted(scopes.length, 'named scope')}: ${scopes.join(', ')}`,
    '',
    ...table(
      'Transitions, settles in which each fired',
      transitions.map((t): Row => [t.id, t.settles]),
      paint,
    ),
    ...table(
      'Phases, settles in which each delivered',
      phases.map((p): Row => [p.id, p.settles]),
      paint,
    ),
    ...table(
      'Stimuli, steps tried and effective',
      stimuli.map((s): Row => [s.type, s.tried, s.effective]),
      paint,
    ),
    ...table(
      'Claims, what each speaks of',
      claims.map((c): Row => [c.id, c.antecedents]),
      paint,
    ),
    ...table(
      'Rules, settles and what their claims speak of',
      rules.map((r): Row => [r.rule, r.settles, r.antecedents]),
      paint,
    ),
  ];
}

/** A row is never reached where its last count is 0; for a rule, where both are. */
function table(title: string, rows: readonly Row[], paint: Paint): readonly string[] {
  const never = rows.filter(([, ...counts]) => isNever(counts));
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  const lineOf = ([name, ...counts]: Row) => {
    const numbers = counts.map((n) => counted(n).padStart(11)).join('');
    return `  ${isNever(counts) ? paint('yellow', name.padEnd(width)) : name.padEnd(width)}${numbers}`;
  };
  const seen = rows
    .filter(([, ...counts]) => !isNever(counts))
    .toSorted((a, b) => (a.at(-1) as number) - (b.at(-1) as number));
  const summary = `${counted(rows.length)}, of which never: ${never.length}`;
  return [`${paint('bold', title)} (${summary})`, ...never.map(lineOf), ...seen.map(lineOf), ''];
}

function isNever(counts: readonly number[]): boolean {
  return counts.length === 2 ? counts.every((n) => n === 0) || counts[1] === 0 : counts[0] === 0;
}
