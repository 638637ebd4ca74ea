/** One side of a product: a model in its world, whose settles are computed once, and what they show. */

import type { Observation } from '../../model/behaviour/observe.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Reaction, Refusal } from '../../model/behaviour/settle.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { nextDue } from '../checker/due.ts';
import { type Interner, interner } from '../checker/intern.ts';
import type { Settle, World } from '../checker/world.ts';
import { type Common, reactionsKey, refusalsKey } from './common.ts';
import { type Rows, rowsOf } from './rows.ts';

/** Where a move leads, and what it shows on the way. */
export interface Moved {
  readonly tuple: number;
  /** Equal ids, on either side, for equal reactions and refusals; a settle that does not end is an output of its own. */
  readonly output: number;
}

/** Words that both sides of a product name by the same ids. */
export interface Names {
  readonly common: Common;
  readonly outputs: Interner<string>;
  /** Rows of snapshots, as far as an observation may look at them. */
  readonly rows: Interner<string>;
}

/** The settles of a step that the machines do not learn of. */
export const quiet = 0;

export class Side {
  readonly model: BehaviourModel;
  readonly world: World;
  private readonly names: Names;
  private readonly snapshots: Rows;
  private readonly sequences = interner((settles: readonly Settle[]) =>
    settles.map(({ facts, trigger }) => `${facts} ${trigger === null ? '' : JSON.stringify(trigger)}`).join(),
  );
  private readonly silent: number;
  // By move of the world.
  private readonly sequenceOf: number[] = [];
  // By row of snapshots.
  private readonly dues: (number | null)[] = [];
  private readonly rows: number[] = [];

  /** @param snapshots of the model in this world */
  constructor(model: BehaviourModel, world: World, names: Names, snapshots: Rows = rowsOf(model, world)) {
    this.model = model;
    this.world = world;
    this.names = names;
    this.sequences.id([]);
    this.snapshots = snapshots;
    this.silent = this.output([], []);
  }

  /** The snapshots before anything happens, by id. */
  start(): number {
    return this.snapshots.start;
  }

  /** The settles of a move of the world, by id; the same for all steps that the machines cannot tell apart. */
  settlesOf(move: number): number {
    const known = this.sequenceOf[move];
    if (known !== undefined) return known;
    const id = this.sequences.id(this.world.moves.value(move).settles);
    this.sequenceOf[move] = id;
    return id;
  }

  /** The settles of a wait in a place, by id. */
  wait(place: number, seconds: number): number {
    return this.sequences.id([{ facts: this.world.factsAt(place), trigger: { type: 'wait', seconds } }]);
  }

  /** Settles a row of snapshots, once or more often. */
  next(tuple: number, settles: number): Moved {
    const { tuple: after, reactions, refused, fault } = this.snapshots.next(tuple, this.sequences.value(settles));
    if (fault !== null) return { tuple, output: this.names.outputs.id(fault) };
    const still = reactions.length === 0 && refused.length === 0;
    return { tuple: after, output: still ? this.silent : this.output(reactions, refused) };
  }

  private output(reactions: readonly Reaction[], refused: readonly Refusal[]): number {
    const { common, outputs } = this.names;
    return outputs.id(`${reactionsKey(common, reactions)}|${refusalsKey(common, refused)}`);
  }

  /** Seconds until a delay is due; null where no clock runs. */
  due(tuple: number): number | null {
    const known = this.dues[tuple];
    if (known !== undefined) return known;
    const seconds = nextDue(this.model, this.snapshots.snapshots(tuple));
    this.dues[tuple] = seconds;
    return seconds;
  }

  /** Equal ids, on either side, for snapshots that an observation cannot tell apart. */
  row(tuple: number): number {
    const known = this.rows[tuple];
    if (known !== undefined) return known;
    const id = this.names.rows.id(JSON.stringify(this.snapshots.snapshots(tuple).map((s) => [s.word, s.context])));
    this.rows[tuple] = id;
    return id;
  }

  observed(tuple: number, place: number): Observation {
    return this.model.observe({
      snapshots: this.snapshots.snapshots(tuple),
      environment: this.world.environmentAt(place),
    });
  }

  /** The stimuli of a step of the alphabet. */
  stimuliOf(step: number): readonly Stimulus[] {
    return this.world.alphabet[step] ?? [];
  }
}
