/** How a pair in time comes to know things: what its machines are told, and what roles make of their states. */
import type { Core } from './core.ts';
import type { noticed } from './noticed.ts';
import type { perceived } from './perceive.ts';

export interface Sensing extends Core {
  /** @internal */
  readonly perceived: typeof perceived;
  /** @internal */
  readonly noticed: typeof noticed;
}
