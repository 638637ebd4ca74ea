/** The form of Tables 7-1 to 7-3: what the document prints, and the rules each row or cell stands for. */
import type { RuleId } from '../rules/index.ts';

/** One action as printed in a cell. */
export type Action =
  | 'n/a'
  | 'No action'
  | 'Become active'
  | 'Become standby'
  | 'Mark active as failed'
  | 'Mark standby as failed'
  | 'Mark failover link as failed'
  | 'Mark as failed'
  | 'Mark active group as failed'
  | 'Mark standby group as failed';

/** An oracle that claims compare the model with; nothing in the model is made from it. */
export interface TableRow {
  readonly id: string;
  /** Line of the row in the stored text of the guide. */
  readonly line: number;
  readonly event: string;
  readonly policy: 'Failover' | 'No failover';
  /** The cell of the active unit, or of the active group. */
  readonly active: readonly Action[];
  /** The cell of the standby unit, or of the standby group. */
  readonly standby: readonly Action[];
  /** Per column the rules that state it: for each action a list, empty for `n/a`; no notes where `None` is printed. */
  readonly rules: {
    readonly policy: readonly RuleId[];
    readonly active: readonly (readonly RuleId[])[];
    readonly standby: readonly (readonly RuleId[])[];
    readonly notes: readonly RuleId[];
  };
}

/** A row of Table 7-1: after how many seconds a failover comes. */
export interface TimeRow {
  readonly id: string;
  /** Line of the row in the stored text of the guide. */
  readonly line: number;
  readonly condition: string;
  /** With the timers as short as they may be, as they are unless configured, and as long as they may be. */
  readonly minimum: number;
  readonly default: number;
  readonly maximum: number;
  readonly rule: RuleId;
}
