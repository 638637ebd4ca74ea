/** Annotations for GitHub Actions: on standard error, escaped, and only there. */
import { expect, test } from 'vitest';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { StateClaim } from '../properties/claim.ts';
import { annotationLines } from './annotations.ts';
import { fover, linesOfText } from './command.test-support.ts';
import { loadPair } from './load-pair.ts';

const github = { GITHUB_ACTIONS: 'true' };
const wrong: StateClaim = {
  id: 'test/never-on',
  name: 'No unit is ever on',
  why: 'for a test',
  rules: ['ROLE-ONE-ACTIVE.1'],
  kind: 'never',
  expected: 'holds',
  predicate: (view) => view.environment.powered.size > 0,
};

/** The workflow commands of a text. */
function commands(text: string): readonly string[] {
  return linesOfText(text).filter((line) => line.startsWith('::'));
}

test('a failing claim is an error of the file, a note a notice', async () => {
  const argv = ['check', 'examples/active-standby.cfg', '--faults', '0', '--alphabet', 'power'];
  const { code, out, err } = await fover(argv, { claims: [wrong], env: github });
  expect([code, commands(out)]).toEqual([1, []]);
  const found = commands(err);
  expect(found.at(-1)).toBe(
    '::error file=examples/active-standby.cfg,title=test/never-on::No unit is ever on: violated at step 1, expected: holds',
  );
  expect(found.slice(0, -1).every((line) => line.startsWith('::notice file=examples/active-standby.cfg,'))).toBe(true);
});

test('with --json standard output stays one document', async () => {
  const argv = ['check', 'smallest', '--faults', '0', '--alphabet', 'power', '--json'];
  const { out, err } = await fover(argv, { claims: [wrong], env: github });
  expect(JSON.parse(out).claims).toHaveLength(1);
  expect(commands(err).length).toBeGreaterThan(1);
});

test('claims left undecided are one error with their number and the first of them', async () => {
  const many = Array.from(
    { length: 7 },
    (_, i): StateClaim => ({ ...wrong, id: `test/c${i}`, predicate: () => false }),
  );
  const argv = ['check', 'active-standby', '--time', '1', '--quiet'];
  const { code, err } = await fover(argv, { claims: many, env: github, startedAt: Date.now() - 10_000 });
  expect(code).toBe(3);
  expect(commands(err).filter((line) => line.startsWith('::error'))).toEqual([
    '::error file=active-standby.cfg,title=fover%3A inconclusive::7 claims not decided within --time 1: ' +
      'test/c0, test/c1, test/c2, test/c3, test/c4 and 2 more',
  ]);
});

test('elsewhere there are none', async () => {
  const argv = ['check', 'smallest', '--faults', '0', '--alphabet', 'power'];
  const { out, err } = await fover(argv, { claims: [wrong] });
  expect([commands(out), commands(err)]).toEqual([[], []]);
});

test('what is refused is an error, too, and so is an unreadable file', async () => {
  const refused = await fover(['check', 'smallest', '--together', '9'], { env: github });
  expect(commands(refused.err)).toEqual([expect.stringMatching(/^::error title=fover::--together 9 makes more/)]);
  const missing = await fover(['check', 'nowhere'], { env: github });
  expect(commands(missing.err)).toEqual([expect.stringMatching(/^::error file=nowhere,title=fover::there is no such/)]);
});

test('what is said about a pair as a whole is said of a file that is there', async () => {
  const files = ['examples/active-standby.cfg', 'examples/active-standby-secondary.cfg'];
  const argv = ['check', ...files, '--faults', '0', '--alphabet', 'power', '--json'];
  const { out } = await fover(argv);
  const found: readonly Diagnosis[] = JSON.parse(out).diagnostics;
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ file }) => file).filter((file) => !files.includes(file))).toEqual([]);
});

test('percent signs, line breaks, colons and commas are escaped', async () => {
  const loaded = await loadPair(['smallest']);
  const odd: Diagnosis = {
    file: 'a,b:c%.cfg',
    line: 7,
    severity: 'warning',
    message: '100%: a,\r\nb',
    rules: ['POLICY-PERCENT.1', 'POLICY-NUMBER.1'],
  };
  const input = { ...loaded.input, diagnostics: [odd] };
  const search = { readings: {}, bounds: {} } as Parameters<typeof annotationLines>[0]['search'];
  const outcome = { code: 2, why: '' } as const;
  const checked = {
    loaded: { ...loaded, input },
    search,
    report: null,
    comparison: null,
    failures: new Map(),
    outcome,
  };
  expect(annotationLines(checked)).toEqual([
    '::warning file=a%2Cb%3Ac%25.cfg,line=7,title=fover POLICY-PERCENT.1 POLICY-NUMBER.1::100%25: a,%0D%0Ab',
  ]);
});
