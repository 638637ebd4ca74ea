/** What commands mean: the values that they give to the pair, and where those are said to come from. */
import { describe, expect, test } from 'vitest';
import type { Pair } from '../pair.ts';
import {
  activeStandby,
  changed,
  contextTexts,
  readTexts,
  secondary,
  wholeSystem,
} from './messages/samples.test-support.ts';

function standby(added: string): Pair | null {
  return readTexts(activeStandby + added).pair;
}

describe('timers', () => {
  test.each([
    ['failover polltime 1 holdtime 3', { unitPoll: 1, unitHold: 3 }],
    ['failover polltime unit msec 200 holdtime msec 800', { unitPoll: 0.2, unitHold: 0.8 }],
    ['failover polltime unit msec 300 holdtime msec 900', { unitPoll: 0.3, unitHold: 0.9 }],
    ['failover polltime msec 500', { unitPoll: 0.5, unitHold: 15 }],
    ['failover polltime 10', { unitPoll: 10, unitHold: 30 }],
    ['failover polltime interface 15', { interfacePoll: 15, interfaceHold: 75 }],
    ['failover polltime interface msec 500', { interfacePoll: 0.5, interfaceHold: 5 }],
    ['failover polltime interface msec 500 holdtime 5', { interfacePoll: 0.5, interfaceHold: 5 }],
    ['failover polltime 10\nno failover polltime', { unitPoll: 1, unitHold: 15 }],
    ['failover poll uni 2 hold 9', { unitPoll: 2, unitHold: 9 }],
    ['failover polltime int 3 holdt 20', { interfacePoll: 3, interfaceHold: 20 }],
  ])('%s', (command, timers) => {
    const defaults = { unitPoll: 1, unitHold: 15, interfacePoll: 5, interfaceHold: 25 };
    expect(standby(command)?.timers).toEqual({ ...defaults, ...timers });
  });
});

test('a hold time that is not written has no origin', () => {
  const { origins } = readTexts(`${activeStandby}failover polltime 10\nfailover polltime interface 5 holdtime 30\n`);
  const lines = ['unitPoll', 'unitHold', 'interfacePoll', 'interfaceHold'].map((t) => origins.get(`timers.${t}`)?.line);
  expect(lines).toEqual([9, undefined, 10, 10]);
});

test('keywords of failover commands may be cut short', () => {
  const text = wholeSystem
    .replace('failover lan interface', 'failover lan int')
    .replace('failover lan unit', 'failover lan uni')
    .replace('failover group 2', 'failover gro 2');
  const read = readTexts(text, undefined, contextTexts);
  expect([read.diagnostics, read.pair]).toEqual([[], readTexts(wholeSystem, undefined, contextTexts).pair]);
});

describe('state link', () => {
  test.each([
    ['', 'none'],
    ['failover link folink', 'shared'],
    ['failover link folink gigabitethernet0/3', 'shared'],
    ['failover link state GigabitEthernet 0/4', 'own'],
    ['failover link state GigabitEthernet0/4\nno failover link', 'none'],
  ])('%s: %s', (command, stateLink) => {
    expect(standby(command)?.stateLink).toBe(stateLink);
  });
});

test.each([
  ['failover interface-policy 3', { number: 3 }],
  ['failover interface-policy 50%', { percent: 50 }],
])('%s', (command, interfacePolicy) => {
  expect(standby(command)).toMatchObject({ interfacePolicy });
});

