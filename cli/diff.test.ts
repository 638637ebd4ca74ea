/** `fover diff`: equal and different pairs and readings, the run to paste, the document, and the exit codes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fover, linesOfText, type Surroundings } from './command.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fover-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, over: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ mode: 'activeStandby', interfaces: { inside: {}, outside: {} }, ...over }));
  return file;
}

const one = written('one.json', {});
const two = written('two.json', { interfacePolicy: { number: 2 } });
const more = written('more.json', { interfaces: { inside: {}, outside: {}, dmz: {} } });
const bounded = ['--faults', '1', '--quiet'];

async function diff(args: readonly string[], given?: Surroundings) {
  return fover(['diff', ...args], given);
}

async function document(...args: string[]) {
  const { out } = await diff([...args, ...bounded, '--json']);
  return JSON.parse(out);
}

describe('one pair under two readings', () => {
  test('0: equal, with what that rests on', async () => {
    const { code, out } = await diff(['smallest', 'reset-and-preempt=b', ...bounded]);
    expect(code).toBe(0);
    expect(out).toContain('B         smallest, readings reset-and-preempt=b, else default\n');
    expect(out).toContain('The configurations decide the same.\n');
    expect(out).toMatch(
      /Equal: proved on \d+ product states, [\d,]+ transitions, complete search, alphabet everyday, --faults 1\.\n/,
    );
    expect(out).toContain('Exit 0: no run within alphabet and bound tells the two apart.\n');
  });

  test('1: different, with both observations side by side and a run to paste', async () => {
    const { code, out } = await diff([one, 'threshold=b', ...bounded]);
    expect(code).toBe(1);
    expect(out).toMatch(/Different: a shortest run that tells them apart \(2 steps, 3 stimuli\)\n/);
    expect(out).toMatch(/\n +A +B\n +primary\.state +failed +active\n/);
    expect(out).toMatch(/\n {6}A {2}primary standbyReady → failed: [^\n]*\[AS-INTERFACE-STANDBY-MARK\.1\]\n/);
    const steps = linesOfText(out).filter((line) => /^ {2}\[?\{"type"/.test(line));
    const states = await Promise.all(
      [[], ['--reading', 'threshold=b']].map(async (reading) => {
        const ran = await fover(['simulate', one, ...reading, '--json', '-'], { stdin: steps.join('\n') });
        return JSON.parse(linesOfText(ran.out).at(-1) ?? '').observation.primary.state;
      }),
    );
    expect(states).toEqual(['failed', 'active']);
  });

  test('an ambiguity given twice is compared between its readings', async () => {
    const { a, b, equal } = await document(one, 'threshold=b', 'threshold=a', 'disable=b');
    expect([a.readings.threshold, b.readings.threshold, a.readings.disable, b.readings.disable]).toEqual([
      'b',
      'a',
      'a',
      'b',
    ]);
    expect(equal).toBe(false);
  });

  test('--reading chooses for both sides, or alone for the second one', async () => {
    const both = await document(one, 'threshold=b', '--reading', 'disable=b');
    expect([both.a.readings.disable, both.b.readings.disable]).toEqual(['b', 'b']);
    const alone = await document(one, '--reading', 'threshold=b');
    expect([alone.a.readings.threshold, alone.b.readings.threshold]).toEqual(['a', 'b']);
  });
});

describe('two pairs', () => {
  test('what differs in the configurations comes first, then the run', async () => {
    const { code, out } = await diff([one, two, ...bounded]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /What differs in the configurations\n {2}interface policy {2}A {2}1 monitored interface failed +default\n {20}B {2}2 monitored interfaces failed +\S*two\.json:1\n/,
    );
    expect(out.indexOf('What differs')).toBeLessThan(out.indexOf('Different:'));
    expect(out).toMatch(/A again: printf [^\n]*one\.json -\n.*B again: printf [^\n]*two\.json -\n/);
  });

  test('readings belong to the pair that they stand behind', async () => {
    const { a, b, configuration } = await document(one, 'threshold=b', two);
    expect([a.readings.threshold, b.readings.threshold]).toEqual(['b', 'a']);
    expect(configuration).toEqual([expect.objectContaining({ path: 'interfacePolicy' })]);
  });

  test('what only one of them has is left out, which is said', async () => {
    const { out } = await diff([one, more, ...bounded]);
    expect(out).toContain('not compared: interface dmz, which only one side has\n');
    const { leftOut } = await document(one, more);
    expect(leftOut).toEqual(['interface dmz, which only one side has']);
  });
});

test('--json is one document with the run and both sides of its last step', async () => {
  const { code, out } = await diff([one, two, ...bounded, '--json']);
  const { a, run, difference, bound, exit, ...rest } = JSON.parse(out);
  expect(rest).toMatchObject({
    equal: false,
    complete: false,
    alphabet: expect.arrayContaining(['power']),
    together: 1,
  });
  expect([code, exit.code, bound]).toEqual([1, 1, { faults: 1 }]);
  expect(a).toMatchObject({
    names: [one],
    hash: expect.stringMatching(/^[0-9a-f]{12}$/),
    pair: { mode: 'activeStandby' },
  });
  expect(difference.kind).toBe('observation');
  expect([difference.a.stimuli, difference.a.step]).toEqual([run.at(-1), run.length]);
  expect(difference.a.observation).not.toEqual(difference.b.observation);
});

describe('wrong usage and input are 2', () => {
  test.each([
    [['smallest'], 'found one pair and no reading; expected a second pair, or a reading'],
    [[], 'found no pair and no reading'],
    [
      ['smallest', 'active-active'],
      'found an Active/Standby pair and an Active/Active pair; expected two pairs in the same mode',
    ],
    [['smallest', one, two], 'diff compares two pairs; found 3'],
    [['smallest', 'threshold=z'], 'no reading "z"'],
    [['smallest', 'threshold=a', 'threshold=b', 'threshold=a'], 'more than two readings of threshold'],
    [['threshold=b', one, two], 'found the reading threshold=b before both pairs'],
    [['smallest', 'no-such-pair'], 'there is no such file or folder'],
    [['smallest', 'threshold=b', '--claims', 'none'], "unknown option '--claims'"],
    [['smallest', 'threshold=b', '--together', '9'], 'expected a smaller number'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await diff([...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

describe('3 and 130: nothing was proved', () => {
  test('3: the time was over', async () => {
    const { code, out } = await diff([one, 'reset-and-preempt=b', '--time', '1'], { startedAt: Date.now() - 5000 });
    expect(code).toBe(3);
    expect(out).toContain('Exit 3: nothing differs so far, but the search stopped early (--time).\n');
    expect(out).not.toContain('Equal');
  });

  test('3: no step that both take', async () => {
    const { code, out } = await diff([one, 'reset-and-preempt=b', '--alphabet', 'state']);
    expect([code, out.includes('the alphabet has no step that both pairs take')]).toEqual([3, true]);
  });

  test('130: interrupted, after what was established', async () => {
    const { code, out } = await diff([one, 'reset-and-preempt=b'], { signal: AbortSignal.abort() });
    expect(code).toBe(130);
    expect(out).toMatch(/Compared {2}\d+ product states?, [\d,]+ transitions?; not complete \(interrupted\)\n/);
  });
});
