/** The small steps of a pair under fixed facts: perceiving, one deciding event, time passing, or an operator's command. */
import { type ChartState, UnspecifiedError } from '../../model/behaviour/chart.ts';
import type { Facts } from '../../model/behaviour/facts.ts';
import type { Snapshots } from '../../model/behaviour/machines.ts';
import type { Parts } from '../../model/behaviour/settle.ts';
import { Settling } from '../../model/behaviour/settling.ts';
import type { Command } from '../../model/stimulus.ts';
import { nextDue } from '../checker/due.ts';

/** One internal event, by name: `perceiving`, `time`, or a deciding phase with the machine that it reaches. */
export interface InternalEvent {
  /** `perceiving`, `time` or the name of a deciding phase: what fairness names. */
  readonly kind: string;
  /** Index in the layout of the machine that a deciding event reaches; -1 where it is all of them. */
  readonly to: number;
}

export interface SmallStep {
  readonly event: InternalEvent;
  readonly after: Snapshots;
}

export const perceiving: InternalEvent = { kind: 'perceiving', to: -1 };
export const time: InternalEvent = { kind: 'time', to: -1 };

function same(a: Snapshots, b: readonly ChartState[]): boolean {
  return a.every((state, index) => state === b[index]);
}

function timeSteps(parts: Parts, row: Snapshots, facts: Facts): readonly SmallStep[] {
  const seconds = nextDue(parts, row);
  if (seconds === null) return [];
  const settling = new Settling(parts, row, facts, {});
  settling.trigger({ type: 'wait', seconds });
  return same(row, settling.snapshots) ? [] : [{ event: time, after: settling.snapshots }];
}

/**
 * The internal steps from a row of snapshots: perceiving where it brings anything new, else every deciding event
 * that would change something, each alone; and time passing to the next delay that is due.
 */
export function internalSteps(parts: Parts, row: Snapshots, facts: Facts): readonly SmallStep[] {
  const now = new Settling(parts, row, facts, {});
  now.perceive();
  const passing = timeSteps(parts, row, facts);
  if (!same(row, now.snapshots)) return [{ event: perceiving, after: now.snapshots }, ...passing];
  const deciding = now.round().map(({ phase, delivery }): SmallStep => {
    const branch = new Settling(parts, row, facts, {});
    branch.deliver(phase, delivery);
    return { event: { kind: phase, to: delivery.to }, after: branch.snapshots };
  });
  return [...deciding, ...passing];
}

/** Where a command leads, before anything settles; null where it changes nothing, or reaches a unit that still starts. */
export function commandStep(parts: Parts, row: Snapshots, facts: Facts, command: Command): Snapshots | null {
  const settling = new Settling(parts, row, facts, {});
  try {
    settling.trigger(command);
  } catch (error) {
    if (error instanceof UnspecifiedError) return null;
    throw error;
  }
  return same(row, settling.snapshots) ? null : settling.snapshots;
}
