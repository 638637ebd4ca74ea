/** What holds of every running-config: pairs survive a round trip, layout does not matter, nothing throws, no key is told. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { pair } from '../../properties/arbitraries/pair.ts';
import { diagnosisLine } from '../diagnosis.ts';
import { detect } from './detect.ts';
import type { InterfaceTimers, Pair } from './pair.ts';
import { consistent, json } from './readers.test-support.ts';
import type { PairInput } from './reading.ts';
import {
  activeStandby,
  contextTexts,
  readTexts,
  secondary,
  wholeSystem,
} from './running-config/messages/samples.test-support.ts';
import { type Printed, printPair } from './running-config/print-pair.test-support.ts';

/** Everything but the line numbers. */
function meaning(input: PairInput): unknown {
  return [input.pair, input.diagnostics.map((d) => [d.file, d.severity, d.message])];
}

const groupTimes: fc.Arbitrary<InterfaceTimers | null> = fc.constantFrom(
  null,
  { interfacePoll: 0.5, interfaceHold: 5 },
  { interfacePoll: 15, interfaceHold: 75 },
);

/** A pair as a running-config can describe it: nameless, each interface on a port, interface times by group. */
const printable = fc.tuple(pair(), fc.array(groupTimes, { minLength: 2, maxLength: 2 })).map(([given, times]): Pair => {
  const entries = Object.entries(given.interfaces);
  const interfaces = Object.fromEntries(
    entries.map(([name, own], i) => [name, { ...own, port: own.port ?? `GigabitEthernet1/${i}` }]),
  );
  const same = { ...given, name: 'pair', interfaces };
  if (same.mode === 'activeStandby') return same;
  const { '1': one, '2': two } = same.groups;
  const [first, second] = times.map((timers) => (timers === null ? {} : { timers }));
  const groups = { '1': { ...one, ...first }, ...(two && { '2': { ...two, ...second } }) };
  return { ...same, groups, timers: { ...same.timers, interfacePoll: 5, interfaceHold: 25 } };
});

const secret = fc.stringMatching(/^S3cr[a-z0-9]{4,40}t$/);
const printed = fc.tuple(printable, secret).map(([given, key]) => printPair(given, { key }));

/** Lines of other features, with what they bring along. */
const unrelated = fc.constantFrom(
  'hostname fw',
  '! a comment',
  ': Saved',
  '',
  'object network web\n host 10.0.0.9\n nat (inside,outside) static interface',
  'object-group network failover\n description interface GigabitEthernet0/1',
  'vpn load-balancing\n interface lbpublic outside',
  'router ospf 1\n network 10.0.0.0 255.0.0.0 area 0',
  'access-list out extended permit ip any any',
  'access-list failover remark failover lan unit secondary',
  'banner motd failover is configured here',
  'banner motd failover lan unit secondary',
  'banner motd ^C\nbanner motd no failover\nbanner motd ^C',
  'crypto ca certificate chain self\n certificate 31\n    308201b6 3082011f failover\n  quit',
  'dhcpd enable inside\ndhcpd address 10.0.0.5-10.0.0.9 inside interface inside',
  'tunnel-group failover type remote-access\ntunnel-group failover general-attributes\n default-group-policy failover',
  'Failover On\nFailover unit Secondary\nFailover LAN Interface: fo GigabitEthernet0/5 (up)',
  '\t\t  Interface inside (10.0.0.1): Normal (Monitored)',
  'Interface GigabitEthernet0/1 "inside", is up, line protocol is up\n  Hardware is i82574L',
  '<--- More --->',
  'fw# show failover\nFailover Off\nfailover lan unit secondary\nfw#',
  'Cryptochecksum:3fb1c4f1c7c9c9d2ef3a3a3ff3ea4ad7',
  ...['names', 'name 10.0.0.9 web', 'firewall multicast', 'mtu inside 1500', 'monitor-session', 'no names'],
  ...['class gold\n limit-resource all 0', 'failover polltime link-state msec 500', 'console timeout 0'],
);

