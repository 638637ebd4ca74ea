/** The bound on causes in Promela: how many explain what is broken, by the fewest. */
import { portOf } from '../../../model/configuration/pair.ts';
import { unitNames } from '../../../spec/vocabulary.ts';
import type { Plan } from './plan.ts';
import { choice, inline, type Lines } from './text.ts';
import type { Bit } from './things.ts';

function sum(terms: Lines): string {
  const real = terms.filter((term) => term !== '0');
  return real.length === 0 ? '0' : real.join(' + ');
}

/** Counts into `causes`, for the environment with all its power back, and the units that have ever been on. */
export function causesLines({ pair, things }: Plan): Lines {
  const names = Object.keys(pair.interfaces);
  const ports = [...new Set(names.map((name) => portOf(pair, name)))];
  const onBoth = (bit: (unit: (typeof unitNames)[number]) => Bit) => unitNames.map(bit);
  const paths = names.map((name): Bit => `path ${name}`);
  const allPorts = ports.flatMap((port) => onBoth((unit) => `port ${unit} ${port}`));
  const shut = names.filter((name) => !pair.interfaces[name]?.shutdown).map((name): Bit => `shut ${name}`);
  const single = [
    things.count(['stateLink', ...onBoth((unit) => `module ${unit}`), ...shut]),
    ...names.map((name) => things.any(onBoth((unit) => `traffic ${unit} ${name}`))),
  ];
  return inline(
    'count_causes',
    'The fewest causes that explain what is broken; an interface shut by the configuration is none.',
    [
      `link_down = ${things.any(['failoverLink'])};`,
      `all_paths = ${names.length === 0 ? '0' : things.all(paths)};`,
      `every_port = ${ports.length === 0 ? '0' : things.all(allPorts)};`,
      `paths = (all_paths -> 1 : ${things.count(paths)});`,
      `ports = ${sum(ports.map((port) => things.any(onBoth((unit) => `port ${unit} ${port}`))))};`,
      'causes = link_down + paths + ports;',
      '/* One switch that carries the failover link and every path, or every port, is one cause. */',
      ...choice(['link_down && all_paths && 1 + ports < causes', ['causes = 1 + ports;']]),
      ...choice(['link_down && every_port && 1 + paths < causes', ['causes = 1 + paths;']]),
      ...choice(['link_down && all_paths && every_port && 2 < causes', ['causes = 2;']]),
      '/* Both units off are one cause, as one is. */',
      `causes = causes + ((ever_now & ~(env_0 | up)) != 0) + ${sum(single)};`,
    ],
  );
}

export function causesScratch(): Lines {
  return ['hidden byte all_paths, every_port;', 'hidden int causes, paths, ports, ever_now;'];
}
