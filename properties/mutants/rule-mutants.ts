/** One mutant per rule: every transition that obeys it does something else. */
import type { Machines } from '../../model/behaviour/charts/index.ts';
import type { TransitionInfo } from '../../model/behaviour/transitions.ts';
import { type RuleId, ruleIds } from '../../spec/rules/index.ts';
import { type Change, mutateMachine } from './mutate-machine.ts';

export interface RuleMutant {
  readonly rule: RuleId;
  /** Ids of the transitions that differ. */
  readonly changed: readonly string[];
  readonly machines: Machines;
}

/** What moves no longer does; a role that stays on purpose moves; a refusal is silent. */
function opposite(t: TransitionInfo): Change | null {
  if (t.meta.quiet === 'restated') return null;
  if (t.targets.length > 0) return { kind: 'drop' };
  const stays = t.chart === 'role' && t.meta.quiet === 'ignored';
  if (stays && t.state === 'active') return { kind: 'retarget', target: '#role.standbyReady' };
  if (stays && (t.state === 'standbyReady' || t.state === 'failed'))
    return { kind: 'retarget', target: '#role.active' };
  return t.actions.length > 0 ? { kind: 'drop' } : null;
}

/** The mutants of all rules that some transition obeys by doing, or by not doing, something. */
export function ruleMutants(machines: Machines): readonly RuleMutant[] {
  return ruleIds.flatMap((rule) => {
    const mutated = Object.entries(machines).map(
      ([name, machine]) =>
        [name, mutateMachine(machine, (t) => (t.meta.rules.includes(rule) ? opposite(t) : null))] as const,
    );
    const changed = mutated.flatMap(([, m]) => m.changed);
    if (changed.length === 0) return [];
    return [
      { rule, changed, machines: Object.fromEntries(mutated.map(([n, m]) => [n, m.machine])) as unknown as Machines },
    ];
  });
}
