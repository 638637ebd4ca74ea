/** `fover check --random`: what it claims and what it does not, the seed that repeats it, the path that shows a failure again. */
import { describe, expect, test } from 'vitest';
import type { Claim, StateClaim } from '../properties/claim.ts';
import { fover, linesOfText, withoutNotes } from './command.test-support.ts';

const common = { why: 'for a test', rules: ['ROLE-ONE-ACTIVE.1'], kind: 'never' } as const;
const threeUnits: StateClaim = {
  ...common,
  id: 'test/true',
  name: 'There are never three units',
  expected: 'holds',
  predicate: () => false,
};
/** Takes three steps: both units on, then two things broken one after the other. */
const bothLinks: StateClaim = {
  ...threeUnits,
  id: 'test/both-links',
  name: 'Failover link and state link are never both broken while both units are on',
  predicate: ({ environment: { powered, broken } }) =>
    powered.size === 2 && broken.has('failoverLink') && broken.has('stateLink'),
};
const finding: StateClaim = { ...bothLinks, id: 'test/finding', expected: 'violated' };

function check(claims: readonly Claim[], ...more: string[]) {
  return fover(['check', 'smallest', '--faults', 'none', '--quiet', ...more], { claims });
}

describe('a claim', () => {
  test('that nothing violated is inconclusive, never holds; what was asked for was done: exit 0', async () => {
    const { code, out } = await check([threeUnits], '--random', '20', '--seed', '7');
    expect(code).toBe(0);
    expect(out).toContain('inconclusive: not violated in 20 random sequences (');
    expect(out).toContain('Exit 0: no claim came out otherwise than expected in 20 random sequences.');
    expect(out).not.toMatch(/\bholds\b/);
  });

  test('that is violated is shown with the shortest run: exit 1', async () => {
    const { code, out } = await check([bothLinks], '--random', '60', '--seed', '7', '--json');
    const { claims, random } = JSON.parse(out);
    expect([code, claims[0].verdict]).toEqual([1, 'violated']);
    expect(claims[0].counterexample).toHaveLength(4);
    expect(random.found).toMatchObject([{ claim: 'test/both-links', reported: 3, isShortest: true }]);
  });

  test('that is sought and not met is not reached', async () => {
    const never: StateClaim = { ...threeUnits, id: 'test/sought', expected: 'violated' };
    const { code, out } = await check([never, threeUnits], '--random', '5', '--seed', '7');
    expect([code, out.includes('not reached: not met in 5 random sequences')]).toEqual([0, true]);
  });

  test('that does not apply is not judged, and nothing judged is inconclusive: exit 3', async () => {
    const elsewhere: StateClaim = { ...threeUnits, appliesTo: () => 'needs two failover groups' };
    expect((await check([elsewhere], '--random', '5', '--seed', '7')).code).toBe(3);
  });

  test('that violates a sentence of the documents is a finding, and counts with --strict', async () => {
    const random = ['--random', '60', '--seed', '7'];
    expect((await check([finding], ...random)).code).toBe(0);
    expect((await check([finding], ...random, '--strict')).code).toBe(1);
  });
});

describe('a run', () => {
  test('prints the command that repeats it, with the seed that was drawn', async () => {
    const { out } = await check([threeUnits], '--random', '10');
    const again = /again: npx fover (check smallest .*--random 10 --seed \d+)/.exec(out)?.[1] ?? '';
    const repeated = await fover([...again.split(' '), '--quiet'], { claims: [threeUnits] });
    const part = (text: string) => linesOfText(text).filter((line) => /^(Random|Covered)/.test(line));
    expect(part(out)).toHaveLength(2);
    expect(part(repeated.out)).toEqual(part(out));
  });

  test('prints for a failure the command that shows it as it was shrunk', async () => {
    const { out } = await check([bothLinks], '--random', '60', '--seed', '7');
    const again =
      /test\/both-links: drawn .*again: npx fover (check smallest .*--seed 7 --path [\d:]+)/.exec(out)?.[1] ?? '';
    const { code, out: shown } = await fover([...again.split(' '), '--quiet', '--json'], { claims: [bothLinks] });
    const { claims, random } = JSON.parse(shown);
    expect([code, claims[0].verdict, random.ran]).toEqual([1, 'violated', 1]);
    expect(claims[0].counterexample).toHaveLength(1 + random.found[0].shrunk);
  });

  test('says what it covered, and which transitions never fired', async () => {
    const { random, states, complete } = JSON.parse(
      (await check([threeUnits], '--random', '10', '--seed', '7', '--json')).out,
    );
    expect([random.ran, random.coverage.states, complete]).toEqual([10, states, false]);
    expect(random.coverage.neverFired.some((id: string) => id.startsWith('preemption.'))).toBe(true);
    expect(
      random.coverage.fired.some((f: { transition: string }) => random.coverage.neverFired.includes(f.transition)),
    ).toBe(false);
  });

  test('that time cuts short is inconclusive', async () => {
    const argv = ['check', 'smallest', '--random', '1000000', '--time', '1', '--quiet'];
    const { code, out } = await fover(argv, { claims: [threeUnits] });
    expect([code, /Random +[\d,]+ sequences of the 1,000,000 of seed/.test(out)]).toEqual([3, true]);
  });

  test.each(['--depth', '--states', '--memory'])('takes no %s, which only an exploration obeys', async (option) => {
    const { code, out, err } = await fover(['check', 'smallest', '--random', '5', option, '3']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`'${option} <`);
  });

  test('that is interrupted says so after what it did', async () => {
    const controller = new AbortController();
    const interrupts: StateClaim = {
      ...threeUnits,
      predicate: () => {
        controller.abort();
        return false;
      },
    };
    const argv = ['check', 'smallest', '--random', '100000', '--quiet'];
    const { code, out } = await fover(argv, { claims: [interrupts], signal: controller.signal });
    expect([code, out.includes('Exit 130: interrupted.')]).toEqual([130, true]);
  });
});

test.each([
  [['--path', '3'], 'expected --seed beside it'],
  [['--path', 'x', '--seed', '1'], 'numbers between colons'],
  [['--path', '1:0:99999999', '--seed', '1'], 'leads to no sequence'],
  [['--random', '0'], 'whole number from 1'],
  [['--random', '5', '--baseline', 'x.json'], 'cannot be used with'],
  [['--random', '5', '--shard', '1/2'], 'the same --seed'],
  [['--shard', '3/2'], 'from 1 to N'],
  [['--shard', '0/2'], 'from 1 to N'],
])('%j is refused', async (argv, words) => {
  const { code, err, out } = await check([threeUnits], ...argv);
  expect([code, out.startsWith('{')]).toEqual([2, false]);
  expect(withoutNotes(err)).toContain(words);
});
