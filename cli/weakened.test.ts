/** Warnings that weaken verdicts: the claims they concern, in the text, in the document and in the JUnit file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { ClaimVerdict } from '../properties/check.ts';
import type { StateClaim } from '../properties/claim.ts';
import { fover } from './command.test-support.ts';
import { weakenedClaims } from './weakened.ts';

const folder = mkdtempSync(join(tmpdir(), 'fover-weakened-'));
afterAll(() => rmSync(folder, { recursive: true }));

const claim: StateClaim = {
  id: 'test/policy',
  name: 'There are never three units',
  why: 'for a test',
  rules: ['ROLE-ONE-ACTIVE.1', 'POLICY-REACHED.1'],
  kind: 'never',
  expected: 'holds',
  predicate: () => false,
};
const other: StateClaim = { ...claim, id: 'test/other', rules: ['ROLE-ONE-ACTIVE.1'] };
const elsewhere: StateClaim = { ...claim, id: 'test/elsewhere', appliesTo: () => 'speaks of something else' };

function verdict(of: StateClaim, word: ClaimVerdict['verdict']): ClaimVerdict {
  return { claim: of, verdict: word, deviates: false, reason: null, antecedents: 1, run: null };
}

test('a diagnosis weakens the claims that rest on a rule of its list and apply', () => {
  const said = { file: 'a.cfg', line: 3, severity: 'warning', message: 'odd', rules: [] } as const;
  const weakening: Diagnosis = { ...said, weakens: ['POLICY-REACHED.1', 'RELOAD.1'] };
  const elsewise: Diagnosis = { ...said, weakens: ['RELOAD.1'] };
  const claims = [verdict(claim, 'holds'), verdict(other, 'holds'), verdict(elsewhere, 'notApplicable')];
  expect([...weakenedClaims([said, weakening, elsewise], claims)]).toEqual([[weakening, [claims[0]]]]);
});

test('a threshold that is never reached: the claims on reaching it are to be taken with care', async () => {
  const pair = join(folder, 'pair.json');
  const report = join(folder, 'report.xml');
  writeFileSync(
    pair,
    '{"mode":"activeStandby",\n"interfaces":{"inside":{"monitored":true}},\n"interfacePolicy":{"number":2}}',
  );
  const argv = ['check', pair, '--faults', '0', '--alphabet', 'power'];
  const claims = [other, claim, elsewhere];
  const { out } = await fover([...argv, '--junit', report], { claims });
  expect(out).toMatch(
    /Verdicts to take with care\n {2}.*pair\.json:3: warning: .*\n {4}weakens 1 verdict: test\/policy\n/,
  );
  const remark = readFileSync(report, 'utf8')
    .split('<testcase ')
    .find((text) => text.includes('test/policy'));
  expect(remark).toContain('take with care: ');

  const document = JSON.parse((await fover([...argv, '--json'], { claims })).out);
  const index = document.diagnostics.findIndex((d: Diagnosis) => d.severity === 'warning');
  expect(document.diagnostics[index]).toMatchObject({ line: 3, weakens: ['test/policy'] });
  expect(document.claims.map((c: { weakenedBy: number[] }) => c.weakenedBy)).toEqual([[], [index], []]);
});

test('without such a warning there is no such section', async () => {
  const { out } = await fover(['check', 'smallest', '--faults', '0', '--alphabet', 'power'], { claims: [claim] });
  expect(out).not.toContain('with care');
});
