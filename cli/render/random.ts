/** What random sequences went through and found, as text. */
import type { RandomPart } from '../../properties/campaign/campaign.ts';
import type { Found } from '../../properties/campaign/finder.ts';
import type { Report } from '../judged.ts';
import type { Paint } from '../output.ts';
import { counted } from './words.ts';

/** Names that one line holds. */
const mostNamed = 4;

/** @param command makes the same search of the same pair, as a shell reads it */
export function randomLines(random: RandomPart, report: Report, command: string, paint: Paint): readonly string[] {
  const { seed, sequences, path, starts, coverage, found } = random;
  const spokenOf = report.claims.filter((c) => c.antecedents > 0).length;
  const applying = report.claims.filter((c) => c.verdict !== 'notApplicable').length;
  const transitions = coverage.fired.length + coverage.neverFired.length;
  const rare = coverage.fired.slice(0, mostNamed).map((f) => `${f.transition} ${f.settles}`);
  const again = path === null ? `--random ${sequences} --seed ${seed}` : `--seed ${seed} --path ${path}`;
  return [
    `${paint('bold', 'Random')}    ${ranWords(random, report)}, from ${counted(starts, 'start')}; nothing is proved`,
    `${paint('bold', 'Covered')}   ${coverage.isLeast ? 'at least ' : ''}${counted(coverage.states, 'state')}, ${counted(coverage.combinations, 'combination')} of machine states, ` +
      `${coverage.fired.length} of ${counted(transitions, 'transition')} of the statecharts, ${spokenOf} of ${counted(applying, 'claim')} spoken of`,
    ...(rare.length === 0 ? [] : [`  rarest: ${rare.join(', ')} (settles)`]),
    ...(coverage.neverFired.length === 0 ? [] : [`  never: ${named(coverage.neverFired)}`]),
    `  ${paint('dim', 'again:')} ${command} ${again}`,
    ...found.map(
      (f) => `  ${paint('red', f.claim)}: ${foundWords(f)}; again: ${command} --seed ${seed} --path ${f.path}`,
    ),
  ];
}

function ranWords({ ran, sequences, seed, path }: RandomPart, { transitions, depth }: Report): string {
  const made = path !== null ? 'one sequence' : counted(ran, 'sequence');
  const of = path === null && ran < sequences ? ` of the ${counted(sequences)}` : '';
  return `${made}${of} of seed ${seed}, ${counted(transitions, 'step')}, the longest ${depth}`;
}

function foundWords({ drawn, shrunk, reported, isShortest }: Found): string {
  const shown = isShortest ? `the shortest run has ${reported}` : `shown with ${reported}, perhaps not the fewest`;
  return `drawn with ${counted(drawn, 'step')}, shrunk to ${shrunk}, ${shown}`;
}

function named(ids: readonly string[]): string {
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more (--json lists them)` : '';
  return `${ids.slice(0, mostNamed).join(', ')}${more}`;
}
