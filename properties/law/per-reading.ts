/** What each reading other than the default changes in a law: ways that close, lead less far, open on more pairs, or are new. */
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, type Readings, withReadings } from '../../spec/ambiguities.ts';
import type { ReadingName } from '../../spec/ambiguity.ts';
import type { StepRecord } from '../replay.ts';
import type { NamedScope } from '../scopes.ts';
import { stimuliWords } from '../stimuli-words.ts';
import type { Law, Way } from './law.ts';
import { type LawReport, prove } from './prove.ts';

/** A run and where it was found; step 0 first. */
export interface ShownRun {
  readonly scope: NamedScope;
  readonly run: readonly StepRecord[];
}

/**
 * `gone`: no run takes the way alone any more; `narrower`: a run takes it and does not come into the situation; `wider`: a
 * scope in which it could not be taken alone has such a run now; `otherRun`: its shortest run is another one.
 */
export type WayChange = 'gone' | 'narrower' | 'wider' | 'otherRun';

/** What a reading changes in one way. */
export interface ChangedWay {
  readonly way: Way;
  readonly change: WayChange;
  /** Shows the change; null where the way is gone because nothing takes it. */
  readonly shown: ShownRun | null;
}

/** What a reading changes in one law. */
export interface UnderReading {
  readonly law: Law;
  readonly ambiguity: AmbiguityId;
  readonly reading: ReadingName;
  /** Ways that are as under the default readings are left out. */
  readonly changed: readonly ChangedWay[];
  /** Shortest runs into the situation that the default ways do not explain, one for each kind of last step. */
  readonly appears: readonly ShownRun[];
}

interface Searched {
  readonly scope: NamedScope;
  readonly reports: readonly LawReport[];
}

async function searched(laws: readonly Law[], scopes: readonly NamedScope[], readings: Readings): Promise<Searched[]> {
  const all: Searched[] = [];
  for (const scope of scopes) {
    all.push({ scope, reports: await prove(laws, behaviourModel(scope.pair, readings), scope.bounds) });
  }
  return all;
}

const wordsOf = (run: readonly StepRecord[]) => run.map(({ stimuli }) => stimuliWords(stimuli)).join('; ');
/** The shortest of several runs, of equally short ones the first; null of none. */
export const shortest = (runs: readonly ShownRun[]) => [...runs].sort((a, b) => a.run.length - b.run.length)[0] ?? null;

function changeOf(way: Way, law: number, before: readonly Searched[], now: readonly Searched[]): ChangedWay | null {
  const index = before[0]?.reports[law]?.law.ways.indexOf(way) ?? -1;
  const runs = (all: readonly Searched[], of: 'alone' | 'against') =>
    all.map(({ reports }) => reports[law]?.ways[index]?.[of] ?? null);
  const shown = (found: readonly (readonly StepRecord[] | null)[]) =>
    shortest(found.flatMap((run, i) => (run === null ? [] : [{ scope: (now[i] as Searched).scope, run }])));
  const [was, is, against] = [runs(before, 'alone'), runs(now, 'alone'), shown(runs(now, 'against'))];
  if (was.some((run) => run !== null) && is.every((run) => run === null))
    return { way, change: 'gone', shown: against };
  if (against !== null) return { way, change: 'narrower', shown: against };
  const opened = shown(is.map((run, i) => (was[i] === null ? run : null)));
  if (opened !== null) return { way, change: 'wider', shown: opened };
  const other = shown(is.map((run, i) => (run && was[i] && wordsOf(run) !== wordsOf(was[i]) ? run : null)));
  return other === null ? null : { way, change: 'otherRun', shown: other };
}

/** One for each set of stimuli types by which the situation is entered, the shortest first. */
function appearing(law: number, now: readonly Searched[]): readonly ShownRun[] {
  const byLast = new Map<string, ShownRun[]>();
  for (const { scope, reports } of now) {
    const run = reports[law]?.unexplained ?? null;
    if (run === null) continue;
    const last = run.at(-1)?.stimuli.map(({ type }) => type) ?? [];
    const key = [...new Set(last)].sort().join();
    byLast.set(key, [...(byLast.get(key) ?? []), { scope, run }]);
  }
  return [...byLast.values()].flatMap((runs) => shortest(runs) ?? []);
}

/** For each reading that can be run besides the default, and each law, what changes on the scopes; nothing, mostly. */
export async function lawsUnderReadings(
  laws: readonly Law[],
  scopes: readonly NamedScope[],
  ids: readonly AmbiguityId[] = ambiguityIds,
): Promise<readonly UnderReading[]> {
  const before = await searched(laws, scopes, withReadings({}));
  const all: UnderReading[] = [];
  for (const id of ids) {
    for (const reading of ambiguity(id).runnable.filter((name) => name !== ambiguity(id).default)) {
      const now = await searched(laws, scopes, withReadings({ [id]: reading }));
      laws.forEach((law, index) => {
        const changed = law.ways.flatMap((way) => changeOf(way, index, before, now) ?? []);
        all.push({ law, ambiguity: id, reading, changed, appears: appearing(index, now) });
      });
    }
  }
  return all;
}
