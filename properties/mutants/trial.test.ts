/** Trying mutants: each operator's is killed by a claim, one that changes nothing is equivalent, and without claims one survives. */
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { claims } from '../claims/index.ts';
import { replay } from '../replay.ts';
import { agreementOf } from './agreement.ts';
import { explained } from './explained.ts';
import { featuresOfRules } from './features.ts';
import { mechanicalMutants } from './index.ts';
import type { Reference } from './reference.ts';
import { references } from './scopes.ts';
import { tryMutant } from './trial.ts';

const all = new Map(mechanicalMutants().map((mutant) => [mutant.id, mutant]));
let known: readonly Reference[] = [];
beforeAll(async () => {
  known = await references(['together', 'disabled', 'thresholds', 'staggered', 'percent-of-monitored']);
}, 60_000);

function named(id: string) {
  const mutant = all.get(id);
  if (mutant === undefined) throw new Error(`there is no mutant ${id}`);
  return mutant;
}

/** One of each operator. */
const killed = [
  'role.active.hello[bothActive]/drop',
  'role.standbyReady.silence/idle',
  'role.standbyReady.takeOver/to failed.byInterfaces',
  'health.under.interfaces[thresholdReached]/not',
  'role.active.overThreshold[peerNotOnLink]/unguarded',
  'role.active.askedToYield/without agree',
  'preemption.waiting.timePasses[delayOver]/delay -1',
  'failoverSetting.off.save/without saveOff',
  'preemption.waiting.timePasses/without countTime',
  'phase hellos/dropped',
  'phase hello/hello.keeps negated',
  'phase start/preference swapped',
  'phase silence/failoverLink inverted',
  'message hand over/lost',
  'message disagree/doubled',
  'fact failoverLink/inverted',
  'fact interfaces/percent +1',
];

describe('a mutant', () => {
  test.each(killed)('%s is killed', async (id) => {
    const fate = await tryMutant(named(id), known, claims);
    expect(fate.fate).toBe('killed');
  });

  test('that changes nothing that is ever looked at is equivalent, with the scopes that have the features it mentions', async () => {
    const fate = await tryMutant(named('role.failed.silence[failedMayNotTakeOver]/drop'), known, claims);
    expect(fate).toMatchObject({ fate: 'equivalent' });
    expect(fate.fate === 'equivalent' && fate.searched.map(({ scope }) => scope).sort()).toEqual(
      known.map(({ scope }) => scope.name).sort(),
    );
  });

  test('that no claim is asked about survives, with a run at whose end the two show something else', async () => {
    const mutant = named('phase hello/hello.keeps negated');
    const fate = await tryMutant(mutant, known, []);
    if (fate.fate !== 'survived' || fate.scope === null) throw new Error('it did not survive');
    const scope = known.find((reference) => reference.scope.name === fate.scope)?.scope;
    if (scope === undefined) throw new Error('no such scope');
    const ends = [{}, mutant.replacements].map((replacements) =>
      replay(behaviourModel(scope.pair, undefined, replacements), fate.run).at(-1),
    );
    expect(ends[0]).not.toEqual(ends[1]);
  });

  test('whose rules mention a feature that no scope has is not called equivalent', async () => {
    const fate = await tryMutant(named('fact fewerFailures/always primary'), known.slice(0, 1), claims);
    expect(fate.fate).not.toBe('killed');
    const delay = { ...named('fact fewerFailures/always primary'), rules: ['PREEMPT-DELAY.1'] as const };
    const without = known.filter((reference) => reference.scope.name === 'together');
    expect(await tryMutant(delay, without, claims)).toMatchObject({ fate: 'survived', scope: null });
  });
});

test('an unbroken copy of a part agrees with the model: asked by itself, or on the product', async () => {
  const copy = { id: 'copy', rules: [], replacements: {} };
  for (const part of ['role', 'facts'] as const) expect(known.every(agreementOf({ ...copy, part }))).toBe(true);
  expect(await tryMutant({ ...copy, part: 'phases' }, known, claims)).toMatchObject({ fate: 'equivalent' });
});

test('rules tell which features they mention', () => {
  expect(featuresOfRules(['PREEMPT-DELAY.1', 'UNIT-MODULE.1'])).toEqual(['preempt delay', 'second group', 'module']);
  expect(featuresOfRules(['LINK-CABLE.1'])).toEqual([]);
});

test('every explained survivor is a mutant that there is', () => {
  expect(Object.keys(explained).filter((id) => !all.has(id))).toEqual([]);
});
