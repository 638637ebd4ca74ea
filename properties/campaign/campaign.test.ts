/** Campaigns: a seed repeats itself, shares are disjoint and whole, steering reaches more, and a planted fault is found with a shortest run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { behaviourModel, type Replacements } from '../../model/behaviour/pair.ts';
import { type Family, familyNames } from '../../model/stimulus.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { checkPair } from '../check.ts';
import { nextDue } from '../checker/due.ts';
import { claims } from '../claims/index.ts';
import { judgeSequence } from '../judge-sequence.ts';
import { mutateMachine } from '../mutants/mutate-machine.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { type CampaignOptions, type CampaignReport, campaign } from './campaign.ts';
import { Draw } from './draw.ts';
import { startsOf } from './starts.ts';
import { type CampaignCoverage, Tally } from './tally.ts';
import { Walk } from './walk.ts';

const seed = 20_261_121;
/** Few enough for the search that looks for a shorter run than a sequence has found. */
const families: readonly Family[] = ['power', 'link', 'interface', 'force', 'disable'];
const bounds = boundsOf(families, 1);
const smallest = namedScope('smallest').pair;
const machines = behaviourMachines(defaultReadings);

/** A unit that booted with failover off, and joins while the failover link is down, fails for no reason. */
const role = mutateMachine(machines.role, (t) =>
  t.id === 'role.disabled.join[bootsAloneWithLinkDown]' ? { kind: 'retarget', target: '#role.failed.byModule' } : null,
);
const planted: Replacements = { machines: { ...machines, role: role.machine } };
const some = claims.filter((claim) => ['failed/for-a-reason', 'somebody-active'].includes(claim.id));

function run(options: Partial<CampaignOptions> = {}, replacements: Replacements = {}): Promise<CampaignReport> {
  const model = behaviourModel(smallest, defaultReadings, replacements);
  return campaign(model, some, bounds, { sequences: 60, seed, ...options });
}

/** All that a report says, without the functions of its claims. */
function said(report: CampaignReport): unknown {
  return JSON.parse(JSON.stringify({ ...report, claims: report.claims.map((c) => ({ ...c, claim: c.claim.id })) }));
}

const whole = run();

describe('a seed', () => {
  test('gives the same report again, and another one another report', async () => {
    const [one, again, other] = [await whole, await run(), await run({ seed: seed + 1 })];
    expect(said(again)).toEqual(said(one));
    expect([other.states, other.transitions]).not.toEqual([one.states, one.transitions]);
  });

  test('leaves open what no sequence violated, and is never complete', async () => {
    const report = await whole;
    expect(report.claims.map((c) => [c.verdict, c.deviates])).toEqual(some.map(() => ['inconclusive', false]));
    expect([report.complete, report.stopped, report.random.ran]).toEqual([false, null, 60]);
  });
});

describe('a planted fault', () => {
  const report = run({ sequences: 200 }, planted);

  test('seven steps deep is found, shrunk, and replaced by the run that the search finds', async () => {
    expect(role.changed).toHaveLength(1);
    const searched = await checkPair(behaviourModel(smallest, defaultReadings, planted), some, bounds);
    const { claims: judged, random } = await report;
    const deviating = judged.filter((c) => c.deviates);
    expect(deviating.map((c) => c.claim.id)).toEqual(['failed/for-a-reason']);
    const [found] = random.found;
    const shortest = searched.claims.find((c) => c.claim.id === found?.claim)?.run;
    expect(shortest).toHaveLength(1 + 7);
    expect(deviating[0]?.run).toEqual(shortest);
    expect(found).toMatchObject({ claim: 'failed/for-a-reason', reported: 7, isShortest: true });
    expect(found?.drawn).toBeGreaterThan(found?.shrunk ?? 0);
  });

  test('is shown again by seed and path, as it was shrunk', async () => {
    const [found] = (await report).random.found;
    const again = await run({ path: found?.path ?? '' }, planted);
    expect(again.random.found.map((f) => f.claim)).toEqual([found?.claim]);
    const verdict = again.claims.find((c) => c.claim.id === found?.claim);
    expect(verdict?.run).toHaveLength((found?.shrunk ?? 0) + 1);
    const steps = verdict?.run?.slice(1).map((record) => record.stimuli) ?? [];
    const model = behaviourModel(smallest, defaultReadings, planted);
    expect(judgeSequence(model, some, steps).map((v) => v.claim)).toEqual([found?.claim]);
  });

  test('a path that leads nowhere is refused', async () => {
    await expect(run({ path: '3:0:999999' })).rejects.toThrow(/leads to no sequence/);
  });
});

