/** Which features of a configuration a rule speaks of, and which of them a scope has. */
import { groupsOf, type Pair } from '../../model/configuration/pair.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import type { NamedScope } from '../scopes.ts';

export const features = [
  'preempt delay',
  'percentage',
  'second group',
  'module',
  'unmonitored interface',
  'no state link',
  'own state link',
  'shared state link',
  'disable',
] as const;
export type Feature = (typeof features)[number];

const stateLinks: readonly Feature[] = ['no state link', 'own state link', 'shared state link'];

/** What the name of a rule says it is about. A rule that names a threshold holds of either kind. */
const spokenOf: readonly (readonly [RegExp, readonly Feature[]])[] = [
  [/PREEMPT|FORCE-HOLDS/, ['preempt delay', 'second group']],
  [/PERCENT|POLICY-REACHED/, ['percentage']],
  [/GROUP|^AA-/, ['second group']],
  [/MODULE/, ['module']],
  [/MONITOR-OPTION/, ['unmonitored interface']],
  [/STATE-LINK|REPLICATION/, stateLinks],
  [/DISABLE|ENABLE|SAVE|FROZEN/, ['disable']],
];

/** The features that rules mention. */
export function featuresOfRules(rules: readonly RuleId[]): readonly Feature[] {
  const named = new Set(spokenOf.flatMap(([pattern, of]) => (rules.some((rule) => pattern.test(rule)) ? of : [])));
  return features.filter((feature) => named.has(feature));
}

function has(pair: Pair, { bounds }: NamedScope): Readonly<Record<Feature, boolean>> {
  const groups = pair.mode === 'activeStandby' ? [] : groupsOf(pair).map((name) => pair.groups[name]);
  const policies = pair.mode === 'activeStandby' ? [pair.interfacePolicy] : groups.map((g) => g?.interfacePolicy);
  const delays = groups.map((g) => (g === undefined || g.preempt === false ? 0 : g.preempt.delay));
  return {
    'preempt delay': bounds.families.includes('wait') && delays.some((delay) => delay > 0),
    percentage: policies.some((policy) => policy !== undefined && 'percent' in policy),
    'second group': groups.length > 1,
    module: bounds.families.includes('module'),
    'unmonitored interface': Object.values(pair.interfaces).some((i) => !i.monitored),
    'no state link': pair.stateLink === 'none',
    'own state link': pair.stateLink === 'own',
    'shared state link': pair.stateLink === 'shared',
    disable: bounds.families.includes('disable'),
  };
}

/** The features that a scope has. */
export function featuresOfScope(scope: NamedScope): readonly Feature[] {
  const present = has(scope.pair, scope);
  return features.filter((feature) => present[feature]);
}
