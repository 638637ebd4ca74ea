/** Whether a timeline shows what the run shows, and marks the violating row by more than colour. */
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { replay } from '../../properties/replay.ts';
import { namedScope } from '../../properties/scopes.ts';
import { broken, timelineSvg } from './svg.ts';
import { timelineTable } from './table.ts';
import { timelineOf } from './timeline.ts';

const on: readonly Stimulus[] = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];

function timeline(scope: string, ...more: readonly (readonly Stimulus[])[]) {
  const { pair } = namedScope(scope);
  return timelineOf(pair, replay(behaviourModel(pair), [on, ...more]), 2);
}

const smallest = timeline('smallest', [{ type: 'failoverLinkDown' }, { type: 'dataPathDown', interface: 'inside' }]);

describe('a timeline', () => {
  test('has a lane for each unit and for each link', () => {
    expect(smallest.lanes).toEqual(['primary', 'secondary', 'failover link', 'state link']);
    expect(smallest.rows.map((row) => row.cells.map((cell) => cell.word))).toEqual([
      ['off', 'off', '–', '–'],
      ['active', 'standbyReady', 'up', 'up'],
      ['active', 'active', 'failed', 'up'],
    ]);
  });

  test('has a lane for each group on each unit, and none for a state link that is not there', () => {
    expect(timeline('thresholds', [{ type: 'failoverLinkDown' }]).lanes).toEqual([
      'primary, group 1',
      'secondary, group 1',
      'primary, group 2',
      'secondary, group 2',
      'failover link',
    ]);
  });

  test('has a lane for the failed interfaces of a unit beside its policy, where some fail', () => {
    const { lanes, rows } = timeline('percent', [{ type: 'interfaceDown', unit: 'primary', interface: 'trunk' }]);
    const lane = lanes.indexOf('primary, failed (policy 50 %)');
    expect(lanes.filter((name) => name.includes('failed'))).toHaveLength(1);
    expect(rows.map(({ cells }) => cells[lane]?.word)).toEqual(['–', '0 of 3', '2 of 3']);
  });

  test('says why a role moved, why a command was refused, and what changed', () => {
    const last = smallest.rows.at(-1);
    expect(last?.remarks).toEqual(['secondary → active: no hello of the peer on any path']);
    expect(last?.cells.map((cell) => cell.changed)).toEqual([false, true, true, false]);
    const refusing = timeline(
      'smallest',
      [{ type: 'failoverLinkDown' }],
      [{ type: 'noFailoverActive', unit: 'primary' }],
    );
    expect(refusing.rows.at(-1)?.remarks).toEqual([
      'refused, noFailoverActive primary: the failover link is down: no failover',
    ]);
  });
});

describe('its picture', () => {
  const svg = timelineSvg('A title with <marks> & more', smallest);

  test('is well-formed, white, and has its title escaped', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('<title>A title with &lt;marks&gt; &amp; more</title>');
    expect(svg).toContain('fill="white"');
  });

  test('marks the violating row in words and with a frame, once', () => {
    expect(svg.match(/✗ violates the sentence/g)).toHaveLength(1);
    expect(svg.match(/stroke="#a80000"/g)).toHaveLength(1);
  });

  test('has every word of every cell and the whole of every remark', () => {
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
    for (const { cells, remarks } of smallest.rows) {
      for (const cell of cells) expect(words).toContain(cell.word);
      for (const remark of remarks) expect(words.join(' ')).toContain(remark.replaceAll('>', '&gt;'));
    }
  });

  test('breaks long lines at blanks, and leaves long words whole', () => {
    expect(broken('one two three', 7)).toEqual(['one two', 'three']);
    expect(broken('interfaces CTX1/a-name-without-a-blank', 12)).toEqual(['interfaces', 'CTX1/a-name-without-a-blank']);
  });
});

test('its table says the same, what changed in bold and the violation in words', () => {
  expect(timelineTable(smallest).split('\n').at(-1)).toBe(
    '| 2, violates | **failoverLinkDown + dataPathDown inside**<br>secondary → active: no hello of the peer on any path | active | **active** | **failed** | up |',
  );
});
