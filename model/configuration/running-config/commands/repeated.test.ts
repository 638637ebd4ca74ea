/** Commands that stand twice: the same again is fine, another value is told, and two units in one file are refused. */
import { describe, expect, test } from 'vitest';
import {
  activeStandby,
  contextTexts,
  readTexts,
  said,
  secondary,
  wholeSystem,
} from '../messages/samples.test-support.ts';

describe('another value later in the file', () => {
  test.each([
    ['failover lan int folink Gi0/4', 'failover lan interface', 2, 9],
    ['failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.3', 'failover interface ip', 3, 9],
    ['failover key other-example-key', 'failover key', 4, 9],
    [' nameif dmz', 'nameif', 7, 9],
    [' ip address 10.1.0.3 255.255.255.0 standby 10.1.0.4', 'ip address', 8, 9],
    ['failover polltime 3\nfailover polltime unit 4', 'failover polltime unit', 9, 10],
    ['failover polltime interface 3\nfailover polltime interface 4', 'failover polltime interface', 9, 10],
    ['failover interface-policy 1\nfailover interface-policy 50%', 'failover interface-policy', 9, 10],
    ['failover link state Gi0/4\nfailover link state Gi0/5', 'failover link', 9, 10],
  ])('%s', (added, command, first, second) => {
    expect(said(`${activeStandby}${added}\n`)).toContain(
      `primary.cfg:${second}: warning: found a second \`${command}\`, other than on line ${first}; the last one counts`,
    );
  });

  test('in a failover group', () => {
    const twice = ' preempt\n preempt 5\n polltime interface 3\n polltime interface 4\n primary\n';
    const text = wholeSystem.replace(' secondary\n', ` secondary\n${twice}`);
    const second = (line: number, command: string, first: number) =>
      `primary.cfg:${line}: warning: found a second \`${command}\`, other than on line ${first}; the last one counts`;
    expect(said(text, undefined, contextTexts)).toEqual([
      second(10, 'preempt', 9),
      second(12, 'polltime interface', 11),
      second(13, 'primary` or `secondary', 8),
    ]);
  });

  test('is not told after the first was taken back, nor where both may be the same', () => {
    const link = 'failover link folink\nfailover link folink GigabitEthernet0/3\n';
    expect(said(`${activeStandby} no nameif\n nameif dmz\n${link}failover key *****\n`)).toEqual([]);
  });

  test('counts', () => {
    expect(readTexts(`${activeStandby}failover polltime 3\nfailover polltime 4\n`).pair?.timers.unitPoll).toBe(4);
  });
});

test('a configuration pasted twice is fine', () => {
  expect(said(activeStandby + activeStandby, secondary + secondary)).toEqual([]);
  expect(said(wholeSystem + wholeSystem, undefined, contextTexts)).toEqual([]);
});

test('two units in one file are refused', () => {
  const both = `${activeStandby}${secondary}`;
  expect(said(both)).toEqual([
    'primary.cfg:9: error: found a second `failover lan unit`, secondary after primary on line 1; expected the running-config of one unit: give the two units in two files [ROLE-DESIGNATION.1]',
  ]);
  expect(readTexts(both).pair).toBeNull();
});

describe('a context that is opened again', () => {
  const again = (line: number, command: string) =>
    `primary.cfg:${line}: error: found context \`CTX1\` a second time, first on line 13, with another \`${command}\`; expected each context once`;
  test.each([
    ['context CTX1\n join-failover-group 1', [again(18, 'join-failover-group')]],
    ['context CTX1\n config-url disk0:/admin.cfg', [again(18, 'config-url')]],
    ['context CTX1\n config-url disk0:/CTX1.cfg\n join-failover-group 2', []],
    [
      ' join-failover-group 1',
      ['primary.cfg:18: warning: found a second `join-failover-group`, other than on line 17; the last one counts'],
    ],
  ])('%s', (added, expected) => {
    const told = said(`${wholeSystem}${added}\n`, undefined, contextTexts);
    expect(told.filter((line) => line.includes('second'))).toEqual(expected);
  });
});

describe('words that are wrong are named', () => {
  test.each([
    [
      'polltime unit 1 hld 15',
      'found `hld …` after the unit poll time; expected `holdtime` and the hold time, or nothing [CONFIG-UNIT-POLL-HOLD.1]',
    ],
    [
      'polltime interface 5 holdtime 25 foo',
      'found `foo` after the interface hold time; expected nothing more [CONFIG-INTERFACE-RANGES.1]',
    ],
    ['interface ip x 10.254.0.1 255.255.255.252 stanby 10.254.0.2', 'found `stanby …`; '],
    ['interface ip x 10.254.0.1 255.255.255.252 standby 10.254.0.256', 'found `10.254.0.256`; '],
    ['interface ip x 2001:db8::1/64 standby 2001:db8::2 more', 'found `more`; '],
    ['interface ip key example-key', 'found `…`; '],
  ])('%s', (command, message) => {
    const [only, ...more] = said(`${activeStandby}failover ${command}\n`);
    expect(only?.startsWith(`primary.cfg:9: error: ${message}`)).toBe(true);
    expect(more).toEqual([]);
  });
});
