/** PAIR: every form that is read, and one line of reason with exit code 2 for input that cannot be a pair. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnosisLine } from '../model/diagnosis.ts';
import { bundledNames } from './bundled.ts';
import { fover, linesOfText } from './command.test-support.ts';
import { loadPair, readPair } from './load-pair.ts';
import { examplesFolder } from './package-root.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fover-'));
  writeFileSync(at('random'), randomBytes(100_000));
  writeFileSync(at('empty'), '');
  mkdirSync(at('folder'));
  writeFileSync(at('large'), Buffer.alloc(50 * 1024 * 1024, 'a'));
  writeFileSync(at('cut.json'), '{"mode": "activeStandby", "interfaces": {"ins');
  writeFileSync(at('prose'), 'Dear reader,\nthis is no configuration.\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('unusable input', () => {
  test.each(['random', 'empty', 'folder', 'large', 'missing', 'cut.json', 'prose'])('%s', async (name) => {
    const begin = Date.now();
    for (const argv of [
      ['check', at(name)],
      ['simulate', at(name), '-'],
    ]) {
      const { code, out, err } = await fover(argv);
      expect([code, out, linesOfText(err).length]).toEqual([2, '', 1]);
      expect(err).toContain(`${at(name)}`);
      expect(err).toMatch(/: error: /);
      expect(err).not.toMatch(/\n\s+at /);
    }
    expect(Date.now() - begin).toBeLessThan(5000);
  });

  test.each([
    [['/dev/zero'], 'a device'],
    [[''], "'': error: there is no such file or folder"],
    [['smallest', 'x.cfg'], 'not to a JSON document'],
    [['active-standby', 'x.cfg'], 'x.cfg: error: there is no such file'],
    [[examplesFolder, 'x.cfg'], 'no second file'],
    [['two\nlines'], 'two?lines'],
  ])('%j', async (args, words) => {
    const { code, err } = await fover(['check', ...args]);
    expect([code, linesOfText(err).length]).toEqual([2, 1]);
    expect(err).toContain(words);
  });
});

test('every bundled pair is read by its name', async () => {
  expect(bundledNames).toEqual(['active-active', 'active-standby', 'asymmetric-routing', 'smallest', 'stateful']);
  for (const name of bundledNames) expect((await loadPair([name])).input.pair).not.toBeNull();
});

test('the default, a bundled name and its folder are one pair', async () => {
  const [one, two, three] = await Promise.all([
    loadPair([]),
    loadPair(['active-active']),
    loadPair([join(examplesFolder, 'active-active')]),
  ]);
  expect(one.input.pair).toEqual(two.input.pair);
  expect(one.input.pair).toEqual(three.input.pair);
  expect(Object.keys(one.input.pair?.interfaces ?? {})).toHaveLength(4);
});

test('a pair is read by path for a caller of the package, and what cannot be read is a diagnosis', async () => {
  const files = ['active-standby.cfg', 'active-standby-secondary.cfg'].map((name) => join(examplesFolder, name));
  const [primary = '', secondary = ''] = files;
  expect(await readPair(primary, secondary)).toEqual((await loadPair(files)).input);
  expect((await readPair('smallest')).pair?.mode).toBe('activeStandby');
  const { pair, diagnostics } = await readPair(at('missing'));
  expect([pair, diagnostics.map(({ severity }) => severity)]).toEqual([null, ['error']]);
});

test('two running-configs are both units, each with its line', async () => {
  const files = ['active-standby.cfg', 'active-standby-secondary.cfg'].map((name) => join(examplesFolder, name));
  const { input, designations } = await loadPair(files);
  expect([input.pair?.mode, designations.primary?.line, designations.secondary?.line]).toEqual(['activeStandby', 5, 3]);
});

test('every error of a configuration is printed, and nothing is explored', async () => {
  const text = readFileSync(join(examplesFolder, 'active-standby.cfg'), 'utf8');
  writeFileSync(at('wrong.cfg'), `${text}failover polltime 99\nfailover interface-policy 999\n`);
  const { code, out, err } = await fover(['check', at('wrong.cfg')]);
  expect([code, out]).toEqual([2, '']);
  expect(linesOfText(err).filter((line) => line.includes(': error: '))).toHaveLength(2);
});

test('a context file that is missing is a warning, one that cannot be read an error', async () => {
  for (const name of ['primary.cfg', 'admin.cfg', 'CTX1.cfg']) {
    writeFileSync(join(at('folder'), name), readFileSync(join(examplesFolder, 'active-active', name)));
  }
  const { input } = await loadPair([at('folder')]);
  expect(input.pair).not.toBeNull();
  expect(input.diagnostics.some((d) => d.severity === 'warning' && d.message.includes('CTX2'))).toBe(true);
  mkdirSync(join(at('folder'), 'CTX2.cfg'));
  expect((await loadPair([at('folder')])).input.pair).toBeNull();
});

test('a file in a folder that is not read is noted, with a hint where only its letter case is wrong', async () => {
  mkdirSync(at('names'));
  for (const name of ['primary.cfg', 'admin.cfg', 'CTX1.cfg', 'CTX2.cfg']) {
    writeFileSync(join(at('names'), name), readFileSync(join(examplesFolder, 'active-active', name)));
  }
  for (const name of ['spare.cfg', 'Secondary.cfg']) writeFileSync(join(at('names'), name), 'hostname fw\n');
  const { input } = await loadPair([at('names')]);
  expect(input.pair).not.toBeNull();
  expect(input.diagnostics.map(diagnosisLine).filter((line) => line.includes('config-url'))).toEqual([
    `${at('names/Secondary.cfg')}: note: no \`config-url\` names this file; it is not read; perhaps \`secondary.cfg\` is meant: rename it`,
    `${at('names/spare.cfg')}: note: no \`config-url\` names this file; it is not read`,
  ]);
});

test('a primary.cfg in other letters is pointed at', async () => {
  mkdirSync(at('letters'));
  writeFileSync(join(at('letters'), 'Primary.cfg'), 'failover\n');
  const { input } = await loadPair([at('letters')]);
  expect(input.diagnostics.map(({ message }) => message)).toEqual([
    'the folder has no `primary.cfg`; there is `Primary.cfg`, which is perhaps meant: rename it; expected the system configuration of the primary unit there',
  ]);
});

test('the system configurations of both units without their folder bring one hint at it', async () => {
  const files = ['primary.cfg', 'secondary.cfg'].map((name) => join(examplesFolder, 'active-active', name));
  const { diagnostics } = (await loadPair(files)).input;
  expect(diagnostics.filter(({ message }) => message.includes('give the folder'))).toHaveLength(1);
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toHaveLength(1);
});
