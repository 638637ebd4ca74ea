/** `fover spec`: the list, one rule with all that obeys it, one ambiguity, and the coverage of all rows. */
import { expect, test } from 'vitest';
import { ruleIds } from '../spec/rules/index.ts';
import { scope } from '../spec/scope.ts';
import { fover, linesOfText } from './command.test-support.ts';

test('the list has every rule once', async () => {
  const { code, out } = await fover(['spec']);
  expect(code).toBe(0);
  const ids = linesOfText(out).flatMap((line) => /^ {2}(\S+\.\d+) /.exec(line)?.[1] ?? []);
  expect(ids.toSorted()).toEqual([...ruleIds].toSorted());
});

test('a rule is shown with citations by public title, and what obeys it', async () => {
  const { code, out } = await fover(['spec', 'AS-ACTIVE-FAILED.1']);
  expect(code).toBe(0);
  expect(out).toContain('Cisco ASA Series General Operations CLI Configuration Guide, 9.1; Chapter 7');
  expect(out).toContain('page 7-20; Table 7-2');
  expect(out).toContain('role.active.powerLost: loses power');
  expect(out).toContain('silence-with-link-down=a (default)');
});

test('a rule as JSON', async () => {
  const document = JSON.parse((await fover(['spec', 'FORCE-ACTIVE.1', '--json'])).out);
  expect(document).toMatchObject({ id: 'FORCE-ACTIVE.1', rows: ['R18'] });
  expect(document.phases.map((phase: { name: string }) => phase.name)).toContain('force');
  expect(document.transitions.length).toBeGreaterThan(0);
  expect(document.cites[0].title).toContain('Cisco');
});

test('an ambiguity is shown with its readings', async () => {
  const { code, out } = await fover(['spec', 'threshold']);
  expect([code, out.includes('threshold=b')]).toEqual([0, true]);
});

test('an unknown id is wrong usage, with what resembles it', async () => {
  const { code, out, err } = await fover(['spec', 'AS-ACTIVE-FALED.1']);
  expect([code, out, linesOfText(err).length]).toEqual([2, '', 1]);
  expect(err).toContain('AS-ACTIVE-FAILED.1');
  expect((await fover(['spec', 'AS-ACTIVE-FAILED.1', '--coverage'])).code).toBe(2);
});

test('the coverage shows all rows: covered, open with the row that brings them, or not yet formalised', async () => {
  const { code, out } = await fover(['spec', '--coverage']);
  const rows = linesOfText(out).filter((line) => /^R\d\d {2}/.test(line));
  expect([code, rows.length]).toEqual([0, Object.keys(scope).length]);
  expect(rows).toHaveLength(26);
  expect(rows.find((row) => row.startsWith('R04'))).toMatch(/\d+ rules covered, \d+ open$/);
  expect(rows.find((row) => row.startsWith('R24'))).toMatch(/not yet formalised$/);
  expect(out).toContain('open: AS-STATE-LINK-STALE.1, with R15');
  const document = JSON.parse((await fover(['spec', '--coverage', '--json'])).out);
  expect(document.rows).toHaveLength(26);
});
