/** Whether the readings that undo a run are those that speak of what happens in it. */
import { expect, test } from 'vitest';
import type { Stimulus } from '../model/stimulus.ts';
import { readingsThatUndo } from './readings-that-undo.ts';
import { namedScope } from './scopes.ts';

const { pair } = namedScope('smallest');
const on: readonly Stimulus[] = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];

test('silence over a dead link rests on the reading of just that', () => {
  const cut: readonly Stimulus[] = [{ type: 'failoverLinkDown' }, { type: 'dataPathDown', interface: 'inside' }];
  expect(readingsThatUndo(pair, [on, cut])).toEqual([{ ambiguity: 'silence-with-link-down', reading: 'b' }]);
});

test('a forced role over a dead link rests on the readings of forcing, and of healing beyond that link', () => {
  const steps: readonly (readonly Stimulus[])[] = [
    on,
    [{ type: 'failoverLinkDown' }],
    [{ type: 'failoverActive', unit: 'secondary' }],
  ];
  expect(readingsThatUndo(pair, steps)).toEqual([
    { ambiguity: 'healing-by-data', reading: 'b' },
    { ambiguity: 'force-link-down', reading: 'b' },
  ]);
});

test('a start beside a unit with failover off rests on the reading of just that', () => {
  const steps: readonly (readonly Stimulus[])[] = [
    [{ type: 'powerOn', unit: 'primary' }],
    [{ type: 'noFailover', unit: 'primary' }],
    [{ type: 'powerOn', unit: 'secondary' }],
  ];
  expect(readingsThatUndo(pair, steps)).toEqual([{ ambiguity: 'boot-beside-frozen', reading: 'b' }]);
});
