/** What a pair is at an instant, and what an instant brings. */
import type { RuleId } from '../../spec/rules/index.ts';
import type { StateWord, TransientWord, UnitName } from '../../spec/vocabulary.ts';
import type { Environment } from '../behaviour/environment.ts';
import type { Snapshots } from '../behaviour/machines.ts';
import type { Reaction, Refusal } from '../behaviour/outcome.ts';
import type { Watching } from './machines.ts';

/** Hellos that are lost on a path for a while, with nothing else broken. */
export interface Outage {
  /** `failoverLink`, or the name of an interface. */
  readonly path: string;
  /** The unit that does not receive them. */
  readonly unit: UnitName;
  /** Ticks until they come through again. */
  readonly left: number;
}

/** A state of a pair in time; look at it through `observeInTime`. */
export interface TimedState {
  readonly environment: Environment;
  /** In a fixed order: one at most for each path and unit. */
  readonly outages: readonly Outage[];
  /** Those of the behaviour level. */
  readonly snapshots: Snapshots;
  /** Those of the machines that watch, and are on their way. */
  readonly watching: Watching;
}

/** A state that a unit or group shows: a role, or where it is on its way to one. */
export type ShownWord = StateWord | TransientWord;

/** The state of a unit or group moved, passing states included. */
export interface Move {
  readonly unit: UnitName;
  /** Null on an Active/Standby pair. */
  readonly group: 1 | 2 | null;
  readonly from: ShownWord;
  readonly to: ShownWord;
  /** As the product prints it. */
  readonly reason: string;
  readonly rules: readonly RuleId[];
}

/** A unit noticed something: a machine that watches went to another state. */
export interface Notice {
  readonly unit: UnitName;
  /** `failover link`, `data paths`, `module`, or the name of an interface. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly rules: readonly RuleId[];
}

/** What came of an instant. */
export interface TimedStep {
  readonly state: TimedState;
  /** Roles that moved, as at the behaviour level. */
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
  readonly moves: readonly Move[];
  readonly notices: readonly Notice[];
}

/** Which counts where a hello and the end of a hold time meet. */
export type First = 'hello' | 'deadline';
