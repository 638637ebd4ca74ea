/** One search in progress: packed states, each part's moves looked up once, and judges that look no closer than they must. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Claim, StateView, StepView } from '../claim.ts';
import type { Reduction } from './choose-world.ts';
import { nextDue } from './due.ts';
import { type Decided, Judge, type Judgement } from './judge.ts';
import { Layers } from './layer.ts';
import { Memories } from './memories.ts';
import { Nodes } from './nodes.ts';
import type { Part } from './part.ts';
import { Places } from './places.ts';
import { fillBack, type PathStep } from './reduction/fill-back.ts';
import { type Outcome, reachesByGroup1, Stepper } from './stepper.ts';
import { packed, unknown } from './targets.ts';
import { viewOf } from './view-of.ts';
import { WordTable } from './word-table.ts';
import type { Instance, Settle, World } from './world.ts';

/** Called once for every kind of step of a part of the pair, after the claims were judged on the first of them. */
export type WatchStep = (view: StepView, decided: Decided) => void;

/** Stands for the wait to the next due delay where a way names the entry of a row. */
export const waiting = 0xffff;

/** The state that is being expanded, and the step that is being taken. */
interface Expanded {
  readonly node: number;
  readonly row: number;
  readonly place: number;
  readonly facts: number;
  readonly depth: number;
  readonly cost: number;
  /** The row of each part, and where its moves lead. */
  readonly parts: readonly number[];
  readonly tables: readonly Uint32Array[];
  readonly seconds: number | null;
}

export class Engine {
  readonly nodes = new Nodes();
  readonly stepper: Stepper;
  transitions = 0;
  /** Of the farthest state so far. */
  depth = 0;
  private turn = 0;
  private readonly model: BehaviourModel;
  private readonly world: World;
  private readonly onStep: WatchStep | undefined;
  private readonly reduction: Reduction;
  private readonly closely: Judge;
  private readonly memories: Memories;
  private readonly layers = new Layers(this.nodes);
  private readonly places: Places;
  /** What a state is besides its place: the row of each part, then what observers of the pair remember. */
  private readonly rows: WordTable;
  private readonly rowKey: Uint32Array;
  private readonly bare: WordTable;
  private readonly byFacts: WordTable;
  private readonly bareKey: Uint32Array;
  private readonly wholeTaken = new WordTable(3);
  private readonly wholeKey = new Uint32Array(3);
  private readonly wholeTargets: number[] = [];
  private readonly dues: (number | null)[] = [];
  private readonly waitStep: number;
  private readonly isWhole: readonly boolean[];
  private readonly watches: boolean;

  constructor(
    model: BehaviourModel,
    world: World,
    claims: readonly Claim[],
    reduction: Reduction = 'none',
    onStep?: WatchStep,
  ) {
    this.reduction = reduction;
    this.model = model;
    this.world = world;
    this.onStep = onStep;
    world.factsAt(world.start);
    const byPart = claims.filter((c) => c.kind === 'settle' || c.grain === 'scope' || c.grain === 'first');
    const closely = claims.filter((c) => !byPart.includes(c));
    this.stepper = new Stepper(model, world, byPart);
    const { parts, isApart } = this.stepper;
    this.places = new Places(world, parts);
    this.memories = new Memories(closely, model.pair);
    const setting = { pair: model.pair, readings: model.readings };
    this.closely = new Judge(closely, world.alphabet, setting, this.memories.factories);
    [this.rows, this.rowKey] = [new WordTable(parts.length + 1), new Uint32Array(parts.length + 1)];
    this.byFacts = new WordTable(parts.length + 1);
    [this.bare, this.bareKey] = [new WordTable(parts.length + 1), new Uint32Array(parts.length + 1)];
    this.waitStep = world.alphabet.findIndex((stimuli) => stimuli[0]?.type === 'wait');
    this.isWhole = world.alphabet.map((stimuli) => isApart && stimuli.some((s) => reachesByGroup1.has(s.type)));
    this.watches = claims.length > 0 || onStep !== undefined;
  }

