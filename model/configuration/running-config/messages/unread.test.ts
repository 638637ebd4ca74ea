/** What is said about lines that are left out or refused, word for word, and that nothing contradictory follows. */
import { describe, expect, test } from 'vitest';
import {
  activeStandby,
  changed,
  contextTexts,
  readTexts,
  said,
  secondary,
  wholeSystem,
} from './samples.test-support.ts';

function leftOut(command: string, meant?: string): string {
  const rule = { 'failover polltime': 'DEFAULT-TIMERS.1', 'failover interface-policy': 'POLICY-DEFAULT.1' }[
    meant ?? ''
  ];
  const counts =
    rule === undefined ? '' : `; until it is mended the default counts: verdicts that rest on it are weaker [${rule}]`;
  const hint = meant === undefined ? '' : `; perhaps \`${meant}\` was meant${counts}`;
  return `primary.cfg:9: warning: found \`${command}\`, which this version does not read: it is left out${hint}`;
}

describe('a failover command that is not read is left out', () => {
  test.each([
    ['failover poltime 5', leftOut('failover …', 'failover polltime')],
    ['failover gruop 1', leftOut('failover …', 'failover group')],
    ['failover kye example-key', leftOut('failover …', 'failover key')],
    ['failover interface-polcy 3', leftOut('failover …', 'failover interface-policy')],
    ['failover replicaton rate 9000', leftOut('failover …', 'failover replication rate')],
    ['failover lan untit primary', leftOut('failover lan …', 'failover lan unit')],
    ['failover mac adress Gi0/1', leftOut('failover mac', 'failover mac address')],
    ['failover ipsec presharedkey example-key', leftOut('failover ipsec', 'failover ipsec pre-shared-key')],
    ['failover example-key key', leftOut('failover …')],
    ['no failover polltme', leftOut('no failover …', 'no failover polltime')],
  ])('%s', (command, message) => {
    expect(said(`${activeStandby}${command}\n`)).toEqual([message]);
  });

  test('and so is a sub-command of a failover group', () => {
    const text = wholeSystem.replace(' secondary\n', ' secondary\n interface-polcy 3\n polltime 5\n no foo\n');
    const out = (line: number, what: string, meant?: readonly [string, string]) =>
      `primary.cfg:${line}: warning: found \`${what}\` in failover group 2, which this version does not read: it is left out${meant ? `; perhaps \`${meant[0]}\` was meant; until it is mended the default counts: verdicts that rest on it are weaker [${meant[1]}]` : ''}`;
    expect(said(text, undefined, contextTexts)).toEqual([
      out(9, '…', ['interface-policy', 'POLICY-DEFAULT.1']),
      out(10, 'polltime', ['polltime interface', 'DEFAULT-TIMERS.1']),
      out(11, 'no …'),
    ]);
  });
});

test.each([
  ['failover poltime unit 1 holdtime 15', ['DEFAULT-TIMERS.1']],
  ['failover interface-polcy 3', ['POLICY-DEFAULT.1']],
  ['failover kye example-key', undefined],
  ['no failover poltime', undefined],
])('%s weakens what rests on the default', (command, weakens) => {
  const { diagnostics } = readTexts(`${activeStandby}${command}\n`);
  expect(diagnostics.map((d) => [d.severity, d.weakens])).toEqual([['warning', weakens]]);
});

describe('a command of other releases is noted', () => {
  test.each([
    ['failover wait-disable', 'failover wait-disable'],
    ['failover standby config-lock', 'failover standby config-lock'],
    ['failover timeout 0:05:00', 'failover timeout'],
    ['failover health-check bfd template', 'failover health-check'],
    ['failover app-sync', 'failover app-sync'],
    ['failover cmd-response-timeout 15', 'failover cmd-response-timeout'],
    ['failover cloud unit primary', 'failover cloud'],
    ['no failover app-sync', 'no failover app-sync'],
  ])('%s', (command, told) => {
    expect(said(`${activeStandby}${command}\n`)).toEqual([
      `primary.cfg:9: note: \`${told}\` is a command of other releases; it is not read, no verdict depends on it`,
    ]);
  });

  test.each([
    'failover timeout 0:00:00',
    'no failover wait-disable',
    'failover polltime link-state msec 500',
    'failover polltime link-state 3',
    'no failover polltime link-state',
    'no failover replication http\nfailover replication rate 50000',
  ])('but not where it is a listed default: %s', (command) => {
    const { pair, diagnostics } = readTexts(`${activeStandby}${command}\n`);
    expect(diagnostics).toEqual([]);
    expect(pair).toEqual(readTexts(activeStandby).pair);
  });
});

describe('what an operator types is refused', () => {
  test.each(['failover active', 'no failover active', 'failover reset', 'failover exec mate show failover'])(
    '%s',
    (command) => {
      const typed = command.split(' exec')[0] === command ? command : 'failover exec';
      expect(said(`${activeStandby}${command}\n`)).toEqual([
        `primary.cfg:9: error: found \`${typed}\`, which an operator types; expected configuration: put it into the stimuli instead`,
      ]);
    },
  );
});

describe('a refused command has one error, on each unit that has it', () => {
  const first = (text: string, other?: string) =>
    said(text, other).map((line) => line.replace(/(error|warning): .*/, '$1'));
  test.each([
    ['lan unit primary', 'lan unit primry'],
    ['folink GigabitEthernet0/3\n', 'folink\n'],
    ['standby 10.0.0.2', 'standby 10.0.0.300'],
    ['failover key example-key', 'failover key hex 1234'],
    ['failover key example-key', 'failover ipsec pre-shared-key one two'],
    ['ip address 10.1.0.1 255.255.255.0 standby 10.1.0.2', 'ip address 10.1.0.1 255.255.255.0 standby'],
    ['ip address 10.1.0.1 255.255.255.0 standby 10.1.0.2', 'ip address 10.1.0.300 255.255.255.0 standby 10.1.0.2'],
  ])('%s for %s', (from, to) => {
    const text = changed(activeStandby, from, to);
    expect(first(text)).toEqual([expect.stringMatching(/^primary.cfg:\d+: error$/)]);
    expect(first(text, secondary)).toEqual([expect.stringMatching(/^primary.cfg:\d+: error$/)]);
  });
});

