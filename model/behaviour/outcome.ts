/** What comes of a settle: the new snapshots, the roles that moved, the commands that were refused. */
import { type RuleId, rule } from '../../spec/rules/index.ts';
import type { Mode, StateWord, UnitName } from '../../spec/vocabulary.ts';
import type { Command } from '../stimulus.ts';
import type { Heard } from './charts/role/events.ts';
import type { Scope } from './facts.ts';
import type { Snapshots } from './machines.ts';

/** A role moved: that of a unit, or of a failover group on a unit. */
export interface Reaction {
  readonly unit: UnitName;
  /** Null on an Active/Standby pair. */
  readonly group: 1 | 2 | null;
  readonly from: StateWord;
  readonly to: StateWord;
  /** What the unit heard of its peer's hellos at that moment. */
  readonly heard: Heard;
  /** In a few words, for people. */
  readonly reason: string;
  /** Those that the move obeys. */
  readonly rules: readonly RuleId[];
}

/** A command that the model refuses. */
export interface Refusal {
  readonly stimulus: Command;
  readonly reason: string;
  readonly rules: readonly RuleId[];
}

export interface Settled {
  readonly snapshots: Snapshots;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
  /** At some point more than one deciding event could have come next. */
  readonly forked: boolean;
}

/** Thrown where settling does not end; a claim says that this never happens. */
export class UnsettledError extends Error {}

/** The rules that speak of pairs in this mode. */
export function rulesOfMode(rules: readonly RuleId[], mode: Mode): readonly RuleId[] {
  return rules.filter((id) => (rule(id).mode ?? mode) === mode);
}

/** The group as reactions carry it; null for the unit of an Active/Standby pair. */
export function groupNumber(scope: Scope): 1 | 2 | null {
  return scope === 'unit' ? null : scope === '1' ? 1 : 2;
}

/** The command as refused for one scope: with its group, where the scope is a group and the command takes one. */
export function commandFor(command: Command, scope: Scope | null): Command {
  const group = scope === null ? null : groupNumber(scope);
  return group === null ? command : ({ ...command, group } as Command);
}
