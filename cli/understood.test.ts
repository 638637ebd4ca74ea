/** Where the values of the pair as understood are said to come from. */
import { expect, test } from 'vitest';
import { readRunningConfigs } from '../model/configuration/running-config.ts';
import { understood } from './understood.ts';

const links = `failover lan unit primary
failover lan interface folink GigabitEthernet0/3
failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.2
failover
`;

function origins(commands: string): readonly (readonly [string, string])[] {
  const input = readRunningConfigs({ primary: { file: 'p.cfg', text: `${links}${commands}\n` } });
  if (input.pair === null) throw new Error('no pair');
  const loaded = { input, names: ['p.cfg'], designations: {} };
  const values = understood(loaded, input.pair).filter(({ path }) => path.startsWith('timers.'));
  return values.map(({ words, origin }) => [words, origin] as const);
}

test.each([
  ['failover polltime unit 3', '3 s', 'p.cfg:5', '15 s', 'default'],
  ['failover polltime unit 6', '6 s', 'p.cfg:5', '18 s', 'derived from p.cfg:5'],
  ['failover polltime unit 3 holdtime 15', '3 s', 'p.cfg:5', '15 s', 'p.cfg:5'],
  ['', '1 s', 'default', '15 s', 'default'],
])('unit hold time of `%s`', (command, ...expected) => {
  expect(origins(command).slice(0, 2).flat()).toEqual(expected);
});

test.each([
  ['failover polltime interface 5', '5 s', 'p.cfg:5', '25 s', 'default'],
  ['failover polltime interface 3', '3 s', 'p.cfg:5', '15 s', 'derived from p.cfg:5'],
])('interface hold time of `%s`', (command, ...expected) => {
  expect(origins(command).slice(2).flat()).toEqual(expected);
});
