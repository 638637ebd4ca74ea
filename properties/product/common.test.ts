/** What counts as the same on two sides: where roles move, in order within a scope, and which commands are refused. */
import { expect, test } from 'vitest';
import type { Reaction } from '../../model/behaviour/settle.ts';
import { pairDescription } from '../../model/configuration/pair.ts';
import { boundsOf } from '../scopes.ts';
import { commonAlphabet, commonOf, reactionsKey, refusalsKey } from './common.ts';

const grouped = pairDescription.parse({
  mode: 'activeActive',
  contexts: { a: { group: '1' }, b: { group: '2' } },
  interfaces: { 'a/in': {}, 'b/in': {} },
  groups: { '1': {}, '2': {} },
});
const common = commonOf(grouped, grouped);

function moved(group: 1 | 2, from: Reaction['from'], to: Reaction['to']): Reaction {
  return { unit: 'primary', group, from, to, heard: 'link', reason: '', rules: [] };
}

test('roles move alike where they move from and to the same, in order within a group', () => {
  const [up, down, other] = [moved(1, 'off', 'active'), moved(1, 'active', 'failed'), moved(2, 'off', 'standbyReady')];
  const keyOf = (...reactions: readonly Reaction[]) => reactionsKey(common, reactions);
  expect(keyOf(up, down, other)).toBe(keyOf(other, up, down));
  expect(keyOf(up)).toBe(keyOf({ ...up, heard: 'nothing', reason: 'told otherwise' }));
  for (const unlike of [
    [down, up],
    [up],
    [moved(1, 'off', 'failed'), down],
    [{ ...up, unit: 'secondary' as const }, down],
  ])
    expect(keyOf(...unlike)).not.toBe(keyOf(up, down));
});

test('commands are refused alike whatever the reason and the order', () => {
  const refused = (unit: 'primary' | 'secondary', reason: string) =>
    ({ stimulus: { type: 'failoverActive', unit, group: 1 }, reason, rules: [] }) as const;
  const [one, two] = [refused('primary', 'x'), refused('secondary', 'x')];
  expect(refusalsKey(common, [one, two])).toBe(refusalsKey(common, [two, refused('primary', 'y')]));
  expect(refusalsKey(common, [one])).not.toBe(refusalsKey(common, [two]));
});

test('steps of either alphabet that both pairs take: a port of its own on one side is shared on the other', () => {
  const standby = (interfaces: object) => pairDescription.parse({ mode: 'activeStandby', interfaces });
  const alone = standby({ inside: {}, dmz: {} });
  const shared = standby({ inside: { port: 'trunk' }, dmz: { port: 'trunk' }, spare: {} });
  const singles = commonAlphabet(alone, shared, boundsOf(['interface'], null)).filter((step) => step.length === 1);
  const named = new Set(singles.flat().map((s) => ('interface' in s ? s.interface : '')));
  expect(named).toEqual(new Set(['inside', 'dmz']));
});
