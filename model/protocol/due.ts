/** When a clock comes to its next event: ticks from now, or null where none runs. */
import type { SyncWord } from '../../spec/vocabulary.ts';
import type { ChartState } from '../behaviour/chart.ts';
import { interfaceTests } from './charts/interface/setup.ts';
import type { InterfaceTimes, Times, UnitTimes } from './times.ts';

/** The sooner of two instants, of which either may never come. */
export function sooner(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}

function ageOf(state: ChartState): number {
  return state.context.age as number;
}

/** Of a unit that boots, or of a service module that fails. */
export function afterDuration(state: ChartState, word: 'booting' | 'failing', duration: number): number | null {
  return state.word === word ? Math.max(0, duration - ageOf(state)) : null;
}

export function helloDue(state: ChartState, { probe, silent }: UnitTimes): number | null {
  const next = state.context.next as number | null;
  if (state.word === 'waiting') return sooner(next, probe - ageOf(state));
  if (state.word === 'looking' || state.word === 'probing') return sooner(next, silent - ageOf(state));
  return next;
}

export function interfaceDue(state: ChartState, { start, ends, cutShort, linkLoss }: InterfaceTimes): number | null {
  const age = ageOf(state);
  if (state.word === 'missed') return Math.max(0, start - age);
  if (state.word === 'linkFading' || state.word === 'silentFading')
    return Math.max(0, linkLoss - (state.context.look as number));
  const test = interfaceTests.indexOf(state.word as (typeof interfaceTests)[number]);
  if (test < 0) return null;
  return Math.max(0, Math.min(ends[test] as number, cutShort) - age);
}

export function progressionDue(state: ChartState, sync: Times['sync']): number | null {
  const duration = (sync as Readonly<Record<string, number | boolean>>)[state.word as SyncWord];
  return typeof duration === 'number' ? Math.max(0, duration - ageOf(state)) : null;
}
