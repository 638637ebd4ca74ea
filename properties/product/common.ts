/** What two pairs have in common: the steps that both take, and what both can show. */
import type { Observation, ScopeObservation, UnitObservation } from '../../model/behaviour/observe.ts';
import type { Reaction, Refusal } from '../../model/behaviour/settle.ts';
import { groupsOf, type Pair } from '../../model/configuration/pair.ts';
import { contradiction } from '../../model/stimuli-reader.ts';
import { stimulusFault } from '../../model/stimulus-fault.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import { type AlphabetStep, alphabetOf } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';

/** Which fields of an observation two pairs share. */
export interface Common {
  /** Groups of both, as they are named in observations. */
  readonly groups: readonly string[];
  /** Interfaces of both. */
  readonly interfaces: readonly string[];
  /** Of these, the ones that both monitor or that neither does. */
  readonly monitoredAlike: ReadonlySet<string>;
  /** Both have a state link, or neither has. */
  readonly stateLink: boolean;
  /** What is not compared, in words for people; empty where everything is. */
  readonly leftOut: readonly string[];
}

function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((name) => b.includes(name));
}

function unshared(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a.filter((name) => !b.includes(name)), ...b.filter((name) => !a.includes(name))];
}

/** What both pairs can show. Both are in the same mode. */
export function commonOf(a: Pair, b: Pair): Common {
  const [namesA, namesB] = [Object.keys(a.interfaces), Object.keys(b.interfaces)];
  const interfaces = shared(namesA, namesB);
  const alike = interfaces.filter((name) => a.interfaces[name]?.monitored === b.interfaces[name]?.monitored);
  const stateLink = (a.stateLink === 'none') === (b.stateLink === 'none');
  const leftOut = [
    ...unshared(groupsOf(a), groupsOf(b)).map((group) => `failover group ${group}, which only one side has`),
    ...unshared(namesA, namesB).map((name) => `interface ${name}, which only one side has`),
    ...interfaces
      .filter((name) => !alike.includes(name))
      .map((name) => `whether ${name} shows as monitored, which the configurations fix differently`),
    ...(stateLink ? [] : ['the state link, which only one side has']),
  ];
  return { groups: shared(groupsOf(a), groupsOf(b)), interfaces, monitoredAlike: new Set(alike), stateLink, leftOut };
}

function takes(pair: Pair, step: AlphabetStep): boolean {
  const known = step.every((s) => stimulusFault(pair, s) === null);
  const linked = pair.stateLink !== 'none' || step.every((s) => s.type !== 'stateLinkDown' && s.type !== 'stateLinkUp');
  return known && linked && contradiction(pair, step) === null;
}

/** Every step of either pair's alphabet that both pairs take, by size, then as `alphabetOf` gives them. */
export function commonAlphabet(a: Pair, b: Pair, bounds: Bounds): readonly AlphabetStep[] {
  const steps = new Map<string, AlphabetStep>();
  for (const pair of [a, b]) {
    for (const step of alphabetOf(pair, bounds.families, bounds.together)) {
      const key = step.map((s) => JSON.stringify(s)).sort();
      if (!steps.has(key.join())) steps.set(key.join(), step);
    }
  }
  return [...steps.values()].filter((step) => takes(a, step) && takes(b, step)).sort((x, y) => x.length - y.length);
}

/** The part of an observation that both can show. */
export function commonPart(common: Common, seen: Observation): Observation {
  if (common.leftOut.length === 0) return seen;
  return { primary: unitPart(common, seen, 'primary'), secondary: unitPart(common, seen, 'secondary') };
}

function unitPart(common: Common, seen: Observation, unit: UnitName): UnitObservation {
  const { groups, stateLink, interfaces, ...rest } = seen[unit];
  return {
    ...rest,
    ...(groups === undefined ? {} : { groups: picked(groups, common.groups) }),
    ...(stateLink === undefined || !common.stateLink ? {} : { stateLink }),
    ...(interfaces === undefined ? {} : { interfaces: interfacesPart(common, interfaces) }),
  };
}

function picked(groups: Readonly<Record<string, ScopeObservation>>, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, groups[name] as ScopeObservation]));
}

function interfacesPart(common: Common, interfaces: NonNullable<UnitObservation['interfaces']>) {
  return Object.fromEntries(
    common.interfaces.map((name) => {
      const { health, monitoring, ...rest } = interfaces[name] as (typeof interfaces)[string];
      return [name, common.monitoredAlike.has(name) ? { health, monitoring, ...rest } : { health }];
    }),
  ) as typeof interfaces;
}

/** Whether two observations show the same, as far as both can show it. */
export function alike(common: Common, a: Observation, b: Observation): boolean {
  return sameValue(commonPart(common, a), commonPart(common, b));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  for (const key in right) if (!(key in left)) return false;
  for (const key in left) if (!sameValue(left[key], right[key])) return false;
  return true;
}

/** Equal where both sides reacted alike: the same roles moved in the same order, scope by scope. */
export function reactionsKey(common: Common, reactions: readonly Reaction[]): string {
  const scopes = [null, ...common.groups.map(Number)];
  return scopes
    .map((group) =>
      reactions
        .filter((r) => r.group === group)
        .map((r) => `${r.unit} ${r.from} ${r.to}`)
        .join(),
    )
    .join(';');
}

/** Equal where both sides refused the same commands. */
export function refusalsKey(common: Common, refused: readonly Refusal[]): string {
  return refused
    .map(({ stimulus }) => stimulus)
    .filter((s) => !('group' in s) || s.group === undefined || common.groups.includes(String(s.group)))
    .map((s) => JSON.stringify(s))
    .sort()
    .join();
}
