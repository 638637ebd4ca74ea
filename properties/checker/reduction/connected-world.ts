/** The world of few environments: a place is all of them between which single stimuli lead that no machine can notice. */
import type { Environment } from '../../../model/behaviour/environment.ts';
import { type BehaviourModel, subSteps } from '../../../model/behaviour/pair.ts';
import type { Stimulus } from '../../../model/stimulus.ts';
import { alphabetOf } from '../alphabet.ts';
import type { Bounds } from '../bounds.ts';
import { concreteWorld } from '../concrete-world.ts';
import { thingsIn } from '../masks.ts';
import type { Row, World } from '../world.ts';

/** More environments than this take longer to join than what is saved. */
const mostEnvironments = 2 ** 17;

/** Entries of rows, as a step in one environment of the place: where it begins, and which entry it is there. */
interface JoinedRow extends Row {
  readonly from: Uint32Array;
  readonly entry: Uint32Array;
}

/** Each thing is broken or not, and each unit has power or not. */
function areTooMany(model: BehaviourModel, { families, together }: Bounds): boolean {
  const { pair, initial } = model;
  const sub = (environment: Environment, stimuli: readonly Stimulus[]) => subSteps(pair, environment, stimuli);
  const things = thingsIn(initial.environment, alphabetOf(pair, families, together), sub);
  return 2 ** (things.length + 2) > mostEnvironments;
}

/** Every environment that can come about, in order of appearance. */
function reachable(world: World): number {
  for (let place = world.start; place < world.size; place += 1) world.row(place);
  return world.size;
}

/** Whether an entry of a row changes no facts and delivers nothing, and so does one that leads back. */
function isUnnoticed(world: World, place: number, entry: number): boolean {
  const { moves, targets } = world.row(place);
  const target = targets[entry] as number;
  if (target === place || world.factsAt(target) !== world.factsAt(place)) return false;
  if (world.moves.value(moves[entry] as number).settles.length > 0) return false;
  const back = world.row(target);
  return back.targets.some((to, i) => to === place && world.moves.value(back.moves[i] as number).settles.length === 0);
}

/** By environment, the least one that it is joined with. */
function joined(world: World, size: number): Uint32Array {
  const least = Uint32Array.from({ length: size }, (_, i) => i);
  const root = (of: number): number => {
    let at = of;
    while (least[at] !== at) {
      least[at] = least[least[at] as number] as number;
      at = least[at] as number;
    }
    return at;
  };
  for (let place = 0; place < size; place += 1) {
    for (const [entry, target] of world.row(place).targets.entries()) {
      if (target <= place || !isUnnoticed(world, place, entry)) continue;
      const [a, b] = [root(place), root(target)];
      least[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return least.map((_, i) => root(i));
}

/** The rows of all environments of a place as one, each move to each place once. */
function joinedRow(world: World, members: readonly number[], placeOf: Uint32Array): JoinedRow {
  const seen = new Set<number>();
  const found: [move: number, target: number, from: number, entry: number][] = [];
  for (const from of members) {
    const { moves, targets } = world.row(from);
    for (let entry = 0; entry < moves.length; entry += 1) {
      const [move, target] = [moves[entry] as number, placeOf[targets[entry] as number] as number];
      const key = move * 2 ** 20 + target;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push([move, target, from, entry]);
    }
  }
  found.sort(([a], [b]) => world.moves.value(a).step - world.moves.value(b).step);
  const column = (index: 0 | 1 | 2 | 3) => Uint32Array.from(found, (entry) => entry[index]);
  return { moves: column(0), targets: column(1), from: column(2), entry: column(3) };
}

/**
 * Exact: whatever snapshots are reached in one environment of a place are reached in all of them, since single stimuli lead
 * from each to each and no machine notices.
 *
 * @returns null where the alphabet brings about too many environments to join
 */
export function connectedWorld(model: BehaviourModel, bounds: Bounds): World | null {
  if (areTooMany(model, bounds)) return null;
  const world = concreteWorld(model, bounds);
  const size = reachable(world);
  const least = joined(world, size);
  const heads = [...new Set(least)];
  const numbers = new Map(heads.map((head, index) => [head, index]));
  const placeOf = least.map((head) => numbers.get(head) as number);
  const members: number[][] = heads.map(() => []);
  for (const [environment, place] of placeOf.entries()) members[place]?.push(environment);
  const rows: JoinedRow[] = [];
  const rowOf = (place: number): JoinedRow => {
    const row = rows[place] ?? joinedRow(world, members[place] as number[], placeOf);
    rows[place] = row;
    return row;
  };
  return {
    alphabet: world.alphabet,
    facts: world.facts,
    moves: world.moves,
    start: placeOf[world.start] as number,
    size: heads.length,
    factsAt: (place) => world.factsAt(heads[place] as number),
    environmentAt: (place) => world.environmentAt(heads[place] as number),
    row: rowOf,
    instance(place, index) {
      const { from, entry } = rowOf(place);
      return world.instance(from[index] as number, entry[index] as number);
    },
  };
}
