/** `fover times`: the cells of Table 7-1, a pair's own timers, and what is refused. */
import { expect, test } from 'vitest';
import { fover, linesOfText } from './command.test-support.ts';

test('the fifteen cells stand beside the figures of the document, and what no rule gives is marked', async () => {
  const { code, out, err } = await fover(['times']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Active unit loses power or stops normal operation. [TIME-UNIT.1]');
  expect(out).toMatch(/minimum +600-800 ms +document 800 ms +agrees/);
  expect(out).toMatch(/default +14-15 s +document 15 s +agrees/);
  expect(out.match(/ stated$/gm)).toHaveLength(4);
  expect(linesOfText(out).at(-1)).toMatch(
    /^11 of the 11 cells that follow from rules print the latest time, 4 are stated parameters; \d+/,
  );
  expect(
    linesOfText(out)
      .slice(0, -1)
      .every((line) => line.length <= 120),
  ).toBe(true);
});

test('as JSON, one document with a cell for each condition and setting', async () => {
  const { code, out } = await fover(['times', '--json', '--reading', 'interface-hold-from=b']);
  const { pair, tick, cells } = JSON.parse(out);
  expect([code, pair, tick, cells.length]).toEqual([0, null, null, 15]);
  const tested = cells.filter((cell: { condition: string }) => cell.condition.includes('interface testing'));
  expect(tested[1]).toMatchObject({ setting: 'default', documented: 25, best: 25, worst: 30, agrees: false });
  expect(tested[1].finding).toMatch(/shortest time; it may take 30 s/);
});

test('a pair is timed with its own timers', async () => {
  const { code, out } = await fover(['times', 'active-standby']);
  expect(code).toBe(0);
  expect(out).toMatch(/a dead active unit is replaced after [\d.-]+ m?s/);
  const json = JSON.parse((await fover(['times', 'active-active', '--json'])).out);
  expect(json.tick).toBeGreaterThan(0);
  expect(json.cells).toHaveLength(5);
  expect(json.cells[0]).toMatchObject({ setting: 'configured', documented: null, agrees: null, finding: null });
});

test('a reading that does not exist, or a pair that cannot be read, is wrong input', async () => {
  expect((await fover(['times', '--reading', 'tests-last=z'])).code).toBe(2);
  expect((await fover(['times', 'no-such-pair'])).code).toBe(2);
});
