/** Every bundled pair is read without errors and warnings, from its files alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnosisLine } from '../diagnosis.ts';
import { detect } from './detect.ts';
import { readJsonPair } from './json-pair.ts';
import type { PairInput, SourceText } from './reading.ts';
import { readContextFolder, readRunningConfigs } from './running-config.ts';

const root = join(import.meta.dirname, '../../examples');

function source(...path: string[]): SourceText {
  return { file: basename(path.at(-1) ?? ''), text: readFileSync(join(root, ...path), 'utf8') };
}

function folder(name: string): PairInput {
  const files = readdirSync(join(root, name)).map((file) => [file, source(name, file)] as const);
  return readContextFolder({
    primary: source(name, 'primary.cfg'),
    secondary: source(name, 'secondary.cfg'),
    contexts: new Map(files),
  });
}

function withoutNotes(input: PairInput): readonly string[] {
  return input.diagnostics.filter((d) => d.severity !== 'note').map(diagnosisLine);
}

const entries = readdirSync(root, { withFileTypes: true });
const folders = entries.map((e) => e.name).filter((n) => existsSync(join(root, n, 'primary.cfg')));
const primaries = entries.map((e) => e.name).filter((n) => n.endsWith('.cfg') && !n.endsWith('-secondary.cfg'));
const documents = entries.map((e) => e.name).filter((n) => n.endsWith('.json'));

describe('examples', () => {
  test('there are some of each kind', () => {
    expect(folders).toEqual(['active-active', 'asymmetric-routing']);
    expect(primaries).toEqual(['active-standby.cfg', 'stateful.cfg']);
    expect(documents).toEqual(['smallest.json']);
  });

  test.each(primaries)('%s, alone and with its secondary, says nothing', (name) => {
    const primary = source(name);
    const secondary = source(name.replace('.cfg', '-secondary.cfg'));
    expect(detect(primary.text)).toEqual({ kind: 'running-config' });
    const alone = readRunningConfigs({ primary });
    const both = readRunningConfigs({ primary, secondary });
    expect([withoutNotes(alone), withoutNotes(both)]).toEqual([[], []]);
    expect(both.pair).toEqual(alone.pair);
    expect(both.pair).not.toBeNull();
  });

  test.each(folders)('%s says nothing', (name) => {
    const input = folder(name);
    expect(withoutNotes(input)).toEqual([]);
    expect(input.pair).not.toBeNull();
  });

  test.each(documents)('%s says nothing', (name) => {
    const input = readJsonPair(source(name));
    expect(input.diagnostics).toEqual([]);
    expect(input.pair).not.toBeNull();
  });
});

const plain = { unitPoll: 1, unitHold: 15, interfacePoll: 5, interfaceHold: 25 };
const on = (port: string, monitored = true) => ({ port: `GigabitEthernet0/${port}`, monitored, shutdown: false });

test('the Active/Active pair is understood', () => {
  const group = { preempt: { delay: 0 }, interfacePolicy: { number: 1 } };
  expect(folder('active-active').pair).toEqual({
    mode: 'activeActive',
    name: 'pair',
    stateLink: 'own',
    timers: plain,
    groups: { '1': { preferred: 'primary', ...group }, '2': { preferred: 'secondary', ...group } },
    contexts: {
      admin: { group: '1', admin: true },
      CTX1: { group: '1', admin: false },
      CTX2: { group: '2', admin: false },
    },
    interfaces: { 'CTX1/outside': on('0'), 'CTX1/inside': on('1'), 'CTX2/outside': on('4'), 'CTX2/inside': on('5') },
  });
});

test('the asymmetric routing pair shares its link and does not preempt', () => {
  const { pair } = folder('asymmetric-routing');
  expect(pair).toMatchObject({
    mode: 'activeActive',
    stateLink: 'shared',
    groups: { '1': { preempt: false }, '2': { preferred: 'secondary', preempt: false } },
    contexts: { SecAppA: { group: '1', admin: true }, SecAppB: { group: '2', admin: false } },
  });
  expect(Object.keys(pair?.interfaces ?? {})).toEqual([
    'SecAppA/outsideISP-A',
    'SecAppA/inside',
    'SecAppB/outsideISP-B',
    'SecAppB/inside',
  ]);
});

test('the stateful pair does not monitor its dmz, and says where that is written', () => {
  const primary = source('stateful.cfg');
  const { pair, origins } = readRunningConfigs({ primary });
  expect(pair).toEqual({
    mode: 'activeStandby',
    name: 'pair',
    stateLink: 'own',
    timers: plain,
    interfacePolicy: { number: 1 },
    interfaces: { outside: on('0'), inside: on('1'), dmz: on('2', false) },
  });
  const line = primary.text.split('\n').indexOf('no monitor-interface dmz') + 1;
  expect(origins.get('interfaces.dmz.monitored')).toEqual({ file: 'stateful.cfg', line });
  expect(origins.has('timers.unitPoll')).toBe(false);
});
