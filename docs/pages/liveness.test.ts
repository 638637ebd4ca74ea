/** The page of what happens in the end: every claim, its verdict on a scope, what it needs, and the runs against it. */
import { beforeAll, expect, test } from 'vitest';
import { livenessClaims } from '../../properties/claims/index.ts';
import { type LivenessOver, livenessOver } from '../../properties/liveness/over-scopes.ts';
import { within } from '../../properties/scopes.ts';
import { livenessPage } from './liveness.ts';

let all: readonly LivenessOver[] = [];
let page = '';
beforeAll(async () => {
  all = await livenessOver(livenessClaims, [within('smallest', { faults: 1, families: ['power', 'link'] })]);
  page = livenessPage(all);
}, 60_000);

const sections = () => page.split('\n## ').filter((text) => text.startsWith('<a id="liveness-'));

test('every claim has a section with its verdict, and what it needs', () => {
  expect(sections()).toHaveLength(livenessClaims.length);
  const [{ report }] = all as readonly [LivenessOver];
  for (const [index, { verdict, needed, antecedents }] of report.claims.entries()) {
    const row =
      sections()
        [index]?.split('\n')
        .find((line) => line.startsWith('| 1 |')) ?? '';
    if (verdict === 'holds') expect(row).toContain('holds');
    expect(row.includes('**violated**')).toBe(verdict === 'violated');
    expect(row).toContain(`| ${antecedents} |`);
    for (const { assumption } of needed) expect(row).toContain(`\`${assumption}\``);
  }
});

test('the run against the false one is shown, and one without each assumption that a claim needs', () => {
  const [{ report }] = all as readonly [LivenessOver];
  for (const [index, { contradiction, needed }] of report.claims.entries()) {
    const text = sections()[index] ?? '';
    expect(text.includes('**A run against it**')).toBe(contradiction !== null);
    expect(text.match(/<summary>Without the assumption/g) ?? []).toHaveLength(needed.length);
  }
  expect(page).toContain('and stays so for ever: primary active, secondary active');
});
