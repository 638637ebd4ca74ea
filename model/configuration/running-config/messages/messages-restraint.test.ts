/** One fault brings one finding: nothing is said that follows from another finding, or that nobody needs. */
import { describe, expect, test } from 'vitest';
import { diagnosisLine } from '../../../diagnosis.ts';
import {
  activeStandby,
  changed,
  contextTexts,
  readTexts,
  said,
  secondary,
  wholeSystem,
} from './samples.test-support.ts';

const dmz = (port: string, ...lines: string[]) =>
  `${activeStandby}interface ${port}\n nameif dmz\n${lines.map((line) => ` ${line}\n`).join('')}`;

describe('no standby address is missed', () => {
  test.each([
    [
      'where monitoring is off',
      `${dmz('GigabitEthernet0/2', 'ip address 10.7.0.1 255.255.255.0')}no monitor-interface dmz\n`,
    ],
    ['on an interface that is shut and has no address', dmz('GigabitEthernet0/2', 'shutdown', 'no ip address')],
    ['where the address is learned', dmz('GigabitEthernet0/2', 'ip address dhcp setroute')],
    ['where the IPv6 address is learned', dmz('GigabitEthernet0/2', 'ipv6 address autoconfig')],
    ['in a subnet of two', dmz('GigabitEthernet0/2', 'ip address 10.7.0.0 255.255.255.254')],
    ['in a subnet of one', dmz('GigabitEthernet0/2', 'ip address 10.7.0.1 255.255.255.255')],
    ['on a tunnel', `${dmz('Tunnel1', 'ip address 10.7.0.1 255.255.255.0')}monitor-interface dmz\n`],
    ['on a loopback', `${dmz('Loopback1', 'ip address 10.7.0.1 255.255.255.0')}monitor-interface dmz\n`],
  ])('%s', (_where, text) => {
    expect(said(text)).toEqual([]);
  });

  test('but it is on an interface with an address that is merely shut', () => {
    const text = dmz('GigabitEthernet0/2', 'ip address 10.7.0.1 255.255.255.0', 'shutdown');
    expect(said(text)).toEqual([
      expect.stringMatching(/^primary\.cfg:11: warning: interface `dmz` has no standby address;/),
    ]);
  });
});

describe('what follows from a refused command is not said', () => {
  test('about the name of a refused interface', () => {
    const text = `${contextTexts['CTX1.cfg']}interface GigabitEthernet0/9\n nameif dmz\nmonitor-interface dmz\n`;
    expect(said(wholeSystem, undefined, { ...contextTexts, 'CTX1.cfg': text })).toEqual([
      'CTX1.cfg:4: error: interface `GigabitEthernet0/9` is not allocated to this context; expected an `allocate-interface` for it in the system configuration',
    ]);
  });

  test('about the virtual MAC address of a group that a context may have meant', () => {
    const mac = changed(
      wholeSystem,
      ' secondary\n',
      ' secondary\n mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c918.95d8\n',
    );
    const text = changed(mac, 'join-failover-group 2', 'join-failover-group 3');
    const { diagnostics } = readTexts(text, undefined, contextTexts);
    expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual([
      'found `3` after `join-failover-group`; expected `1` or `2`',
    ]);
  });

  test('about the mode of a secondary, beside a group without contexts', () => {
    const data = 'interface GigabitEthernet0/1\n nameif inside\n ip address 10.1.0.1 255.255.255.0 standby 10.1.0.2\n';
    expect(said(`${activeStandby}failover group 1\n`, secondary + data)).toEqual([
      expect.stringMatching(/^primary\.cfg:9: error: found a failover group without any `context`/),
    ]);
  });
});

test('a unit that is no part of a pair gives one line', () => {
  const refusal =
    'error: failover is not configured here: found `no failover` and neither `failover lan …` nor `failover link`; expected a running-config of a failover pair';
  const alone =
    'hostname fw\nno failover\ninterface GigabitEthernet0/1\n nameif inside\n ip address 10.1.0.1 255.255.255.0\n';
  expect(said(alone)).toEqual([`primary.cfg:2: ${refusal}`]);
  expect(said(activeStandby, alone)).toEqual([`secondary.cfg:2: ${refusal}`]);
});

test('a fault of both files is told of the primary, a refused line of each', () => {
  const both = 'interface GigabitEthernet0/3\n nameif folink\n';
  expect(said(activeStandby + both, secondary + both)).toEqual([
    expect.stringMatching(/^primary\.cfg:10: error: found `nameif`/),
  ]);
  expect(said(activeStandby, secondary + both)).toEqual([
    expect.stringMatching(/^secondary\.cfg:7: error: found `nameif`/),
  ]);
  const refused = 'failover lan unit x\n';
  expect(said(activeStandby + refused, secondary + refused).map((line) => line.split(':')[0])).toEqual([
    'primary.cfg',
    'secondary.cfg',
  ]);
});

test('a note that a line is read stands only where nothing else is said about the line', () => {
  const text = `${activeStandby}failover mac address GigabitEthernet0/1 00a0.c969.87c8 00a0.c918.95d8\n`;
  expect(said(text)).toEqual(['primary.cfg:9: note: `mac address` is read; no verdict depends on it']);
  const same = changed(text, '00a0.c918.95d8', '00a0.c969.87c8');
  expect(said(same)).toEqual([expect.stringMatching(/^primary\.cfg:9: error: /)]);
});

describe('one subnet on several interfaces', () => {
  test('is fine in several contexts', () => {
    const admin = contextTexts['admin.cfg'].replaceAll('10.2.0.', '10.1.0.');
    expect(said(wholeSystem, undefined, { ...contextTexts, 'admin.cfg': admin })).toEqual([]);
  });

  test('is fine for addresses that reach no further than a link', () => {
    const own = ' ipv6 address fe80::1/64 standby fe80::2\n';
    const two = `interface GigabitEthernet0/2\n nameif dmz\n${own}`;
    expect(readTexts(activeStandby + own + two).diagnostics.map(diagnosisLine)).toEqual([]);
  });
});
