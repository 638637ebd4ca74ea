/** Every cell of Tables 7-2 and 7-3, broken once on purpose in the statecharts: a claim notices. */
import { describe, expect, test } from 'vitest';
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { table72 } from '../../spec/tables/table-7-2.ts';
import { table73 } from '../../spec/tables/table-7-3.ts';
import { everyday } from '../checker/alphabet.ts';
import { claim, claims } from '../claims/index.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { kill } from './kill.ts';
import { mutateMachine } from './mutate-machine.ts';
import { tableMutants } from './table-mutants.ts';

const machines = behaviourMachines(defaultReadings);
const mutants = tableMutants(machines);
const small = (name: string, faults: number) => ({ ...namedScope(name), bounds: boundsOf(everyday, faults) });
const scopes = {
  activeStandby: [small('smallest', 1), small('smallest', 2)],
  activeActive: [small('thresholds', 1), small('immediate', 1)],
};

describe('table mutants', () => {
  test('there is one for each policy and each action other than n/a', () => {
    const actions = [...table72, ...table73].flatMap((row) => [row.policy, ...row.active, ...row.standby]);
    expect(mutants).toHaveLength(actions.filter((text) => text !== 'n/a').length);
    expect(new Set(mutants.map((m) => m.id)).size).toBe(mutants.length);
  });

  test('an unchanged copy of the statecharts is noticed by no claim', async () => {
    const copies = Object.fromEntries(
      Object.entries(machines).map(([name, machine]) => [name, mutateMachine(machine, () => null).machine]),
    ) as unknown as typeof machines;
    expect(await kill({ machines: copies }, [small('smallest', 2)], claims)).toBeNull();
  });

  test('a standby that fails where the table prints "No action" is noticed by the claim of that row', async () => {
    const { machine, changed } = mutateMachine(machines.role, (t) =>
      t.state === 'standbyReady' && t.event === 'stateLinkLost'
        ? { kind: 'retarget', target: '#role.failed.byModule' }
        : null,
    );
    expect(changed).toHaveLength(1);
    const killed = await kill(
      { machines: { ...machines, role: machine } },
      [small('smallest', 1)],
      [claim('table-7-2/state-link-failed')],
    );
    expect(killed?.claims).toEqual(['table-7-2/state-link-failed']);
  });

  test.each(mutants.map((m) => [m.id, m] as const))('%s is noticed', async (_, mutant) => {
    expect(mutant.changed.length).toBeGreaterThan(0);
    const killed = await kill({ machines: mutant.machines }, scopes[mutant.mode], claims);
    expect(killed?.claims ?? []).not.toEqual([]);
  });
});
