/** One search in progress: packed states, remembered settles, and the judge that watches each class of steps once. */
import type { Environment } from '../../model/behaviour/environment.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Claim, Observer, StateView, StepView } from '../claim.ts';
import { Classes, unknown } from './classes.ts';
import { nextDue } from './due.ts';
import { interner } from './intern.ts';
import { type Decided, Judge } from './judge.ts';
import { Layers } from './layer.ts';
import { Nodes } from './nodes.ts';
import { PairSettles } from './pair-settles.ts';
import { Rows } from './rows.ts';
import type { Settled } from './settles.ts';
import { Views, viewOf } from './view-of.ts';
import { WordTable } from './word-table.ts';
import type { Instance, Settle, World } from './world.ts';

/** Called once for every class of steps, after the claims were judged on the first of them. */
export type WatchStep = (view: StepView, decided: Decided) => void;

/** Stands for the wait to the next due delay where a way names the entry of a row. */
export const waiting = 0xffff;

/** A step by a state and an entry of its row. */
interface Taken {
  readonly node: number;
  readonly via: number;
}

type Outcome = Omit<Settled, 'after'> & { readonly tuple: number };

function byGrain(claims: readonly Claim[], fine: boolean): readonly Claim[] {
  return claims.filter((c) => (c.kind !== 'settle' && c.grain === undefined) === fine);
}

export class Engine {
  readonly nodes = new Nodes();
  readonly settles: PairSettles;
  transitions = 0;
  private readonly model: BehaviourModel;
  private readonly world: World;
  private readonly layers = new Layers(this.nodes);
  private readonly classes: Classes;
  private readonly bare = new WordTable(2);
  private readonly bareKey = new Uint32Array(2);
  private readonly observers: readonly Observer[];
  private readonly memories = interner((memory: readonly string[]) => memory.join('|'));
  private readonly rows = new Rows();
  private readonly views = new Views();
  private readonly dues: (number | null)[] = [];
  private readonly coarse: Judge;
  private readonly fine: Judge;
  private readonly waitStep: number;
  /** Whether anybody looks at steps. */
  private readonly watches: boolean;
  private readonly onStep: WatchStep | undefined;

  constructor(model: BehaviourModel, world: World, claims: readonly Claim[], onStep?: WatchStep) {
    this.model = model;
    this.world = world;
    this.onStep = onStep;
    this.classes = new Classes(world);
    const factories = [
      ...new Set(claims.flatMap((c) => ('observer' in c && c.observer !== undefined ? [c.observer] : []))),
    ];
    this.observers = factories.map((make) => make(model.pair));
    const judge = (fine: boolean) =>
      new Judge(byGrain(claims, fine), world.alphabet, { pair: model.pair, readings: model.readings }, factories);
    [this.coarse, this.fine] = [judge(false), judge(true)];
    this.watches = claims.length > 0 || onStep !== undefined;
    this.waitStep = world.alphabet.findIndex((stimuli) => stimuli[0]?.type === 'wait');
    world.factsAt(world.start);
    this.settles = new PairSettles(
      model,
      world.facts,
      claims.some((c) => c.kind === 'settle' && c.judges === 'order'),
    );
  }

  /** Distinct states, the observers' memory not counted. */
  get states(): number {
    return this.observers.length === 0 ? this.nodes.size : this.bare.size;
  }

  get judgements() {
    return [...this.coarse.judgements, ...this.fine.judgements];
  }

  start(): Uint32Array {
    const tuple = this.settles.id(this.model.initial.snapshots);
    const row = this.rows.id(tuple, this.memories.id(this.observers.map((o) => o.initial)));
    this.layers.reach(row, this.world.start, -1, 0, 0);
    return this.layers.take();
  }

  /** The states reached since, in canonical order. */
  nextLayer(): Uint32Array {
    return this.layers.take();
  }

  private due(tuple: number): number | null {
    const known = this.dues[tuple];
    if (known !== undefined) return known;
    const due = this.waitStep < 0 ? null : nextDue(this.model, this.settles.snapshots(tuple));
    this.dues[tuple] = due;
    return due;
  }