  private get isRemembering(): boolean {
    return !this.memories.areEmpty || this.stepper.parts.some((part) => !part.memories.areEmpty);
  }

  /** Distinct states, the observers' memory not counted: snapshots with the environment, or with facts where those are merged. */
  get states(): number {
    if (this.reduction !== 'none') return this.byFacts.size;
    return this.isRemembering ? this.bare.size : this.nodes.size;
  }

  get judgements(): readonly Judgement[] {
    return [...this.stepper.judgements(), ...this.closely.judgements];
  }

  start(): Uint32Array {
    const { snapshots } = this.model.initial;
    const rows = this.stepper.parts.map((part) => part.row(part.tupleIn(snapshots), part.memories.initial));
    this.layers.reach(this.rowOf(rows, this.memories.initial), this.world.start, -1, 0, 0);
    return this.layers.take();
  }

  /** The states reached since, in canonical order. */
  nextLayer(): Uint32Array {
    return this.layers.take();
  }

  private rowOf(parts: ArrayLike<number>, memory: number): number {
    for (let i = 0; i < parts.length; i += 1) this.rowKey[i] = parts[i] as number;
    this.rowKey[parts.length] = memory;
    return this.rows.id(this.rowKey);
  }

  private tuplesOf(row: number): readonly number[] {
    return this.stepper.parts.map((part, index) => part.tuple(this.rows.word(row, index)));
  }

  private memoryOf(row: number): number {
    return this.rows.word(row, this.stepper.parts.length);
  }

  private due(row: number): number | null {
    const known = this.dues[row];
    if (known !== undefined) return known;
    const due = this.waitStep < 0 ? null : nextDue(this.model, this.stepper.snapshots(this.tuplesOf(row)));
    this.dues[row] = due;
    return due;
  }

  private expanded(node: number, depth: number): Expanded {
    const [row, place] = [this.nodes.row(node), this.nodes.place(node)];
    const facts = this.places.factsAt(place);
    const cost = this.nodes.cost(node);
    const seconds = this.due(row);
    const rows: number[] = [];
    const tables: Uint32Array[] = [];
    this.places.localsAt(place);
    if (seconds !== null) this.places.waitAt(facts, this.waitStep, seconds);
    for (const [index, part] of this.stepper.parts.entries()) {
      const own = this.rows.word(row, index);
      const known = part.targets.size;
      const id = part.targets.classOf(own, facts);
      if (id === known && this.watches) {
        const at = { node, step: null, depth, cost, turn: this.turn };
        part.judge.state(part.see(part.tuple(own), place), part.memories.of(part.memory(own)), at);
      }
      rows.push(own);
      tables.push(part.targets.of(id, facts));
    }
    return { node, row, place, facts, depth, cost, parts: rows, tables, seconds };
  }

  /** Judges a state and takes every step from it. */
  expand(node: number, depth: number): void {
    this.turn += 1;
    const from = this.expanded(node, depth);
    const { row, place, facts, cost, seconds } = from;
    if (this.closely.asksForStates()) this.judgeState(from);
    const { targets } = this.world.row(place);
    const [locals, steps, sizes] = [
      this.places.localsAt(place),
      this.places.stepsAt(place),
      this.places.sizesAt(place),
    ];
    for (let via = 0; via < targets.length; via += 1) {
      const [to, step] = [targets[via] as number, steps[via] as number];
      const after = this.isWhole[step] ? this.wholly(from, via, step) : this.byParts(from, via, step, locals, via);
      if (after === row && to === place) continue;
      this.layers.reach(after, to, node, via, cost + (sizes[via] as number));
    }
    if (seconds !== null) {
      const after = this.byParts(from, waiting, this.waitStep, this.places.waitAt(facts, this.waitStep, seconds), 0);
      if (after !== row) this.layers.reach(after, place, node, waiting, cost + 1);
    }
    if (!this.isFirst(from)) return;
    this.transitions += targets.length + Number(seconds !== null);
    this.depth = depth;
  }

