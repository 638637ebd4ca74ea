/** `fover show history`: listings in the layout of the product, and the same as JSON. */
import { expect, test } from 'vitest';
import { fover, linesOfText } from './command.test-support.ts';
import { clock } from './render/history.ts';

const bothOn = '[{"type":"powerOn","unit":"primary"},{"type":"powerOn","unit":"secondary"}]\n';
const swap = '{"type":"failoverActive","unit":"secondary","at":200.5}\n';

test('a listing for each unit, in columns', async () => {
  const { code, out } = await fover(['show', 'history', 'stateful', '-'], { stdin: bothOn + swap });
  const lines = linesOfText(out);
  const rule = '='.repeat(74);
  expect(code).toBe(0);
  expect(lines.slice(0, 7)).toEqual([
    'primary',
    rule,
    'From State                 To State                   Reason',
    rule,
    '00:01:00',
    'Disabled                   Negotiation                Failover state check',
    '',
  ]);
  expect(lines).toContain('Active                     Standby Ready              Other unit wants me Standby');
  expect(lines.slice(-14)).toEqual([
    'Standby Ready              Just Active                Set by the config command',
    '',
    '00:03:20.5',
    'Just Active                Active Drain               Set by the config command',
    '',
    '00:03:20.5',
    'Active Drain               Active Applying Config     Set by the config command',
    '',
    '00:03:20.5',
    'Active Applying Config     Active Config Applied      Set by the config command',
    '',
    '00:03:20.5',
    'Active Config Applied      Active                     Set by the config command',
    rule,
  ]);
});

test('one unit alone', async () => {
  const { out } = await fover(['show', 'history', 'stateful', '-', '--unit', 'secondary'], { stdin: bothOn });
  expect(linesOfText(out)[0]).toBe('secondary');
  expect(out).not.toContain('primary');
  expect(out).toContain('00:01:26\nSync Config                Sync File System           Detected an Active mate\n');
});

test('without PAIR a listing for each failover group on each unit', async () => {
  const { out } = await fover(['show', 'history', '-'], { stdin: '{"type":"powerOn","unit":"primary"}' });
  expect(linesOfText(out).filter((line) => line.includes('group'))).toEqual([
    'primary group 1',
    'primary group 2',
    'secondary group 1',
    'secondary group 2',
  ]);
});

test('--json has the pair, and the moves of each unit in the words of the model', async () => {
  const { code, out } = await fover(['show', 'history', 'stateful', '-', '--json'], { stdin: bothOn + swap });
  const { pair, units } = JSON.parse(out);
  expect([code, pair.mode, Object.keys(units)]).toEqual([0, 'activeStandby', ['primary', 'secondary']]);
  expect(units.primary.at(-1)).toEqual({
    group: null,
    from: 'active',
    to: 'standbyReady',
    reason: 'Other unit wants me Standby',
    at: 200.5,
  });
});

test('a line that cannot be read is an error, and nothing is listed', async () => {
  const { code, out, err } = await fover(['show', 'history', 'smallest', '-'], { stdin: `${bothOn}{"type":"x"}` });
  expect([code, out, err.startsWith('<stdin>:2: error: ')]).toEqual([2, '', true]);
});

test.each([
  [['show', 'history'], 'missing required argument'],
  [['show', 'history', 'a', 'b', 'c', 'd'], 'show history takes PAIR, SECONDARY and EVENTS; found 4 arguments'],
  [['show', 'history', '-', '--unit', 'third'], 'Allowed choices are primary, secondary'],
  [['show', 'state', '-'], "unknown command 'state'"],
])('%j is wrong usage', async (argv, words) => {
  const { code, out, err } = await fover(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
});

test.each([
  [0, '00:00:00'],
  [61, '00:01:01'],
  [3600.5, '01:00:00.5'],
  [360000, '100:00:00'],
  [1.05, '00:00:01.05'],
])('%d s is %s', (seconds, words) => {
  expect(clock(seconds)).toBe(words);
});
