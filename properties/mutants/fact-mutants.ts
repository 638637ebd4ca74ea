/** Facts computed wrongly: each field inverted, fixed, taken of the wrong unit or group, or counted wrongly. */
import { type Amount, type Facts, factsOf, type PerUnit, type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Mutant } from './mutant.ts';
import { misreadings } from './wrong-pairs.ts';

type FactsOf = typeof factsOf;
type Wrong = (facts: Facts, pair: Pair) => Partial<Facts>;

const rulesOf = {
  powered: ['RELOAD.1', 'UNIT-NO-ANSWER.1'],
  failoverLink: ['LINK-CABLE.1', 'LINK-CARRIES.1'],
  replicates: ['STATE-LINK-OWN.1', 'STATE-LINK-SHARED.1', 'STATE-LINK-OPTIONAL.1', 'PREEMPT-REPLICATION.1'],
  moduleDown: ['UNIT-MODULE.1'],
  dataPathReaches: ['UNIT-PROBE-DATA.1', 'UNIT-ANSWER-ON-DATA.1'],
  interfaces: [
    'POLICY-REACHED.1',
    'POLICY-NUMBER.1',
    'POLICY-PERCENT.1',
    'POLICY-PER-GROUP.1',
    'MONITOR-OPTION.1',
    'INTERFACE-COMPARED.1',
  ],
  fewerFailures: ['START-HEALTH.1'],
} as const satisfies { readonly [field in keyof Facts]?: readonly RuleId[] };

const swapped = <T>(of: PerUnit<T>): PerUnit<T> => ({ primary: of.secondary, secondary: of.primary });
const perUnit = <T>(value: (unit: UnitName) => T): PerUnit<T> => ({
  primary: value('primary'),
  secondary: value('secondary'),
});

/** A yes or no about each unit. */
function unitWays(field: 'powered' | 'moduleDown' | 'dataPathReaches'): readonly (readonly [string, Wrong])[] {
  return [
    ['units swapped', (f) => ({ [field]: swapped(f[field]) })],
    ['yes for both', () => ({ [field]: perUnit(() => true) })],
    ['no for both', () => ({ [field]: perUnit(() => false) })],
    ...unitNames.map((unit): readonly [string, Wrong] => [
      `inverted for ${unit}`,
      (f) => ({ [field]: { ...f[field], [unit]: !f[field][unit] } }),
    ]),
    ['inverted', (f) => ({ [field]: perUnit((unit) => !f[field][unit]) })],
  ];
}

function amounts(facts: Facts, pair: Pair, of: (unit: UnitName, scope: Scope) => Amount | undefined): Partial<Facts> {
  const scopes = scopesOf(pair);
  return {
    interfaces: perUnit((unit) => Object.fromEntries(scopes.map((s) => [s, of(unit, s) ?? facts.interfaces[unit][s]]))),
  };
}

const allAmounts: readonly Amount[] = ['under', 'overIfUncomparedCounts', 'overOnceCompared', 'overByLinkLoss'];
const otherGroup: Partial<Record<Scope, Scope>> = { '1': '2', '2': '1' };

/** Each amount taken for each other one. */
const amountWays: readonly (readonly [string, Wrong])[] = [
  ['units swapped', (f) => ({ interfaces: swapped(f.interfaces) })],
  ['groups swapped', (f, pair) => amounts(f, pair, (unit, scope) => f.interfaces[unit][otherGroup[scope] ?? scope])],
  ...allAmounts.flatMap((from) =>
    allAmounts
      .filter((to) => to !== from)
      .map((to): readonly [string, Wrong] => [
        `${from} as ${to}`,
        (f, pair) => amounts(f, pair, (unit, scope) => (f.interfaces[unit][scope] === from ? to : undefined)),
      ]),
  ),
];

const ways: { readonly [field in keyof Facts]: readonly (readonly [string, Wrong])[] } = {
  powered: unitWays('powered'),
  failoverLink: [
    ['inverted', (f) => ({ failoverLink: f.failoverLink === 'up' ? 'down' : 'up' })],
    ['always up', () => ({ failoverLink: 'up' })],
    ['always down', () => ({ failoverLink: 'down' })],
  ],
  replicates: [
    ['inverted', (f) => ({ replicates: !f.replicates })],
    ['always', () => ({ replicates: true })],
    ['never', () => ({ replicates: false })],
  ],
  moduleDown: unitWays('moduleDown'),
  dataPathReaches: unitWays('dataPathReaches'),
  interfaces: amountWays,
  fewerFailures: unitNames.map((unit) => [
    `always ${unit}`,
    (_, pair) => ({ fewerFailures: Object.fromEntries(scopesOf(pair).map((scope) => [scope, unit])) }),
  ]),
};

/** One mutant for each field of the facts and each way to get it wrong. */
export function factMutants(): readonly Mutant[] {
  const fields = Object.entries(ways) as [keyof typeof rulesOf, readonly (readonly [string, Wrong])[]][];
  const wrongFields = fields.flatMap(([field, list]) =>
    list.map(([way, wrong]): Mutant => {
      const facts: FactsOf = (pair, e, readings) => {
        const right = factsOf(pair, e, readings);
        return { ...right, ...wrong(right, pair) };
      };
      return { id: `fact ${field}/${way}`, part: 'facts', rules: rulesOf[field], replacements: { facts } };
    }),
  );
  const misread = misreadings.map(({ field, way, rules, misread: wrong }): Mutant => {
    const facts: FactsOf = (pair, e, readings) => ({
      ...factsOf(pair, e, readings),
      [field]: factsOf(...wrong(pair, e), readings)[field],
    });
    return { id: `fact ${field}/${way}`, part: 'facts', rules, replacements: { facts } };
  });
  return [...wrongFields, ...misread];
}
