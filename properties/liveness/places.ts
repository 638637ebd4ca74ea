/** Where the environment can be within the bounds, and which facts stimuli alone lead to from there. */
import {
  type Environment,
  environmentKey,
  initialEnvironment,
  withFaultsAndPowerOffs,
  withPowerOns,
} from '../../model/behaviour/environment.ts';
import { factsKey, factsOf } from '../../model/behaviour/facts.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { isCommand, type Stimulus } from '../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { alphabetOf } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';
import { causesOf } from '../checker/causes.ts';
import { interner } from '../checker/intern.ts';
import { componentsOf } from './components.ts';

/** One place: an environment, and where causes are bounded the units that have ever been on. */
interface Place {
  readonly environment: Environment;
  readonly everOn: ReadonlySet<UnitName>;
}

/** One step of the environment, by place. */
export interface Move {
  readonly stimuli: readonly Stimulus[];
  readonly to: number;
}

/** Steps from one place to another. */
export interface Way {
  readonly steps: readonly (readonly Stimulus[])[];
  readonly to: number;
}

/** The environment after the stimuli of a step, all of them at once. */
export function environmentAfter(
  pair: BehaviourModel['pair'],
  before: Environment,
  stimuli: readonly Stimulus[],
): Environment {
  return withPowerOns(withFaultsAndPowerOffs(pair, before, stimuli), stimuli, before);
}

/**
 * The steps of the alphabet that change the environment. A reload is left out: it is a power-off and, once the
 * unit is seen to be off, a power-on.
 */
function environmentSteps(model: BehaviourModel, bounds: Bounds): readonly (readonly Stimulus[])[] {
  return alphabetOf(model.pair, bounds.families, bounds.together).filter((step) =>
    step.every((s) => !isCommand(s) && s.type !== 'wait' && s.type !== 'reload'),
  );
}

/** Beyond so many places, nothing that is built on them would ever end. */
export const mostPlaces = 50_000;

function tooMany({ faults, families }: Bounds): RangeError {
  const within = faults === null ? 'without a bound on causes' : `with ${faults} causes broken at once`;
  return new RangeError(
    `found more than ${mostPlaces} environments of the stimuli of ${families.join(', ')} ${within}; ` +
      'expected fewer for claims about what happens in the end: a lower bound on causes, or fewer families',
  );
}

/** Every place within the bounds, in order of distance from the start: both units off, nothing broken. */
export class Places {
  private readonly places: Place[] = [];
  private readonly moves: (readonly Move[])[] = [];
  private readonly factsOfPlace: number[] = [];
  readonly facts = interner(factsKey);
  /** Places between which stimuli lead back and forth, as numbers; edges lead to the same or a lower one. */
  readonly region: Int32Array;
  readonly regions: number;
  /** Facts to be met in each region, in order of distance. */
  readonly factsIn: readonly (readonly number[])[];
  /** Regions to be reached from each region, itself among them, as bits. */
  readonly reach: readonly number[];

  /** @throws RangeError where there are too many */
  constructor(model: BehaviourModel, bounds: Bounds) {
    this.explore(model, bounds);
    const { of, count } = componentsOf(this.edges());
    if (count > 30) throw new RangeError(`found ${count} separate regions of the environment; expected 30 at most`);
    this.region = of;
    this.regions = count;
    this.factsIn = this.factsByRegion();
    this.reach = this.reachable();
  }

  get size(): number {
    return this.places.length;
  }

  private explore(model: BehaviourModel, bounds: Bounds): void {
    const { pair, readings } = model;
    const steps = environmentSteps(model, bounds);
    const ids = new Map<string, number>();
    const add = (environment: Environment, everOn: ReadonlySet<UnitName>): number => {
      const key = `${environmentKey(environment)};${[...everOn].sort().join(' ')}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, this.places.length);
      this.factsOfPlace.push(this.facts.id(factsOf(pair, environment, readings)));
      return this.places.push({ environment, everOn }) - 1;
    };
    add(initialEnvironment(pair), new Set());
    for (let at = 0; at < this.places.length; at += 1) {
      if (this.places.length > mostPlaces) throw tooMany(bounds);
      const { environment, everOn } = this.places[at] as Place;
      const found = steps.flatMap((stimuli): readonly Move[] => {
        const after = environmentAfter(pair, environment, stimuli);
        const on =
          bounds.faults === null ? everOn : new Set(unitNames.filter((u) => everOn.has(u) || after.powered.has(u)));
        if (bounds.faults !== null && causesOf(pair, after, on) > bounds.faults) return [];
        const to = add(after, on);
        return to === at ? [] : [{ stimuli, to }];
      });
      this.moves.push(found);
    }
  }

  private edges() {
    const starts = new Int32Array(this.places.length + 1);
    for (const [at, moves] of this.moves.entries()) starts[at + 1] = (starts[at] as number) + moves.length;
    return { starts, targets: Int32Array.from(this.moves.flatMap((moves) => moves.map(({ to }) => to))) };
  }

  private factsByRegion(): readonly (readonly number[])[] {
    const sets = Array.from({ length: this.regions }, () => new Set<number>());
    for (const [at, facts] of this.factsOfPlace.entries()) sets[this.region[at] as number]?.add(facts);
    return sets.map((set) => [...set]);
  }

  private reachable(): readonly number[] {
    const reach: number[] = [];
    for (let region = 0; region < this.regions; region += 1) {
      let bits = 1 << region;
      for (const [at, moves] of this.moves.entries()) {
        if (this.region[at] !== region) continue;
        for (const { to } of moves) if (this.region[to] !== region) bits |= reach[this.region[to] as number] as number;
      }
      reach.push(bits);
    }
    return reach;
  }

  /** The facts of a place, by id. */
  factsAt(place: number): number {
    return this.factsOfPlace[place] as number;
  }

  /** The single steps from a place. */
  movesFrom(place: number): readonly Move[] {
    return this.moves[place] as readonly Move[];
  }

  /** The nearest place for each choice of region and facts that stimuli lead to, with the steps there. */
  nearest(from: number): readonly Way[] {
    const ways = new Map<number, Way>([[from, { steps: [], to: from }]]);
    const found = new Map<number, Way>();
    for (const way of ways.values()) {
      const kind = (this.factsOfPlace[way.to] as number) * 32 + (this.region[way.to] as number);
      if (!found.has(kind)) found.set(kind, way);
      for (const { stimuli, to } of this.movesFrom(way.to)) {
        if (!ways.has(to)) ways.set(to, { steps: [...way.steps, stimuli], to });
      }
    }
    return [...found.values()];
  }
}
