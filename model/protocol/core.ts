/** The parts of a pair in time: all that an instant depends on besides the state. */
import type { Readings } from '../../spec/ambiguities.ts';
import type { BehaviourModel } from '../behaviour/pair.ts';
import type { Pair } from '../configuration/pair.ts';
import type { Watchers } from './machines.ts';
import type { Times } from './times.ts';

export interface Core {
  readonly pair: Pair;
  readonly readings: Readings;
  readonly times: Times;
  /** @internal */
  readonly behaviour: BehaviourModel;
  /** @internal */
  readonly watchers: Watchers;
}
