/** The guide for reviewers: what it points to is there, and the ids in its commands exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claims } from '../properties/claims/index.ts';
import { withReadings } from '../spec/ambiguities.ts';
import { ruleIds } from '../spec/rules/index.ts';

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const commands = readme.split('\n').filter((line) => line.startsWith('npx fover '));

test('every link leads to a file, and to an anchor in it', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)(?:#([^)]*))?\)/g)];
  expect(links.length).toBeGreaterThan(10);
  for (const [, target = '', fragment] of links) {
    const file = join(import.meta.dirname, target);
    expect(existsSync(file), target).toBe(true);
    if (fragment !== undefined)
      expect(readFileSync(file, 'utf8'), `${target}#${fragment}`).toContain(`<a id="${fragment}">`);
  }
});

test('its commands name rules, claims and readings that there are', () => {
  const [spec = '', check = '', reading = ''] = commands;
  expect(commands).toHaveLength(3);
  expect(ruleIds).toContain(spec.split(' ').at(-1));
  const chosen = /--claims (\S+)/.exec(check)?.[1]?.split(',') ?? [];
  expect(chosen.length).toBeGreaterThan(0);
  for (const id of chosen) expect(claims.map((claim) => claim.id)).toContain(id);
  const [, id = '', name = ''] = /--reading ([\w-]+)=(\w)/.exec(reading) ?? [];
  expect(() => withReadings({ [id]: name })).not.toThrow();
});
