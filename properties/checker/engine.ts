/** One search in progress: packed states, each part's moves looked up once, and judges that look no closer than they must. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Claim, StepView } from '../claim.ts';
import type { Reduction } from './choose-world.ts';
import { CloseLook } from './close-look.ts';
import { Counted } from './counted.ts';
import type { Decided, Judgement } from './judge.ts';
import { Layers } from './layer.ts';
import { Nodes } from './nodes.ts';
import { PairRows } from './pair-rows.ts';
import type { Part } from './part.ts';
import { Places } from './places.ts';
import { type Outcome, Stepper } from './stepper.ts';
import { type Expanded, Steps, waiting } from './steps.ts';
import { unknown } from './targets.ts';
import type { World } from './world.ts';

/** Called once for every kind of step of a part of the pair, after the claims were judged on the first of them. */
export type WatchStep = (view: StepView, decided: Decided) => void;

export class Engine {
  readonly nodes = new Nodes();
  readonly stepper: Stepper;
  transitions = 0;
  /** Of the farthest state so far, the memory of observers not counted. */
  depth = 0;
  private turn = 0;
  private readonly model: BehaviourModel;
  private readonly world: World;
  private readonly onStep: WatchStep | undefined;
  private readonly reduction: Reduction;
  private readonly layers = new Layers(this.nodes);
  private readonly rows: PairRows;
  private readonly places: Places;
  private readonly steps: Steps;
  private readonly closely: CloseLook;
  /** By step of the alphabet, which steps have to be looked at closely; as it was when this turn came. */
  private asked: Uint8Array;
  private asOf = { depth: -1, turn: 0 };
  /** Also at steps from this state that change nothing: claims have to be asked of them. */
  private looksAtAll = true;
  private readonly counted: Counted | null;
  /** By step of the alphabet, whether a second group by itself cannot tell what it does. */
  private readonly looksAtGroup1: Uint8Array;
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
    this.stepper = new Stepper(model, world, byPart);
    const { parts } = this.stepper;
    this.closely = new CloseLook(
      model,
      world,
      this.stepper,
      claims.filter((c) => !byPart.includes(c)),
    );
    this.asked = this.closely.asked(0);
    this.places = new Places(world, parts);
    this.rows = new PairRows(this.closely.memories.initial);
    this.steps = new Steps(model, world, this.stepper, this.rows);
    const isRemembering = [this.closely, ...parts].some(({ memories }) => !memories.areEmpty);
    this.counted = isRemembering || reduction !== 'none' ? new Counted(parts.length, reduction) : null;
    this.looksAtGroup1 = this.stepper.looksAtGroup1;
    this.watches = claims.length > 0 || onStep !== undefined;
  }

  /** Distinct states, the observers' memory not counted: snapshots with the environment, or with facts where those are merged. */
  get states(): number {
    return this.counted?.states ?? this.nodes.size;
  }

  get judgements(): readonly Judgement[] {
    return [...this.stepper.judgements(), ...this.closely.judgements];
  }

  start(): Uint32Array {
    const { snapshots } = this.model.initial;
    const [first, second = 0] = this.stepper.parts.map((part) =>
      part.row(part.tupleIn(snapshots), part.memories.initial),
    );
    this.layers.reach(this.rows.plain(first as number, second), this.world.start, -1, 0, 0);
    return this.layers.take();
  }

  /** The states reached since, in canonical order. */
  nextLayer(): Uint32Array {
    return this.layers.take();
  }

  private expanded(node: number, depth: number): Expanded {
    const row = this.nodes.row(node);
    const place = this.nodes.place(node);
    const cost = this.nodes.cost(node);
    const facts = this.places.factsAt(place);
    const seconds = this.steps.due(row);
    // Before the targets, which have room for the moves met so far.
    const { locals } = this.places.entriesAt(place);
    if (seconds !== null) this.places.waitAt(facts, this.steps.wait, seconds);
    const at = { node, step: null, depth, cost, turn: this.turn };
    this.looksAtAll = this.asked.includes(1);
    const [parts, targets]: [number[], Uint32Array[]] = [[], []];
    for (let p = 0; p < locals.length; p += 1) {
      const own = this.rows.part(row, p);
      parts.push(own);
      targets.push(this.targetsOf(p, own, place, at, locals[p] as Uint16Array));
    }
    return { node, row, place, facts, depth, cost, turn: this.turn, parts, targets, seconds };
  }

  /** Where the moves of a part lead; judges what it is in, where it was never in it before. */
  private targetsOf(p: number, row: number, place: number, at: Decided, locals: Uint16Array): Uint32Array {
    const part = this.stepper.parts[p] as Part;
    const facts = this.places.factsAt(place);
    const known = part.targets.size;
    const id = part.targets.classOf(row, facts);
    if (id === known && this.watches)
      part.judge.state(part.see(part.tuple(row), place), part.memories.of(part.memory(row)), at);
    if (this.watches && part.targets.meets(id, locals)) this.looksAtAll = true;
    return part.targets.of(id, facts);
  }

  /** Judges a state and takes every step from it. */
  expand(node: number, depth: number): void {
    this.turn += 1;
    this.lookAnew(depth);
    const from = this.expanded(node, depth);
    const { place, facts, cost, seconds } = from;
    const { steps, sizes, locals, quiet } = this.places.entriesAt(place);
    this.closely.state(from, this.steps, this.rows);
    const { targets } = this.world.row(place);
    const [ofFirst, ofSecond] = locals as readonly [Uint16Array, Uint16Array?];
    for (let via = 0; via < targets.length; via += 1) {
      // Breaks what is broken, or is as good as that.
      if (!this.looksAtAll && quiet[via] === 1 && targets[via] === place) continue;
      const after = this.take(from, via, steps[via] as number, ofFirst[via] as number, ofSecond?.[via] ?? 0);
      this.layers.reach(after, targets[via] as number, node, via, cost + (sizes[via] as number));
    }
    if (seconds !== null) {
      const [inFirst = 0, inSecond = 0] = this.places.waitAt(facts, this.steps.wait, seconds);
      const after = this.take(from, waiting, this.steps.wait, inFirst, inSecond);
      this.layers.reach(after, place, node, waiting, cost + 1);
    }
    if (!this.isFirst(from)) return;
    this.transitions += targets.length + Number(seconds !== null);
    this.depth = depth;
  }

  /** Asks again which steps have to be looked at closely: in each layer, and now and then, since claims get decided. */
  private lookAnew(depth: number): void {
    if (this.asOf.depth === depth && this.turn - this.asOf.turn < 64) return;
    this.asked = this.closely.asked(depth);
    this.asOf = { depth, turn: this.turn };
  }

  /** Whether no other state with the same snapshots in the same place was expanded before. */
  private isFirst({ parts, place, facts }: Expanded): boolean {
    if (this.counted === null) return true;
    const tuples = this.stepper.parts.map((part, index) => part.tuple(parts[index] as number));
    return this.counted.count(tuples, place, facts);
  }

  /** Takes a step in each part, where it is the move given. Returns the row of the pair that it leads to. */
  private take(from: Expanded, via: number, step: number, inFirst: number, inSecond: number): number {
    const first = this.inPart(0, from, via, step, inFirst);
    const local = this.looksAtGroup1[step] === 1 ? this.besideGroup1(from, via, step) : inSecond;
    const second = from.parts.length > 1 ? this.inPart(1, from, via, step, local) : 0;
    return this.asked[step] === 1 ? this.lookClosely(from, via, step, first, second) : this.rows.plain(first, second);
  }

  /** Takes a step in one part, once for all rows and facts that it cannot tell apart. Returns the part's row. */
  private inPart(p: number, from: Expanded, via: number, step: number, local: number): number {
    const targets = from.targets[p] as Uint32Array;
    const known = targets[local] as number;
    if (known !== unknown) return known - 1;
    const row = this.judgeIn(p, from, via, step, this.outcome(p, from, via, step));
    targets[local] = row + 1;
    return row;
  }

  /** Which move of the second part a step is that does to it what group 1 has it do. */
  private besideGroup1(from: Expanded, via: number, step: number): number {
    const [first, part] = this.stepper.parts as [Part, Part];
    const variant = this.stepper.group1Before(first.tuple(from.parts[0] as number), this.steps.settles(from, via));
    const local = this.places.besideAt(from.facts, this.world.row(from.place).moves[via] as number, step, variant);
    if (local >= (from.targets[1] as Uint32Array).length) {
      from.targets[1] = part.targets.of(part.targets.classOf(from.parts[1] as number, from.facts), from.facts);
    }
    return local;
  }

  private outcome(p: number, from: Expanded, via: number, step: number): Outcome {
    if (p > 0 && this.looksAtGroup1[step] === 1) return this.outcomes(from, via, step)[p] as Outcome;
    const tuple = (this.stepper.parts[p] as Part).tuple(from.parts[p] as number);
    return this.stepper.ofPart(p, tuple, this.steps.settles(from, via));
  }

  /** What a step makes of each part. */
  private outcomes(from: Expanded, via: number, step: number): readonly Outcome[] {
    const tuples = this.steps.tuples(from.row);
    const settles = this.steps.settles(from, via);
    if (this.looksAtGroup1[step] === 1) return this.stepper.ofWhole(tuples, settles);
    return tuples.map((tuple, p) => this.stepper.ofPart(p, tuple, settles));
  }

  /** Judges a step in one part. Returns the row of the part that it leads to. */
  private judgeIn(p: number, from: Expanded, via: number, step: number, outcome: Outcome): number {
    const part = this.stepper.parts[p] as Part;
    const row = from.parts[p] as number;
    const { tuple, reactions, refused, fault } = outcome;
    const to = via === waiting ? from.place : (this.world.row(from.place).targets[via] as number);
    if (!this.watches) return part.row(tuple, part.memory(row));
    const stimuli = this.steps.stimuli(from, via, step);
    const before = part.see(part.tuple(row), from.place);
    const view: StepView = { before, stimuli, after: part.see(tuple, to), reactions, refused };
    const at = this.steps.decided(from, via, stimuli);
    // Breaking what is broken is no event that a claim could be wrong about; where facts are merged, it may be one.
    const isNothing = to === from.place && this.reduction !== 'facts' && this.steps.settles(from, via).length === 0;
    if (part.isAddressed(stimuli)) part.judge.step(step, view, part.memories.of(part.memory(row)), at, isNothing);
    part.judge.settle(fault, at);
    this.onStep?.(view, at);
    return part.row(tuple, part.memories.next(part.memory(row), view));
  }

  /** Judges a step of the whole pair that leads to known rows of the parts. Returns the row of the pair. */
  private lookClosely(from: Expanded, via: number, step: number, first: number, second: number): number {
    const outcomes = this.outcomes(from, via, step);
    return this.rows.id(first, second, this.closely.step(from, via, step, outcomes, this.steps, this.rows));
  }

  /** The stimuli that lead to a decided state or step, one array per step; in a reduced world filled in where it takes
   * more, or null where no stimuli are found that lead through its places. */
  wayTo(decided: Decided): readonly (readonly Stimulus[])[] | null {
    const way = [...this.nodes.wayTo(decided.node)];
    if (decided.step !== null) way.push({ from: decided.node, via: decided.step });
    const taken = way.map(({ from, via }) => ({ row: this.nodes.row(from), place: this.nodes.place(from), via }));
    return this.steps.along(taken, this.reduction);
  }
}
