/** Which rows of the scope something executable obeys: per row its rules, those covered and those still open. */
import { type RuleId, rule, ruleIds } from '../spec/rules/index.ts';
import { formalisedRows, type ScopeRow, scope } from '../spec/scope.ts';

export interface RowCoverage {
  readonly row: ScopeRow;
  readonly title: string;
  readonly status: 'formalised' | 'inPart' | 'notYetFormalised';
  readonly covered: readonly RuleId[];
  /** Rules that nothing executable obeys yet, with the row that will bring them. */
  readonly open: readonly { readonly rule: RuleId; readonly deferredTo: ScopeRow }[];
}

export function coverage(): readonly RowCoverage[] {
  return (Object.keys(scope) as ScopeRow[]).map((row) => {
    const ids = ruleIds.filter((id) => rule(id).rows.includes(row));
    const covered = ids.filter((id) => rule(id).deferredTo === undefined);
    const open = ids.flatMap((id) => {
      const { deferredTo } = rule(id);
      return deferredTo === undefined ? [] : [{ rule: id, deferredTo }];
    });
    return { row, title: scope[row], status: statusOf(row, covered), covered, open };
  });
}

function statusOf(row: ScopeRow, covered: readonly RuleId[]): RowCoverage['status'] {
  if (formalisedRows.includes(row)) return 'formalised';
  return covered.length > 0 ? 'inPart' : 'notYetFormalised';
}
