/** A pair in its owner's own test suite: a sound configuration, every claim as expected, and a bad day survived. */
import { join } from 'node:path';
import { type Claim, check, claims, diagnosisLine, pairOrThrow, readPair, simulate } from 'fover';
import { expect, test } from 'vitest';

const at = (name: string) => join(import.meta.dirname, name);
const input = await readPair(at('edge-primary.cfg'), at('edge-secondary.cfg'));

test('the configuration has neither errors nor warnings', () => {
  const findings = input.diagnostics.filter(({ severity }) => severity !== 'note');
  expect(findings.map(diagnosisLine)).toEqual([]);
});

// A claim of our own, judged beside those of the documents in every state that the pair can reach.
const oneActive: Claim = {
  id: 'ours/one-active',
  kind: 'never',
  name: 'Two active units while the failover link is up',
  why: 'both would answer for the same addresses',
  rules: ['ROLE-ONE-ACTIVE.1'],
  expected: 'holds',
  predicate: ({ observation: { primary, secondary } }) =>
    primary.state === 'active' && secondary.state === 'active' && primary.failoverLink === 'up',
};

// Judged on steps: `when` tells which steps it speaks of, here those that do nothing but power off the standby unit.
const standbyLoss: Claim = {
  id: 'ours/standby-loss',
  kind: 'step',
  name: 'The active unit stays active when the standby unit loses power',
  why: 'maintenance of the standby unit is done in the daytime',
  rules: ['AS-STANDBY-FAILED-MARK.1'],
  expected: 'holds',
  when: ({ before, stimuli }) =>
    stimuli.length === 1 &&
    stimuli.every((s) => s.type === 'powerOff' && s.unit === 'secondary') &&
    before.observation.primary.state === 'active' &&
    before.observation.secondary.state === 'standbyReady',
  predicate: ({ after }) => after.observation.primary.state === 'active',
};

test('whatever single thing breaks, every claim comes out as expected', async () => {
  const report = await check(pairOrThrow(input), { faults: 1, claims: [...claims, oneActive, standbyLoss] });
  expect(report.complete).toBe(true);
  expect(report.claims.filter(({ deviates }) => deviates).map(({ claim }) => claim.id)).toEqual([]);
});

test('on a bad day somebody is active throughout', () => {
  const day = simulate(pairOrThrow(input), [
    [
      { type: 'powerOn', unit: 'primary' },
      { type: 'powerOn', unit: 'secondary' },
    ],
    { type: 'failoverLinkDown' },
    { type: 'failoverLinkUp' },
    { type: 'interfaceDown', unit: 'primary', interface: 'outside' },
    { type: 'powerOff', unit: 'primary' },
    { type: 'powerOn', unit: 'primary' },
  ]);
  // Step 0 is the pair before anything happened: both units off.
  for (const { step, observation } of day.slice(1)) {
    expect([observation.primary.state, observation.secondary.state], `step ${step}`).toContain('active');
  }
  expect(day.at(-1)?.observation.secondary.state).toBe('active');
});
