/** Misspelt commands outside `failover …` are told, and commands of other features are not. */
import { describe, expect, test } from 'vitest';
import { activeStandby, contextTexts, said, wholeSystem } from '../messages/samples.test-support.ts';
import { foreignCommands } from './foreign-commands.ts';

function misspelt(line: number, found: string, meant: string): string {
  return `primary.cfg:${line}: warning: found \`${found}\`, which is not read; perhaps \`${meant}\` was meant`;
}

describe('a misspelt command is told', () => {
  test.each([
    [' namif outside', 'namif …', 'nameif'],
    [' shutdwon', 'shutdwon', 'shutdown'],
    [' no shutdwon', 'no shutdwon', 'no shutdown'],
    [' ip adress 10.9.0.1 255.255.255.0', 'ip adress …', 'ip address'],
    [' managment-only', 'managment-only', 'management-only'],
    ['interfce GigabitEthernet0/5\n nameif dmz', 'interfce …', 'interface'],
    ['no moniter-interface inside', 'no moniter-interface …', 'no monitor-interface'],
    ['contex cust-a', 'contex …', 'context'],
    ['failvoer key example-key', 'failvoer …', 'failover'],
  ])('%s', (added, found, meant) => {
    expect(said(`${activeStandby}${added}\n`)).toEqual([misspelt(9, found, meant)]);
  });

  test.each([
    [' allocate-interfce GigabitEthernet0/5', 'allocate-interfce …', 'allocate-interface'],
    [' confg-url disk0:/x.cfg', 'confg-url …', 'config-url'],
    [' join-failover-grp 1', 'join-failover-grp …', 'join-failover-group'],
  ])('in a context: %s', (added, found, meant) => {
    expect(said(`${wholeSystem}${added}\n`, undefined, contextTexts)).toEqual([misspelt(18, found, meant)]);
  });

  test('without indentation, where the section goes on', () => {
    const text = `${activeStandby}interface GigabitEthernet0/5\nnameif dmz\nshutdwon\nip address 10.9.0.1 255.255.255.0 standby 10.9.0.2\n`;
    expect(said(text)).toEqual([misspelt(11, 'shutdwon', 'shutdown')]);
  });

  test('in the configuration of a context', () => {
    const texts = { ...contextTexts, 'CTX1.cfg': `${contextTexts['CTX1.cfg']}moniter-interface inside\n` };
    const told = misspelt(4, 'moniter-interface …', 'monitor-interface').replace('primary', 'CTX1');
    expect(said(wholeSystem, undefined, texts)).toEqual([told]);
  });
});

describe('commands of other features are not taken for misspelt ones', () => {
  const lines = [...foreignCommands].flatMap((command) => [`${command} x`, `no ${command}`]);
  test('in an interface', () => {
    expect(said(`${activeStandby}${lines.map((line) => ` ${line}\n`).join('')}`)).toEqual([]);
  });
  test('in a context', () => {
    const text = `${wholeSystem}${lines.map((line) => ` ${line}\n`).join('')}`;
    expect(said(text, undefined, contextTexts)).toEqual([]);
  });
  test('alone', () => {
    expect(said(`${activeStandby}${lines.map((line) => `${line}\n`).join('')}`)).toEqual([]);
  });
  test('nor are the capitals of a report, short words, or what is less alike', () => {
    expect(said(`${activeStandby}Interfce up\nvlna 3\ninternal x\nfallback\nconfigure\n`)).toEqual([]);
  });
});
