/** Coverage over scopes: what is never reached is listed, a vacuous claim is named, counts add up. */
import { describe, expect, test } from 'vitest';
import { claims } from './claims/index.ts';
import { coverageOver, vacuousClaims } from './scope-coverage.ts';
import { namedScope, within } from './scopes.ts';

const small = within('unmonitored', { faults: 0 });
const other = within('disabled', { depth: 4 });
const alone = await coverageOver([small], claims);
const both = await coverageOver([small, other], claims);

describe('coverage over scopes', () => {
  test('lists what one never reaches and another does', () => {
    const settles = ({ transitions }: typeof alone, id: string) => transitions.find((t) => t.id === id)?.settles;
    expect(settles(alone, 'failoverSetting.on.disable')).toBe(0);
    expect(settles(both, 'failoverSetting.on.disable')).toBeGreaterThan(0);
    const effective = ({ stimuli }: typeof alone) => stimuli.find((s) => s.type === 'noFailover')?.effective;
    expect([effective(alone), (effective(both) ?? 0) > 0]).toEqual([0, true]);
    expect(both.phases.filter((p) => p.settles === 0).length).toBeLessThan(
      alone.phases.filter((p) => p.settles === 0).length,
    );
  });

  test('has more tried than effective, and both of each scope added', () => {
    for (const { type, tried, effective } of both.stimuli) expect(effective, type).toBeLessThanOrEqual(tried);
    for (const [index, { tried }] of both.stimuli.entries()) {
      expect(tried).toBeGreaterThanOrEqual(alone.stimuli[index]?.tried ?? 0);
    }
  });

  test('names a claim that nothing gives anything to speak of', () => {
    expect(vacuousClaims(alone)).toContain('disable/frozen');
    expect(vacuousClaims(both)).not.toContain('disable/frozen');
  });

  test('counts for a rule the transitions that cite it and the claims that rest on it', () => {
    const rule = (id: string) => alone.rules.find((r) => r.rule === id);
    const resting = claims.filter((c) => c.rules.includes('ROLE-ONE-ACTIVE.1')).map((c) => c.id);
    const counted = alone.claims.filter((c) => resting.includes(c.id)).reduce((sum, c) => sum + c.antecedents, 0);
    expect(rule('ROLE-ONE-ACTIVE.1')?.antecedents).toBe(counted);
    expect(rule('PREEMPT-REPLICATION.1')?.settles).toBe(0);
  });

  test('leaves the bounds of a scope as they are', () => {
    expect(namedScope('disabled').bounds.depth).toBeNull();
  });
});