describe('data interfaces', () => {
  const sub = 'interface GigabitEthernet0/2.7\n vlan 7\n nameif dmz\n ip address 10.7.0.1 255.0.0.0 standby 10.7.0.2\n';
  test('a sub-interface is on its port; its monitoring is configured or left to the default', () => {
    const dmz = { port: 'GigabitEthernet0/2', monitored: false, shutdown: false };
    expect(standby(sub)?.interfaces.dmz).toEqual({ ...dmz, subInterface: true });
    expect(standby(`${sub}monitor-interface dmz`)?.interfaces.dmz).toEqual({ ...dmz, monitored: true });
  });

  test('a port that is shut takes its sub-interfaces with it', () => {
    const input = readTexts(`${activeStandby}${sub}interface gigabitethernet 0/2\n shutdown\n`);
    expect(input.pair?.interfaces.dmz?.shutdown).toBe(true);
    expect(input.origins.get('interfaces.dmz.shutdown')).toEqual({ file: 'primary.cfg', line: 14 });
  });

  test('shutdown and no shutdown: the later one counts', () => {
    expect(standby(' shutdown\n')?.interfaces.inside?.shutdown).toBe(true);
    expect(standby(' shutdown\n no shutdown\n')?.interfaces.inside?.shutdown).toBe(false);
  });

  test('an IPv6 address with a standby address is enough', () => {
    const v6 = 'interface GigabitEthernet0/5\n nameif six\n ipv6 address 2001:db8::1/64 standby 2001:db8::2\n';
    expect(readTexts(activeStandby + v6).diagnostics).toEqual([]);
  });

  test('a bridged interface has no address', () => {
    const member = 'interface GigabitEthernet0/5\n nameif member\n bridge-group 1\n';
    expect(readTexts(activeStandby + member).diagnostics).toEqual([]);
  });
});

test('the links may have IPv6 addresses', () => {
  const text = changed(
    activeStandby,
    '10.0.0.1 255.255.255.252 standby 10.0.0.2',
    '2001:DB8::70/64 standby 2001:db8::71',
  );
  expect(readTexts(text).diagnostics).toEqual([]);
});

test.each([
  'failover key hex 0123456789abcdef0123456789ABCDEF',
  'failover key 8 x',
  'failover key *****',
  'failover lan enable',
])('%s is read', (command) => {
  const input = readTexts(`${activeStandby.replace('failover key example-key\n', '')}${command}\nfailover key *****\n`);
  expect([input.diagnostics, input.pair === null]).toEqual([[], false]);
});

test('contexts: mapped names, ports under sub-interfaces, groups and their origins', () => {
  const mapped =
    'interface int1\n nameif dmz\n ip address 10.7.0.1 255.0.0.0 standby 10.7.0.2\nmonitor-interface dmz\n';
  const { pair, origins } = readTexts(wholeSystem, secondary, {
    ...contextTexts,
    'CTX1.cfg': contextTexts['CTX1.cfg'] + mapped,
  });
  expect(pair).toMatchObject({
    groups: { '1': { preferred: 'primary', preempt: false }, '2': { preferred: 'secondary' } },
    contexts: { admin: { group: '1', admin: true }, CTX1: { group: '2', admin: false } },
    interfaces: {
      'admin/inside': { port: 'GigabitEthernet0/0', monitored: true },
      'CTX1/inside': { port: 'GigabitEthernet0/1', monitored: true },
      'CTX1/dmz': { port: 'GigabitEthernet0/2', monitored: true },
    },
  });
  expect(origins.get('interfaces.CTX1/dmz.monitored')).toEqual({ file: 'CTX1.cfg', line: 7 });
  expect(origins.get('contexts.CTX1.group')).toEqual({ file: 'primary.cfg', line: 17 });
  expect(origins.get('groups.2.preferred')).toEqual({ file: 'primary.cfg', line: 8 });
  expect(origins.has('groups.1.preferred')).toBe(false);
  expect(origins.has('contexts.admin.group')).toBe(false);
});

test('contexts without failover groups are an Active/Standby pair', () => {
  const text = wholeSystem
    .replace('failover group 1\nfailover group 2\n secondary\n', '')
    .replace(' join-failover-group 2\n', '');
  const { pair } = readTexts(text, undefined, contextTexts);
  expect(pair?.mode).toBe('activeStandby');
  expect(Object.keys(pair?.interfaces ?? {})).toEqual(['admin/inside', 'CTX1/inside']);
});

test('a session is read like a configuration', () => {
  const session = activeStandby.replaceAll(/^(?! )/gm, 'fw/pri(config)# ').replaceAll(/^ /gm, 'fw/pri(config-if)# ');
  const { pair, diagnostics } = readTexts(session);
  expect([pair, diagnostics]).toEqual([standby(''), []]);
});

test('an interface named in a section that is not read is no interface', () => {
  const other = 'vpn load-balancing\n interface lbpublic outside\n nameif wrong\n';
  expect(standby(other)).toEqual(standby(''));
});
