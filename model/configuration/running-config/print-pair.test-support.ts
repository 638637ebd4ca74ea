/** Prints a pair as running-configs, the inverse of reading them. */
import { contextOf, type FailoverGroup, type InterfacePolicy, type Pair } from '../pair.ts';

export interface Printed {
  readonly primary: string;
  readonly secondary: string;
  /** By file name. */
  readonly contexts: Readonly<Record<string, string>>;
}

/** What a description leaves to the units. */
export interface Secrets {
  readonly key: string;
}

/**
 * Of a pair called `pair` whose interfaces all have a port, and whose groups have their own interface times where the
 * pair is Active/Active: no more can be said in a running-config.
 */
export function printPair(pair: Pair, { key }: Secrets): Printed {
  const names = Object.keys(pair.interfaces);
  const ids = portIds(pair);
  const groups = groupEntries(pair);
  const contexts = contextsOf(pair);
  const links = linksOf(pair, key);
  const data = names.flatMap((name, i) => interfaceLines(pair, name, ids.get(name) ?? '', i));
  const system = [
    ...links,
    ...unitLines(pair),
    ...groups.flatMap(([name, group]) => [`failover group ${name}`, ...groupLines(group)]),
    ...contexts.flatMap((context) => contextLines(pair, context, ids)),
    ...(contexts.length === 0 ? data : []),
    'failover',
  ];
  const files = contexts.map((context): [string, string] => {
    const inside = names.flatMap((name, i) =>
      contextOf(name) === context ? interfaceLines(pair, name, mappedName(ids.get(name) ?? ''), i) : [],
    );
    return [`${context}.cfg`, text(inside)];
  });
  return {
    primary: text(['failover lan unit primary', ...system]),
    secondary: text(['failover lan unit secondary', ...links, 'failover']),
    contexts: Object.fromEntries(files),
  };
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** A port by itself, or one of its sub-interfaces where several interfaces are on it. */
function portIds(pair: Pair): ReadonlyMap<string, string> {
  const all = Object.entries(pair.interfaces).map(([name, { port }]) => ({ name, port: port ?? '' }));
  return new Map(
    all.map(({ name, port }, i) => {
      const alone = all.every((other) => other.name === name || other.port !== port);
      return [name, alone ? port : `${port}.${i + 1}`];
    }),
  );
}

function mappedName(id: string): string {
  return `m${id.replaceAll(/\W/g, '')}`;
}

function contextsOf(pair: Pair): readonly string[] {
  if (pair.mode === 'activeActive') return Object.keys(pair.contexts);
  const found = Object.keys(pair.interfaces).map(contextOf);
  return [...new Set(found.filter((context) => context !== null))];
}

function groupEntries(pair: Pair): readonly (readonly [string, FailoverGroup])[] {
  if (pair.mode === 'activeStandby') return [];
  const { '1': one, '2': two } = pair.groups;
  return [['1', one], ...(two === undefined ? [] : [['2', two] as const])];
}

function linksOf({ stateLink }: Pair, key: string): readonly string[] {
  const state = {
    none: [],
    own: [
      'failover link state GigabitEthernet0/8',
      'failover interface ip state 172.27.49.1 255.255.255.0 standby 172.27.49.2',
    ],
    shared: ['failover link folink'],
  };
  return [
    'failover lan interface folink GigabitEthernet0/9',
    'failover interface ip folink 172.27.48.1 255.255.255.0 standby 172.27.48.2',
    ...state[stateLink],
    `failover key ${key}`,
  ];
}

function unitLines(pair: Pair): readonly string[] {
  const { unitPoll, unitHold, interfacePoll, interfaceHold } = pair.timers;
  const unit = `failover polltime unit ${time(unitPoll)} holdtime ${time(unitHold)}`;
  if (pair.mode === 'activeActive') return [unit];
  return [
    unit,
    `failover polltime interface ${time(interfacePoll)} holdtime ${time(interfaceHold)}`,
    `failover interface-policy ${policy(pair.interfacePolicy)}`,
  ];
}

function time(seconds: number): string {
  return seconds < 1 ? `msec ${Math.round(seconds * 1000)}` : `${seconds}`;
}

function policy(given: InterfacePolicy): string {
  return 'number' in given ? `${given.number}` : `${given.percent}%`;
}

function groupLines({ preferred, preempt, interfacePolicy, timers }: FailoverGroup): readonly string[] {
  return [
    ...(preferred === 'secondary' ? [' secondary'] : []),
    ...(preempt === false ? [] : [preempt.delay === 0 ? ' preempt' : ` preempt ${preempt.delay}`]),
    ` interface-policy ${policy(interfacePolicy)}`,
    ...(timers ? [` polltime interface ${time(timers.interfacePoll)} holdtime ${time(timers.interfaceHold)}`] : []),
  ];
}

function contextLines(pair: Pair, context: string, ids: ReadonlyMap<string, string>): readonly string[] {
  const own = [...ids].filter(([name]) => contextOf(name) === context);
  const found = pair.mode === 'activeActive' ? pair.contexts[context] : undefined;
  return [
    ...(found?.admin ? [`admin-context ${context}`] : []),
    `context ${context}`,
    ...own.map(([, id]) => ` allocate-interface ${id} ${mappedName(id)}`),
    ` config-url disk0:/${context}.cfg`,
    ...(found ? [` join-failover-group ${found.group}`] : []),
  ];
}

function interfaceLines(pair: Pair, name: string, id: string, index: number): readonly string[] {
  const own = pair.interfaces[name];
  const nameif = name.slice(name.indexOf('/') + 1);
  return [
    `interface ${id}`,
    ` nameif ${nameif}`,
    ` ip address 10.${index}.0.1 255.255.255.0 standby 10.${index}.0.2`,
    ...(own?.shutdown ? [' shutdown'] : []),
    `${own?.monitored ? '' : 'no '}monitor-interface ${nameif}`,
  ];
}
