/** Traces of the transitions of the statecharts: in each mode a shortest run that fires each of them. */
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { rulesOfMode } from '../../model/behaviour/outcome.ts';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { type TransitionInfo, transitionsOf } from '../../model/behaviour/transitions.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { Run } from '../../properties/antecedent.ts';
import type { Decided } from '../../properties/checker/judge.ts';
import { explore } from '../../properties/plain/explore.ts';
import { boundsOf } from '../../properties/scopes.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { readingsWith } from '../readings.ts';
import type { Draft } from './draft.ts';
import { runSlug } from './slug.ts';
import { shortRuns, type TransitionSearch, transitionSearches } from './transition-searches.ts';

/** A transition, and a run whose last step fires it under the default readings, or under a changed one only. */
interface Firing {
  readonly id: string;
  readonly change: string | null;
  readonly pair: Pair;
  readonly steps: Run;
}

/** Every transition of the statecharts, by id, in the order in which they are written. */
export const allTransitions: ReadonlyMap<string, TransitionInfo> = new Map(
  Object.values(behaviourMachines(defaultReadings)).flatMap((machine) =>
    transitionsOf(machine).map((t) => [t.id, t] as const),
  ),
);

/** Steps from states at this depth: no shortest run to a transition takes more than six. */
const depth = 5;

/** Where a search first meets each transition that is still wanted. */
async function search(
  { pair, families, faults, change }: TransitionSearch,
  wanted: ReadonlySet<string>,
): Promise<readonly Firing[]> {
  const model = behaviourModel(pair, readingsWith(change === null ? [] : [change]));
  const first = new Map<string, Decided>();
  const fired = new Set<string>();
  const exploration = await explore(
    model,
    [],
    { ...boundsOf(families, faults), depth },
    {
      onFire: (_, { id }) => {
        if (wanted.has(id) && !first.has(id)) fired.add(id);
      },
      onStep: (_, at) => {
        for (const id of fired) first.set(id, at);
        fired.clear();
      },
      enough: () => first.size === wanted.size,
    },
  );
  return [...first].map(([id, at]) => {
    const steps = exploration.wayTo(at);
    // The search under a changed reading may be the first to take such a step though the default fires it, too.
    return { id, change: firedAtLast(pair, null, steps).has(id) ? null : change, pair, steps };
  });
}

/** The transitions that the last step of a run fires under the readings with this change. */
export function firedAtLast(pair: Pair, change: string | null, steps: Run): ReadonlySet<string> {
  const model = behaviourModel(pair, readingsWith(change === null ? [] : [change]));
  const fired = new Set<string>();
  let state = model.initial;
  for (const stimuli of steps) {
    fired.clear();
    state = model.step(state, stimuli, { onFire: (_, { id }) => void fired.add(id) }).state;
  }
  return fired;
}

const places = new Map([...allTransitions.keys()].map((id, place) => [id, place]));
const placeOf = ({ id }: Firing) => places.get(id) ?? 0;

/** The firings of one run together: shorter runs first, and equally long ones in the order of the statecharts. */
function byRun(firings: readonly Firing[]): readonly (readonly [Firing, ...Firing[]])[] {
  const runs = new Map<string, [Firing, ...Firing[]]>();
  for (const firing of firings.toSorted((a, b) => a.steps.length - b.steps.length || placeOf(a) - placeOf(b))) {
    const key = JSON.stringify(firing.steps);
    const same = runs.get(key);
    if (same === undefined) runs.set(key, [firing]);
    else same.push(firing);
  }
  return [...runs.values()];
}

const infoOf = ({ id }: Firing) => allTransitions.get(id) as TransitionInfo;

/** What the last step shows, by the readings under which it does. */
function commentOf(firings: readonly Firing[]): string {
  const changes = [...new Set(firings.map(({ change }) => change))];
  return changes
    .toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'en'))
    .map((change) => {
      const own = firings.filter((firing) => firing.change === change).map((firing) => infoOf(firing).description);
      return `${change === null ? 'The last step' : `Under ${change} the last step`} fires: ${[...new Set(own)].join('; ')}.`;
    })
    .join(' ');
}

function draftOf(firings: readonly [Firing, ...Firing[]]): Draft {
  const [{ pair, steps }] = firings;
  const changes = firings.map(({ change }) => change);
  return {
    pair,
    id: `${pair.name}--${runSlug(steps)}`,
    comment: commentOf(firings),
    flags: ['transition'],
    under: changes.includes(null) ? [] : [...new Set(changes)].filter((change) => change !== null),
    covers: firings.map(({ id }) => `transition ${id}`),
    rules: rulesOfMode([...new Set(firings.flatMap((firing) => infoOf(firing).meta.rules))], pair.mode),
    steps,
  };
}

/** What no search takes is run as it stands; what one run fires, the later ones no longer show. */
function firingsOfShortRuns(pair: Pair | undefined, wanted: Set<string>): readonly Firing[] {
  return shortRuns
    .filter((run) => run.pair === pair)
    .flatMap((run) => {
      const fired = [...firedAtLast(run.pair, run.change, run.steps)].filter((id) => wanted.delete(id));
      return fired.map((id) => ({ ...run, id }));
    });
}

export async function transitionDrafts(): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const searches of transitionSearches()) {
    const wanted = new Set(allTransitions.keys());
    const firings: Firing[] = [];
    for (const each of searches) {
      const found = await search(each, wanted);
      firings.push(...found);
      for (const { id } of found) wanted.delete(id);
    }
    firings.push(...firingsOfShortRuns(searches[0]?.pair, wanted));
    drafts.push(...byRun(firings).map(draftOf));
  }
  return drafts;
}
