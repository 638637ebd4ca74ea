/** A trace before its outcomes are computed: steps on a pair, and what they are there for. */
import type { Pair } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import type { FlagName } from './flags.ts';

export interface Draft {
  readonly pair: Pair;
  readonly id: string;
  readonly comment: string;
  /** Flags beyond those that the steps and outcomes themselves give. */
  readonly flags: readonly FlagName[];
  /** Changed readings that the draft was made for, each by itself; none where the default readings do for a part of it. */
  readonly under: readonly string[];
  readonly covers: readonly string[];
  /** Rules beyond those that move a role in it. */
  readonly rules: readonly RuleId[];
  readonly steps: readonly (readonly Stimulus[])[];
}
