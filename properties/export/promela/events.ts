/** The events of a statechart by number: a base for each type, and a place for each value that makes a difference. */
import type { EventObject } from 'xstate';
import { NotExported } from '../not-exported.ts';

/** Values whose place other parts of the export rely on: `false` before `true`, and the words of roles and hellos. */
const order: readonly unknown[] = [
  ...[false, true],
  ...['link', 'data', 'nothing'],
  ...['standbyReady', 'active', 'failed', 'joining', null],
  ...['on', 'off'],
  ...['under', 'overIfUncomparedCounts', 'overOnceCompared', 'overByLinkLoss'],
];

export interface Field {
  readonly name: string;
  /** By place. */
  readonly values: readonly unknown[];
  /** Whether some local state tells them apart. */
  readonly matters: boolean;
}

/** One type of event: its first number, and the fields of its payload; of those that matter the last one is fastest. */
export interface EventType {
  readonly type: string;
  readonly base: number;
  readonly fields: readonly Field[];
}

export interface NumberedEvents {
  readonly types: readonly EventType[];
  /** By number; one for all that no local state tells apart. */
  readonly events: readonly EventObject[];
}

type Payload = Readonly<Record<string, unknown>>;
type Values = Pick<Field, 'name' | 'values'>;

function valuesOf(events: readonly EventObject[]): readonly Values[] {
  const payloads = events as unknown as readonly Payload[];
  return Object.keys(payloads[0] ?? {})
    .filter((name) => name !== 'type')
    .map((name) => ({ name, values: inOrder([...new Set(payloads.map((payload) => payload[name]))]) }));
}

function inOrder(values: readonly unknown[]): readonly unknown[] {
  const place = (value: unknown) => {
    if (typeof value === 'number') return value;
    const index = order.indexOf(value);
    return index < 0 ? order.length : index;
  };
  return [...values].sort((a, b) => place(a) - place(b));
}

function combinations(type: string, fields: readonly Values[]): readonly EventObject[] {
  return fields.reduce<readonly EventObject[]>(
    (all, { name, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{ type }],
  );
}

/** Whether two events that differ in this field alone are ever told apart by what they do. */
function matters(name: string, events: readonly EventObject[], done: readonly string[]): boolean {
  const effects = new Map<string, string>();
  return events.some((event, index) => {
    const rest = JSON.stringify({ ...event, [name]: undefined });
    const own = done[index] as string;
    const known = effects.get(rest);
    effects.set(rest, own);
    return known !== undefined && known !== own;
  });
}

/** Every type of the list with every combination of the values that its fields have there. */
export function everyEvent(listed: readonly EventObject[]): readonly EventObject[] {
  return [...new Set(listed.map(({ type }) => type))].flatMap((type) =>
    combinations(type, valuesOf(listed.filter((event) => event.type === type))),
  );
}

/**
 * Numbers events from 0, type by type; events that no local state tells apart share a number.
 *
 * @param effect what an event does in each local state; equal for events without a difference
 */
export function numbered(listed: readonly EventObject[], effect: (event: EventObject) => string): NumberedEvents {
  const types: EventType[] = [];
  const events: EventObject[] = [];
  for (const type of new Set(listed.map((event) => event.type))) {
    const values = valuesOf(listed.filter((event) => event.type === type));
    const every = combinations(type, values);
    const done = every.map(effect);
    const fields = values.map((field) => ({ ...field, matters: matters(field.name, every, done) }));
    types.push({ type, base: events.length, fields });
    const first = ({ name, values: all, matters: is }: Field) => ({ name, values: is ? all : all.slice(0, 1) });
    events.push(...combinations(type, fields.map(first)));
  }
  return { types, events };
}

/** For each field of a payload an expression of its value's place. */
export type Places = Readonly<Record<string, string>>;

/**
 * The number of an event as a Promela expression. Fields that make no difference are left out of it.
 *
 * @throws NotExported for a type that there is not, or a field that matters and is not given.
 */
export function codeOf(numbers: NumberedEvents, chart: string, type: string, places: Places = {}): string {
  const found = numbers.types.find((each) => each.type === type);
  if (found === undefined)
    throw new NotExported(`the Promela export sends ${type} to ${chart}, which knows no such event`);
  const place = found.fields
    .filter((field) => field.matters)
    .reduce<string | null>((sum, { name, values }) => {
      const own = places[name];
      if (own === undefined)
        throw new NotExported(`the Promela export does not know ${name} of ${type}, which ${chart} goes by`);
      return sum === null ? own : `(${sum}) * ${values.length} + ${own}`;
    }, null);
  return place === null ? `${chart}_${type}` : `${chart}_${type} + ${place}`;
}

/** The place of a value within a field. @throws NotExported for a value that the field does not have. */
export function placeOf(numbers: NumberedEvents, type: string, field: string, value: unknown): number {
  const values = numbers.types.find((each) => each.type === type)?.fields.find(({ name }) => name === field)?.values;
  const place = values?.indexOf(value) ?? -1;
  if (place < 0)
    throw new NotExported(`the Promela export expects ${field} of ${type} to be ${String(value)} at times`);
  return place;
}
