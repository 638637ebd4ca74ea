/** Every rule of the spec, merged from the chapters. */
import type { Rule } from '../rule.ts';
import { configurationRules } from './configuration.ts';
import { failoverTimeRules } from './failover-times.ts';
import { groupRules } from './group.ts';
import { interfaceHealthRules } from './interface-health.ts';
import { interfacePolicyRules } from './interface-policy.ts';
import { interfaceTestRules } from './interface-tests.ts';
import { linkRules } from './links.ts';
import { operatorRules } from './operator.ts';
import { optionalCommandRules } from './optional-commands.ts';
import { overviewRules } from './overview.ts';
import { preemptionRules } from './preemption.ts';
import { requirementRules } from './requirements.ts';
import { settingRules } from './setting.ts';
import { startupRules } from './startup.ts';
import { synchronisationRules } from './synchronisation.ts';
import { table72Rules } from './table-7-2.ts';
import { table73Rules } from './table-7-3.ts';
import { transparentModeRules } from './transparent-mode.ts';
import { unitHealthRules } from './unit-health.ts';

export const rules = {
  ...overviewRules,
  ...startupRules,
  ...table72Rules,
  ...table73Rules,
  ...groupRules,
  ...unitHealthRules,
  ...interfaceHealthRules,
  ...interfaceTestRules,
  ...interfacePolicyRules,
  ...failoverTimeRules,
  ...linkRules,
  ...preemptionRules,
  ...operatorRules,
  ...synchronisationRules,
  ...settingRules,
  ...configurationRules,
  ...optionalCommandRules,
  ...requirementRules,
  ...transparentModeRules,
} as const;

/**
 * The id of a rule. Closed: a citation of an unknown rule does not compile.
 *
 * @useDeclaredType
 */
export type RuleId = keyof typeof rules;

/** Every rule by its id, chapter by chapter. */
export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** A rule by its id. */
export function rule(id: RuleId): Rule {
  return rules[id];
}