  /** Judges a state and takes every step from it. */
  expand(node: number, depth: number): void {
    const row = this.nodes.row(node);
    const place = this.nodes.place(node);
    const cost = this.nodes.cost(node);
    const known = this.classes.size;
    const id = this.classes.id(row, place);
    this.judgeState(node, depth, id === known);
    const { targets } = this.world.row(place);
    const locals = this.classes.localsAt(place);
    const reached = this.classes.targetsAt(id, place);
    const isFine = this.fine.judgements.length > 0;
    for (let via = 0; via < locals.length; via += 1) {
      const local = locals[via] as number;
      if (reached[local] === unknown) reached[local] = this.take({ node, via }, depth) + 1;
      if (isFine) this.judgeFinely({ node, via }, depth);
      const target = (reached[local] as number) - 1;
      const to = targets[via] as number;
      if (target === row && to === place) continue;
      this.layers.reach(target, to, node, via, cost + this.sizeAt(place, via));
    }
    const waits = this.wait(id, { node, via: waiting }, depth);
    if (this.isFirst(row, place)) this.transitions += locals.length + waits;
  }

  private sizes: Uint16Array[] = [];

  /** How many stimuli an entry of a row has. */
  private sizeAt(place: number, via: number): number {
    let sizes = this.sizes[place];
    if (sizes === undefined) {
      const { moves } = this.world.row(place);
      sizes = Uint16Array.from(moves, (m) => this.world.alphabet[this.world.moves.value(m).step]?.length ?? 1);
      this.sizes[place] = sizes;
    }
    return sizes[via] as number;
  }

  /** Whether no other state with the same snapshots in the same place was expanded before. */
  private isFirst(row: number, place: number): boolean {
    if (this.observers.length === 0) return true;
    const known = this.bare.size;
    this.bareKey[0] = this.rows.tuple(row);
    this.bareKey[1] = place;
    return this.bare.id(this.bareKey) === known;
  }

  /** Waits to the next due delay. Returns how many such steps there are: one or none. */
  private wait(id: number, taken: Taken, depth: number): number {
    const row = this.nodes.row(taken.node);
    const place = this.nodes.place(taken.node);
    if (this.due(this.rows.tuple(row)) === null) return 0;
    if (this.classes.waits[id] === unknown) this.classes.waits[id] = this.take(taken, depth) + 1;
    if (this.fine.judgements.length > 0) this.judgeFinely(taken, depth);
    const target = (this.classes.waits[id] as number) - 1;
    const cost = this.nodes.cost(taken.node) + 1;
    if (target !== row) this.layers.reach(target, place, taken.node, waiting, cost);
    return 1;
  }

  private judgeState(node: number, depth: number, isNew: boolean): void {
    const isFine = this.fine.isOpenForState();
    if (!this.watches || (!isNew && !isFine)) return;
    const row = this.nodes.row(node);
    const [tuple, memory] = [this.rows.tuple(row), this.rows.memory(row)];
    const view = this.see(tuple, this.nodes.place(node));
    const at = { node, step: null, depth, cost: this.nodes.cost(node) };
    if (isNew) this.coarse.state(view, this.memories.value(memory), at);
    if (isFine) this.fine.state(view, this.memories.value(memory), at);
  }

  /** The stimuli of a step with the environments around it. */
  instanceOf({ node, via }: Taken): Instance {
    const place = this.nodes.place(node);
    if (via !== waiting) return this.world.instance(place, via);
    const environment = this.world.environmentAt(place);
    const tuple = this.rows.tuple(this.nodes.row(node));
    return { before: environment, stimuli: this.waitOf(tuple), after: environment };
  }

  private settlesOf({ node, via }: Taken, stimuli: readonly Stimulus[]): readonly Settle[] {
    const place = this.nodes.place(node);
    const [only] = stimuli;
    if (only?.type === 'wait') return [{ facts: this.classes.factsAt(place), trigger: only }];
    return this.world.moves.value(this.world.row(place).moves[via] as number).settles;
  }

