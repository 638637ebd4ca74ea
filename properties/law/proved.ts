/** The laws over their scopes together: counts, the shortest run of each way, and what each reading changes. */
import { behaviourModel } from '../../model/behaviour/pair.ts';
import type { NamedScope } from '../scopes.ts';
import type { Law, Way } from './law.ts';
import { lawOfNobodyActive } from './nobody-active.ts';
import { lawsUnderReadings, type ShownRun, shortest, type UnderReading } from './per-reading.ts';
import { type LawReport, prove } from './prove.ts';
import { lawScopes, readingScopes } from './scopes.ts';
import { lawOfTwoActive } from './two-active.ts';

/** Every law, that of both-active first. */
export const laws: readonly Law[] = [lawOfTwoActive, lawOfNobodyActive];

/** A way over all scopes. */
export interface ProvedWay {
  readonly way: Way;
  /** Steps that take it. */
  readonly taken: number;
  /** A shortest run that takes it alone; null where no scope has one. */
  readonly alone: ShownRun | null;
  /** A shortest run that nothing explains once the way is left out; null where it is not needed. */
  readonly needed: ShownRun | null;
  /** A shortest run that takes it in vain; null where it leads into the situation always. */
  readonly against: ShownRun | null;
}

/** A law over all scopes. */
export interface ProvedLaw {
  readonly law: Law;
  readonly scopes: readonly { readonly scope: NamedScope; readonly report: LawReport }[];
  readonly ways: readonly ProvedWay[];
}

/** What is known of the laws. */
export interface Laws {
  readonly proved: readonly ProvedLaw[];
  readonly under: readonly UnderReading[];
}

function over(law: Law, scopes: ProvedLaw['scopes']): ProvedLaw {
  const ways = law.ways.map((way, index): ProvedWay => {
    const reports = scopes.flatMap(({ scope, report }) => {
      const found = report.ways[index];
      return found === undefined ? [] : [{ scope, found }];
    });
    const shown = (of: 'alone' | 'needed' | 'against') =>
      shortest(reports.flatMap(({ scope, found }) => (found[of] === null ? [] : [{ scope, run: found[of] }])));
    const taken = reports.reduce((sum, { found }) => sum + found.taken, 0);
    return { way, taken, alone: shown('alone'), needed: shown('needed'), against: shown('against') };
  });
  return { law, scopes, ways };
}

/** Searches the scopes for every law, under the default readings. */
export async function proveOver(scopes: readonly NamedScope[]): Promise<readonly ProvedLaw[]> {
  const all: { readonly scope: NamedScope; readonly reports: readonly LawReport[] }[] = [];
  for (const scope of scopes) all.push({ scope, reports: await prove(laws, behaviourModel(scope.pair), scope.bounds) });
  return laws.map((law, index) =>
    over(
      law,
      all.flatMap(({ scope, reports }) => reports.slice(index, index + 1).map((report) => ({ scope, report }))),
    ),
  );
}

/** Everything about the laws; the same every time, after some twenty seconds of searching. */
export async function provedLaws(): Promise<Laws> {
  return { proved: await proveOver(lawScopes), under: await lawsUnderReadings(laws, readingScopes) };
}
