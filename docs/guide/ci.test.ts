/** The guide to CI tells the truth: its commands run as a plain shell script, by the command as it is installed. */
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(import.meta.dirname, 'ci.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'fover-ci-'));
const work = join(folder, 'repository');
afterAll(() => rmSync(folder, { recursive: true }));

function blocks(info: string): readonly string[] {
  return [...guide.matchAll(new RegExp(`^\`\`\`${info}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
}

const [accept = '', script = ''] = blocks('sh');
const [workflow = ''] = blocks('yaml');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(file: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(file, args, options, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

/** Runs a shell script in the repository, with `npx` finding the built command. */
function shell(text: string, more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const path = `${join(folder, 'bin')}:${process.env.PATH}`;
  return run('/bin/sh', ['-c', text], work, { PATH: path, ...more });
}

/** The package as it would be installed: compiled, beside the files it reads. */
async function install(): Promise<void> {
  const at = join(folder, 'package');
  mkdirSync(at);
  copyFileSync(join(root, 'package.json'), join(at, 'package.json'));
  for (const name of ['node_modules', 'examples']) symlinkSync(join(root, name), join(at, name));
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const built = ['-p', 'tsconfig.build.json', '--outDir', join(at, 'dist'), '--noCheck', '--declaration', 'false'];
  const { code, out } = await run(process.execPath, [compiler, ...built], root, {});
  expect(code, out).toBe(0);
  const npx = join(folder, 'bin', 'npx');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(npx, `#!/bin/sh\nshift\nexec '${process.execPath}' '${join(at, 'dist', 'cli', 'main.js')}' "$@"\n`);
  chmodSync(npx, 0o755);
}

beforeAll(async () => {
  await install();
  mkdirSync(join(work, 'firewall'), { recursive: true });
  copyFileSync(join(root, 'examples', 'active-standby.cfg'), join(work, 'firewall', 'primary.cfg'));
  copyFileSync(join(root, 'examples', 'active-standby-secondary.cfg'), join(work, 'firewall', 'secondary.cfg'));
  const { code, err } = await shell(accept);
  expect(code, err).toBe(0);
}, 120_000);

/** Runs the installed command with a search of minutes; `atOutput` is called once it begins to print. */
function longCheck(atOutput: (kill: (signal: NodeJS.Signals) => void) => void, node: readonly string[] = []) {
  const argv = ['check', '--faults', 'none', '--alphabet', 'all', '--quiet', '--junit', 'reports/fover.xml'];
  const child = spawn(process.execPath, [...node, join(folder, 'package', 'dist', 'cli', 'main.js'), ...argv], {
    cwd: work,
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  child.stdout.on('data', (data) => {
    if (out === '') atOutput((signal) => child.kill(signal));
    out += data;
  });
  return new Promise<Ran>((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}

/** What the file says of its only suite. */
function report(): Readonly<Record<string, string>> {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  return parser.parse(readFileSync(join(work, 'reports', 'fover.xml'), 'utf8')).testsuites.testsuite;
}

/** The command lines, continued ones in one piece. */
function commandsOf(text: string): readonly string[] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('mkdir ') || line.startsWith('npx '));
}

test('the workflow runs what the script runs', () => {
  expect(commandsOf(workflow)).toEqual(commandsOf(script));
  expect(commandsOf(script)).toHaveLength(2);
});

describe('the script', () => {
  test('ends with 0 while the verdicts are those accepted, and leaves a report', async () => {
    const { code, out, err } = await shell(script);
    expect(code, err).toBe(0);
    expect(out).toContain('failover: every verdict is as accepted');
    expect(out).toContain('Beside the baseline fover-baseline.json');
    expect(report()).toMatchObject({ failures: '0', errors: '0' });
  });

  test('ends with 1 where a verdict is not the one accepted', async () => {
    const baseline = join(work, 'fover-baseline.json');
    const accepted = readFileSync(baseline, 'utf8');
    writeFileSync(baseline, accepted.replace('"verdict": "holds"', '"verdict": "violated"'));
    const { code, out } = await shell(script);
    writeFileSync(baseline, accepted);
    expect([code, out.includes('failover: a verdict changed')]).toEqual([1, true]);
    expect(report()).toMatchObject({ failures: '1', errors: '0' });
  });

  test('ends with 0 where only the pair changed, and names what differs', async () => {
    const primary = join(work, 'firewall', 'primary.cfg');
    const good = readFileSync(primary, 'utf8');
    writeFileSync(primary, `${good.trimEnd()}\nfailover polltime unit 2 holdtime 8\n`);
    const { code, out, err } = await shell(script);
    writeFileSync(primary, good);
    expect(code, err).toBe(0);
    expect(out).toMatch(/ {2}the pair is another:\n {4}`timers\.unitPoll` is `1` in the baseline, `2` here\n/);
  });

  test('ends with 2 where the configuration is broken, visibly in the report and on GitHub', async () => {
    const primary = join(work, 'firewall', 'primary.cfg');
    const good = readFileSync(primary, 'utf8');
    writeFileSync(primary, good.replace('failover lan unit primary', 'failover lan unit secondary'));
    const { code, out, err } = await shell(script, { GITHUB_ACTIONS: 'true' });
    writeFileSync(primary, good);
    expect([code, out.includes('failover: the configuration, the baseline')]).toEqual([2, true]);
    expect(err).toMatch(/^::error file=firewall\/(primary|secondary)\.cfg,(line=\d+,)?title=fover/m);
    expect(report()).toMatchObject({ errors: '1', tests: '1' });
  });
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  test('ends the search with what was established, and with 130', async () => {
    const { code, out } = await longCheck((kill) => setTimeout(() => kill(signal), 300));
    expect([code, out.trimEnd().endsWith('Exit 130: interrupted.')]).toEqual([130, true]);
    expect(out).toContain('not complete (interrupted)');
    expect(report()).toMatchObject({ errors: '0' });
    expect(Number(report().skipped)).toBeGreaterThan(0);
  });

  test('before the search is said, also in the report', async () => {
    // Comes as soon as the command listens, before it has loaded anything.
    const early = `const on = process.on; process.on = (name, ...rest) => {
      const listening = on.call(process, name, ...rest);
      if (name === 'SIGHUP') process.kill(process.pid, '${signal}');
      return listening;
    };`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(early)}`];
    const { code, out, err } = await longCheck(() => {}, node);
    expect([code, out, err.includes('fover: interrupted before anything was established')]).toEqual([130, '', true]);
    expect(report()).toMatchObject({ errors: '1', tests: '1' });
  });
});

test('what the guide calls a development dependency is what is published', () => {
  const { bin, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect([bin, files.includes('dist')]).toEqual([{ fover: 'dist/cli/main.js' }, true]);
  expect(existsSync(join(folder, 'package', bin.fover))).toBe(true);
});