/** Sub-commands that any section of an interface may have besides. */
const besides = fc.constantFrom(
  ' description failover lan unit secondary',
  ' security-level 50',
  ' speed auto',
  ' no pim',
  ' ospf cost 10',
  ' mac-address 0000.0000.0001',
  ...[
    ' names',
    ' member default',
    ' duplex full',
    ' delay 10',
    ' nve-only',
    ' igmp access-group x',
    ' lacp port-priority 1',
  ],
  ...[' flowcontrol send on', ' authentication mode eigrp 1 md5', ' hello-interval eigrp 1 5', ' zone-member out'],
  ...[' policy-route route-map r', ' cts manual', ' ip verify reverse-path', ' ipv6 enable', ' ipv6 nd suppress-ra'],
);

/** Puts texts before lines that open a section or stand alone, and sub-commands into sections of interfaces. */
function withInserted(text: string, inserted: readonly string[], within: readonly string[]): string {
  let next = 0;
  const lines = text.split('\n').flatMap((line) => {
    next += 1;
    if (line === '' || line.startsWith(' ')) return [line];
    const more = line.startsWith('interface ') ? within[next % (within.length + 1)] : undefined;
    return [inserted[next % (inserted.length + 1)], line, more].filter((l) => l !== undefined);
  });
  return lines.join('\n');
}

/** Other line ends, blanks and margins; `leading` is a margin of the whole file. */
const layout = fc
  .record({
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    blank: fc.constantFrom(' ', '  ', '\t', ' \t '),
    trailing: fc.constantFrom('', ' ', '\t', '   '),
    leading: fc.constantFrom('', ' ', '    '),
    indent: fc.constantFrom(' ', '  ', '\t', '     '),
  })
  .map(
    ({ newline, blank, trailing, leading, indent }) =>
      (text: string) =>
        text
          .split('\n')
          .map((line) => leading + line.replace(/^ /, indent).replaceAll(/(?<=\S) /g, blank) + trailing)
          .join(newline),
  );

function changeAll({ primary, secondary: other, contexts }: Printed, change: (text: string) => string): PairInput {
  return readTexts(change(primary), change(other), mapped(contexts, change));
}

function unchanged({ primary, secondary: other, contexts }: Printed): PairInput {
  return readTexts(primary, other, contexts);
}

const samples: readonly Printed[] = [
  { primary: activeStandby, secondary, contexts: {} },
  { primary: `${activeStandby}failover foo\nmonitor-interface other\n`, secondary, contexts: {} },
  { primary: wholeSystem, secondary, contexts: contextTexts },
];
const anyPair = fc.oneof(fc.constantFrom(...samples), printed);

/** One accident: a line lost or doubled, two words of a line exchanged, characters damaged. */
type Accident = (text: string) => string;

const accident: fc.Arbitrary<Accident> = fc
  .tuple(fc.constantFrom('lose', 'double', 'exchange', 'damage'), fc.nat(), fc.nat(), fc.string({ unit: 'binary' }))
  .map(([kind, at, other, damage]) => (text) => {
    const lines = text.split('\n');
    const line = at % lines.length;
    if (kind === 'lose') return lines.toSpliced(line, 1).join('\n');
    if (kind === 'double') return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    if (kind === 'exchange') return lines.with(line, exchanged(lines[line] ?? '', other)).join('\n');
    const from = at % (text.length + 1);
    return text.slice(0, from) + damage + text.slice(from + (other % 3));
  });

function exchanged(line: string, at: number): string {
  const words = line.split(' ');
  const [i, j] = [at % words.length, (at >> 8) % words.length];
  return words
    .with(i, words[j] ?? '')
    .with(j, words[i] ?? '')
    .join(' ');
}

