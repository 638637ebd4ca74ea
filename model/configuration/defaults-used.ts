/** Notes on the defaults that a configuration leaves in force, each with the rule that sets it. */
import type { RuleId } from '../../spec/rules/index.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { type DataInterface, groupsOf, type Pair } from './pair.ts';
import type { Origins } from './reading.ts';
import { monitoringDefault } from './running-config/text/port.ts';

interface Default {
  readonly message: string;
  readonly rule: RuleId;
  readonly weakens?: readonly RuleId[];
}

function policies(pair: Pair, origins: Origins): readonly Default[] {
  const places =
    pair.mode === 'activeStandby'
      ? [['interfacePolicy', 'the unit'] as const]
      : groupsOf(pair).map((g) => [`groups.${g}.interfacePolicy`, `failover group ${g}`] as const);
  const left = places.filter(([path]) => !origins.has(path)).map(([, who]) => who);
  if (left.length === 0) return [];
  const message = `no interface policy for ${left.join(' and ')}: one failed monitored interface is enough, by default`;
  return [{ message, rule: 'POLICY-DEFAULT.1' }];
}

function monitoring(pair: Pair, origins: Origins): readonly Default[] {
  const left = Object.keys(pair.interfaces).filter(
    (name) => !origins.has(`interfaces.${name}.monitored`) && hasDefault(pair.interfaces[name]),
  );
  const monitored = left.filter((name) => pair.interfaces[name]?.monitored);
  const unmonitored = left.filter((name) => !monitored.includes(name));
  const doubt = 'verdicts about their failures rest on the default';
  const messages = [
    ...(monitored.length === 0
      ? []
      : [`monitored by default, as physical interfaces are: ${few(monitored)}; ${doubt}`]),
    ...(unmonitored.length === 0
      ? []
      : [`not monitored by default, as sub-interfaces are: ${few(unmonitored)}; ${doubt}`]),
  ];
  return messages.map((message) => ({ message, rule: 'MONITOR-DEFAULT.1', weakens: ['MONITOR-DEFAULT.1'] }));
}

/** Of other interfaces no document states a default, about which their reader warns. */
function hasDefault({ port, subInterface }: Partial<DataInterface> = {}): boolean {
  return port === undefined || subInterface === true || !monitoringDefault(port).startsWith('silent');
}

function few(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
}

function timers(origins: Origins): readonly Default[] {
  if ([...origins.keys()].some((path) => /(^|\.)timers\./.test(path))) return [];
  return [
    {
      message: 'poll and hold times left to their defaults: unit 1 s and 15 s, interfaces 5 s and 25 s',
      rule: 'DEFAULT-TIMERS.1',
    },
  ];
}

function contexts(pair: Pair, origins: Origins): readonly Default[] {
  if (pair.mode === 'activeStandby') return [];
  const left = Object.keys(pair.contexts).filter((name) => !origins.has(`contexts.${name}.group`));
  if (left.length === 0) return [];
  const message = `assigned to no failover group, hence to group 1: ${left.join(', ')}`;
  return [{ message, rule: 'MODE-UNASSIGNED-GROUP.1' }];
}

/** One note per kind of default, all about the whole of `file`. */
export function defaultsUsed(pair: Pair, origins: Origins, file: string): readonly Diagnosis[] {
  const used = [
    ...policies(pair, origins),
    ...monitoring(pair, origins),
    ...timers(origins),
    ...contexts(pair, origins),
  ];
  return used.map(({ rule, ...found }) => ({ file, line: 0, severity: 'note', rules: [rule], ...found }));
}