  private outcome(from: number, settles: readonly Settle[]): Outcome {
    let tuple = from;
    let [reactions, refused, fault]: [Outcome['reactions'], Outcome['refused'], Outcome['fault']] = [[], [], null];
    for (const { facts, trigger } of settles) {
      const settled = this.settles.settle(tuple, facts, trigger);
      tuple = settled.after;
      fault ??= settled.fault;
      if (settled.reactions.length > 0) reactions = [...reactions, ...settled.reactions];
      if (settled.refused.length > 0) refused = settled.refused;
    }
    return { tuple, reactions, refused, fault };
  }

  /** Takes a step for its class, and judges it. Returns the row of snapshots and memory that it leads to. */
  private take(taken: Taken, depth: number): number {
    const row = this.nodes.row(taken.node);
    const [tuple, memory] = [this.rows.tuple(row), this.rows.memory(row)];
    const place = this.nodes.place(taken.node);
    const target = taken.via === waiting ? place : (this.world.row(place).targets[taken.via] as number);
    const step = this.stepAt(taken);
    const stimuli = taken.via === waiting ? this.waitOf(tuple) : (this.world.alphabet[step] as readonly Stimulus[]);
    const { tuple: to, reactions, refused, fault } = this.outcome(tuple, this.settlesOf(taken, stimuli));
    if (!this.watches) return this.rows.id(to, memory);
    const view = { before: this.see(tuple, place), stimuli, after: this.see(to, target), reactions, refused };
    const at = this.decidedBy(taken, depth, stimuli);
    this.coarse.step(step, view, this.memories.value(memory), at);
    this.coarse.settle(fault, at);
    this.onStep?.(view, at);
    const isQuiet = view.after === view.before && reactions.length === 0 && taken.via !== waiting;
    return this.rows.id(to, isQuiet ? memory : this.remember(memory, view));
  }

  /** Judges a step for itself, where some claim that looks closely is still to be decided. */
  private judgeFinely(taken: Taken, depth: number): void {
    const step = this.stepAt(taken);
    if (!this.fine.isOpenForStep(step, depth + 1)) return;
    const row = this.nodes.row(taken.node);
    const [tuple, memory] = [this.rows.tuple(row), this.rows.memory(row)];
    const { before, stimuli, after } = this.instanceOf(taken);
    const { tuple: to, reactions, refused } = this.outcome(tuple, this.settlesOf(taken, stimuli));
    const see = (at: number, environment: Environment) => viewOf(this.model, this.settles.snapshots(at), environment);
    const view: StepView = { before: see(tuple, before), stimuli, after: see(to, after), reactions, refused };
    this.fine.step(step, view, this.memories.value(memory), this.decidedBy(taken, depth, stimuli));
  }

  private decidedBy({ node, via }: Taken, depth: number, stimuli: readonly Stimulus[]): Decided {
    return { node, step: via, depth: depth + 1, cost: this.nodes.cost(node) + stimuli.length };
  }

  private waitOf(tuple: number): readonly Stimulus[] {
    return [{ type: 'wait', seconds: this.due(tuple) ?? 0 }];
  }

  private see(tuple: number, place: number): StateView {
    return this.views.get(tuple * 2 ** 26 + place, () =>
      viewOf(this.model, this.settles.snapshots(tuple), this.world.environmentAt(place)),
    );
  }

  private stepAt({ node, via }: Taken): number {
    if (via === waiting) return this.waitStep;
    return this.world.moves.value(this.world.row(this.nodes.place(node)).moves[via] as number).step;
  }

  private remember(memory: number, view: StepView): number {
    if (this.observers.length === 0) return memory;
    const values = this.memories.value(memory);
    return this.memories.id(this.observers.map((o, i) => o.next(values[i] as string, view, this.model.pair)));
  }

  /** The stimuli that lead to a decided state or step, one array per step. */
  wayTo(decided: Decided): readonly (readonly Stimulus[])[] {
    const way = [...this.nodes.wayTo(decided.node)];
    if (decided.step !== null) way.push({ from: decided.node, via: decided.step });
    return way.map(({ from, via }) => this.instanceOf({ node: from, via }).stimuli);
  }
}
