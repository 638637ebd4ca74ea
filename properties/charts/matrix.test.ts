/** The event × state matrix: what is left empty is never delivered, and what is delivered to nobody is explained. */
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviourMachines, chartNames } from '../../model/behaviour/charts/index.ts';
import { statesOf, transitionsOf } from '../../model/behaviour/transitions.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { neverDelivered } from '../never-delivered.ts';
import { alphabets, eventTypes } from './alphabets.ts';
import { type Deliveries, deliveriesOf, deliveriesOn } from './deliveries.ts';
import { graphOf, snapshotKey } from './graph.ts';
import { searches, witnesses } from './searches.ts';

const machines = behaviourMachines(defaultReadings);
const cells = chartNames.flatMap((name) =>
  statesOf(machines[name]).flatMap((state) =>
    eventTypes[name].map((event) => ({ cell: `${name}.${state} ${event}`, filled: isFilled(name, state, event) })),
  ),
);

function isFilled(name: (typeof chartNames)[number], state: string, event: string): boolean {
  return transitionsOf(machines[name]).some(
    (t) => t.event === event && (t.state === state || state.startsWith(`${t.state}.`)),
  );
}

const delivered = new Set<string>();
const fired = new Set<string>();
const met: Deliveries['snapshots'][] = [];

function collect(heard: Deliveries): void {
  for (const cell of heard.cells) delivered.add(cell);
  for (const id of heard.fired) fired.add(id);
  met.push(heard.snapshots);
}

beforeAll(async () => {
  for (const search of searches()) collect(await deliveriesOf(search));
  for (const witness of witnesses) collect(deliveriesOn(witness));
}, 600_000);

describe('event × state', () => {
  test('the searches came to their ends: no chart was asked for an empty cell', () => {
    const empty = cells.filter((c) => !c.filled).map((c) => c.cell);
    expect(empty.filter((cell) => delivered.has(cell))).toEqual([]);
    expect(delivered.size + Object.keys(neverDelivered).length + empty.length).toBe(cells.length);
  });

  test('every filled cell is delivered, but for those explained', () => {
    const idle = cells.filter((c) => c.filled && !delivered.has(c.cell)).map((c) => c.cell);
    expect(idle.sort()).toEqual(Object.keys(neverDelivered).sort());
  });

  test('every transition fires on some pair, but for those in cells that nothing reaches', () => {
    const idle = chartNames
      .flatMap((name) => transitionsOf(machines[name]))
      .filter((t) => !fired.has(t.id) && !(`${t.chart}.${t.state} ${t.event}` in neverDelivered));
    expect(idle.map((t) => t.id)).toEqual([]);
  });
});

test.each(chartNames)('%s: pairs meet no snapshot that the traversal of the chart alone does not know', (name) => {
  const readings = new Set(searches().map((search) => search.readings));
  const known = new Set(
    [...readings].flatMap((r) =>
      graphOf(behaviourMachines(r)[name], alphabets[name]).nodes.map((n) => snapshotKey(n.snapshot)),
    ),
  );
  const strange = met.flatMap((snapshots) => [...snapshots[name]]).filter((key) => !known.has(key));
  expect(strange).toEqual([]);
});
