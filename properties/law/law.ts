/** What a law is: a situation, and the ways that are together necessary and sufficient for it to come about. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import type { Family, StimulusType } from '../../model/stimulus.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import type { Claim, Setting, StateClaim, StateView, StepView } from '../claim.ts';
import { isOneKind } from './steps.ts';

/** One disjunct of a law. */
export interface Way {
  /** A slug, unique within the law. */
  readonly id: string;
  /** What happens, as a clause of one sentence. */
  readonly name: string;
  /** A declarative sentence: wherever the way is taken, the situation follows. */
  readonly leads: string;
  /** Those by which the situation follows. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** What alphabet and pair must have, so that some run takes this way and no other. */
  readonly needs: NonNullable<Claim['needs']>;
  readonly appliesTo?: NonNullable<Claim['appliesTo']>;
  /** Stimuli of which a step must hold at least one to take the way; any where left out. */
  readonly on?: readonly StimulusType[];
  /**
   * The step takes this way in the scope. It may look at the state before, at the stimuli, and of the state after at the
   * environment and at failover as a setting; never at the roles after, which are what the law foretells.
   */
  readonly taken: (step: StepView, setting: Setting, scope: Scope) => boolean;
}

/** A situation of a unit or failover group, and every way into it under the default readings. */
export interface Law {
  /** A slug: the subject of its claims. */
  readonly id: string;
  /** The situation, as in "… only if": `two units are active`. */
  readonly situation: string;
  readonly why: string;
  /** Those of the whole sentence. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** Families without which it cannot come about. */
  readonly needs: { readonly families: readonly Family[] };
  /** The scope is in the situation. */
  readonly holds: (view: StateView, scope: Scope) => boolean;
  /** What is so in every state of the situation. */
  readonly meanwhile: { readonly name: string; readonly predicate: StateClaim['predicate'] };
  readonly ways: readonly Way[];
}

/** Scopes that come into the situation in the step, for which some role has to move. */
export function entered(law: Law, step: StepView, { pair }: Setting): readonly Scope[] {
  if (step.reactions.length === 0) return [];
  return scopesOf(pair).filter((scope) => law.holds(step.after, scope) && !law.holds(step.before, scope));
}

/**
 * The ways a step takes in a scope. None in a step of several kinds: it is as good as its kinds one after the other,
 * which a search takes as steps of their own.
 */
export function waysTaken(law: Law, step: StepView, setting: Setting, scope: Scope): readonly Way[] {
  return isOneKind(step) ? law.ways.filter((way) => way.taken(step, setting, scope)) : [];
}
