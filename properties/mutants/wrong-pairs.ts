/** Configurations and environments misread on the way to the facts: thresholds off by one, interfaces that count or do not. */
import type { Environment, Thing } from '../../model/behaviour/environment.ts';
import { type Facts, monitoredIn, type Scope } from '../../model/behaviour/facts.ts';
import { type InterfacePolicy, type Pair, portOf } from '../../model/configuration/pair.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import type { GroupName } from '../../spec/vocabulary.ts';

export interface Misreading {
  /** The field of the facts that comes out wrong; the others are read as they should be. */
  readonly field: keyof Facts;
  /** Part of a mutant's id: `number +1`. */
  readonly way: string;
  readonly rules: readonly RuleId[];
  readonly misread: (pair: Pair, e: Environment) => readonly [Pair, Environment];
}

function withPolicies(pair: Pair, of: (policy: InterfacePolicy, scope: Scope) => InterfacePolicy): Pair {
  if (pair.mode === 'activeStandby') return { ...pair, interfacePolicy: of(pair.interfacePolicy, 'unit') };
  const changed = (name: GroupName) => {
    const group = pair.groups[name] ?? pair.groups['1'];
    return { ...group, interfacePolicy: of(group.interfacePolicy, name) };
  };
  const second = pair.groups['2'] === undefined ? {} : { '2': changed('2') };
  return { ...pair, groups: { '1': changed('1'), ...second } };
}

/** The policy as a count of interfaces, this many more; a policy of the other kind stays. */
function offBy(pair: Pair, kind: 'number' | 'percent', more: number): Pair {
  return withPolicies(pair, (policy, scope) => {
    if (!(kind in policy)) return policy;
    const monitored = monitoredIn(pair, scope).length;
    const count = 'number' in policy ? policy.number : Math.ceil((policy.percent * monitored) / 100);
    return { number: count + more };
  });
}

function eachInterface(pair: Pair, of: (i: Pair['interfaces'][string], name: string) => object): Pair {
  const entries = Object.entries(pair.interfaces).map(([name, i]) => [name, { ...i, ...of(i, name) }] as const);
  return { ...pair, interfaces: Object.fromEntries(entries) };
}

/** A percentage of all interfaces of the pair instead of the monitored ones of the scope. */
function percentOfAll(pair: Pair): Pair {
  const all = Object.keys(pair.interfaces).length;
  return withPolicies(pair, (policy) =>
    'percent' in policy ? { number: Math.ceil((policy.percent * all) / 100) } : policy,
  );
}

function without(e: Environment, kind: string): Environment {
  return { ...e, broken: new Set([...e.broken].filter((thing) => !thing.startsWith(`${kind} `))) };
}

/** Each dead port as its first interface's alone. */
function onlyFirstOfPort(pair: Pair): Pair {
  const seen = new Set<string>();
  return eachInterface(pair, (_, name) => {
    const port = portOf(pair, name);
    const first = !seen.has(port);
    seen.add(port);
    return { port: first ? port : `${port} of ${name}` };
  });
}

/** Traffic lost on one unit taken as lost on its twin as well. */
function onBothUnits(e: Environment): Environment {
  const twins = [...e.broken].flatMap((thing): Thing[] => {
    const [kind, , name] = thing.split(' ');
    return kind === 'traffic' ? [`traffic primary ${name}`, `traffic secondary ${name}`] : [];
  });
  return { ...e, broken: new Set([...e.broken, ...twins]) };
}

const offByOne = (['number', 'percent'] as const).flatMap((kind) =>
  [1, -1].map(
    (more): Misreading => ({
      field: 'interfaces',
      way: `${kind} ${more > 0 ? '+' : ''}${more}`,
      rules: [kind === 'number' ? 'POLICY-NUMBER.1' : 'POLICY-PERCENT.1'],
      misread: (pair, e) => [offBy(pair, kind, more), e],
    }),
  ),
);

const counted: readonly Misreading[] = [
  {
    field: 'interfaces',
    way: 'percent of all',
    rules: ['POLICY-PERCENT.1', 'MONITOR-OPTION.1'],
    misread: (pair, e) => [percentOfAll(pair), e],
  },
  {
    field: 'interfaces',
    way: 'unmonitored count',
    rules: ['MONITOR-OPTION.1'],
    misread: (pair, e) => [eachInterface(pair, () => ({ monitored: true })), e],
  },
  {
    field: 'interfaces',
    way: 'none counts',
    rules: ['MONITOR-OPTION.1'],
    misread: (pair, e) => [eachInterface(pair, () => ({ monitored: false })), e],
  },
  {
    field: 'interfaces',
    way: 'shut is alive',
    rules: ['INTERFACE-LINK-DOWN.1'],
    misread: (pair, e) => [pair, without(e, 'shut')],
  },
  {
    field: 'interfaces',
    way: 'first of a port only',
    rules: ['INTERFACE-LINK-LOSS.1'],
    misread: (pair, e) => [onlyFirstOfPort(pair), e],
  },
  {
    field: 'interfaces',
    way: 'dead ports alive',
    rules: ['INTERFACE-LINK-LOSS.1'],
    misread: (pair, e) => [pair, without(e, 'port')],
  },
  {
    field: 'interfaces',
    way: 'lost traffic received',
    rules: ['INTERFACE-COMPARED.1'],
    misread: (pair, e) => [pair, without(e, 'traffic')],
  },
  {
    field: 'interfaces',
    way: 'traffic lost on both',
    rules: ['INTERFACE-COMPARED.1', 'INTERFACE-BOTH-UNKNOWN.1'],
    misread: (pair, e) => [pair, onBothUnits(e)],
  },
  {
    field: 'dataPathReaches',
    way: 'cut paths carry',
    rules: ['UNIT-PROBE-DATA.1'],
    misread: (pair, e) => [pair, without(e, 'path')],
  },
];

const stateLinks = (['none', 'own', 'shared'] as const).map(
  (kind): Misreading => ({
    field: 'replicates',
    way: `as if ${kind}`,
    rules: ['STATE-LINK-OWN.1', 'STATE-LINK-SHARED.1', 'STATE-LINK-OPTIONAL.1'],
    misread: (pair, e) => [{ ...pair, stateLink: kind }, e],
  }),
);

/** Every misreading, thresholds first. */
export const misreadings: readonly Misreading[] = [...offByOne, ...counted, ...stateLinks];
