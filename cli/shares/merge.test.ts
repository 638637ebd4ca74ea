/** `--shard` and `--merge`: the shares make the whole, and a missing, repeated, foreign or altered one is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fover } from '../command.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fover-shares-'));
afterAll(() => rmSync(folder, { recursive: true }));

const quick = ['--faults', '1', '--alphabet', 'power,link', '--quiet'];

/** The document of a check, and a file that has it. */
async function made(name: string, ...argv: string[]) {
  const { code, out } = await fover(['check', ...argv, '--json']);
  const file = join(folder, `${name}.json`);
  writeFileSync(file, out);
  return { code, file, out, document: JSON.parse(out) };
}

function shares(name: string, of: number, ...argv: string[]) {
  const each = (_: unknown, i: number) => made(`${name}-${i + 1}`, ...argv, '--shard', `${i + 1}/${of}`);
  return Promise.all(Array.from({ length: of }, each));
}

const searched = ['active-standby', ...quick];
const drawn = ['smallest', '--faults', 'none', '--random', '60', '--seed', '5', '--quiet'];
const whole = await made('whole', ...searched);
const parts = await shares('part', 3, ...searched);
const sequences = await made('sequences', ...drawn);
const runs = await shares('run', 2, ...drawn);

const merge = (...files: string[]) => fover(['check', '--merge', ...files]);
const ids = (document: { claims: { id: string }[] }) => document.claims.map((c) => c.id);

describe('shares of the claims', () => {
  test('are disjoint and together the whole', () => {
    expect(parts.map((p) => p.code)).toEqual([0, 0, 0]);
    const all = parts.flatMap((p) => ids(p.document));
    expect(new Set(all).size).toBe(all.length);
    expect(all.toSorted()).toEqual(ids(whole.document).toSorted());
  });

  test('merge, in any order, into the very document of the whole check', async () => {
    const { code, out } = await merge(...parts.map((p) => p.file).toReversed(), '--json');
    expect(code).toBe(whole.code);
    expect(out).toBe(whole.out);
  });

  test('merge into the text of the whole check and its JUnit file', async () => {
    const junit = join(folder, 'junit.xml');
    const { out } = await merge(...parts.map((p) => p.file), '--junit', junit);
    expect(out).toBe((await fover(['check', ...searched])).out);
  });

  test('more shares than claims leave some without work, which is no failure', async () => {
    const few = await shares('few', 3, ...searched, '--claims', 'somebody-active,link/marked');
    expect(few.map((p) => [p.code, p.document.claims.length])).toEqual([
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
    expect((await merge(...few.map((p) => p.file))).code).toBe(0);
  });
});

describe('shares of random sequences', () => {
  test('merge into the verdicts, steps and transitions of the whole run', async () => {
    const { code, out } = await merge(...runs.map((p) => p.file), '--json');
    const merged = JSON.parse(out);
    expect(code).toBe(sequences.code);
    const { random, transitions, claims } = sequences.document;
    expect([merged.transitions, merged.random.ran]).toEqual([transitions, 60]);
    const told = (c: { id: string; verdict: string; reason: string }) => [c.id, c.verdict, c.reason];
    expect(merged.claims.map(told)).toEqual(claims.map(told));
    expect(merged.random.coverage.neverFired).toEqual(random.coverage.neverFired);
    expect(merged.random.coverage.stimuli).toEqual(random.coverage.stimuli);
    expect(merged.states).toBeLessThanOrEqual(sequences.document.states);
  });

  test('a share that found a violation decides the whole', async () => {
    const [first, second] = runs.map((p) => structuredClone(p.document));
    const claim = first.claims.find((c: { verdict: string }) => c.verdict === 'violated');
    Object.assign(
      second.claims.find((c: { id: string }) => c.id === claim.id),
      { verdict: 'notReached', reason: 'not met in 30 random sequences', counterexample: null },
    );
    const file = join(folder, 'open.json');
    writeFileSync(file, JSON.stringify(second));
    const { out } = await merge(runs[0]?.file ?? '', file, '--json');
    const merged = JSON.parse(out).claims.find((c: { id: string }) => c.id === claim.id);
    expect([merged.verdict, merged.counterexample]).toEqual(['violated', claim.counterexample]);
  });
});

describe('what makes no whole is refused with exit 2', () => {
  const [one, two, three] = parts.map((p) => p.file) as [string, string, string];

  async function refused(words: RegExp, ...files: string[]) {
    const { code, out, err } = await merge(...files);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
  }

  /** The files of the shares, the documents altered. */
  function altered(change: (document: (typeof whole)['document']) => void): readonly string[] {
    return parts.map((part, index) => {
      const document = structuredClone(part.document);
      change(document);
      const file = join(folder, `altered-${index}.json`);
      writeFileSync(file, JSON.stringify(document));
      return file;
    });
  }

  test('a missing share', () => refused(/found 2 shares of 3; missing: 2/, one, three));
  test('one that comes twice', () => refused(/share 1 of 3 comes twice/, one, two, three, one));
  test('one of another pair', async () => {
    const [, other] = await shares('other', 3, 'smallest', ...quick);
    await refused(/is a share of another check than .*pair\./, one, other?.file ?? '', three);
  });
  test('one with another bound', async () => {
    const other = await made(
      'bound',
      'active-standby',
      '--faults',
      '0',
      '--alphabet',
      'power,link',
      '--quiet',
      '--shard',
      '2/3',
    );
    await refused(/bound\.faults is `1` there and `0` in /, one, other.file, three);
  });
  test('one of another seed', async () => {
    const other = await made(
      'seed',
      ...drawn.with(drawn.indexOf('5'), '6'),
      '--claims',
      'link/marked',
      '--shard',
      '2/2',
    );
    const one = await made('seed-5', ...drawn, '--claims', 'link/marked', '--shard', '1/2');
    await refused(/random\.seed is/, one.file, other.file);
  });
  test('one of other claims', async () => {
    const other = await made('claims', ...searched, '--claims', 'somebody-active', '--shard', '2/3');
    await refused(/asked/, one, other.file, three);
  });
  test('one of another model', () =>
    refused(/it is by fover .*, 000000000000, and this is/, ...altered((d) => (d.model.hash = '000000000000'))));
  test('one that lacks a claim of its share', () =>
    refused(/its claims are not those of share 1 of 3/, ...altered((d) => d.claims.pop())));
  test('one whose run was altered', () => {
    const changed = altered((d) => {
      d.waysToBothActive[0].witness[1].observation.primary = { state: 'active' };
    });
    return refused(/the model observes something else/, ...changed);
  });
  test('the document of a whole check', () => refused(/it has no `shard`/, one, whole.file, three));
  test('no JSON at all', () => {
    const file = join(folder, 'none.json');
    writeFileSync(file, '');
    return refused(/the file is empty/, one, file, three);
  });
  test.each([['--faults', '1'], ['--alphabet', 'all'], ['--claims', 'none'], ['--depth', '1'], ['--no-reduction']])(
    '%s beside it',
    async (...option) => {
      const { code, out, err } = await fover(['check', '--merge', one, three, ...option]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('cannot be used with option');
    },
  );
  test('a pair beside it', async () => {
    const { code, err } = await fover(['check', 'smallest', '--merge', one]);
    expect([code, /whose files name the pair/.test(err)]).toEqual([2, true]);
  });
});
