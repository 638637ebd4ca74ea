/** `fover spec`: the list, one rule, ambiguity, claim or row, what a reading changes, and the coverage of all rows. */
import { describe, expect, test } from 'vitest';
import { allClaims as claims } from '../properties/claims/index.ts';
import { ambiguityIds } from '../spec/ambiguities.ts';
import { rule, ruleIds } from '../spec/rules/index.ts';
import { scope } from '../spec/scope.ts';
import { fover, linesOfText } from './command.test-support.ts';

test('the list has every rule, ambiguity and claim once, and every row', async () => {
  const { code, out } = await fover(['spec']);
  expect(code).toBe(0);
  const listed = linesOfText(out).flatMap((line) => /^ {2}(\S+) {2}/.exec(line)?.[1] ?? []);
  expect(listed.toSorted()).toEqual([...ruleIds, ...ambiguityIds, ...claims.map(({ id }) => id)].toSorted());
  const rows = linesOfText(out).flatMap((line) => /^(R\d\d) {2}/.exec(line)?.[1] ?? []);
  expect(rows).toEqual(Object.keys(scope));
  expect(out).toMatch(/^ {2}threshold .*\(a by default; a, b run\)$/m);
  expect(out).toMatch(/^ {2}healing .*\(a by default; a runs; b described only\)$/m);
});

test('the list as JSON', async () => {
  const { rules, ambiguities, claims: listed, rows } = JSON.parse((await fover(['spec', '--json'])).out);
  expect([rules.length, ambiguities.length]).toEqual([ruleIds.length, ambiguityIds.length]);
  expect([listed.length, rows.length]).toEqual([claims.length, 26]);
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

describe('a reading', () => {
  const chosen = ['--reading', 'force-link-down=b'];

  test('says which transitions of a rule and of an ambiguity never fire under it', async () => {
    const [before, after] = await Promise.all([
      fover(['spec', 'force-link-down']),
      fover(['spec', 'force-link-down', ...chosen]),
    ]);
    expect(before.out).toContain('(if force-link-down=b; never fires here)');
    expect(after.out).toContain('Transitions, under force-link-down=b\n');
    expect(after.out).not.toContain('never fires here');
    const rule = await fover(['spec', 'AS-LINK-FAILED-NO-FAILOVER.1', ...chosen, '--json']);
    const marks = JSON.parse(rule.out).transitions.map((t: { reading: unknown }) => t.reading);
    expect(marks).toContainEqual({ ambiguity: 'force-link-down', words: 'if force-link-down=b', dormant: false });
  });

  test('that bears on none of them is not passed over in silence', async () => {
    const { out } = await fover(['spec', 'FORCE-ACTIVE.1', '--reading', 'threshold=b']);
    expect(out).toContain('Transitions, under threshold=b, on which no transition here depends\n');
    const nothing = await fover(['spec', 'threshold', '--reading', 'threshold=b']);
    expect(nothing.out).toMatch(/Transitions, under threshold=b, on which .*\n {4}none\n/);
  });

  test.each([[[]], [['--coverage']], [['R01']], [['somebody-active']]])('beside %j is refused', async (words) => {
    const { code, out, err } = await fover(['spec', ...words, ...chosen]);
    expect([code, out, linesOfText(err).length]).toEqual([2, '', 1]);
    expect(err).toContain('--reading changes nothing here');
  });
});

test('a claim is shown with its reason, its rules and what it needs', async () => {
  const { code, out } = await fover(['spec', 'slogan/never-both-active']);
  expect(code).toBe(0);
  for (const words of [
    'slogan/never-both-active  a claim, expected: violated',
    '  Never both active unless the failover link failed at start-up',
    'Why it matters',
    'step: true of every step it speaks of',
    'UNIT-NO-ANSWER.1: When the peer answers nowhere',
    'the stimuli of power, link, path',
    '1 cause broken at once',
  ])
    expect(out).toContain(words);
});

test('a claim as JSON, whatever its kind', async () => {
  for (const { id, kind, why } of claims) {
    const document = JSON.parse((await fover(['spec', id, '--json'])).out);
    expect(document).toMatchObject({ id, kind, why });
    expect(document.needs.faults === 'dependsOnPair' || document.needs.faults >= 0, id).toBe(true);
  }
});

test('a row is shown with its rules, those still open with the row that brings them', async () => {
  const { code, out } = await fover(['spec', 'R04']);
  expect(code).toBe(0);
  expect(linesOfText(out)[0]).toBe(`R04  ${scope.R04}; formalised`);
  expect(out).toMatch(/^ {2}AS-ACTIVE-FAILED\.1 .*loses its power/m);
  expect(out).toMatch(/^ {2}AS-STATE-LINK-STALE\.1 .*\(open until R15 /m);
  const document = JSON.parse((await fover(['spec', 'R04', '--json'])).out);
  expect(document.rules).toHaveLength(ruleIds.filter((id) => rule(id).rows.includes('R04')).length);
});

test('an unknown id is wrong usage, with what resembles it', async () => {
  const { code, out, err } = await fover(['spec', 'AS-ACTIVE-FALED.1']);
  expect([code, out, linesOfText(err).length]).toEqual([2, '', 1]);
  expect(err).toContain('AS-ACTIVE-FAILED.1');
  for (const [word, near] of [
    ['treshold', 'threshold'],
    ['r04', 'R04'],
    ['somebody-activ', 'somebody-active'],
    ['never-both-active', 'slogan/never-both-active'],
    ['zz', 'expected one that `fover spec` lists'],
  ] as const)
    expect((await fover(['spec', word])).err).toContain(near);
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
