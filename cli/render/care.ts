/** Verdicts to take with care: each warning that makes some doubtful, once, with the claims concerned. */
import { diagnosisLine } from '../../model/diagnosis.ts';
import type { Checked } from '../checked.ts';
import type { Paint } from '../output.ts';
import { weakenedClaims } from '../weakened.ts';
import { counted } from './words.ts';

const mostNamed = 4;

export function careLines({ loaded, report }: Checked, paint: Paint): readonly string[] {
  const weakened = weakenedClaims(loaded.input.diagnostics, report?.claims ?? []);
  if (weakened.size === 0) return [];
  const entries = [...weakened].flatMap(([diagnosis, claims]) => {
    const ids = claims.map((c) => c.claim.id);
    const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
    const named = `${ids.slice(0, mostNamed).join(', ')}${more}`;
    return [`  ${diagnosisLine(diagnosis)}`, `    weakens ${counted(ids.length, 'verdict')}: ${named}`];
  });
  return ['', paint('bold', 'Verdicts to take with care'), ...entries];
}
