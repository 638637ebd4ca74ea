/** What a search was asked to cover, and what stopped it. */
import type { Family } from '../../model/stimulus.ts';

/** What a search covers; {@link boundsOf} makes one. */
export interface Bounds {
  readonly families: readonly Family[];
  /** Causes broken at once; null for any number. */
  readonly faults: number | null;
  /** Largest free set of simultaneous stimuli; 1 for single stimuli and the named sets only. */
  readonly together: number;
  /** Most states, most steps, most seconds, most megabytes of memory of the process; null for no limit. */
  readonly states: number | null;
  readonly depth: number | null;
  readonly seconds: number | null;
  readonly megabytes: number | null;
}

/** Why a search ended before everything was explored. */
export type Stopped = 'states' | 'depth' | 'seconds' | 'megabytes' | 'interrupted';

const options: { readonly [stopped in Stopped]: string } = {
  states: '--states',
  depth: '--depth',
  seconds: '--time',
  megabytes: '--memory',
  interrupted: 'interrupted',
};

/** The option whose limit was reached, as it is typed, or that an interruption came. */
export function stoppedWord(stopped: Stopped): string {
  return options[stopped];
}

/** How far a search is. */
export interface Progress {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  /** States still to be looked at, as far as they are known. */
  readonly queue: number;
  /** States per second so far. */
  readonly rate: number;
}
