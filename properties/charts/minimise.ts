/** Minimising the full table of a statechart: which of its snapshots nobody can tell apart. */
import type { EventObject } from 'xstate';
import { type ChartState, chart } from '../../model/behaviour/chart.ts';
import { behaviourMachines, type ChartName } from '../../model/behaviour/charts/index.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { alphabets } from './alphabets.ts';

/** What the router or an observation reads of a snapshot. */
const visible: { readonly [name in ChartName]: (s: ChartState) => string } = {
  failoverSetting: (s) => s.word,
  failoverLink: (s) => s.word,
  peer: (s) => (s.word === 'told' ? `told ${s.context.word}` : s.word),
  health: (s) => s.word,
  role: (s) => s.word,
  preemption: (s) => (s.word === 'due' ? 'due' : 'not due'),
};

export interface Minimised {
  readonly snapshots: number;
  readonly classes: number;
  /** Snapshots that share a class, written out. */
  readonly alike: readonly (readonly string[])[];
}

interface Row {
  readonly state: ChartState;
  /** Per event the actions with the reason of a refusal, and the snapshot it leads to; null for an empty cell. */
  readonly outcomes: readonly ({ readonly does: string; readonly next: ChartState } | null)[];
}

function table(name: ChartName, readings: Readings): readonly Row[] {
  const wrapped = chart(behaviourMachines(readings)[name]);
  const ask = (state: ChartState, event: EventObject) => {
    try {
      const { state: next, actions, fired } = wrapped.next(state, event);
      return { does: actions.includes('refuse') ? `refuse ${fired.description}` : actions.join(), next };
    } catch {
      return null;
    }
  };
  const rows: Row[] = [];
  // The chart's own list of snapshots grows while it is asked.
  for (let i = 0; i < wrapped.states.length; i += 1) {
    const state = wrapped.states[i] as ChartState;
    rows.push({ state, outcomes: alphabets[name].map((event) => ask(state, event)) });
  }
  return rows;
}

/** Snapshots of one class react alike. An empty cell, which is never asked, agrees with nothing but another. */
export function minimise(name: ChartName, readings: Readings): Minimised {
  const rows = table(name, readings);
  let classOf = new Map(rows.map((row) => [row.state.id, visible[name](row.state)]));
  for (let count = 0; count !== new Set(classOf.values()).size; ) {
    count = new Set(classOf.values()).size;
    const keys = rows.map((row) => {
      const outcomes = row.outcomes.map((o) => o && [o.does, classOf.get(o.next.id)]);
      return [row.state.id, JSON.stringify([classOf.get(row.state.id), outcomes])] as const;
    });
    const numbers = new Map([...new Set(keys.map(([, key]) => key))].map((key, i) => [key, `${i}`]));
    classOf = new Map(keys.map(([id, key]) => [id, numbers.get(key) as string]));
  }
  const classes = [...new Set(classOf.values())];
  const members = classes.map((one) => rows.filter((row) => classOf.get(row.state.id) === one).map(nameOf));
  return { snapshots: rows.length, classes: classes.length, alike: members.filter((m) => m.length > 1) };
}

function nameOf({ state: { snapshot } }: Row): string {
  return `${JSON.stringify(snapshot.value)} ${JSON.stringify(snapshot.context)}`;
}
