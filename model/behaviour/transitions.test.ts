/** Transitions as data: the walk finds them all, nested ones included, under the names that fired ones carry. */
import { expect, test } from 'vitest';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { behaviourMachines } from './charts/index.ts';
import { behaviourModel } from './pair.ts';
import { activeStandby, bothOn } from './runs.test-support.ts';
import { statesOf, transitionsOf } from './transitions.ts';

const machines = behaviourMachines(defaultReadings);

test('a transition says where it leads, under which guard, with which actions', () => {
  const all = transitionsOf(machines.role);
  expect(all.find((t) => t.id === 'role.active.overThreshold[moduleIsDown]')).toMatchObject({
    chart: 'role',
    state: 'active',
    event: 'overThreshold',
    guard: 'moduleIsDown',
    targets: ['failed.byModule'],
    actions: ['rememberActive', 'handOver'],
  });
  expect(all.find((t) => t.id === 'role.standbyReady.hello')).toMatchObject({ guard: null, targets: [], actions: [] });
});

test('nested states are written with dots', () => {
  expect(statesOf(machines.role)).toEqual([
    'off',
    'disabled',
    'standbyReady',
    'active',
    'failed.byInterfaces',
    'failed.byModule',
  ]);
});

test('what fires in a step is found under its name', () => {
  const known = new Set(Object.values(machines).flatMap((m) => transitionsOf(m).map((t) => t.id)));
  const model = behaviourModel(activeStandby());
  const fired: string[] = [];
  model.step(model.initial, bothOn, { onFire: (_, { id }) => fired.push(id) });
  expect(fired).toContain('role.off.join[joinsTogetherAndWins]');
  expect(fired.filter((id) => !known.has(id))).toEqual([]);
});
