/** The pages of the level in time: the statecharts that watch, Table 7-1, the stated durations, the readings. */
import { describe, expect, test } from 'vitest';
import { statesOf, transitionsOf } from '../../model/behaviour/transitions.ts';
import { watchingChartNames } from '../../model/protocol/machines.ts';
import { watchingMachines } from '../../properties/charts/watching.ts';
import { ambiguity, ambiguityIds } from '../../spec/ambiguities.ts';
import { durations } from '../../spec/durations.ts';
import { ruleIds } from '../../spec/rules/index.ts';
import { table71 } from '../../spec/tables/table-7-1.ts';
import { chartDiagrams, timedChartDiagram } from '../diagrams/diagram.ts';
import { anchorOf, prose } from '../markdown.ts';
import { chartFile, chartPage } from './chart.ts';
import { durationsPage } from './durations.ts';
import { type DerivedCell, failoverTimesPage } from './failover-times.ts';
import { readingsPage } from './readings.ts';
import { traceabilityPage } from './rules.ts';

/** The tables of a page, row by row and cell by cell, without the lines under their heads. */
function tablesOf(page: string): readonly (readonly (readonly string[])[])[] {
  const cells = (line: string) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
  const blocks = page.split('\n\n').filter((block) => block.startsWith('|'));
  return blocks.map((block) => block.split('\n').flatMap((line, index) => (index === 1 ? [] : [cells(line)])));
}

describe.each(watchingChartNames)('the page of %s', (name) => {
  const machine = watchingMachines()[name];
  const page = chartPage(timedChartDiagram(name));

  test('has a name that no page of the behaviour level has', () => {
    expect(chartFile(name)).toBe(`in-time-${name}.md`);
  });

  test('has every transition once, with its rules', () => {
    const rows = tablesOf(page)
      .flat()
      .filter(([first]) => first?.startsWith('<a id='));
    expect(rows).toHaveLength(transitionsOf(machine).length);
    for (const { id, meta } of transitionsOf(machine)) {
      const own = rows.find((cells) => cells.some((cell) => cell.endsWith(`\`${id}\``)));
      for (const rule of meta.rules) expect(own?.[4], id).toContain(`\`${rule}\``);
    }
  });

  test('has a cell for every event in every state, in tables of at most seven columns', () => {
    const matrix = page.split('## Events and states')[1]?.split('## Transitions')[0] ?? '';
    const tables = tablesOf(matrix);
    const heads = tables.map(([head = []]) => head.slice(1));
    expect(heads.flat()).toEqual(statesOf(machine).map((state) => `\`${state}\``));
    for (const [head = [], ...rows] of tables) {
      expect(head.length).toBeLessThanOrEqual(7);
      const events = new Set(transitionsOf(machine).map((t) => `\`${t.event}\``));
      expect(rows.map(([event]) => event).sort()).toEqual([...events].sort());
      for (const row of rows) expect(row).toHaveLength(head.length);
      for (const cell of rows.flat()) expect(cell).not.toBe('');
    }
    const linked = new Set([...matrix.matchAll(/\]\(#([^)]*)\)/g)].map(([, short]) => short));
    expect(linked.size).toBe(transitionsOf(machine).length);
  });

  test('names only rules that there are, and each anchor once', () => {
    const known: readonly string[] = ruleIds;
    for (const [, id = ''] of page.matchAll(/`([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+\.\d+)`/g)) expect(known).toContain(id);
    const anchors = [...page.matchAll(/<a id="([^"]*)">/g)].map(([, anchor]) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('the page of Table 7-1', () => {
  const derived: readonly DerivedCell[] = [
    { id: 'active-unit-lost', setting: 'default', best: 14, worst: 15, agrees: true, isStated: false, finding: null },
    { id: 'module-failed', setting: 'minimum', best: 2, worst: 2, agrees: true, isStated: true, finding: 'Stated.' },
    {
      id: 'interface-tested',
      setting: 'maximum',
      best: 60,
      worst: 70,
      agrees: false,
      isStated: false,
      finding: 'Shorter than printed.',
    },
  ];
  const printed = table71.map((row) => [row.minimum, row.default, row.maximum].map((seconds) => `${seconds} s`));

  test('has every row as printed, and nothing derived unless it is given', () => {
    const [, ...rows] = tablesOf(failoverTimesPage())[0] ?? [];
    expect(rows.map((cells) => cells.slice(1, 4))).toEqual(printed);
    for (const [index, { id, condition, rule }] of table71.entries()) {
      expect(rows[index]?.[0]).toBe(`<a id="${anchorOf(id)}"></a>${prose(condition)}`);
      expect(rows[index]?.[4]).toContain(rule);
    }
    expect(failoverTimesPage()).not.toMatch(/agrees|differs/);
  });

  test('has what is derived under what is printed, and says what is to be known of it', () => {
    const page = failoverTimesPage(derived);
    expect(page).toContain('15 s<br>14 to 15 s: ✓ agrees');
    expect(page).toContain('2 s<br>2 s: stated, not derived');
    expect(page).toContain('75 s<br>60 to 70 s: ✗ **differs**');
    expect(page).toMatch(
      /^- \[Active unit interface up.*\]\(table-7-1\.md#interface-tested\) maximum: Shorter than printed\.$/m,
    );
  });
});

test('every stated duration has its figure, and says where it comes from', () => {
  const [, ...rows] = tablesOf(durationsPage())[0] ?? [];
  expect(rows.map(([name, seconds]) => [name?.replace(/^<a[^>]*><\/a>/, ''), seconds])).toEqual(
    Object.entries(durations).map(([name, { seconds }]) => [`\`${name}\``, String(seconds)]),
  );
  for (const [index, { because, rules }] of Object.values(durations).entries()) {
    expect(rows[index]?.[3]).toBe(prose(because));
    for (const rule of rules) expect(rows[index]?.[4]).toContain(rule);
  }
});

test('a reading that runs in time only says how it is run, and is not called described only', () => {
  const page = readingsPage();
  for (const id of ambiguityIds) {
    const { runnable, inTime = [] } = ambiguity(id);
    for (const name of inTime.filter((each) => !runnable.includes(each)))
      expect(page).toContain(`| runs in time: \`--reading ${id}=${name} --model protocol\` |`);
  }
});

test('a rule is traced to the statecharts in time', () => {
  const row = traceabilityPage(chartDiagrams())
    .split('\n')
    .find((line) => line.includes('`INTERFACE-TEST-PING.1`'));
  expect(row).toMatch(/\[I\d+\]\(in-time-interface\.md#i\d+\)/);
  expect(row).not.toContain('not yet');
});