describe('shares', () => {
  test('are disjoint and together the whole', async () => {
    const { random, transitions, claims: judged } = await whole;
    const shares = await Promise.all([1, 2, 3].map((index) => run({ shard: { index, of: 3 } })));
    const sum = (of: (report: CampaignReport) => number) => shares.reduce((total, report) => total + of(report), 0);
    expect(sum((report) => report.random.ran)).toBe(random.ran);
    expect(sum((report) => report.transitions)).toBe(transitions);
    for (const [index, claim] of judged.entries()) {
      expect(sum((report) => report.claims[index]?.antecedents ?? 0)).toBe(claim.antecedents);
    }
    expect(new Set(shares.map((report) => report.transitions)).size).toBeGreaterThan(1);
  });
});

describe('steering', () => {
  const model = behaviourModel(namedScope('delayed').pair);
  const free = boundsOf(familyNames, null);
  const starts = startsOf(new Walk(model, free));
  const draw = new Draw(seed, starts.length);

  /** What as many steps of uniformly drawn stimuli go through, in sequences of thirty from the initial state. */
  function uniform(steps: number): Tally {
    const tally = new Tally();
    const walk = new Walk(model, free, false, { onFire: (_, { id }) => tally.fire(id) });
    const drawn = fc.sample(fc.array(fc.nat(walk.alphabet.length - 1), { minLength: 30, maxLength: 30 }), {
      numRuns: Math.ceil(steps / 30),
      seed,
    });
    for (const sequence of drawn) for (const _ of tally.noted(along(walk, sequence)));
    return tally;
  }

  function* along(walk: Walk, sequence: readonly number[]) {
    let at = walk.start;
    for (const step of sequence) {
      const stimuli = walk.alphabet[step] ?? [];
      const due = stimuli[0]?.type === 'wait' ? nextDue(model, walk.successors.tuples.value(at.tuple)) : null;
      const taken = walk.take(at, step, due === null ? stimuli : [{ type: 'wait', seconds: due }]);
      if (taken === null) continue;
      yield taken;
      at = taken.to;
    }
  }

  function words({ states, combinations, fired }: CampaignCoverage): string {
    return `${states} states, ${combinations} combinations of machine states, ${fired.length} transitions`;
  }

  test('reaches more states, more combinations and more transitions than uniform steps do, and rare ones more often', async () => {
    const tally = new Tally();
    const walk = new Walk(model, free, false, { onFire: (_, { id }) => tally.fire(id) });
    await draw.each(300, async ({ start, picks }) => {
      for (const _ of tally.noted(walk.sequence(starts[start] ?? [], picks)));
      return true;
    });
    const steered = tally.coverage(model);
    const plain = uniform(tally.steps).coverage(model);
    console.log(`${tally.steps} steps, steered and uniform: ${[steered, plain].map(words).join('; ')}`);
    expect(steered.states).toBeGreaterThan(plain.states);
    expect(steered.combinations).toBeGreaterThan(2 * plain.combinations);
    expect(steered.fired.length).toBeGreaterThan(plain.fired.length);
    const delayOver = ({ fired }: CampaignCoverage) =>
      fired.find((f) => f.transition === 'preemption.waiting.timePasses[delayOver]')?.settles ?? 0;
    expect(delayOver(steered)).toBeGreaterThan(delayOver(plain));
  });
});
