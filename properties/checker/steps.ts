/** The steps from a state: what they deliver, the stimuli they are made of, and the environments around them. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Reduction } from './choose-world.ts';
import { nextDue } from './due.ts';
import type { Decided } from './judge.ts';
import type { PairRows } from './pair-rows.ts';
import { fillBack, type PathStep } from './reduction/fill-back.ts';
import type { Stepper } from './stepper.ts';
import type { Instance, Settle, World } from './world.ts';

/** Stands for the wait to the next due delay where a way names the entry of a row. */
export const waiting = 0xffff;

/** A step of a way: the state that it starts from, and the entry of its place. */
interface Taken {
  readonly row: number;
  readonly place: number;
  readonly via: number;
}

/** The state that is being expanded. */
export interface Expanded {
  readonly node: number;
  readonly row: number;
  readonly place: number;
  readonly facts: number;
  readonly depth: number;
  readonly cost: number;
  /** How many states were expanded before. */
  readonly turn: number;
  /** The row of each part. */
  readonly parts: readonly number[];
  /** By part, one more than the row that each of its moves leads to. */
  readonly targets: Uint32Array[];
  /** Until the next delay is due; null where no clock runs. */
  readonly seconds: number | null;
}

export class Steps {
  private readonly model: BehaviourModel;
  private readonly world: World;
  private readonly stepper: Stepper;
  private readonly rows: PairRows;
  private readonly dues: (number | null)[] = [];
  /** The wait's place in the alphabet; -1 where it is not there. */
  readonly wait: number;

  constructor(model: BehaviourModel, world: World, stepper: Stepper, rows: PairRows) {
    this.model = model;
    this.world = world;
    this.stepper = stepper;
    this.rows = rows;
    this.wait = world.alphabet.findIndex((stimuli) => stimuli[0]?.type === 'wait');
  }

  /** The snapshots of each part, by id. */
  tuples(row: number): readonly number[] {
    return this.stepper.parts.map((part, index) => part.tuple(this.rows.part(row, index)));
  }

  /** Seconds until the next delay is due; null where no clock runs or the alphabet has no wait. */
  due(row: number): number | null {
    const known = this.dues[row];
    if (known !== undefined) return known;
    const due = this.wait < 0 ? null : nextDue(this.model, this.stepper.snapshots(this.tuples(row)));
    this.dues[row] = due;
    return due;
  }

  settles({ place, facts, seconds }: Expanded, via: number): readonly Settle[] {
    if (via === waiting) return [{ facts, trigger: { type: 'wait', seconds: seconds ?? 0 } }];
    return this.world.moves.value(this.world.row(place).moves[via] as number).settles;
  }

  stimuli({ seconds }: Expanded, via: number, step: number): readonly Stimulus[] {
    return via === waiting ? [{ type: 'wait', seconds: seconds ?? 0 }] : (this.world.alphabet[step] ?? []);
  }

  /** A step as it really happens. */
  instance(row: number, place: number, via: number): Instance {
    if (via !== waiting) return this.world.instance(place, via);
    const environment = this.world.environmentAt(place);
    return { before: environment, stimuli: [{ type: 'wait', seconds: this.due(row) ?? 0 }], after: environment };
  }

  /** The stimuli along a way, one array per step, filled in where environments are merged; null where none lead there. */
  along(way: readonly Taken[], reduction: Reduction): readonly (readonly Stimulus[])[] | null {
    if (reduction === 'none') return way.map(({ row, place, via }) => this.instance(row, place, via).stimuli);
    const path = way.map(
      ({ row, place, via }): PathStep =>
        via === waiting ? { place, seconds: this.due(row) ?? 0 } : { place, index: via },
    );
    const filled = fillBack(this.model, this.world, path, reduction === 'alike');
    return filled === null ? null : filled.flatMap(({ before, stimuli }) => [...before, stimuli]);
  }

  /** Where a claim is decided by a step. */
  decided({ node, depth, cost, turn }: Expanded, via: number, stimuli: readonly Stimulus[]): Decided {
    return { node, step: via, depth: depth + 1, cost: cost + stimuli.length, turn };
  }
}
