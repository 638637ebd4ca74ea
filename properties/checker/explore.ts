/** Breadth-first search over the pure step of a pair, judging every claim on the way. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import type { Claim, Observer, StateView, StepView } from '../claim.ts';
import { type AlphabetStep, alphabetOf } from './alphabet.ts';
import type { Bounds, Progress, Stopped } from './bounds.ts';
import { causesOf } from './causes.ts';
import { nextDue } from './due.ts';
import { type Decided, Judge, type Judgement } from './judge.ts';
import { interner } from './intern.ts';
import { type Node, Store } from './store.ts';
import { Successors } from './successors.ts';

export interface Exploration {
  readonly states: number;
  /** Pairs of state and step tried, those without effect included. */
  readonly transitions: number;
  readonly depth: number;
  readonly settles: number;
  /** Null where everything within alphabet and faults was explored. */
  readonly stopped: Stopped | null;
  readonly judgements: readonly Judgement[];
  /** The stimuli that lead to a decided state or step, one array per step. */
  wayTo(decided: Decided): readonly (readonly Stimulus[])[];
}

export interface ExploreOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Checked between slices of work; the search then ends as interrupted. */
  readonly signal?: AbortSignal;
  /** Checked after each state: the search ends once it has seen enough, and then counts as interrupted. */
  readonly enough?: (judgements: readonly Judgement[]) => boolean;
  /** Called for every step explored, after the claims were judged. */
  readonly onStep?: (view: StepView, decided: Decided) => void;
}

const sliceMilliseconds = 50;
const bit = { primary: 1, secondary: 2 } as const;

function everOnOf(bits: number): ReadonlySet<UnitName> {
  return new Set((['primary', 'secondary'] as const).filter((unit) => bits & bit[unit]));
}

class Search {
  readonly store = new Store();
  readonly alphabet: readonly AlphabetStep[];
  readonly judge: Judge;
  readonly successors: Successors;
  transitions = 0;
  private readonly model: BehaviourModel;
  private readonly bounds: Bounds;
  private readonly options: ExploreOptions;
  private readonly stepKeys: readonly string[];
  private readonly causes = new Map<number, number>();
  private readonly views = new Map<number, StateView>();
  private readonly observers: readonly Observer[];
  private readonly memories = interner((memory: readonly string[]) => memory.join('|'));

  constructor(model: BehaviourModel, claims: readonly Claim[], bounds: Bounds, options: ExploreOptions) {
    this.model = model;
    this.bounds = bounds;
    this.options = options;
    this.alphabet = alphabetOf(model.pair, bounds.families, bounds.together);
    this.stepKeys = this.alphabet.map((step) => JSON.stringify(step));
    const factories = [...new Set(claims.flatMap((c) => ('observer' in c && c.observer !== undefined ? [c.observer] : [])))];
    this.observers = factories.map((make) => make(model.pair));
    this.judge = new Judge(claims, this.alphabet, { pair: model.pair, readings: model.readings }, factories);
    this.successors = new Successors(
      model,
      claims.some((c) => c.kind === 'settle' && c.judges === 'order'),
    );
  }

  start(): number {
    const { snapshots, environment } = this.model.initial;
    const at = {
      tuple: this.successors.tuples.id(snapshots),
      environment: this.successors.environmentId(environment),
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

  private withinFaults(environment: number, everOn: number): boolean {
    if (this.bounds.faults === null) return true;
    const key = environment * 4 + everOn;
    let causes = this.causes.get(key);
    if (causes === undefined) {
      const e = this.successors.environments.value(environment).environment;
      causes = causesOf(this.model.pair, e, everOnOf(everOn));
      this.causes.set(key, causes);
    }
    return causes <= this.bounds.faults;
  }

  /** Takes one step from a state. Returns the id of a state never met before, else null. */
  private take(id: number, node: Node, step: number): number | null {
    const stimuli = this.stimuliOf(node, step);
    if (stimuli === null) return null;
    const key = stimuli[0]?.type === 'wait' ? JSON.stringify(stimuli) : (this.stepKeys[step] as string);
    const changes = this.successors.change(node.environment, key, stimuli);
    const target = changes.at(-1)?.environment ?? node.environment;
    const powered = this.successors.environments.value(target).environment.powered;
    const on = this.bounds.faults === null ? 0 : [...powered].reduce((bits, unit) => bits | bit[unit], node.everOn);
    if (!this.withinFaults(target, on)) return null;

    if (node.first) this.transitions += 1;
    const next = this.successors.next(node.tuple, node.environment, changes);
    const at = { node: id, step, depth: node.depth + 1, cost: node.cost + stimuli.length };
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
    this.options.onStep?.(view, at);
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
    const at = { node: id, step: null, depth: node.depth, cost: node.cost };
    this.judge.state(this.viewOf(node.tuple, node.environment), this.memories.value(node.memory), at);
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

function limitReached(search: Search, bounds: Bounds, started: number, signal?: AbortSignal): Stopped | null {
  if (signal?.aborted) return 'interrupted';
  if (bounds.states !== null && search.store.states >= bounds.states) return 'states';
  if (bounds.seconds !== null && Date.now() - started >= bounds.seconds * 1000) return 'seconds';
  return null;
}

/** Explores everything within the bounds, or says what stopped it. Verdicts do not depend on timing unless it was stopped. */
export async function explore(
  model: BehaviourModel,
  claims: readonly Claim[],
  bounds: Bounds,
  options: ExploreOptions = {},
): Promise<Exploration> {
  const search = new Search(model, claims, bounds, options);
  const started = Date.now();
  let slice = started;
  let stopped: Stopped | null = null;
  let layer = [search.start()];
  let depth = 0;
  while (layer.length > 0 && stopped === null) {
    const found: number[] = [];
    const rank = new Map(layer.map((id, place) => [id, place]));
    for (const [done, id] of layer.entries()) {
      found.push(...search.expand(id));
      if (options.enough?.(search.judge.judgements)) stopped = 'interrupted';
      if (stopped !== null) break;
      if (Date.now() - slice < sliceMilliseconds) continue;
      await yieldToEvents();
      slice = Date.now();
      const queue = layer.length - done - 1 + found.length;
      const { states } = search.store;
      const rate = Math.round(states / Math.max(0.001, (slice - started) / 1000));
      options.onProgress?.({ states, transitions: search.transitions, depth, queue, rate });
      stopped = limitReached(search, bounds, started, options.signal);
      if (stopped !== null) break;
    }
    layer = search.store.ordered(found, rank);
    if (layer.length > 0) depth += 1;
    if (bounds.depth !== null && depth > bounds.depth && layer.length > 0) stopped ??= 'depth';
  }
  return {
    states: search.store.states,
    transitions: search.transitions,
    depth,
    settles: search.successors.settlesComputed,
    stopped,
    judgements: search.judge.judgements,
    wayTo: (decided) => search.wayTo(decided),
  };
}
