/** The README tells the truth: its commands end with the codes it gives, and its excerpts stand in what they print. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { families } from '../model/stimulus.ts';
import { scope } from '../spec/scope.ts';
import { fover, linesOfText, type Ran } from './command.test-support.ts';
import { coverage } from './coverage.ts';
import { examplesFolder } from './package-root.ts';

const root = dirname(examplesFolder);
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface Block {
  readonly info: string;
  readonly lines: readonly string[];
}

/** The fenced blocks, in order. */
const blocks: readonly Block[] = [...readme.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, info = '', text = '']) => ({
    info,
    lines: linesOfText(text),
  }),
);

interface Shown {
  /** Without the comment. */
  readonly line: string;
  readonly exit: number;
}

/** Its ending and its files are tested in `traces.test.ts`. */
const generating = 'npx fover traces generate --output suites';

const commands: readonly Shown[] = blocks
  .filter(({ info }) => info === 'sh')
  .flatMap(({ lines }) => lines.map(shown))
  .filter(({ line }) => /^(npx fover|printf) /.test(line));

function shown(text: string): Shown {
  const [, line = '', comment = ''] = /^(.*?)(?:\s+#\s(.*))?$/.exec(text) ?? [];
  return { line, exit: Number(/^exit (\d+)$/.exec(comment)?.[1] ?? 0) };
}

/** The words of a shell line in which single quotes are the only quotes. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|[^\s']+/g)].map(([word, quoted]) => quoted ?? word);
}

const ran = new Map<string, Promise<Ran>>();

/** Runs a pipeline of `npx fover …`, which `printf FORMAT TEXT…` may feed; each line once. */
function pasted(line: string): Promise<Ran> {
  const known = ran.get(line) ?? run(stages(words(line)));
  ran.set(line, known);
  return known;
}

function stages(all: readonly string[]): readonly (readonly string[])[] {
  const end = all.indexOf('|');
  return end < 0 ? [all] : [all.slice(0, end), ...stages(all.slice(end + 1))];
}

async function run(pipeline: readonly (readonly string[])[]): Promise<Ran> {
  let last: Ran | null = null;
  let stdin = '';
  for (const [program = '', ...args] of pipeline) {
    if (program === 'printf') {
      stdin = printed(args);
      continue;
    }
    expect([program, args[0]]).toEqual(['npx', 'fover']);
    last = await fover(written(args.slice(1)), { stdin });
    stdin = last.out;
  }
  if (last === null) throw new Error('no command of ours');
  return last;
}

function printed([format = '', ...texts]: readonly string[]): string {
  return texts.map((text) => format.replace('%s', text).replaceAll('\\n', '\n')).join('');
}

/** Files are written into a folder of the test's own. */
function written(argv: readonly string[]): readonly string[] {
  return argv.map((word, place) => (argv[place - 1] === '--output' ? join(scratch, word) : word));
}

const scratch = mkdtempSync(join(tmpdir(), 'readme-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The excerpts with the command that prints them: the one named beside `text`, or the last one before. */
const excerpts = blocks.flatMap(({ info, lines }, index) => {
  if (info === 'text npm start') return [{ command: 'npx fover check --faults 2', lines }];
  return info === 'text' ? [{ command: commandAbove(index), lines }] : [];
});

/** What stands whole on standard error, with its command. */
const complaints = blocks.flatMap(({ info, lines }, index) =>
  info === 'text stderr' ? [{ command: commandAbove(index), lines }] : [],
);

function commandAbove(index: number): string {
  return shown(blocks[index - 1]?.lines.at(-1) ?? '').line;
}

/** A line of an excerpt as a pattern: `…` is anything left out, and columns may be of any width. */
function pattern(line: string): RegExp {
  const parts = line
    .trim()
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`^\\s*${parts.join('.*')}$`);
}

describe('commands', () => {
  test('there are some, of every verb and of several endings', () => {
    const verbs = new Set(
      commands.flatMap(({ line }) => [...line.matchAll(/npx fover (\S+)/g)].map(([, verb]) => verb)),
    );
    expect([...verbs].sort()).toEqual([
      'check',
      'diagram',
      'diff',
      'export',
      'show',
      'simulate',
      'spec',
      'times',
      'traces',
    ]);
    expect([...new Set(commands.map(({ exit }) => exit))].sort()).toEqual([0, 1, 2, 3]);
  });

  test('the suites are generated as the test of `traces` does it: once is long enough', () => {
    expect(commands).toContainEqual({ line: generating, exit: 0 });
  });

  test.each(commands.filter(({ line }) => line !== generating))('$line ends with $exit', async ({ line, exit }) => {
    const { code, out, err } = await pasted(line);
    expect(code, err).toBe(exit);
    expect(out === '', line).toBe(exit === 2);
  });

  test('npm start is what the README says', () => {
    expect(scripts.start).toBe('node dist/cli/main.js check --faults 2');
    expect(readme).toContain('`npm start` is `npx fover check --faults 2`');
  });
});

test.each(excerpts)('what it shows of $command is printed, in this order', async ({ command, lines }) => {
  const printed = linesOfText((await pasted(command)).out);
  let from = 0;
  for (const line of lines) {
    const wanted = pattern(line);
    const found = printed.findIndex((each, index) => index >= from && wanted.test(each));
    expect(found, `not printed, or not in this order: ${line}`).toBeGreaterThanOrEqual(0);
    from = found + 1;
  }
});

test.each(complaints)('standard error of $command is what it shows', async ({ command, lines }) => {
  expect(linesOfText((await pasted(command)).err)).toEqual(lines);
});

test('every stimulus is listed', () => {
  for (const [family, types] of Object.entries(families)) {
    const row = linesOfText(readme).find((line) => line.startsWith(`| \`${family}\``)) ?? '';
    for (const type of types) expect(row, family).toContain(`\`${type}\``);
  }
});

test('every row of the scope has the status it says', () => {
  const words = { formalised: 'formalised', inPart: 'in part', notYetFormalised: 'not yet' };
  for (const [status, word] of Object.entries(words)) {
    const line = linesOfText(readme).find((each) => each.startsWith(`| ${word} `)) ?? '';
    const rows = coverage().filter((row) => row.status === status);
    expect([...line.matchAll(/R\d\d/g)].map(([row]) => row)).toEqual(rows.map(({ row }) => row));
  }
  expect(Object.keys(scope)).toHaveLength(26);
});

test('every file it points to exists', () => {
  const targets = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets) expect(readFileSync(join(root, target), 'utf8'), target).not.toBe('');
});