describe('running-configs', () => {
  test.prop([printable, secret])('a pair that is printed and read is the same pair', (given, key) => {
    const { pair: read, diagnostics } = unchanged(printPair(given, { key }));
    expect(diagnostics.filter((d) => d.severity === 'error').map(diagnosisLine)).toEqual([]);
    expect(read).toEqual(given);
  });

  test.prop([anyPair, fc.array(unrelated, { minLength: 1 }), fc.array(besides)])(
    'lines of other features change nothing',
    (texts, inserted, within) => {
      const changed = changeAll(texts, (text) => withInserted(text, inserted, within));
      expect(meaning(changed)).toEqual(meaning(unchanged(texts)));
    },
  );

  test.prop([anyPair, layout])('blanks and ends of lines change nothing', (texts, change) => {
    const changed = changeAll(texts, change);
    expect(changed.diagnostics).toEqual(unchanged(texts).diagnostics);
    expect(changed.pair).toEqual(unchanged(texts).pair);
  });

  test.prop([printable, secret, fc.array(accident, { minLength: 1, maxLength: 3 })])(
    'after accidents a pair is read or refused with a line, and no key is told',
    (given, key, accidents) => {
      const damaged = (text: string) => accidents.reduce((t, change) => change(t), text);
      const input = changeAll(printPair(given, { key }), damaged);
      expect(consistent(input)).toBe(true);
      expect(input.diagnostics.every((d) => Number.isInteger(d.line) && d.line >= 0)).toBe(true);
      const told = input.diagnostics.map(diagnosisLine).join('\n').toLowerCase();
      expect(told).not.toContain(key.toLowerCase());
    },
  );

  const word = fc.oneof(
    fc.constantFrom(
      ...[
        'failover',
        'no',
        'lan',
        'unit',
        'interface',
        'link',
        'ip',
        'key',
        'hex',
        'ipsec',
        'pre-shared-key',
        'polltime',
      ],
      ...[
        'msec',
        'holdtime',
        'group',
        '1',
        '2',
        '50%',
        'primary',
        'preempt',
        'interface-policy',
        'replication',
        'http',
      ],
      ...['context', 'admin-context', 'allocate-interface', 'config-url', 'join-failover-group', 'nameif', 'standby'],
      ...[
        'monitor-interface',
        'shutdown',
        'GigabitEthernet0/1',
        '10.0.0.1',
        '255.0.0.0',
        '__proto__',
        'a/b',
        '8',
        '\n',
        '\n ',
      ],
    ),
    fc.string(),
  );

  test.prop([fc.array(word, { size: 'medium' }), fc.array(word)])(
    'any words are a pair or are diagnosed',
    (one, other) => {
      expect(consistent(readTexts(one.join(' ')))).toBe(true);
      const text = activeStandby + one.join(' ');
      expect(consistent(readTexts(text, secondary + other.join(' ')))).toBe(true);
      const contexts = { ...contextTexts, 'CTX1.cfg': other.join(' ') };
      expect(consistent(readTexts(wholeSystem + one.join(' '), undefined, contexts))).toBe(true);
    },
  );

  test.prop([fc.uint8Array({ size: 'medium' })])('any bytes are refused in one line', (bytes) => {
    const text = new TextDecoder().decode(bytes);
    const { pair: read, diagnostics } = readTexts(text);
    expect([read, diagnostics.length, json(text).diagnostics.length]).toEqual([null, 1, 1]);
    expect(detect(text).kind === 'unusable' || json(text).pair === null).toBe(true);
  });

  const longSecret = fc.stringMatching(/^S3cr[a-z0-9]{4,70}t$/);
  const keyCommand = fc.constantFrom(
    ...['failover key', 'failover key 0', 'failover key 8', 'failover key hex', 'failover ipsec pre-shared-key'],
    ...[
      'failover ipsec pre-shared-key 8',
      'failover ipsec',
      'failover key hex extra',
      'no failover key',
      'failover foo',
      'failover kye',
    ],
    ...[
      'failover ipsec pre-shared-key one',
      'failover ipsec 8',
      'failover preempt',
      'no failover ipsec',
      'failover key 0 hex',
    ],
  );

  test.prop([fc.array(fc.tuple(keyCommand, longSecret, longSecret), { minLength: 1 })])(
    'keys are never told',
    (keys) => {
      const one = activeStandby + keys.map(([command, key]) => `${command} ${key}\n`).join('');
      const other = secondary + keys.map(([command, , key]) => `${command} ${key}\n`).join('');
      const told = readTexts(one, other).diagnostics.map(diagnosisLine).join('\n');
      expect(keys.flatMap(([, a, b]) => [a, b]).filter((key) => told.includes(key))).toEqual([]);
    },
  );
});

function mapped(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
}
