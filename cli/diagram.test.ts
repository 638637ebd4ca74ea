/** `fover diagram`: what is printed, what is written, and what is refused with which words. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fover, linesOfText } from './command.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fover-diagram-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lastLine = (text: string) => linesOfText(text).at(-1);

describe('on standard output', () => {
  test('a chart alone is its overview as SVG, and nothing else', async () => {
    const ran = await fover(['diagram', 'smallest', '--chart', 'peer']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^<\?xml[\s\S]*<\/svg>\n$/);
    expect(ran.out).toContain('Peer as one unit knows it');
    expect(ran.out).toContain('2 machines: on primary and secondary');
  });

  test('a family is its transitions in full, in the language asked for', async () => {
    const dot = await fover(['diagram', 'smallest', '--chart', 'role', '--family', 'silence', '--format', 'dot']);
    expect(dot.out).toMatch(/^digraph "role silence" \{[\s\S]*silence \[silenceSuspended\]/);
    const mermaid = await fover([
      'diagram',
      'smallest',
      '--chart',
      'role',
      '--family',
      'silence',
      '--format',
      'mermaid',
    ]);
    expect(mermaid.out).toMatch(/^%% role silence\nstateDiagram-v2\n/);
    expect(mermaid.out).toMatch(/A\d+ silence \[else\] \/ forgetActive/);
  });

  test('the pair itself is a chart', async () => {
    const { code, out } = await fover(['diagram', 'smallest', '--chart', 'pair', '--format', 'mermaid']);
    expect(code).toBe(0);
    expect(out).toContain('flowchart LR');
    expect(out).toContain('["inside"]');
  });

  test('a reading changes which transitions are dormant', async () => {
    const silence = ['diagram', 'smallest', '--chart', 'role', '--family', 'silence', '--format', 'mermaid'];
    expect((await fover(silence)).out).toContain('(dormant, only if failed-hears-silence=b)');
    const otherwise = await fover([...silence, '--reading', 'failed-hears-silence=b']);
    expect(otherwise.out).toContain('(dormant, not if failed-hears-silence=b)');
    expect(otherwise.out).toContain('(if failed-hears-silence=b)');
  });
});

describe('--json', () => {
  test('is the charts of the pair with their transitions and rules', async () => {
    const { out } = await fover(['diagram', 'smallest', '--json']);
    const document = JSON.parse(out);
    expect(document.charts.map((chart: { name: string }) => chart.name)).not.toContain('preemption');
    expect(document.charts.find((chart: { name: string }) => chart.name === 'role').transitions[0]).toMatchObject({
      short: 'A01',
      id: 'role.off.startDisabled',
      event: 'startDisabled',
      targets: ['disabled'],
      family: 'power',
      quiet: null,
      rules: ['DISABLE-AT-BOOT.1', 'DISABLE-UNTIL-RELOAD.1', 'SAVE.1'],
    });
    expect(document.files).toEqual([]);
  });

  test('keeps to the chart and the family that are named', async () => {
    const { out } = await fover(['diagram', 'smallest', '--json', '--chart', 'peer', '--family', 'loss']);
    const { charts } = JSON.parse(out);
    expect(charts.map((chart: { name: string }) => chart.name)).toEqual(['peer']);
    expect(new Set(charts[0].transitions.map((t: { family: string }) => t.family))).toEqual(new Set(['loss']));
  });
});

describe('--output', () => {
  test('writes every diagram of the pair and lists it', async () => {
    const into = join(folder, 'all');
    const { code, out } = await fover(['diagram', 'active-active', '--output', into]);
    expect(code).toBe(0);
    const listed = linesOfText(out);
    expect(listed).toContain(join(into, 'pair.svg'));
    expect(listed).toContain(join(into, 'preemption', 'overview.svg'));
    const written = readdirSync(into, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svg'));
    expect(written.map((file) => join(into, file)).sort()).toEqual([...listed].sort());
    for (const file of listed) expect(readFileSync(file, 'utf8'), file).toMatch(/<\/svg>\n$/);
  });

  test('writes what is asked for only', async () => {
    const into = join(folder, 'one');
    const named = ['--chart', 'health', '--family', 'threshold', '--format', 'mermaid'];
    const { out } = await fover(['diagram', 'smallest', ...named, '--output', into]);
    expect(linesOfText(out)).toEqual([join(into, 'health', 'threshold.mmd')]);
  });

  test('a folder that cannot be made is refused', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, err } = await fover(['diagram', 'smallest', '--chart', 'pair', '--output', join(file, 'below')]);
    expect(code).toBe(2);
    expect(err).toContain('cannot be written (ENOTDIR); expected a folder to write into');
  });
});

test.each([
  [
    ['smallest'],
    'found neither --output nor --chart; expected --output DIR for all 23 diagrams, or --chart with one of pair, failoverSetting, failoverLink, peer, health, role',
  ],
  [
    ['smallest', '--chart', 'rol'],
    'found --chart rol; perhaps role; expected one of those on this pair: pair, failoverSetting, failoverLink, peer, health, role',
  ],
  [
    ['smallest', '--chart', 'preemption'],
    'found --chart preemption; expected one of those on this pair: pair, failoverSetting, failoverLink, peer, health, role',
  ],
  [['smallest', '--chart', 'peer', '--family', 'x'], 'found --family x; expected one of those of peer: hello, loss'],
  [['smallest', '--chart', 'pair', '--family', 'hello'], 'found --family hello; there are none of pair'],
  [['smallest', '--family', 'hello'], 'found --family without --chart; expected the chart whose family it is'],
])('%j is refused', async (args, reason) => {
  const { code, out, err } = await fover(['diagram', ...args]);
  expect({ code, out, reason: lastLine(err) }).toEqual({ code: 2, out: '', reason });
});

test('a pair that cannot be read is not drawn', async () => {
  const { code, out, err } = await fover(['diagram', 'no-such-pair', '--chart', 'role']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('there is no such file or folder');
});