  /** Whether no other state with the same snapshots in the same place was expanded before. */
  private isFirst({ parts, place, facts }: Expanded): boolean {
    if (!this.isRemembering && this.reduction === 'none') return true;
    const known = this.bare.size;
    for (const [index, part] of this.stepper.parts.entries()) this.bareKey[index] = part.tuple(parts[index] as number);
    this.bareKey[parts.length] = facts;
    if (this.reduction !== 'none') this.byFacts.id(this.bareKey);
    this.bareKey[parts.length] = place;
    return this.bare.id(this.bareKey) === known;
  }

  /** Takes a step in each part by itself. Returns the row of the pair that it leads to. */
  private byParts(from: Expanded, via: number, step: number, locals: readonly Uint16Array[], entry: number): number {
    const { parts, tables } = from;
    const after = this.rowKey;
    let [moves, isSame] = [0, true];
    for (let p = 0; p < parts.length; p += 1) {
      const table = tables[p] as Uint32Array;
      const local = (locals[p] as Uint16Array)[entry] as number;
      let target = table[local] as number;
      if (target === unknown) {
        target = this.takeIn(p, from, via, step);
        table[local] = target;
      }
      moves |= target & 1;
      after[p] = (target >>> 1) - 1;
      if (after[p] !== parts[p]) isSame = false;
    }
    if (this.isAsked(step, from.depth, moves === 1)) {
      const rows = [...after.subarray(0, parts.length)];
      return this.rowOf(rows, this.judgeClosely(from, via, step));
    }
    if (isSame) return from.row;
    after[parts.length] = this.memories.initial;
    return this.rows.id(after);
  }

  /** Takes a step that one part cannot tell by itself. */
  private wholly(from: Expanded, via: number, step: number): number {
    const move = this.world.row(from.place).moves[via] as number;
    this.wholeKey.set([from.row, from.facts, move]);
    const known = this.wholeTaken.size;
    const id = this.wholeTaken.id(this.wholeKey);
    if (id === known) {
      const outcomes = this.stepper.ofWhole(this.tuplesOf(from.row), this.settlesOf(from, via));
      const rows = outcomes.map((outcome, p) => this.judgeIn(p, from, via, step, outcome));
      const moves = outcomes.some(({ reactions, refused }) => reactions.length + refused.length > 0);
      this.wholeTargets.push(packed(this.rowOf(rows, this.memoryOf(from.row)), moves));
    }
    const target = this.wholeTargets[id] as number;
    const row = (target >>> 1) - 1;
    if (!this.isAsked(step, from.depth, (target & 1) === 1)) return row;
    const rows = this.stepper.parts.map((_, index) => this.rows.word(row, index));
    return this.rowOf(rows, this.judgeClosely(from, via, step));
  }

  /** Takes a step in one part for the first time. Returns where it leads, packed. */
  private takeIn(p: number, from: Expanded, via: number, step: number): number {
    const part = this.stepper.parts[p] as Part;
    const outcome = this.stepper.ofPart(p, part.tuple(from.parts[p] as number), this.settlesOf(from, via));
    const { reactions, refused } = outcome;
    return packed(this.judgeIn(p, from, via, step, outcome), reactions.length + refused.length > 0);
  }

  /** Judges a step in one part. Returns the row of the part that it leads to. */
  private judgeIn(p: number, from: Expanded, via: number, step: number, outcome: Outcome): number {
    const part = this.stepper.parts[p] as Part;
    const row = from.parts[p] as number;
    const { tuple, reactions, refused, fault } = outcome;
    if (!this.watches) return part.row(tuple, part.memory(row));
    const to = via === waiting ? from.place : (this.world.row(from.place).targets[via] as number);
    const stimuli = this.stimuliOf(from, via, step);
    const before = part.see(part.tuple(row), from.place);
    const view: StepView = { before, stimuli, after: part.see(tuple, to), reactions, refused };
    const at = this.decidedBy(from, via, stimuli);
    if (part.isAddressed(stimuli)) part.judge.step(step, view, part.memories.of(part.memory(row)), at);
    part.judge.settle(fault, at);
    this.onStep?.(view, at);
    return part.row(tuple, part.memories.next(part.memory(row), view));
  }

