/** Names made from stimuli: readable, of the letters that a slug has, and different for different steps. */
import { expect, test } from 'vitest';
import { familyNames } from '../../model/stimulus.ts';
import { alphabetOf } from '../../properties/checker/alphabet.ts';
import { namedScopes } from '../../properties/scopes.ts';
import { runSlug, slug, stepSlug } from './slug.ts';

test('a step names its units together where both do the same', () => {
  const on = (unit: 'primary' | 'secondary') => ({ type: 'powerOn', unit }) as const;
  expect(stepSlug([on('primary')])).toBe('primary-power-on');
  expect(stepSlug([on('primary'), on('secondary')])).toBe('both-power-on');
  expect(stepSlug([{ type: 'failoverLinkDown' }, { type: 'powerOff', unit: 'primary' }])).toBe(
    'failover-link-down-and-primary-power-off',
  );
  expect(runSlug([[on('primary')], [{ type: 'wait', seconds: 30 }]])).toBe('primary-power-on--wait-30');
});

test('groups and interfaces stand in it', () => {
  expect(stepSlug([{ type: 'failoverActive', unit: 'secondary', group: 2 }])).toBe('secondary-failover-active-2');
  expect(stepSlug([{ type: 'interfaceDown', unit: 'primary', interface: 'CTX1/inside' }])).toBe(
    'primary-ctx1-inside-interface-down',
  );
});

test.each(namedScopes.map((scope) => [scope.name, scope.pair] as const))('%s: every step has its own', (_, pair) => {
  const slugs = alphabetOf(pair, familyNames).map(stepSlug);
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const each of slugs) expect(each).toBe(slug(each));
});
