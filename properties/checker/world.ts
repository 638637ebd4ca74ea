/** A world: the places a search moves through, each an environment or a class of environments with the same facts. */
import type { Environment } from '../../model/behaviour/environment.ts';
import type { Facts } from '../../model/behaviour/facts.ts';
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Interner } from './intern.ts';

/** One settle of a step: the facts it sees, by id, and what is delivered at its beginning. */
export interface Settle {
  readonly facts: number;
  readonly trigger: Trigger | null;
}

/** What one step does, as far as the machines can learn of it; interned, so that equal moves have one id. */
export interface Move {
  /** Index in the world's alphabet. */
  readonly step: number;
  /** In order; none where the step changes no facts and delivers nothing. */
  readonly settles: readonly Settle[];
}

/** Moves met so far, by id. */
export interface Moves extends Interner<Move> {
  /** Its place in the alphabet. */
  stepOf(id: number): number;
  /** Whether a move changes no facts and delivers nothing. */
  isQuiet(id: number): boolean;
}

/** Every step possible in a place: `moves[i]` leads to the place `targets[i]`. Waits are left out; an array of moves is shared only by places with the same facts. */
export interface Row {
  readonly moves: Uint32Array;
  readonly targets: Uint32Array;
}

/** A step as it really happens: environments of the two places, and the stimuli between them. */
export interface Instance {
  readonly before: Environment;
  readonly stimuli: readonly Stimulus[];
  readonly after: Environment;
}

export interface World {
  /** The steps that labels refer to, waits included, in canonical order: by size, then as `alphabetOf` gives them. */
  readonly alphabet: readonly (readonly Stimulus[])[];
  /** Facts met so far, by id. */
  readonly facts: Interner<Facts>;
  /** Moves met so far, by id. */
  readonly moves: Moves;
  /** The place where everything begins: both units off, nothing broken. */
  readonly start: number;
  /** Places met so far. */
  readonly size: number;
  /** The facts of a place, by id. */
  factsAt(place: number): number;
  /** An environment of the place; always the same one. */
  environmentAt(place: number): Environment;
  /** Computed when first asked for, and remembered. */
  row(place: number): Row;
  /** The `index`th step of a place's row as it really happens. */
  instance(place: number, index: number): Instance;
}