describe('allocated interfaces', () => {
  const after = (allocation: string) =>
    said(changed(wholeSystem, 'GigabitEthernet0/2.100 int1', allocation), undefined, {
      ...contextTexts,
      'CTX1.cfg': `${contextTexts['CTX1.cfg']}interface int1\n nameif dmz\n`,
    });
  test.each([
    ['Gi0/2.1-Gi0/2.9 int1-int8', 'expected as many names as interfaces: 9 and 8 were found'],
    [
      'Gi0/2.9-Gi0/2.1 invisible',
      'expected a range that counts upwards, as in `GigabitEthernet0/1.1-GigabitEthernet0/1.9 int1-int9`',
    ],
    [
      'Gi0/2.1-Gi0/3.9',
      'expected a range that counts upwards, as in `GigabitEthernet0/1.1-GigabitEthernet0/1.9 int1-int9`',
    ],
    ['Gi0/2.1-Gi0/2.4294967293', 'expected at most 50000 interfaces in all contexts together'],
  ])('%s', (allocation, expected) => {
    const found = allocation.replace(' invisible', '');
    expect(after(allocation)).toEqual([
      `primary.cfg:15: error: found \`${found}\` after \`allocate-interface\`; ${expected}`,
    ]);
  });
});

describe('monitoring that no document settles', () => {
  const section = (port: string) =>
    `interface ${port}\n nameif extra\n ip address 10.9.0.1 255.255.255.0 standby 10.9.0.2\n`;
  const silent = (port: string, taken: string) =>
    `primary.cfg:10: warning: the documents give no default for the monitoring of \`extra\` on \`${port}\` (taken ${taken}); expected \`monitor-interface\` or \`no monitor-interface\` for each: verdicts about their failures are weaker [MONITOR-DEFAULT.1]`;
  test.each([
    ['Redundant1', true],
    ['Port-channel12', true],
    ['BVI1', false],
    ['Tunnel3', false],
    ['Loopback0', false],
  ])('of %s', (port, monitored) => {
    const text = activeStandby + section(port);
    expect(said(text)).toEqual([silent(port, monitored ? 'to be monitored' : 'not to be monitored')]);
    expect(readTexts(text).pair?.interfaces.extra?.monitored).toBe(monitored);
    expect(said(`${text}monitor-interface extra\n`)).toEqual([]);
  });

  test('is settled for VLANs and physical interfaces', () => {
    expect(
      said(
        activeStandby +
          section('Vlan9') +
          section('GigabitEthernet0/8').replace('extra', 'more').replaceAll('10.9', '10.8'),
      ),
    ).toEqual([]);
  });
});

test('a member of another interface has no name', () => {
  const member = 'interface GigabitEthernet0/1\n channel-group 1 mode active\n';
  expect(said(activeStandby + member)).toEqual([
    'primary.cfg:7: error: interface `inside` is a member of Port-channel1; expected its name on Port-channel1 alone, whose members carry none',
  ]);
});

test('an interface whose members are all shut is shut', () => {
  const one = 'interface Redundant1\n member-interface Gi0/5\n member-interface Gi0/6\n nameif pair\n';
  const shut = `${activeStandby}${one}interface Gi0/5\n shutdown\ninterface Gi0/6\n`;
  expect(readTexts(shut).pair?.interfaces.pair?.shutdown).toBe(false);
  const { pair, origins } = readTexts(`${shut} shutdown\n`);
  expect(pair?.interfaces.pair?.shutdown).toBe(true);
  expect(origins.get('interfaces.pair.shutdown')).toEqual({ file: 'primary.cfg', line: 14 });
});

test('an interface line with more than an id is left out', () => {
  expect(said(`${activeStandby}interface Gi0/5 extra\n nameif dmz\n`)).toEqual([
    'primary.cfg:9: warning: expected an interface id and no more after `interface`; the interface is left out',
  ]);
});

test('monitoring stands in the contexts', () => {
  expect(said(`${wholeSystem}changeto context CTX1\nmonitor-interface inside\n`, undefined, contextTexts)).toEqual([
    'primary.cfg:19: warning: found monitoring of `inside` in the system configuration; expected it in the configuration of a context: it is left out [MONITOR-IN-CONTEXT.1]',
  ]);
});

describe('a state link on a data interface', () => {
  test.each(['failover link inside', 'failover link inside GigabitEthernet0/1'])('%s', (command) => {
    const input = readTexts(`${activeStandby}${command}\n`);
    expect(input.diagnostics.map(({ line, severity, weakens }) => [line, severity, weakens])).toEqual([
      [9, 'warning', ['STATE-LINK-OWN.1']],
    ]);
    expect(input.pair).toMatchObject({ stateLink: 'own', interfaces: { inside: { monitored: true } } });
  });

  test('of a transparent firewall', () => {
    expect(said(`firewall transparent\n${activeStandby}failover link inside\n`)).toEqual([
      'primary.cfg:10: error: the state link is on the data interface `inside` of a transparent firewall; expected an interface of its own, or the failover link: data interfaces carry it in single context, routed mode only [STATE-LINK-DATA.1]',
    ]);
  });
});
