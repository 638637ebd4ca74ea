/** One search in progress: which steps it may take, the states it has met, and the judge that watches. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { SettleOptions } from '../../model/behaviour/settle.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import { type AlphabetStep, alphabetOf } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';
import { causesOf } from '../checker/causes.ts';
import { nextDue } from '../checker/due.ts';
import { interner } from '../checker/intern.ts';
import { type Decided, Judge } from '../checker/judge.ts';
import type { Claim, Observer, StateView, StepView } from '../claim.ts';
import { type Node, Store } from './store.ts';
import { Successors } from './successors.ts';

/** Called for every step explored, after the claims were judged. */
export type WatchStep = (view: StepView, decided: Decided) => void;

interface Watching extends SettleOptions {
  readonly onStep?: WatchStep;
}

const bit = { primary: 1, secondary: 2 } as const;

function everOnOf(bits: number): ReadonlySet<UnitName> {
  return new Set((['primary', 'secondary'] as const).filter((unit) => bits & bit[unit]));
}

export class Search {
  readonly store = new Store();
  readonly alphabet: readonly AlphabetStep[];
  readonly judge: Judge;
  readonly successors: Successors;
  transitions = 0;
  /** Of the farthest state so far, the memory of observers not counted. */
  depth = 0;
  private readonly model: BehaviourModel;
  private readonly bounds: Bounds;
  private readonly onStep: WatchStep | undefined;
  private readonly causes = new Map<number, number>();
  private readonly powered: number[] = [];
  private readonly views = new Map<number, StateView>();
  private readonly observers: readonly Observer[];
  private readonly memories = interner((memory: readonly string[]) => memory.join('|'));

  constructor(model: BehaviourModel, claims: readonly Claim[], bounds: Bounds, watching: Watching = {}) {
    this.model = model;
    this.bounds = bounds;
    this.onStep = watching.onStep;
    this.alphabet = alphabetOf(model.pair, bounds.families, bounds.together);
    const factories = [
      ...new Set(claims.flatMap((c) => ('observer' in c && c.observer !== undefined ? [c.observer] : []))),
    ];
    this.observers = factories.map((make) => make(model.pair));
    this.judge = new Judge(claims, this.alphabet, { pair: model.pair, readings: model.readings }, factories);
    this.successors = new Successors(
      model,
      claims.some((c) => c.kind === 'settle' && c.judges === 'order'),
      watching,
    );
  }

  start(): number {
    const { snapshots, environment } = this.model.initial;
    const at = {
      tuple: this.successors.tuples.id(snapshots),
      environment: this.successors.environments.id(environment),
      everOn: 0,
      memory: this.memories.id(this.observers.map((o) => o.initial)),
      depth: 0,
    };
    return this.store.add(at, { parent: -1, step: -1, cost: 0 }).id;
  }

  /** The stimuli of an alphabet step in a state; null where it is a wait and nothing is due. */
  stimuliOf(node: Node, step: number): readonly Stimulus[] | null {
    const stimuli = this.alphabet[step] as AlphabetStep;
    if (stimuli[0]?.type !== 'wait') return stimuli;
    const seconds = nextDue(this.model, this.successors.tuples.value(node.tuple));
    return seconds === null ? null : [{ type: 'wait', seconds }];
  }

  /** The units with power, as bits. */
  private poweredIn(environment: number): number {
    const known = this.powered[environment];
    if (known !== undefined) return known;
    let bits = 0;
    for (const unit of this.successors.environments.value(environment).powered) bits |= bit[unit];
    this.powered[environment] = bits;
    return bits;
  }

  private withinFaults(environment: number, everOn: number): boolean {
    if (this.bounds.faults === null) return true;
    const key = environment * 4 + everOn;
    let causes = this.causes.get(key);
    if (causes === undefined) {
      const e = this.successors.environments.value(environment);
      causes = causesOf(this.model.pair, e, everOnOf(everOn));
      this.causes.set(key, causes);
    }
    return causes <= this.bounds.faults;
  }

  /** Takes one step from a state. Returns the id of a state never met before, else null. */
  private take(id: number, node: Node, step: number): number | null {
    const stimuli = this.stimuliOf(node, step);
    if (stimuli === null) return null;
    const key = stimuli[0]?.type === 'wait' ? `wait ${stimuli[0].seconds}` : `${step}`;
    const changes = this.successors.change(node.environment, key, stimuli);
    const target = changes.at(-1)?.environment ?? node.environment;
    const on = this.bounds.faults === null ? 0 : node.everOn | this.poweredIn(target);
    if (!this.withinFaults(target, on)) return null;

    if (node.first) this.transitions += 1;
    const next = this.successors.next(node.tuple, node.environment, changes);
    const at = { node: id, step, depth: node.depth + 1, cost: node.cost + stimuli.length, turn: 0 };
    const before = this.viewOf(node.tuple, node.environment);
    const after = this.viewOf(next.tuple, next.environment);
    const view: StepView = { before, stimuli, after, reactions: next.reactions, refused: next.refused };
    const memory = this.remember(node.memory, view);
    const added = this.store.add(
      { tuple: next.tuple, environment: next.environment, everOn: on, memory, depth: node.depth + 1 },
      { parent: id, step, cost: at.cost },
    );
    this.judge.step(step, view, this.memories.value(node.memory), at);
    this.judge.settle(next.fault, at);
    this.onStep?.(view, at);
    return added.isNew ? added.id : null;
  }

  private viewOf(tuple: number, environment: number): StateView {
    const key = tuple * 2 ** 24 + environment;
    const known = this.views.get(key);
    if (known !== undefined) return known;
    const state = this.successors.state(tuple, environment);
    const view = { environment: state.environment, observation: this.model.observe(state) };
    this.views.set(key, view);
    return view;
  }

  private remember(memory: number, view: StepView): number {
    const nothing = view.after === view.before && view.reactions.length === 0 && view.stimuli[0]?.type !== 'wait';
    if (this.observers.length === 0 || nothing) return memory;
    const values = this.memories.value(memory);
    return this.memories.id(this.observers.map((o, i) => o.next(values[i] as string, view, this.model.pair)));
  }

  /** Judges a state and takes every step from it. Returns the new states. */
  expand(id: number): number[] {
    const node = this.store.node(id);
    const at = { node: id, step: null, depth: node.depth, cost: node.cost, turn: 0 };
    this.judge.state(this.viewOf(node.tuple, node.environment), this.memories.value(node.memory), at);
    if (node.first) this.depth = node.depth;
    const found: number[] = [];
    for (let step = 0; step < this.alphabet.length; step += 1) {
      const next = this.take(id, node, step);
      if (next !== null) found.push(next);
    }
    return found;
  }

  wayTo(decided: Decided): readonly (readonly Stimulus[])[] {
    const way = [...this.store.wayTo(decided.node)];
    if (decided.step !== null) way.push({ from: decided.node, step: decided.step });
    return way.map(({ from, step }) => this.stimuliOf(this.store.node(from), step) ?? []);
  }
}
