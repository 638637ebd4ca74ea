/** The parts of a model: all that settling depends on besides the state. */
import type { Readings } from '../../spec/ambiguities.ts';
import type { Pair } from '../configuration/pair.ts';
import type { Chart, Fired } from './chart.ts';
import type { ChartName } from './charts/index.ts';
import type { Layout } from './machines.ts';
import type { Reaction } from './outcome.ts';
import type { CommandPhase } from './phases/command.ts';
import type { Delivery, MessagePhase, Phase } from './phases/phase.ts';

export interface Phases {
  readonly perceive: readonly Phase[];
  readonly decide: readonly Phase[];
  readonly message: readonly MessagePhase[];
  readonly command: readonly CommandPhase[];
}

/** All that settling depends on besides the state: the parts of a model. */
export interface Parts {
  readonly pair: Pair;
  readonly readings: Readings;
  /** @internal */
  readonly charts: { readonly [name in ChartName]: Chart };
  /** @internal */
  readonly layout: Layout;
  /** @internal */
  readonly phases: Phases;
}

/** A deciding event that would change something. */
export interface Candidate {
  readonly phase: string;
  readonly delivery: Delivery;
}

export interface SettleOptions {
  /** Told of every transition that fires, and by which phase. */
  readonly onFire?: (phase: string, fired: Fired) => void;
  /** Told of every role that moves, and by which transition. */
  readonly onReact?: (reaction: Reaction, fired: Fired) => void;
}
