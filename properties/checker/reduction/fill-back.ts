/** Filling back: turns a path through a world of places into stimuli that really follow each other. */
import type { Environment, Thing } from '../../../model/behaviour/environment.ts';
import { factsKey } from '../../../model/behaviour/facts.ts';
import type { Snapshots } from '../../../model/behaviour/machines.ts';
import { type BehaviourModel, type PairState, subSteps } from '../../../model/behaviour/pair.ts';
import { type Family, familyOf, type Stimulus } from '../../../model/stimulus.ts';
import type { UnitName } from '../../../spec/vocabulary.ts';
import type { AlphabetStep } from '../alphabet.ts';
import type { Move, World } from '../world.ts';
import { type Alike, alikePorts } from './alike.ts';
import { canonical, inOrder } from './canonical.ts';
import { chooser } from './labels.ts';

/** A step of a path: an entry of a place's row, or a wait. */
export type PathStep =
  | { readonly place: number; readonly index: number }
  | { readonly place: number; readonly seconds: number };

/** The stimuli of one step of a path, after others that lead to the same snapshots under the same facts. */
export interface FilledStep {
  readonly before: readonly AlphabetStep[];
  readonly stimuli: AlphabetStep;
}

/** Environments tried in a search for one from which the next step can be taken. */
const mostTried = 20_000;
const mostDetours = 5_000;
/** Single stimuli tried in a straight line. */
const mostToggled = 2_000;

/** One thing broken or repaired. */
function toggling(alike: Alike, thing: Thing, isBroken: boolean): Stimulus {
  const [what, ...words] = thing.split(' ');
  const suffix = isBroken ? 'Up' : 'Down';
  const unit = words[0] as UnitName;
  if (what === 'failoverLink' || what === 'stateLink') return { type: `${what}${suffix}` };
  if (what === 'module') return { type: `module${suffix}`, unit };
  if (what === 'path') return { type: `dataPath${suffix}`, interface: words.join(' ') };
  if (what === 'shut') return { type: isBroken ? 'interfaceNoShut' : 'interfaceShut', interface: words.join(' ') };
  const name = words.slice(1).join(' ');
  if (what === 'traffic') return { type: isBroken ? 'trafficBack' : 'trafficLost', unit, interface: name };
  const port = alike.classes.flat().find((p) => p.name === name);
  return { type: `interface${suffix}`, unit, interface: port?.slots[0]?.names[0] ?? name };
}

const toggled: ReadonlySet<Family> = new Set(['link', 'state', 'path', 'interface', 'traffic', 'module', 'shut']);

/** A step that breaks or repairs something, and asks nothing of a machine. */
function isToggle(stimuli: AlphabetStep): boolean {
  return stimuli.length === 1 && stimuli.every((s) => toggled.has(familyOf(s)));
}

class Filling {
  private readonly model: BehaviourModel;
  private readonly world: World;
  private readonly alike: Alike;
  private readonly choose: (e: Environment, step: number) => readonly AlphabetStep[];
  private readonly exact: boolean;
  private environment: Environment;
  private snapshots: Snapshots;
  private readonly detours: readonly number[];

  constructor(model: BehaviourModel, world: World, exact: boolean) {
    this.model = model;
    this.world = world;
    this.exact = exact;
    this.alike = alikePorts(model.pair);
    const choose = chooser(model.pair, this.alike, world.alphabet);
    this.choose = (e, step) => choose(e)[step] ?? [];
    this.environment = model.initial.environment;
    this.snapshots = model.initial.snapshots;
    this.detours = [...world.alphabet.keys()].filter((step) => world.alphabet[step]?.[0]?.type !== 'wait');
  }

  private keyOf(e: Environment): string {
    return factsKey(this.model.factsOf(e));
  }

  private after(e: Environment, stimuli: AlphabetStep): Environment {
    return subSteps(this.model.pair, e, stimuli).at(-1)?.environment ?? e;
  }

  private isMove(e: Environment, stimuli: AlphabetStep, move: Move, target: number): boolean {
    let before = this.keyOf(e);
    const settles: string[] = [];
    for (const { environment, trigger } of subSteps(this.model.pair, e, stimuli)) {
      const now = this.keyOf(environment);
      if (trigger !== null || now !== before) settles.push(now);
      before = now;
    }
    const expected = move.settles.map(({ facts }) => factsKey(this.world.facts.value(facts)));
    if (settles.join() !== expected.join() || before !== factsKey(this.world.facts.value(this.world.factsAt(target)))) {
      return false;
    }
    const form = (environment: Environment) => canonical(this.alike, environment).key;
    return !this.exact || form(this.after(e, stimuli)) === form(this.world.environmentAt(target));
  }

  /** The stimuli of a step in an environment; null where none with its label does what the step does. */
  private takenFrom(e: Environment, move: Move, target: number): AlphabetStep | null {
    return this.choose(e, move.step).find((stimuli) => this.isMove(e, stimuli, move, target)) ?? null;
  }