  private isAsked(step: number, depth: number, moves: boolean): boolean {
    if (!this.memories.areEmpty) return true;
    return this.closely.judgements.length > 0 && this.closely.asksFor(step, depth + 1, moves);
  }

  /** Judges a step of the whole pair as it really happens. Returns what observers of the pair remember then. */
  private judgeClosely(from: Expanded, via: number, step: number): number {
    const { before, stimuli, after } = this.instanceOf(from.node, via);
    const tuples = this.tuplesOf(from.row);
    const settles = this.settlesOf(from, via);
    const outcomes = this.isWhole[step]
      ? this.stepper.ofWhole(tuples, settles)
      : tuples.map((tuple, p) => this.stepper.ofPart(p, tuple, settles));
    const see = (of: readonly number[], environment: StateView['environment']) =>
      viewOf(this.model, this.stepper.snapshots(of), environment);
    const [first] = outcomes;
    const view: StepView = {
      before: see(tuples, before),
      stimuli,
      after: see(
        outcomes.map(({ tuple }) => tuple),
        after,
      ),
      reactions: outcomes.flatMap(({ reactions }) => reactions),
      refused: this.isWhole[step] ? (first?.refused ?? []) : outcomes.flatMap(({ refused }) => refused),
    };
    const memory = this.memoryOf(from.row);
    this.closely.step(step, view, this.memories.of(memory), this.decidedBy(from, via, stimuli));
    return this.memories.next(memory, view);
  }

  private judgeState({ node, row, place, depth, cost }: Expanded): void {
    const view = viewOf(this.model, this.stepper.snapshots(this.tuplesOf(row)), this.world.environmentAt(place));
    const at = { node, step: null, depth, cost, turn: this.turn };
    this.closely.state(view, this.memories.of(this.memoryOf(row)), at);
  }

  private decidedBy({ node, depth, cost }: Expanded, via: number, stimuli: readonly Stimulus[]): Decided {
    return { node, step: via, depth: depth + 1, cost: cost + stimuli.length, turn: this.turn };
  }

  private stimuliOf({ seconds }: Expanded, via: number, step: number): readonly Stimulus[] {
    return via === waiting ? [{ type: 'wait', seconds: seconds ?? 0 }] : (this.world.alphabet[step] ?? []);
  }

  private settlesOf({ place, facts, seconds }: Expanded, via: number): readonly Settle[] {
    if (via === waiting) return [{ facts, trigger: { type: 'wait', seconds: seconds ?? 0 } }];
    return this.world.moves.value(this.world.row(place).moves[via] as number).settles;
  }

  /** The stimuli of a step with the environments around it. */
  private instanceOf(node: number, via: number): Instance {
    const place = this.nodes.place(node);
    if (via !== waiting) return this.world.instance(place, via);
    const environment = this.world.environmentAt(place);
    const seconds = this.due(this.nodes.row(node)) ?? 0;
    return { before: environment, stimuli: [{ type: 'wait', seconds }], after: environment };
  }

  /** The stimuli that lead to a decided state or step, one array per step; in a reduced world filled in where it takes
   * more, or null where no stimuli are found that lead through its places. */
  wayTo(decided: Decided): readonly (readonly Stimulus[])[] | null {
    const way = [...this.nodes.wayTo(decided.node)];
    if (decided.step !== null) way.push({ from: decided.node, via: decided.step });
    if (this.reduction === 'none') return way.map(({ from, via }) => this.instanceOf(from, via).stimuli);
    const path = way.map(({ from, via }): PathStep => {
      const place = this.nodes.place(from);
      return via === waiting ? { place, seconds: this.due(this.nodes.row(from)) ?? 0 } : { place, index: via };
    });
    const filled = fillBack(this.model, this.world, path, this.reduction === 'alike');
    return filled === null ? null : filled.flatMap(({ before, stimuli }) => [...before, stimuli]);
  }
}
