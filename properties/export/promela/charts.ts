/** The table of a statechart: its local states × its events, asked of the statechart itself. */
import type { EventObject } from 'xstate';
import { type Chart, type ChartState, type Outcome, UnspecifiedError } from '../../../model/behaviour/chart.ts';
import { type EventType, everyEvent, type NumberedEvents, numbered } from './events.ts';
import { comment, type Lines, table } from './text.ts';

/** The number of no state: the statechart says nothing of the event there. */
export const unsaid = 255;

export interface ChartTable {
  /** Its name in Promela. */
  readonly name: string;
  readonly numbers: NumberedEvents;
  /** By number, the initial one first. */
  readonly states: readonly ChartState[];
  /** `outcomes[event][state]`; null where the statechart says nothing. */
  readonly outcomes: readonly (readonly (Outcome | null)[])[];
}

function outcomeOf(chart: Chart, state: ChartState, event: EventObject): Outcome | null {
  try {
    return chart.next(state, event);
  } catch (error) {
    if (error instanceof UnspecifiedError) return null;
    throw error;
  }
}

/** What the statechart says, asked once: an event of which it says nothing is dear to ask of. */
function remembering(chart: Chart): (state: ChartState, event: EventObject) => Outcome | null {
  const known = new Map<string, Outcome | null>();
  return (state, event) => {
    const key = `${state.id} ${JSON.stringify(event)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcome = outcomeOf(chart, state, event);
    known.set(key, outcome);
    return outcome;
  };
}

type Ask = ReturnType<typeof remembering>;

/** Every local state that the events lead to. */
function statesUnder(initial: ChartState, events: readonly EventObject[], ask: Ask): readonly ChartState[] {
  const states = new Set([initial]);
  for (const state of states) {
    for (const event of events) {
      const outcome = ask(state, event);
      if (outcome !== null) states.add(outcome.state);
    }
  }
  return [...states];
}

function effectOf(outcome: Outcome | null): string {
  return outcome === null ? '' : `${outcome.state.id} ${outcome.actions.join()} ${outcome.fired.meta.by}`;
}

/** @param apart events keep a number each, so that tables of the same events have the same numbers */
export function chartTable(name: string, chart: Chart, events: readonly EventObject[], apart = false): ChartTable {
  const ask = remembering(chart);
  const states = statesUnder(chart.initial, everyEvent(events), ask);
  const does = (event: EventObject) => states.map((state) => effectOf(ask(state, event))).join(';');
  const numbers = numbered(events, apart ? (event) => JSON.stringify(event) : does);
  const outcomes = numbers.events.map((event) => states.map((state) => ask(state, event)));
  return { name, numbers, states, outcomes };
}

/** Bits that it takes to hold a local state. */
export function widthOf({ states }: ChartTable): number {
  return Math.max(1, Math.ceil(Math.log2(states.length)));
}

function eventWords(event: EventObject): string {
  const { type, ...payload } = event as EventObject & Readonly<Record<string, unknown>>;
  return comment([type, ...Object.entries(payload).map(([name, value]) => `${name}=${value}`)].join(' '));
}

function stateWords({ snapshot }: ChartState): string {
  return comment(`${JSON.stringify(snapshot.value)} ${JSON.stringify(snapshot.context)}`.replaceAll('"', ''));
}

/** Rows of outcomes that differ, by number, and for each event the number of its row. */
function distinctRows({ outcomes }: ChartTable) {
  const numbers = new Map<string, number>();
  const rows: (readonly (Outcome | null)[])[] = [];
  const ofEvent = outcomes.map((row) => {
    const key = row.map(effectOf).join(';');
    const number = numbers.get(key) ?? rows.push(row) - 1;
    numbers.set(key, number);
    return number;
  });
  return { rows, ofEvent };
}

/** A table of rows, one for all events that do the same, with a cell for each local state. */
export function cells(
  t: ChartTable,
  name: string,
  cell: (outcome: Outcome | null, state: ChartState | undefined) => number,
): Lines {
  const { rows, ofEvent } = distinctRows(t);
  const about = (number: number) => {
    const [first, ...others] = ofEvent.flatMap((own, event) => (own === number ? [event] : []));
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    return `${number}: ${eventWords(t.numbers.events[first as number] as EventObject)}${more}`;
  };
  return table(
    `${t.name}_${name}`,
    rows.map((row, number) => ({ about: about(number), cells: row.map((o, state) => cell(o, t.states[state])) })),
  );
}

/** The local states, the first number of each type of event, the row of each event, and the state that each row leads to. */
export function chartLines(t: ChartTable): Lines {
  const next = (outcome: Outcome | null) => (outcome === null ? unsaid : t.states.indexOf(outcome.state));
  const events = distinctRows(t).ofEvent;
  const rows = t.numbers.types.map(({ type, base }, index) => ({
    about: type,
    cells: events.slice(base, t.numbers.types[index + 1]?.base),
  }));
  return [
    `/* Local states of ${t.name}:`,
    ...t.states.map((state, index) => ` *   ${index} ${stateWords(state)}`),
    ' */',
    `#define ${t.name}_states ${t.states.length}`,
    ...t.numbers.types.map(typeLine(t)),
    ...table(`${t.name}_row`, rows),
    ...cells(t, 'next', next),
  ];
}

/** The first number of a type of event, and how those after it are numbered. */
function typeLine({ name }: ChartTable) {
  return ({ type, base, fields }: EventType): string => {
    const own = fields.filter(({ matters }) => matters).map((field) => `${field.name}: ${field.values.join(' ')}`);
    const about = own.length === 0 ? '' : ` /* ${comment(own.join('; '))} */`;
    return `#define ${name}_${type} ${base}${about}`;
  };
}

/** What a local state means, by its number. */
export function meaning(t: ChartTable, name: string, about: string, of: (state: ChartState) => number): Lines {
  return table(`${t.name}_${name}`, [{ about, cells: t.states.map(of) }]);
}