  /** Toggles what differs from another environment, alike ports matched, as long as the facts stay; null where stuck. */
  private approach(to: Environment, possible: (e: Environment) => boolean): readonly AlphabetStep[] | null {
    const steps: AlphabetStep[] = [];
    let at = this.environment;
    const facts = this.keyOf(at);
    for (let moved = true; moved; ) {
      if (possible(at)) return steps;
      moved = false;
      const [here, there] = [at.broken, inOrder(this.alike, to, at).broken];
      const differing = [...[...there].filter((t) => !here.has(t)), ...[...here].filter((t) => !there.has(t))];
      for (const thing of differing) {
        const stimuli = [toggling(this.alike, thing, here.has(thing))];
        const next = this.after(at, stimuli);
        if (this.keyOf(next) !== facts) continue;
        at = next;
        steps.push(stimuli);
        moved = steps.length < mostToggled;
        break;
      }
    }
    return null;
  }

  /** The fewest single stimuli that keep the facts and lead to where the step can be taken; null where there are none. */
  private search(possible: (e: Environment) => boolean): readonly AlphabetStep[] | null {
    const facts = this.keyOf(this.environment);
    const singles = [...this.world.alphabet.keys()].filter((step) => isToggle(this.world.alphabet[step] ?? []));
    const seen = new Set([canonical(this.alike, this.environment).key]);
    let layer: { readonly e: Environment; readonly way: readonly AlphabetStep[] }[] = [
      { e: this.environment, way: [] },
    ];
    while (layer.length > 0 && seen.size < mostTried) {
      const next: typeof layer = [];
      for (const { e, way } of layer) {
        for (const stimuli of singles.flatMap((step) => this.choose(e, step))) {
          const after = this.after(e, stimuli);
          const { key } = canonical(this.alike, after);
          if (seen.has(key) || this.keyOf(after) !== facts) continue;
          seen.add(key);
          const found = [...way, stimuli];
          if (possible(after)) return found;
          next.push({ e: after, way: found });
        }
      }
      layer = next;
    }
    return null;
  }

  /**
   * The same by steps that the machines do notice, as long as they end where they began. Where alike faults cannot be
   * exchanged for others one by one, the facts are the same and yet no quiet way leads from one environment to the other.
   */
  private detour(possible: (e: Environment) => boolean): readonly AlphabetStep[] | null {
    const home = this.snapshots;
    const facts = this.keyOf(this.environment);
    const keyOf = (s: PairState) =>
      `${canonical(this.alike, s.environment).key} ${s.snapshots.map((c) => c.id).join()}`;
    const start = { environment: this.environment, snapshots: home };
    const seen = new Set([keyOf(start)]);
    let layer: { readonly state: PairState; readonly way: readonly AlphabetStep[] }[] = [{ state: start, way: [] }];
    while (layer.length > 0 && seen.size < mostDetours) {
      const next: typeof layer = [];
      for (const { state, way } of layer) {
        for (const stimuli of this.detours.flatMap((step) => this.choose(state.environment, step))) {
          const after = this.model.step(state, stimuli).state;
          const key = keyOf(after);
          if (seen.has(key)) continue;
          seen.add(key);
          const found = [...way, stimuli];
          const isHome = after.snapshots.every((s, i) => s === home[i]) && this.keyOf(after.environment) === facts;
          if (isHome && possible(after.environment)) return found;
          next.push({ state: after, way: found });
        }
      }
      layer = next;
    }
    return null;
  }

  private apply(stimuli: AlphabetStep): void {
    const { state } = this.model.step({ environment: this.environment, snapshots: this.snapshots }, stimuli);
    this.environment = state.environment;
    this.snapshots = state.snapshots;
  }

  wait(seconds: number): FilledStep {
    const stimuli: AlphabetStep = [{ type: 'wait', seconds }];
    this.apply(stimuli);
    return { before: [], stimuli };
  }

  take({ place, index }: { place: number; index: number }): FilledStep | null {
    const { moves, targets } = this.world.row(place);
    const move = this.world.moves.value(moves[index] as number);
    const target = targets[index] as number;
    const possible = (e: Environment) => this.takenFrom(e, move, target) !== null;
    const before = possible(this.environment) ? [] : this.wayTo(place, index, possible);
    if (before === null) return null;
    for (const step of before) this.apply(step);
    const stimuli = this.takenFrom(this.environment, move, target) as AlphabetStep;
    this.apply(stimuli);
    return { before, stimuli };
  }

  private wayTo(place: number, index: number, possible: (e: Environment) => boolean): readonly AlphabetStep[] | null {
    if (this.exact) return null;
    return (
      this.approach(this.world.instance(place, index).before, possible) ??
      this.search(possible) ??
      this.detour(possible)
    );
  }
}

/**
 * The stimuli of a path from the start of a world. Places are classes of environments; where the one at hand is not one from
 * which the next step can be taken, single stimuli that keep the facts come before it, so that the machines notice none, or
 * else a detour that ends in the same snapshots.
 *
 * @param exact places are environments up to alike ports, so that nothing may be filled in
 * @returns null where no such stimuli are found: then no run is known that takes the path
 */
export function fillBack(
  model: BehaviourModel,
  world: World,
  path: readonly PathStep[],
  exact = false,
): readonly FilledStep[] | null {
  const filling = new Filling(model, world, exact);
  const filled: FilledStep[] = [];
  for (const step of path) {
    if ('seconds' in step) {
      filled.push(filling.wait(step.seconds));
      continue;
    }
    const taken = filling.take(step);
    if (taken === null) return null;
    filled.push(taken);
  }
  return filled;
}
