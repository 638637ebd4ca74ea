/** The command line itself: help, its examples, wrong usage, and errors of the program. */
import { describe, expect, test } from 'vitest';
import type { Claim } from '../properties/claim.ts';
import { fover, linesOfText, type Ran, withoutNotes } from './command.test-support.ts';

const verbs = [['check'], ['simulate'], ['show', 'history'], ['spec'], ['diagram'], ['diff']];

/** Runs a line as help prints it: `npx fover …`, alone or fed by `printf`. */
async function pasted(line: string): Promise<Ran> {
  const [, printed = '', command = ''] = /^(?:printf '([^']*)' \| )?npx fover (.+)$/.exec(line) ?? [];
  return fover(command.split(' '), { stdin: printed.replaceAll('\\n', '\n') });
}

test.each([[[]], ...verbs.map((verb) => [verb])])('help of %j has examples that run when pasted', async (verb) => {
  const { code, out } = await fover([...verb, '--help']);
  expect(code).toBe(0);
  const lines = linesOfText(out).filter((line) => line.startsWith('  $ '));
  expect(lines.length).toBeGreaterThan(0);
  for (const text of lines) {
    const [line = '', code = '0'] = text.slice(4).split('  # exit ');
    const ran = await pasted(line);
    expect([line, ran.code, withoutNotes(ran.err)]).toEqual([line, Number(code), '']);
    expect(ran.out).not.toBe('');
  }
});

test('without a verb: help, exit 2', async () => {
  const { code, out, err } = await fover([]);
  expect([code, out, err.includes('Usage: fover')]).toEqual([2, '', true]);
});

test('help of the command, and of a verb', async () => {
  for (const [argv, words] of [
    [['help'], 'Usage: fover [options] [command]'],
    [['help', 'spec'], 'Usage: fover spec'],
  ] as const) {
    const { code, out, err } = await fover(argv);
    expect([code, out.includes(words), err]).toEqual([0, true, '']);
  }
});

test('--version', async () => {
  const { code, out } = await fover(['--version']);
  expect([code, /^\d+\.\d+\.\d+\n$/.test(out)]).toEqual([0, true]);
});

describe('wrong usage is 2 with a helpful line', () => {
  test.each([
    [['chek'], "unknown command 'chek'"],
    [['help', 'nosuch'], 'there is no verb "nosuch"; expected one of check, '],
    [['help', 'chek'], 'there is no verb "chek"; perhaps check'],
    [['check', '--fault', '1'], "unknown option '--fault'"],
    [['check', '--faults', '-1'], 'whole number from 0'],
    [['check', '--faults', '1.5'], 'whole number from 0'],
    [['check', '--together', '0'], 'whole number from 1'],
    [['check', 'smallest', '--together', '9'], 'expected a smaller number'],
    [['check', '--alphabet', 'power,lnk'], 'Found "lnk"'],
    [['check', '--alphabet', ''], 'Expected everyday'],
    [['check', '--seed', 'x'], 'whole number'],
    [['check', '--reading', 'threshold'], 'threshold=a'],
    [['check', '--reading', 'nothing=a'], 'no ambiguity "nothing"'],
    [['check', '--reading', 'threshold=z'], 'no reading "z"'],
    [['check', 'a', 'b', 'c'], 'too many arguments'],
    [['check', '--claims', 'zz'], 'There is no claim "zz"'],
    [['check', '--time', '0'], 'whole number from 1'],
    [['check', '--baseline', ''], 'Expected the name of a file'],
  ])('%j', async (argv, words) => {
    const { code, out, err } = await fover(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

test('an error of the program is 70 and one line', async () => {
  const broken: Claim = {
    id: 'test/broken',
    name: 'A claim that throws',
    why: 'for a test',
    rules: ['ROLE-ONE-ACTIVE.1'],
    expected: 'holds',
    kind: 'never',
    predicate: () => {
      throw new Error('broken\n    at somewhere');
    },
  };
  const { code, err } = await fover(['check', 'smallest', '--alphabet', 'power'], { claims: [broken] });
  expect([code, withoutNotes(err)]).toEqual([70, 'fover: internal error: Error: broken\n']);
});
