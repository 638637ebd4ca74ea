/** Every default that a configuration leaves in force is noted, with its rule; what is written is not. */
import { describe, expect, test } from 'vitest';
import { diagnosisLine } from '../diagnosis.ts';
import { defaultsUsed } from './defaults-used.ts';
import { readJsonPair } from './json-pair.ts';
import { readRunningConfigs } from './running-config.ts';

function notes(description: unknown): readonly string[] {
  const input = readJsonPair({ file: 'pair.json', text: JSON.stringify(description) });
  if (input.pair === null) throw new Error('the pair was refused');
  return defaultsUsed(input.pair, input.origins, 'pair.json').map(diagnosisLine);
}

describe('defaults', () => {
  test('of an Active/Standby pair', () => {
    expect(notes({ mode: 'activeStandby', interfaces: { inside: {}, outside: { monitored: true } } })).toEqual([
      'pair.json: note: no interface policy for the unit: one failed monitored interface is enough, by default [POLICY-DEFAULT.1]',
      'pair.json: note: monitored by default, as physical interfaces are: inside; verdicts about their failures rest on the default [MONITOR-DEFAULT.1]',
      'pair.json: note: poll and hold times left to their defaults: unit 1 s and 15 s, interfaces 5 s and 25 s [DEFAULT-TIMERS.1]',
    ]);
  });

  test('of interfaces that are no physical ones, only where a document states one', () => {
    const { pair, origins } = readRunningConfigs({
      primary: {
        file: 'p.cfg',
        text: `failover\nfailover lan unit primary\nfailover lan interface folink GigabitEthernet0/3
failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.2
interface GigabitEthernet0/1\n nameif inside\ninterface Redundant1\n nameif bundle\ninterface Redundant1.7\n nameif sub\n`,
      },
    });
    if (pair === null) throw new Error('the pair was refused');
    const lines = defaultsUsed(pair, origins, 'p.cfg').map(diagnosisLine);
    expect(lines.filter((line) => line.includes('MONITOR'))).toEqual([
      'p.cfg: note: monitored by default, as physical interfaces are: inside; verdicts about their failures rest on the default [MONITOR-DEFAULT.1]',
      'p.cfg: note: not monitored by default, as sub-interfaces are: sub; verdicts about their failures rest on the default [MONITOR-DEFAULT.1]',
    ]);
  });

  test('of an Active/Active pair', () => {
    const written = { number: 2 };
    expect(
      notes({
        mode: 'activeActive',
        contexts: { admin: { group: '1', admin: true }, CTX1: {}, CTX2: { group: '2' } },
        interfaces: { 'CTX1/a': { monitored: false }, 'CTX2/b': { monitored: true } },
        groups: { '1': {}, '2': { interfacePolicy: written } },
        timers: { unitPoll: 2, unitHold: 15 },
      }),
    ).toEqual([
      'pair.json: note: no interface policy for failover group 1: one failed monitored interface is enough, by default [POLICY-DEFAULT.1]',
      'pair.json: note: assigned to no failover group, hence to group 1: CTX1 [MODE-UNASSIGNED-GROUP.1]',
    ]);
  });
});
