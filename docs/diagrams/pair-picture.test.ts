/** The picture of a pair says what its configuration says, whatever the names in it are. */
import { expect, test } from 'vitest';
import { pairDescription } from '../../model/configuration/pair.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { diagramsOn } from './on-pair.ts';
import { pairPicture } from './pair-picture.ts';
import { rowsOf } from './pair-rows.ts';
import { textOf } from './picture.ts';
import { overlapping, textsOf } from './svg-texts.test-support.ts';

const twoGroups = pairDescription.parse({
  mode: 'activeActive',
  stateLink: 'shared',
  groups: { '1': { preempt: { delay: 30 } }, '2': { preferred: 'secondary', interfacePolicy: { percent: 50 } } },
  contexts: { admin: { admin: true }, web: { group: '2' } },
  interfaces: {
    'admin/manage': { monitored: false },
    'web/inside': { port: 'GigabitEthernet0/1' },
    'web/outside': { shutdown: true },
  },
});

const single = pairDescription.parse({ mode: 'activeStandby', stateLink: 'own', interfaces: { inside: {} } });

test('groups, contexts and interfaces stand in their order, with what is special about them', () => {
  const rows = rowsOf(twoGroups, 'primary').map(({ name, notes }) => [name, ...notes].join(', '));
  expect(rows).toEqual([
    'failover and state link',
    'failover group 1, preferred here, preempts after 30 s, threshold 1',
    'context admin, admin context',
    'admin/manage, not monitored',
    'failover group 2, threshold 50%',
    'context web',
    'web/inside, GigabitEthernet0/1',
    'web/outside, shut down',
  ]);
  expect(rowsOf(twoGroups, 'secondary')[4]?.notes).toEqual(['preferred here', 'no preemption', 'threshold 50%']);
});

test('every interface of the pair is drawn once on each unit, and once between them', async () => {
  for (const pair of [single, twoGroups]) {
    const picture = pairPicture(pair);
    const svg = await textOf(picture, 'svg');
    for (const name of Object.keys(pair.interfaces)) {
      const words = textsOf(svg).filter(({ text }) => text.endsWith(name));
      expect(words.length, name).toBe(2);
      expect(svg.split(`id="${name}"`).length, name).toBe(2);
    }
    expect(overlapping(textsOf(svg))).toEqual([]);
    expect(picture.mermaid.match(/^ *primary_\d+ \S+ secondary_\d+$/gm)?.length).toBe(
      svg.split('class="edge"').length - 1,
    );
  }
});

test('an interface of no known context is drawn in group 1, where it counts', () => {
  const pair = pairDescription.parse({
    mode: 'activeActive',
    groups: {},
    contexts: {},
    interfaces: { 'x/inside': {} },
  });
  expect(rowsOf(pair, 'primary').map(({ name }) => name)).toEqual(['failover link', 'failover group 1', 'x/inside']);
});

test('names that mean something to the languages of pictures mean nothing there', async () => {
  const names = [
    '"',
    '<b>',
    '&amp;',
    '\\',
    '\\"]',
    '\u0000x',
    ']]>',
    '#59;',
    '{{x}}',
    '%%{init:{}}%%',
    '-->',
    '\ud800',
    '\u{1F525}',
  ];
  for (const name of names) {
    const pair = pairDescription.parse({
      mode: 'activeStandby',
      name: `${name} a`,
      interfaces: { [name.replace('/', '')]: {} },
    });
    const picture = pairPicture(pair);
    expect(await textOf(picture, 'svg'), name).toContain('class="edge"');
    expect(picture.mermaid, name).not.toContain('%%{');
    expect(picture.mermaid.split('\n').length, name).toBe(pairPicture(single).mermaid.split('\n').length - 3);
  }
});

test('a pair with very many interfaces is drawn', async () => {
  const interfaces = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`vlan${index}`, {}]));
  const svg = await textOf(pairPicture(pairDescription.parse({ mode: 'activeStandby', interfaces })), 'svg');
  expect(svg.split('class="edge"').length - 1).toBe(251);
});

test('only machines that run on a pair are drawn, with where they run', () => {
  const where = (pair: typeof single | typeof twoGroups) =>
    Object.fromEntries(diagramsOn(pair, defaultReadings).map(({ name, runs }) => [name, runs]));
  expect(where(single).preemption).toBeUndefined();
  expect(where(single).role).toBe('2 machines: on primary and secondary');
  expect(where(twoGroups).role).toBe('4 machines: for failover groups 1 and 2 on primary and secondary');
  expect(where(twoGroups).preemption).toBe('2 machines: for failover groups 1 and 2');
});
