import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { behaviourModel, behaviourPhases } from '../../model/behaviour/pair.ts';
import { messagePhases } from '../../model/behaviour/phases/message.ts';
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import { familyNames } from '../../model/stimulus.ts';
import { ambiguity, ambiguityIds, withReadings } from '../../spec/ambiguities.ts';
import { everyday } from '../checker/alphabet.ts';
import { claims } from '../claims/index.ts';
import { explore } from '../plain/explore.ts';
import { boundsOf, namedScope, namedScopes } from '../scopes.ts';
import { NotExported } from './not-exported.ts';
import { claimSymbol, writtenClaims } from './promela/claims.ts';
import { commanding } from './promela/commands.ts';
import { deciding } from './promela/decide.ts';
import { perceiving } from './promela/perceive.ts';
import { assertWritten, writtenReadings } from './promela/readings.ts';
import { promelaOf, whyNotWritten } from './promela.ts';

const written = (pair: Pair, bounds = boundsOf(everyday, 1)) => promelaOf(behaviourModel(pair), bounds);
const lines = (text: string) => text.split('\n').length;

/** Two groups of two interfaces each; `second` is the delay of the second group. */
const grouped = (delay: number, policy: number, second = delay) =>
  pairDescription.parse({
    mode: 'activeActive',
    contexts: { CTX1: { group: '1' }, CTX2: { group: '2' } },
    interfaces: { 'CTX1/a': {}, 'CTX1/b': {}, 'CTX2/a': {}, 'CTX2/b': {} },
    groups: {
      '1': { preferred: 'primary', preempt: { delay }, interfacePolicy: { number: policy } },
      '2': { preferred: 'secondary', preempt: { delay: second }, interfacePolicy: { number: policy } },
    },
    stateLink: 'own',
  });

function withoutPreemption(pair: Pair): Pair {
  if (pair.mode !== 'activeActive') throw new Error('the pair has no groups');
  const groups = Object.fromEntries(
    Object.entries(pair.groups).map(([name, own]) => [name, { ...own, preempt: false }]),
  );
  return { ...pair, groups: groups as typeof pair.groups };
}

describe('what is written', () => {
  test('every phase of the model is, and nothing that is none', () => {
    const names = (phases: readonly { readonly name: string }[]) => phases.map(({ name }) => name).sort();
    expect(Object.keys(perceiving).sort()).toEqual(names(behaviourPhases.perceive));
    expect(Object.keys(deciding).sort()).toEqual(names(behaviourPhases.decide));
    expect(Object.keys(commanding).sort()).toEqual(names(behaviourPhases.command));
    const text = written(namedScope('smallest').pair);
    for (const { name, event } of messagePhases) expect(text).toContain(`/* ${name}: ${event} */`);
  });

  test('a phase that is new, or goes by another name, is not passed over', () => {
    const [power, ...others] = behaviourPhases.perceive;
    if (power === undefined) throw new Error('the model perceives nothing');
    for (const strange of [
      { ...behaviourPhases, perceive: [power, ...others, { ...power, name: 'new' }] },
      { ...behaviourPhases, decide: [...behaviourPhases.decide, { ...power, name: 'new' }] },
    ]) {
      const model = behaviourModel(namedScope('smallest').pair, withReadings({}), { phases: strange });
      expect(() => promelaOf(model, boundsOf(everyday, 1))).toThrow(/does not know the phase new/);
    }
  });

  test('every claim that is written exists', () => {
    const ids = claims.map(({ id }) => id);
    for (const id of Object.keys(writtenClaims)) expect(ids).toContain(id);
  });

  test('every named scope can be, each step of its alphabet once', () => {
    for (const { pair, bounds, name } of namedScopes) {
      const text = promelaOf(behaviourModel(pair), bounds, { claims });
      const steps = [...text.matchAll(/^ *begin\((\d+)\);/gm)].map(([, number]) => Number(number));
      expect(new Set(steps).size, name).toBe(steps.length);
      expect(steps.length, name).toBeGreaterThan(10);
    }
  });
});

