/** Good configurations are read without complaint, or with the one finding that is due. */
import { describe, expect, test } from 'vitest';
import { readTexts, said } from '../messages/samples.test-support.ts';
import type { Good } from './good.test-support.ts';
import { activeActive } from './good-active-active.test-support.ts';
import { activeStandby } from './good-active-standby.test-support.ts';
import { listed, plainLinks } from './good-configurations.test-support.ts';
import { sampleSessions } from './good-sessions.test-support.ts';

function check({ primary, secondary, contexts, says, pair }: Good): void {
  expect(said(primary, secondary, contexts)).toEqual(says ?? []);
  const read = readTexts(primary, secondary, contexts).pair;
  expect(read).not.toBeNull();
  expect(read).toMatchObject(pair ?? {});
}

describe('Active/Standby', () => {
  test.each(activeStandby)('$name', check);
});

describe('Active/Active', () => {
  test.each(activeActive)('$name', check);
});

describe('a terminal log', () => {
  test.each(sampleSessions(listed))('$name', ({ text }) => {
    expect(said(text)).toEqual([]);
    expect(readTexts(text).pair).toEqual(readTexts(listed).pair);
  });
});

test('250 monitored interfaces', () => {
  const section = (_: unknown, i: number) =>
    `interface GigabitEthernet0/1.${i}\n vlan ${i + 2}\n nameif v${i}\n ip address 10.1.${i}.1 255.255.255.0 standby 10.1.${i}.2\nmonitor-interface v${i}\n`;
  const text = plainLinks + Array.from({ length: 250 }, section).join('');
  expect(said(text)).toEqual([]);
  expect(Object.keys(readTexts(text).pair?.interfaces ?? {}).length).toBe(250);
});

test('five thousand lines', () => {
  const rules = (i: number) =>
    `object network host-${i}\n host 10.200.${i % 250}.${i % 200}\n description failover lan unit secondary\naccess-list inside_in extended permit tcp any object host-${i} eq ${i}\naccess-list inside_in remark failover link ${i}`;
  const more = Array.from({ length: 1000 }, (_, i) => rules(i)).join('\n');
  const text = listed.replace('pager lines 24', () => `${more}\npager lines 24`);
  expect(text.split('\n').length).toBeGreaterThan(5000);
  expect(said(text)).toEqual([]);
  expect(readTexts(text).pair).toEqual(readTexts(listed).pair);
});
