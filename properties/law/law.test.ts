/** The laws: their ways are sufficient, each is reachable alone, needed, and leads there; what breaks them is noticed. */
import { describe, expect, test } from 'vitest';
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { mutateMachine } from '../mutants/mutate-machine.ts';
import { within } from '../scopes.ts';
import type { Law } from './law.ts';
import { lawsUnderReadings } from './per-reading.ts';
import { prove } from './prove.ts';
import { laws, proveOver } from './proved.ts';
import { lawOfTwoActive } from './two-active.ts';

const switching = within('smallest', { faults: null, families: ['power', 'link', 'path', 'force', 'disable'] });
const grouped = within('immediate', { faults: 1, families: ['power', 'link', 'force'] });
const proved = await proveOver([switching, grouped]);

describe.each(proved.map((each) => [each.law.id, each] as const))('%s', (_, { law, scopes, ways }) => {
  test('has ways that are sufficient, and states that are as it says meanwhile, in complete searches', () => {
    for (const { report } of scopes) {
      expect(report).toMatchObject({ complete: true, unexplained: null, otherwise: null });
    }
    expect(scopes[0]?.report.entered).toBeGreaterThan(0);
    expect(scopes[0]?.report.inSituation).toBeGreaterThan(0);
  });

  test('has ways of which each leads there, is reachable alone, and is needed', () => {
    for (const { way, taken, against, alone, needed } of ways) {
      expect(taken, way.id).toBeGreaterThan(0);
      expect(against, way.id).toBeNull();
      expect(alone?.run.length, way.id).toBeGreaterThan(1);
      expect(needed?.run, way.id).toEqual(alone?.run);
    }
  });

  test('has ways with ids of their own', () => {
    expect(law.ways.map(({ id }) => id)).toHaveLength(new Set(law.ways.map(({ id }) => id)).size);
  });
});

const named = (id: string) => proved[0]?.ways.find(({ way }) => way.id === id)?.alone;

test('the witnesses are shortest runs: a boot beside a cut link, and all paths lost, take two steps', () => {
  expect(named('starts-with-link-down')?.run.map(({ stimuli }) => stimuli.map(({ type }) => type))).toEqual([
    [],
    ['failoverLinkDown'],
    ['powerOn', 'powerOn'],
  ]);
  expect(
    named('every-path-lost')
      ?.run.at(-1)
      ?.stimuli.map(({ type }) => type),
  ).toEqual(['failoverLinkDown', 'dataPathDown']);
});

describe('a law that is broken on purpose', () => {
  const without = (id: string): Law => ({
    ...lawOfTwoActive,
    id: `${lawOfTwoActive.id}-without-${id}`,
    ways: lawOfTwoActive.ways.filter((way) => way.id !== id),
  });

  test('is not sufficient without any one of its ways', async () => {
    const ids = lawOfTwoActive.ways.map(({ id }) => id);
    const reports = await prove(ids.map(without), behaviourModel(switching.pair), { ...switching.bounds, depth: 4 });
    expect(reports.map(({ unexplained }) => unexplained)).toEqual(ids.map((id) => named(id)?.run));
  });

  test('has a way in vain where the condition is too weak', async () => {
    const [weak] = lawOfTwoActive.ways;
    if (weak === undefined) throw new Error('the law has no way');
    const law = { ...lawOfTwoActive, ways: [{ ...weak, taken: () => true }] };
    const [report] = await prove([law], behaviourModel(grouped.pair), grouped.bounds);
    expect(report?.ways[0]?.against).not.toBeNull();
  });
});

describe('a model that is broken on purpose', () => {
  const machines = behaviourMachines(defaultReadings);
  const role = (state: string, event: string, target: string) => ({
    machines: {
      ...machines,
      role: mutateMachine(machines.role, (t) =>
        t.state === state && t.event === event ? { kind: 'retarget', target } : null,
      ).machine,
    },
  });

  test('comes to two active units in a way that the law lacks: a standby that takes over on data hellos', async () => {
    const mutant = behaviourModel(
      grouped.pair,
      defaultReadings,
      role('standbyReady', 'helloOnDataOnly', '#role.active'),
    );
    const [two] = await prove(laws, mutant, grouped.bounds);
    expect(two?.unexplained?.at(-1)?.stimuli).toEqual([{ type: 'failoverLinkDown' }]);
  });

  test('goes a way in vain: a standby that stays one in silence', async () => {
    const mutant = behaviourModel(grouped.pair, defaultReadings, role('standbyReady', 'silence', '#role.standbyReady'));
    const [, nobody] = await prove(laws, mutant, grouped.bounds);
    expect(nobody?.unexplained?.at(-1)?.stimuli.map(({ type }) => type)).toContain('powerOff');
    expect(nobody?.otherwise).not.toBeNull();
  });
});

test('readings close ways, narrow them, open them elsewhere, and add others', async () => {
  const all = await lawsUnderReadings(
    laws,
    [within('smallest', { faults: null, families: ['power', 'link', 'force'] })],
    ['force-link-down', 'boot-with-link-down', 'yield-link-down', 'sub-interfaces'],
  );
  const found = (id: string, index: number) => {
    const under = all.filter((each) => each.ambiguity === id)[index];
    return { changed: under?.changed.map(({ way, change }) => [way.id, change]), appears: under?.appears.length };
  };
  expect(found('force-link-down', 0)).toEqual({ changed: [['forced-over-dead-link', 'gone']], appears: 0 });
  expect(found('boot-with-link-down', 0).changed).toContainEqual(['starts-with-link-down', 'gone']);
  expect(found('yield-link-down', 1)).toEqual({ changed: [], appears: 1 });
  expect([found('sub-interfaces', 0), found('sub-interfaces', 1)]).toEqual([
    { changed: [], appears: 0 },
    { changed: [], appears: 0 },
  ]);
});