describe('what is refused', () => {
  test('a reading that is not written', () => {
    const others = ambiguityIds.flatMap((id) =>
      ambiguity(id)
        .runnable.filter((reading) => reading !== ambiguity(id).default && !writtenReadings[id]?.includes(reading))
        .map((reading) => ({ [id]: reading })),
    );
    for (const readings of others) {
      const model = behaviourModel(grouped(0, 1), withReadings(readings));
      expect(() => promelaOf(model, boundsOf(everyday, 1))).toThrow(NotExported);
    }
  });

  test('readings that are written are not', () => {
    const model = behaviourModel(grouped(0, 1), withReadings({ disable: 'b', 'boot-together': 'b' }));
    expect(promelaOf(model, boundsOf(familyNames, 1))).toMatch(/Readings: .*disable=b/);
    for (const id of ambiguityIds) {
      for (const reading of writtenReadings[id] ?? []) {
        if (!ambiguity(id).runnable.includes(reading)) continue;
        expect(() => assertWritten(withReadings({ [id]: reading }))).not.toThrow();
      }
    }
  });

  test('preemption delays without a common measure', () => {
    expect(() => written(grouped(1199, 1, 7))).toThrow(/preemption delays of 1199 and 7 s/);
  });

  test('a claim that no assertion can say, or that does not apply', () => {
    const model = behaviourModel(namedScope('smallest').pair);
    const reasons = new Map(claims.map((claim) => [claim.id, whyNotWritten(claim, model)]));
    expect(reasons.get('settling/order-is-free')).toMatch(/expected one of/);
    expect(reasons.get('slogan/preempt-returns')).not.toBeNull();
    expect(reasons.get('somebody-active')).toBeNull();
  });
});

describe('how large it gets', () => {
  test('it does not grow with the states that can be reached', async () => {
    const pair = grouped(0, 1);
    const counted = async (faults: number) => (await explore(behaviourModel(pair), [], boundsOf(few, faults))).states;
    const few = ['power', 'link', 'interface', 'wait'] as const;
    expect(await counted(2)).toBeGreaterThan(2 * (await counted(1)));
    expect(lines(written(pair, boundsOf(few, 2)))).toBe(lines(written(pair, boundsOf(few, 1))));
    expect(lines(written(pair, boundsOf(few, null)))).toBeLessThan(lines(written(pair, boundsOf(few, 1))));
  });

  test('another policy, and preemption, change little', () => {
    const plain = lines(written(grouped(30, 1)));
    expect(lines(written(grouped(30, 2)))).toBe(plain);
    expect(lines(written(withoutPreemption(grouped(30, 1))))).toBeGreaterThan(0.85 * plain);
  });
});

const tools = ['spin', 'gcc'].every((tool) => spawnSync('which', [tool]).status === 0);

function spin(model: string, symbol?: string): { readonly states: number; readonly errors: number } {
  const cwd = mkdtempSync(join(tmpdir(), 'fover-spin-'));
  try {
    writeFileSync(join(cwd, 'model.pml'), model);
    execFileSync('spin', [...(symbol === undefined ? [] : [`-D${symbol}`]), '-a', 'model.pml'], { cwd });
    execFileSync('gcc', ['-O0', '-w', '-DSAFETY', '-DNOREDUCE', '-DVECTORSZ=4096', '-o', 'pan', 'pan.c'], { cwd });
    const out = execFileSync('./pan', ['-m1000000', '-w20'], { cwd, encoding: 'utf8' });
    return {
      states: Number(/(\d+) states, stored/.exec(out)?.[1]),
      errors: Number(/errors: (\d+)/.exec(out)?.[1]),
    };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Where the tools are missing, the run says that these were skipped. */
describe.skipIf(!tools)('what SPIN makes of it', () => {
  const smallest = namedScope('smallest').pair;

  test('it stores as many states as there are, with every family, and finds no error', async () => {
    const bounds = boundsOf(familyNames, 0);
    const { states } = await explore(behaviourModel(smallest), [], bounds);
    expect(spin(written(smallest, bounds))).toEqual({ states, errors: 0 });
  }, 60_000);

  test('it stores as many states of groups that preempt after unlike delays', async () => {
    const bounds = boundsOf(['power', 'force', 'wait', 'link'], 1);
    const pair = grouped(0, 1, 30);
    const { states } = await explore(behaviourModel(pair), [], bounds);
    expect(spin(written(pair, bounds))).toEqual({ states, errors: 0 });
  }, 60_000);

  test('it finds a violation where there is one, and none where there is none', () => {
    const text = promelaOf(behaviourModel(smallest), boundsOf(everyday, 1), { claims });
    const [slogan, holding] = ['slogan/never-both-active', 'somebody-active'].map((id) => claimSymbol({ id }));
    expect(spin(text, slogan).errors).toBe(1);
    expect(spin(text, holding).errors).toBe(0);
  }, 60_000);

  test('a phase that is broken changes what it counts', async () => {
    const bounds = boundsOf(['power', 'link', 'path'], null);
    const { states } = await explore(behaviourModel(smallest), [], bounds);
    const text = written(smallest, bounds);
    const broken = text.replace('phase_silence();', 'skip;');
    expect(broken).not.toBe(text);
    expect(spin(broken).states).not.toBe(states);
  }, 60_000);
});
