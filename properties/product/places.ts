/** The places of a product: one of each side's world, reached by the same steps, and every step that both can take there. */
import { Pairs } from './pairs.ts';
import { quiet, type Side } from './side.ts';

/** The steps possible in a place that change something, waits left out; `steps[i]` makes `moves[i]` to `targets[i]`. */
export interface JointRow {
  readonly steps: Uint32Array;
  readonly moves: Uint32Array;
  readonly targets: Uint32Array;
  /** Steps possible, those without effect included. */
  readonly possible: number;
}

/** The joint move of a step that the machines of neither side learn of. */
export const unnoticed = 0;

export class Places {
  readonly places = new Pairs();
  /** The settles of both sides. */
  readonly moves = new Pairs();
  private readonly a: Side;
  private readonly b: Side;
  private readonly rows: JointRow[] = [];

  /** Both worlds have the same alphabet. */
  constructor(a: Side, b: Side) {
    this.a = a;
    this.b = b;
    this.moves.id(quiet, quiet);
  }

  start(): number {
    return this.places.id(this.a.world.start, this.b.world.start);
  }

  /** The joint move of a wait. */
  wait(place: number, seconds: number): number {
    const [a, b] = this.places.value(place);
    return this.moves.id(this.a.wait(a, seconds), this.b.wait(b, seconds));
  }

  row(place: number): JointRow {
    const known = this.rows[place];
    if (known !== undefined) return known;
    const row = this.computed(place);
    this.rows[place] = row;
    return row;
  }

  /** Rows are in the order of the alphabet; a step beyond the bound of one side is in that side's row no more. */
  private computed(place: number): JointRow {
    const [placeA, placeB] = this.places.value(place);
    const [rowA, rowB] = [this.a.world.row(placeA), this.b.world.row(placeB)];
    const row = { steps: [] as number[], moves: [] as number[], targets: [] as number[] };
    let possible = 0;
    for (let i = 0, j = 0; i < rowA.moves.length && j < rowB.moves.length; ) {
      const [moveA, moveB] = [rowA.moves[i] as number, rowB.moves[j] as number];
      const step = this.a.world.moves.value(moveA).step;
      const behind = step - this.b.world.moves.value(moveB).step;
      if (behind === 0) {
        possible += 1;
        const move = this.moves.id(this.a.settlesOf(moveA), this.b.settlesOf(moveB));
        const target = this.places.id(rowA.targets[i] as number, rowB.targets[j] as number);
        if (move !== unnoticed || target !== place) {
          row.steps.push(step);
          row.moves.push(move);
          row.targets.push(target);
        }
      }
      if (behind <= 0) i += 1;
      if (behind >= 0) j += 1;
    }
    const { steps, moves, targets } = row;
    return {
      steps: Uint32Array.from(steps),
      moves: Uint32Array.from(moves),
      targets: Uint32Array.from(targets),
      possible,
    };
  }
}
