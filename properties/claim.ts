/** What a claim is: a declarative sentence about a pair, as data, with the verdict expected of it. */

import type { Environment } from '../model/behaviour/environment.ts';
import type { Observation } from '../model/behaviour/observe.ts';
import type { Reaction, Refusal } from '../model/behaviour/settle.ts';
import type { Pair } from '../model/configuration/pair.ts';
import type { Family, Stimulus, StimulusType } from '../model/stimulus.ts';
import type { Readings } from '../spec/ambiguities.ts';
import type { RuleId } from '../spec/rules/index.ts';

/** One settled state, as a claim may look at it. */
export interface StateView {
  readonly environment: Environment;
  readonly observation: Observation;
}

/** One step, with everything that moved in it. */
export interface StepView {
  readonly before: StateView;
  readonly stimuli: readonly Stimulus[];
  readonly after: StateView;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
}

/** What a claim remembers of the past, beside the state; a small finite value, equal ones the same primitive. */
export interface Observer {
  readonly initial: string;
  /** Not asked of a step other than a wait that changes nothing. */
  next(value: string, step: StepView, pair: Pair): string;
}

/** What a claim is judged on besides the view. */
export interface Setting {
  readonly pair: Pair;
  readonly readings: Readings;
}

/** What every claim says of itself, however it is judged. */
export interface Common {
  /** Small letters, digits and hyphens, mostly below a subject: `preempt/returns`. Never used for another claim. */
  readonly id: string;
  /** A declarative sentence. */
  readonly name: string;
  /** Why it matters to the owner of a pair or to a reader of the documents. */
  readonly why: string;
  /** Those it rests on. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** `violated` for a sentence of the documents or of the user that is false as worded. */
  readonly expected: 'holds' | 'violated';
  /** Null where the claim applies to the pair, else the reason why not. A predicate over the configuration alone. */
  readonly appliesTo?: (pair: Pair, readings: Readings) => string | null;
  /** Families without which a witness or an expected counterexample cannot appear, and the causes it takes. */
  readonly needs?: {
    readonly families?: readonly Family[];
    /** From 0; where it depends on the pair, a function of it. */
    readonly faults?: number | ((pair: Pair, readings: Readings) => number);
  };
}

interface Grained {
  /**
   * How little the claim has to look at; left out, it is judged on every state or step by itself.
   *
   * `scope`: what it says of a pair it says of the unit, or of each failover group by itself, and it cannot differ between
   * environments with the same facts, so that it is judged once for all steps that are alike to one of them.
   * `first`: the same, and the unit or failover group 1 alone tells all that it asks for.
   * `alike`: it has to look at single interfaces, but any one of those that are alike would tell it the same.
   */
  readonly grain?: 'scope' | 'first' | 'alike';
}

interface Remembering extends Grained {
  /** Memory beside the state, for claims that speak of the past. */
  readonly observer?: (pair: Pair) => Observer;
}

/** Judged on every settled state. */
export interface StateClaim extends Common, Remembering {
  readonly kind: 'always' | 'never';
  /** States the claim speaks of; all where left out. */
  readonly when?: (state: StateView, setting: Setting, memory: string) => boolean;
  /** True in every state it speaks of (`always`), or in none (`never`). */
  readonly predicate: (state: StateView, setting: Setting, memory: string) => boolean;
}

/** Judged on every step, with all that moved in it. */
export interface StepClaim extends Common, Remembering {
  readonly kind: 'step';
  /** Stimuli of which a step must hold at least one to be judged; any where left out. */
  readonly on?: readonly StimulusType[];
  /** Steps the claim speaks of. `memory` is what the observer held before the step. */
  readonly when: (step: StepView, setting: Setting, memory: string) => boolean;
  /** True of every step it speaks of. */
  readonly predicate: (step: StepView, setting: Setting, memory: string) => boolean;
}

/** A witness: some reachable state, or some step, is like this. */
export interface SometimesClaim extends Common, Grained {
  readonly kind: 'sometimes';
  readonly on?: readonly StimulusType[];
  /** Whether a state is a witness. */
  readonly state?: (state: StateView, setting: Setting) => boolean;
  /** Whether a step is a witness. */
  readonly step?: (step: StepView, setting: Setting) => boolean;
}

/** Judged on every settle that the search makes, over every order in which its deciding events may come. */
export interface SettleClaim extends Common {
  readonly kind: 'settle';
  readonly judges: 'ends' | 'order' | 'specified';
}

/** A declarative sentence about a pair; `kind` tells how it is judged. */
export type Claim = StateClaim | StepClaim | SometimesClaim | SettleClaim;
