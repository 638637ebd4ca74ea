/** The clocks of a pair: which of them run, and how soon the next comes to something. */
import type { ChartState } from '../behaviour/chart.ts';
import type { Snapshots } from '../behaviour/machines.ts';
import type { BehaviourModel } from '../behaviour/pair.ts';
import type { BootEvent } from './charts/boot.machine.ts';
import type { HelloEvent } from './charts/hello.machine.ts';
import type { InterfaceEvent } from './charts/interface/setup.ts';
import { sooner } from './due.ts';
import type { Instant } from './instant.ts';
import type { Watcher, Watching } from './machines.ts';
import { linkCarries, takesPart, twinReceives } from './perceive.ts';
import type { First } from './state.ts';

type ElapseEvent = Extract<HelloEvent | InterfaceEvent | BootEvent, { type: 'elapse' }>;

/** What a standby takes over comes over the failover link; without it nothing goes on. [SYNC-AT-BOOT.1] */
export function runs(i: Instant, watching: Watching, w: Watcher): boolean {
  if (w.name !== 'progression') return true;
  return takesPart(i, watching, w.unit) && linkCarries(i, watching, w.unit);
}

/** Ticks until a watcher, a standby on its way or an outage comes to something; null where all is quiet. */
export function watchDue(i: Instant, watching: Watching): number | null {
  let next: number | null = null;
  for (const { left } of i.outages) next = sooner(next, left);
  for (const [index, w] of i.watchers.all.entries()) {
    if (runs(i, watching, w)) next = sooner(next, w.due(watching[index] as ChartState));
  }
  return next;
}

/** Ticks until the delay of a group is over; null where none runs. [PREEMPT-DELAY.1] */
export function preemptionDue({ pair, layout }: BehaviourModel, snapshots: Snapshots, tick: number): number | null {
  let next: number | null = null;
  if (pair.mode === 'activeStandby') return null;
  for (const scope of layout.scopes) {
    const state = snapshots[layout.at('preemption', null, scope)];
    const preempt = pair.groups[scope as '1' | '2']?.preempt ?? false;
    if (state?.word !== 'waiting' || preempt === false) continue;
    const left = preempt.delay - (state.context.elapsed as number);
    next = sooner(next, Math.ceil((left * 1000) / tick));
  }
  return next;
}

/** That so many ticks pass, as a machine is told of it. */
export function elapsed(i: Instant, watching: Watching, w: Watcher, ticks: number, first: First): ElapseEvent {
  switch (w.name) {
    case 'linkHellos':
    case 'dataHellos':
      return { type: 'elapse', ticks, first };
    case 'interface':
      return {
        type: 'elapse',
        ticks,
        twinHears: linkCarries(i, watching, w.unit) && twinReceives(i, watching, w.unit, w.interface ?? ''),
      };
    default:
      return { type: 'elapse', ticks };
  }
}
