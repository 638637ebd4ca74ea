/** What a step changed in an observation, interfaces that change alike together; and what two observations show differently. */
import type { Observation } from '../model/behaviour/observe.ts';
import { unitNames } from '../spec/vocabulary.ts';
import { type Leaves, leavesOf } from './leaves.ts';

interface Change {
  readonly path: string;
  /** The interface that the change is about, if it is about one. */
  readonly of: string | null;
  readonly from: string | undefined;
  readonly to: string;
}

/** Lines such as `primary.state: active → failed`. What a unit stops showing when it goes off is left out. */
export function changedLines(before: Observation | null, after: Observation): readonly string[] {
  return unitNames.flatMap((unit) => {
    const old: Leaves = before === null ? new Map() : leavesOf(before[unit]);
    const changes = [...leavesOf(after[unit])].flatMap(([key, { of, value }]): Change[] => {
      const from = old.get(key)?.value;
      return from === value ? [] : [{ path: of === null ? key : (key.split('.').at(-1) ?? ''), of, from, to: value }];
    });
    return together(changes, Object.keys(after[unit].interfaces ?? {})).map((line) => `${unit}.${line}`);
  });
}

/** A place of the observation where two runs show different words; a dash where one shows nothing there. */
export interface Difference {
  readonly path: string;
  readonly a: string;
  readonly b: string;
}

/** Everything that two observations show differently, primary first. */
export function differences(a: Observation, b: Observation): readonly Difference[] {
  return unitNames.flatMap((unit) => {
    const [left, right] = [leavesOf(a[unit]), leavesOf(b[unit])];
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
      const [x, y] = [left.get(key)?.value ?? '–', right.get(key)?.value ?? '–'];
      return x === y ? [] : [{ path: `${unit}.${key}`, a: x, b: y }];
    });
  });
}

function together(changes: readonly Change[], interfaces: readonly string[]): readonly string[] {
  const byKind = alikeChanges(changes);
  return [...byKind.values()].map((alike) => {
    const [first] = alike as [Change, ...Change[]];
    const change = first.from === undefined ? first.to : `${first.from} → ${first.to}`;
    if (first.of === null) return `${first.path}: ${change}`;
    const names = alike.map((c) => c.of);
    const all = names.length === interfaces.length && names.length > 1;
    const place = all ? '*' : names.length === 1 ? names[0] : `{${names.join(', ')}}`;
    return `interfaces.${place}.${first.path}: ${change}`;
  });
}

function alikeChanges(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.of === null ? change.path : `* ${change.path} ${change.from} ${change.to}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return groups;
}
