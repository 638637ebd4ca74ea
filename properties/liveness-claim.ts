/** What a liveness claim is: a declarative sentence about what happens in the end, judged on the graph of small steps. */
import type { Facts } from '../model/behaviour/facts.ts';
import type { View } from '../model/behaviour/view.ts';
import type { Claim, Common, Setting } from './claim.ts';
import type { Place } from './claims/places.ts';

/**
 * Judged for each place apart, over runs in which stimuli have stopped: `when` holds at some moment, and from then on the
 * facts stay, and with them `given`. A run stands anywhere, in the middle of settling too.
 */
export interface EventualClaim extends Common {
  /** `then` holds at some later moment; again and again for ever; from some moment on for ever. */
  readonly kind: 'leadsTo' | 'infinitelyOften' | 'endsIn';
  /** The places it is judged for. */
  readonly each: (setting: Setting) => readonly Place[];
  /** What is asked of the facts. */
  readonly under: (facts: Facts, place: Place, setting: Setting) => boolean;
  /** What is asked of every state from then on; nothing where left out. */
  readonly given?: (view: View, place: Place) => boolean;
  /** Where it begins; anywhere where left out. */
  readonly when?: (view: View, place: Place) => boolean;
  /** What comes in the end. */
  readonly then: (view: View, place: Place) => boolean;
}

/** Judged on the whole graph, whatever is fair. */
export interface GraphClaim extends Common {
  readonly kind: 'graph';
  /** `ends`: internal events never go in a circle. `oneEnd`: in every order they end in the same state. */
  readonly judges: 'ends' | 'oneEnd';
}

/** A declarative sentence about what happens in the end; `kind` tells how it is judged. */
export type LivenessClaim = EventualClaim | GraphClaim;

/** A claim judged by a search, or one about what happens in the end. */
export type AnyClaim = Claim | LivenessClaim;

const kinds: readonly AnyClaim['kind'][] = ['leadsTo', 'infinitelyOften', 'endsIn', 'graph'];

export function isLiveness(claim: AnyClaim): claim is LivenessClaim {
  return kinds.includes(claim.kind);
}
