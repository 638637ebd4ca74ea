/** One search of a product in progress: the joint states met, the shortest way to each, and the differences of a layer. */
import type { Stimulus } from '../../model/stimulus.ts';
import { Layers } from '../checker/layer.ts';
import { Nodes } from '../checker/nodes.ts';
import { alike, type Common } from './common.ts';
import { Pairs } from './pairs.ts';
import { type Places, unnoticed } from './places.ts';
import type { Side } from './side.ts';

/** A step that shows a difference on the way, with the state that it starts from. */
interface DifferingStep {
  readonly from: number;
  readonly via: number;
  readonly cost: number;
}

/** Stand for a wait where a way names the entry of a row: to the next due delay of either side, the shorter one first. */
const waiting = [0xfffe, 0xffff] as const;

/** Instead of snapshots, where a move itself shows a difference. */
const differs = -1;

export interface Sides {
  readonly a: Side;
  readonly b: Side;
  readonly common: Common;
  /** Both have the same pair under the same readings: then equal snapshots show the same in equal environments. */
  readonly sameTerms: boolean;
}

export class Product {
  transitions = 0;
  private readonly nodes = new Nodes();
  private readonly layers = new Layers(this.nodes);
  /** Snapshots of both sides. */
  private readonly tuples = new Pairs();
  private readonly next: Map<number, number>[] = [];
  private differingSteps: DifferingStep[] = [];
  private readonly sides: Sides;
  private readonly places: Places;
  private readonly waitStep: number;

  constructor(sides: Sides, places: Places) {
    this.sides = sides;
    this.places = places;
    this.waitStep = sides.a.world.alphabet.findIndex((step) => step[0]?.type === 'wait');
  }

  get states(): number {
    return this.nodes.size;
  }

  start(): Uint32Array {
    const { a, b } = this.sides;
    this.layers.reach(this.tuples.id(a.start(), b.start()), this.places.start(), -1, 0, 0);
    return this.layers.take();
  }

  /** The states reached since, in canonical order. */
  nextLayer(): Uint32Array {
    return this.layers.take();
  }

  /** Takes every step from a joint state. */
  expand(node: number): void {
    const tuple = this.nodes.row(node);
    const place = this.nodes.place(node);
    const cost = this.nodes.cost(node);
    const { steps, moves, targets, possible } = this.places.row(place);
    this.transitions += possible;
    for (let via = 0; via < moves.length; via += 1) {
      const size = this.sides.a.stimuliOf(steps[via] as number).length;
      this.take(tuple, moves[via] as number, targets[via] as number, { from: node, via, cost: cost + size });
    }
    for (const [which, seconds] of this.waits(tuple).entries()) {
      this.transitions += 1;
      const way = { from: node, via: waiting[which] as number, cost: cost + 1 };
      this.take(tuple, this.places.wait(place, seconds), place, way);
    }
  }

  private waits(tuple: number): readonly number[] {
    if (this.waitStep < 0) return [];
    const [a, b] = this.tuples.value(tuple);
    const due = [this.sides.a.due(a), this.sides.b.due(b)].filter((seconds) => seconds !== null);
    return [...new Set(due)].sort((x, y) => x - y);
  }

  private take(tuple: number, move: number, target: number, way: DifferingStep): void {
    const moved = this.moved(tuple, move);
    if (moved === differs) this.differingSteps.push(way);
    else this.layers.reach(moved, target, way.from, way.via, way.cost);
  }

  private moved(tuple: number, move: number): number {
    if (move === unnoticed) return tuple;
    this.next[tuple] ??= new Map();
    const next = this.next[tuple] as Map<number, number>;
    const known = next.get(move);
    if (known !== undefined) return known;
    const { a, b } = this.sides;
    const [tupleA, tupleB] = this.tuples.value(tuple);
    const [settlesA, settlesB] = this.places.moves.value(move);
    const [movedA, movedB] = [a.next(tupleA, settlesA), b.next(tupleB, settlesB)];
    const result = movedA.output === movedB.output ? this.tuples.id(movedA.tuple, movedB.tuple) : differs;
    next.set(move, result);
    return result;
  }

  private looksAlike(node: number): boolean {
    const { a, b, common, sameTerms } = this.sides;
    const [tupleA, tupleB] = this.tuples.value(this.nodes.row(node));
    if (sameTerms && a.row(tupleA) === b.row(tupleB)) return true;
    const [placeA, placeB] = this.places.places.value(this.nodes.place(node));
    return alike(common, a.observed(tupleA, placeA), b.observed(tupleB, placeB));
  }

  /**
   * The run to the first difference, in canonical order: a state of the newest layer that looks different, or a step into it
   * that does. Null where there is none. Asked once for each layer.
   */
  run(layer: Uint32Array): readonly (readonly Stimulus[])[] | null {
    const state = layer.find((node) => !this.looksAlike(node));
    const [step] = this.differingSteps.sort((x, y) => x.cost - y.cost);
    if (step !== undefined && (state === undefined || step.cost < this.nodes.cost(state)))
      return [...this.wayTo(step.from), this.stimuliOf(step.from, step.via)];
    return state === undefined ? null : this.wayTo(state);
  }

  private wayTo(node: number): readonly (readonly Stimulus[])[] {
    return this.nodes.wayTo(node).map(({ from, via }) => this.stimuliOf(from, via));
  }

  private stimuliOf(from: number, via: number): readonly Stimulus[] {
    const which = waiting.findIndex((each) => each === via);
    if (which >= 0) return [{ type: 'wait', seconds: this.waits(this.nodes.row(from))[which] as number }];
    return this.sides.a.stimuliOf(this.places.row(this.nodes.place(from)).steps[via] as number);
  }
}
