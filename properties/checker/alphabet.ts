/** The alphabet of a search: every step it may take, in canonical order. */

import { namedPort } from '../../model/behaviour/environment.ts';
import { groupsOf, type Pair } from '../../model/configuration/pair.ts';
import { contradiction } from '../../model/stimuli-reader.ts';
import { type Family, familyOf, type Stimulus } from '../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';

/** The stimuli of one step; a wait's seconds are filled in per state. */
export type AlphabetStep = readonly Stimulus[];

/** The families that a check tries by default: all but configuration changed in operation. */
export const everyday = [
  'power',
  'link',
  'state',
  'path',
  'interface',
  'traffic',
  'module',
  'force',
  'reset',
  'wait',
] as const satisfies readonly Family[];

/** A wait in an alphabet stands for a wait to the next due delay. */
const waitToNextDue: Stimulus = { type: 'wait', seconds: 1 };

function perUnit(...types: readonly ('powerOn' | 'powerOff' | 'reload' | 'moduleDown' | 'moduleUp')[]): Stimulus[] {
  return types.flatMap((type) => unitNames.map((unit) => ({ type, unit })));
}

/** One interface per physical port: its first by name, as written in the configuration. */
function portRepresentatives(pair: Pair): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of Object.keys(pair.interfaces)) {
    const port = namedPort(pair, name);
    if (!seen.has(port)) seen.set(port, name);
  }
  return [...seen.values()];
}

function operatorCommands(pair: Pair): Stimulus[] {
  const groups = groupsOf(pair);
  const targets: ({ group?: 1 | 2 } | object)[] = [{}, ...groups.map((g) => ({ group: g === '1' ? 1 : 2 }))];
  return (['failoverActive', 'noFailoverActive', 'failoverReset'] as const).flatMap((type) =>
    unitNames.flatMap((unit) => targets.map((target) => ({ type, unit, ...target }) as Stimulus)),
  );
}

function singles(pair: Pair): Stimulus[] {
  const names = Object.keys(pair.interfaces);
  const ports = portRepresentatives(pair);
  const onPorts = (type: 'interfaceDown' | 'interfaceUp'): Stimulus[] =>
    unitNames.flatMap((unit) => ports.map((name) => ({ type, unit, interface: name })));
  const onTraffic = (type: 'trafficLost' | 'trafficBack'): Stimulus[] =>
    unitNames.flatMap((unit) => names.map((name) => ({ type, unit, interface: name })));
  const onPaths = (type: 'dataPathDown' | 'dataPathUp'): Stimulus[] => [
    ...names.map((name): Stimulus => ({ type, interface: name })),
    ...(names.length > 1 ? [{ type }] : []),
  ];
  const onShut = (type: 'interfaceShut' | 'interfaceNoShut'): Stimulus[] =>
    names.map((name) => ({ type, interface: name }));
  return [
    ...perUnit('powerOn', 'powerOff', 'reload'),
    { type: 'failoverLinkDown' },
    { type: 'failoverLinkUp' },
    ...(pair.stateLink === 'none' ? [] : ([{ type: 'stateLinkDown' }, { type: 'stateLinkUp' }] as const)),
    ...onPaths('dataPathDown'),
    ...onPaths('dataPathUp'),
    ...onPorts('interfaceDown'),
    ...onPorts('interfaceUp'),
    ...onTraffic('trafficLost'),
    ...onTraffic('trafficBack'),
    ...perUnit('moduleDown', 'moduleUp'),
    ...onShut('interfaceShut'),
    ...onShut('interfaceNoShut'),
    ...operatorCommands(pair),
    ...(['noFailover', 'failover', 'writeMemory'] as const).flatMap((type) =>
      unitNames.map((unit): Stimulus => ({ type, unit })),
    ),
    waitToNextDue,
  ];
}

function onBoth(make: (unit: UnitName) => Stimulus): AlphabetStep {
  return unitNames.map(make);
}

/** The named sets of simultaneous stimuli: what one cause does at once. */
function namedSets(pair: Pair): AlphabetStep[] {
  const names = Object.keys(pair.interfaces);
  const ports = portRepresentatives(pair);
  const allPaths = (type: 'dataPathDown' | 'dataPathUp'): Stimulus =>
    names.length === 1 ? { type, interface: names[0] as string } : { type };
  const everyPort = (type: 'interfaceDown' | 'interfaceUp') =>
    ports.flatMap((name) => onBoth((unit) => ({ type, unit, interface: name })));
  const linkWithPaths: AlphabetStep[] = [
    [{ type: 'failoverLinkDown' }, allPaths('dataPathDown')],
    [{ type: 'failoverLinkUp' }, allPaths('dataPathUp')],
  ];
  const linkWithPorts: AlphabetStep[] = [
    [{ type: 'failoverLinkDown' }, ...everyPort('interfaceDown')],
    [{ type: 'failoverLinkUp' }, ...everyPort('interfaceUp')],
  ];
  return [
    onBoth((unit) => ({ type: 'powerOn', unit })),
    onBoth((unit) => ({ type: 'powerOff', unit })),
    onBoth((unit) => ({ type: 'reload', unit })),
    ...(names.length > 0 ? [...linkWithPaths, ...linkWithPorts] : []),
    ...(['interfaceDown', 'interfaceUp'] as const).flatMap((type) =>
      ports.map((name) => onBoth((unit) => ({ type, unit, interface: name }))),
    ),
    ...(['trafficLost', 'trafficBack'] as const).flatMap((type) =>
      names.map((name) => onBoth((unit) => ({ type, unit, interface: name }))),
    ),
  ];
}

function subsets(stimuli: readonly Stimulus[], size: number): AlphabetStep[] {
  if (size === 0) return [[]];
  return stimuli.flatMap((s, i) => subsets(stimuli.slice(i + 1), size - 1).map((rest) => [s, ...rest]));
}

function keyOf(step: AlphabetStep): string {
  return step
    .map((s) => JSON.stringify(s))
    .sort()
    .join();
}

/**
 * Every step of the given families on a pair: single stimuli, the named sets, and with `together` every set of at
 * most that many. Ordered by size, then as written here.
 */
export function alphabetOf(pair: Pair, families: readonly Family[], together = 1): readonly AlphabetStep[] {
  const wanted = (s: Stimulus) => families.includes(familyOf(s));
  const single = singles(pair).filter(wanted);
  const sets = namedSets(pair).filter((set) => set.every(wanted));
  const free = Array.from({ length: Math.max(0, together - 1) }, (_, i) => subsets(single, i + 2)).flat();
  const steps = new Map<string, AlphabetStep>();
  for (const step of [...single.map((s) => [s]), ...sets, ...free]) {
    if (contradiction(pair, step) === null && !steps.has(keyOf(step))) steps.set(keyOf(step), step);
  }
  return [...steps.values()].sort((a, b) => a.length - b.length);
}
