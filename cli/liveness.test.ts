/** `fover check --liveness`: verdicts and lassos as text, in the document and the JUnit file; exit codes; refusals. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { livenessClaims } from '../properties/claims/index.ts';
import { fover, interruption, linesOfText, type Ran } from './command.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fover-liveness-'));
afterAll(() => rmSync(folder, { recursive: true }));

const small = ['check', 'smallest', '--alphabet', 'power,link', '--faults', '1', '--quiet'];
const asked = [...small, '--liveness'];
const only = (id: string) => [...asked, '--claims', `liveness/${id}`];

interface JsonLasso {
  readonly place: unknown;
  readonly runs: readonly {
    readonly begins: number;
    readonly stem: readonly object[];
    readonly cycle: readonly object[];
  }[];
}
interface JsonClaim {
  readonly id: string;
  readonly kind: string;
  readonly verdict: string;
  readonly lasso?: JsonLasso | null;
  readonly fairness?: readonly { readonly assumption: string; readonly without: JsonLasso }[];
}

let text: Ran;
let json: Ran;
let document: { readonly claims: readonly JsonClaim[]; readonly liveness: Readonly<Record<string, unknown>> };

beforeAll(async () => {
  text = await fover([...asked, '--junit', join(folder, 'junit.xml')], { claims: [] });
  json = await fover([...asked, '--json'], { claims: [] });
  document = JSON.parse(json.out);
}, 60_000);

test('every claim has a line with its verdict, what it needs and how much was explored', () => {
  expect(text.code).toBe(0);
  expect(text.out).toMatch(/Liveness +[\d,]+ nodes, [\d,]+ edges of small steps under \d+ sets of facts; complete/);
  for (const { id } of livenessClaims) expect(text.out).toMatch(new RegExp(`^[✓✗–] ${id} `, 'm'));
  expect(text.out).toMatch(
    /✓ liveness\/one-end .* holds \(needs perceiving, .*[\d,]+ nodes, [\d,]+ edges, .*, complete\)/,
  );
  expect(text.out).toContain('does not apply: no failover group preempts');
  expect(text.out).toContain('needs the stimuli of interface, which the alphabet lacks');
});

test('a violated claim has its lasso, with every small step and what stays', () => {
  const lines = linesOfText(text.out);
  const begin = lines.findIndex((line) => /^Finding \d+: liveness\/two-actives-end-with-any-path/.test(line));
  const run = lines.slice(begin, lines.indexOf('', begin));
  expect(run).toContain('    1. failoverLinkDown');
  expect(run.some((line) => /^ {4}\d+\. \(start: reaches the secondary\) +→ .*secondary active$/.test(line))).toBe(
    true,
  );
  expect(run.at(-1)).toBe('    and stays so for ever: primary active, secondary active');
});

test('the document has the claims with kind and lasso, a run for each assumption needed, and the counts', () => {
  expect(json.code).toBe(0);
  expect(document.liveness).toMatchObject({ complete: true, stopped: null });
  expect(document.liveness.nodes).toBeGreaterThan(100);
  expect(document.claims.map(({ id, kind }) => [id, kind])).toEqual(livenessClaims.map(({ id, kind }) => [id, kind]));
  for (const { verdict, lasso, fairness } of document.claims) {
    expect(lasso !== null).toBe(verdict === 'violated');
    expect((fairness ?? []).length > 0).toBe(verdict === 'holds');
  }
  const violated = document.claims.find(({ verdict }) => verdict === 'violated');
  const [run] = violated?.lasso?.runs ?? [];
  expect(run?.stem[0]).toMatchObject({ stimuli: [{ type: 'failoverLinkDown' }] });
  expect(run?.stem.at(-1)).toMatchObject({
    event: { kind: 'start', unit: 'secondary' },
    roles: [{ scope: 'unit', primary: 'active', secondary: 'active' }],
  });
  const end = document.claims.find(({ id }) => id === 'liveness/one-end');
  expect(end?.fairness?.map(({ without }) => without.runs.length)).toEqual(end?.fairness?.map(() => 2));
});

test('the JUnit file has a test case for each, and the counts', () => {
  const xml = readFileSync(join(folder, 'junit.xml'), 'utf8');
  for (const { id } of livenessClaims) expect(xml).toContain(`name="${id}: `);
  expect(xml).toContain('name="livenessNodes"');
  expect(xml).toContain('and stays so for ever');
});

test('a single claim is shown with the run without each assumption that it needs', async () => {
  const { code, out } = await fover(only('two-actives-end-with-the-link'));
  expect(code).toBe(0);
  for (const name of ['perceiving', 'hello'])
    expect(out).toContain(`Without the assumption ${name}, this contradicts liveness/two-actives-end-with-the-link`);
  expect(out).toContain('from here on nothing happens from outside');
  expect(out).not.toContain('liveness/one-end');
});

describe('exit codes', () => {
  test('1: a claim comes out otherwise under a reading', async () => {
    const { code, out } = await fover([...only('one-end'), '--reading', 'boot-with-link-down=b']);
    expect(code).toBe(1);
    expect(out).toContain('Exit 1: not as expected: liveness/one-end.');
    expect(out).toContain('  one run:');
    expect(out).toContain('  another:');
  });

  test('1: --strict counts the expected violation', async () => {
    expect((await fover([...only('two-actives-end-with-any-path'), '--strict'])).code).toBe(1);
  });

  test('3: a bound ends the exploration', async () => {
    const { code, out } = await fover([...only('one-end'), '--states', '50']);
    expect(code).toBe(3);
    expect(out).toMatch(/Liveness .*; not complete \(stopped by --states\)/);
    expect(out).toContain('Exit 3: not decided: liveness/one-end');
  });

  test('3: time ends it, which is said', async () => {
    const late = { startedAt: Date.now() - 100_000 };
    const { code, out } = await fover([...only('one-end'), '--time', '50'], late);
    expect([code, out.includes('not decided within --time 50: liveness/one-end')]).toEqual([3, true]);
  });

  test('130: interrupted while the search was on', async () => {
    const { signal, claim } = interruption();
    const { code, out } = await fover(asked, { claims: [claim], signal });
    expect([code, /Liveness .*; not complete \(interrupted\)/.test(out)]).toEqual([130, true]);
  });

  test.each([
    [[...small, '--claims', 'liveness/one-end'], /expected --liveness/],
    [[...asked, '--claims', 'somebody-active'], /found no claim about what happens in the end/],
    [[...only('on-end')], /Perhaps liveness\/one-end/],
    [[...asked, '--random', '3'], /--random/],
    [[...asked, '--shard', '1/2'], /--shard/],
    [['check', 'active-active', '--liveness', '--quiet'], /--liveness: found more than 50000 environments/],
  ])('2: %j', async (argv, expected) => {
    const { code, out, err } = await fover(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });
});

test('a baseline with these claims is kept to with --liveness, and not missed without', async () => {
  const file = join(folder, 'baseline.json');
  writeFileSync(file, json.out);
  const same = await fover([...asked, '--baseline', file], { claims: [] });
  expect(same.code).toBe(0);
  expect(same.out).toMatch(new RegExp(`same: ${livenessClaims.length} verdicts`));
  const without = await fover([...small, '--baseline', file, '--claims', 'somebody-active']);
  expect([without.code, without.out.includes('gone')]).toEqual([0, false]);
});
