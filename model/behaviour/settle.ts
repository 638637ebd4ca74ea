/** Settling as a pure function, in the canonical order of the deciding events or in every order. */
import type { Facts } from './facts.ts';
import type { Snapshots } from './machines.ts';
import type { Settled } from './outcome.ts';
import type { Parts, SettleOptions } from './parts.ts';
import type { Trigger } from './phases/command.ts';
import { Settling } from './settling.ts';

export { type Reaction, type Refusal, type Settled, UnsettledError } from './outcome.ts';
export type { Candidate, Parts, Phases, SettleOptions } from './parts.ts';

/**
 * Lets the pair settle under fixed facts, after a command or a wait where one is given; a pair that is given one has
 * settled under these facts before, so that one without effect leaves it settled.
 * Pure: the same parts, snapshots, facts and trigger give the same result.
 * @throws UnsettledError where settling does not end.
 */
export function settle(
  parts: Parts,
  snapshots: Snapshots,
  facts: Facts,
  trigger: Trigger | null,
  options: SettleOptions = {},
): Settled {
  const settling = new Settling(parts, snapshots, facts, options);
  if (trigger !== null) settling.trigger(trigger);
  if (trigger === null || settling.differsFrom(snapshots)) settling.run();
  const { reactions, refused, forked } = settling;
  return { snapshots: settling.snapshots, reactions, refused, forked };
}

/** Every settled row of snapshots that some order of the deciding events leads to. One, where the order is free. */
export function settleInEveryOrder(
  parts: Parts,
  snapshots: Snapshots,
  facts: Facts,
  trigger: Trigger | null,
): readonly Snapshots[] {
  const keyOf = (row: Snapshots) => row.map((s) => s.id).join(' ');
  const first = new Settling(parts, snapshots, facts, {});
  if (trigger !== null) first.trigger(trigger);
  const pending: Snapshots[] = [first.snapshots];
  const seen = new Set<string>();
  const ends = new Map<string, Snapshots>();
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    const now = new Settling(parts, row, facts, {});
    const candidates = now.round();
    const key = keyOf(now.snapshots);
    if (seen.has(key)) continue;
    seen.add(key);
    if (candidates.length === 0) ends.set(key, now.snapshots);
    for (const { phase, delivery } of candidates) {
      const branch = new Settling(parts, now.snapshots, facts, {});
      branch.deliver(phase, delivery);
      pending.push(branch.snapshots);
    }
  }
  return [...ends.values()];
}
