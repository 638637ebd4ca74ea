/** The pair as understood: every value that decides its behaviour, with the line it comes from or `default`. */
import { type FailoverGroup, groupsOf, type InterfacePolicy, type Pair } from '../model/configuration/pair.ts';
import type { Origin, Origins } from '../model/configuration/reading.ts';
import { parameters } from '../spec/parameters.ts';
import { type UnitName, unitNames } from '../spec/vocabulary.ts';
import type { LoadedPair } from './load-pair.ts';
import { counted } from './render/words.ts';

export interface UnderstoodValue {
  /** Path in the pair's description, as `timers.unitPoll`. */
  readonly path: string;
  readonly label: string;
  readonly words: string;
  /** `FILE:LINE`, `FILE`, either after `derived from`, or `default`. */
  readonly origin: string;
}

const stateLinks = {
  none: 'none: stateless failover',
  own: 'a link of its own',
  shared: 'shared with the failover link',
} as const;

export function understood({ input, designations }: LoadedPair, pair: Pair): readonly UnderstoodValue[] {
  const value = (path: string, label: string, words: string): UnderstoodValue => {
    return { path, label, words, origin: originWords(input.origins.get(path)) };
  };
  const hold = holdValue(input.origins, value);
  const mode = pair.mode === 'activeStandby' ? 'Active/Standby' : 'Active/Active';
  return [
    value('mode', 'mode', mode),
    ...unitNames.map((unit) => designation(unit, designations[unit])),
    value('stateLink', 'state link', stateLinks[pair.stateLink]),
    value('timers.unitPoll', 'unit poll time', `${pair.timers.unitPoll} s`),
    hold('timers.unit', 'unit', pair.timers.unitHold),
    value('timers.interfacePoll', 'interface poll time', `${pair.timers.interfacePoll} s`),
    hold('timers.interface', 'interface', pair.timers.interfaceHold),
    ...roleValues(pair, value, hold),
    ...interfaceValues(pair, value),
  ];
}

type MakeValue = (path: string, label: string, words: string) => UnderstoodValue;

/** `path` without its last word; `label` without `hold time`; in seconds. */
type MakeHold = (path: string, label: string, seconds: number) => UnderstoodValue;

/** A hold time that is not written is the default, or follows from a poll time that is. */
function holdValue(origins: Origins, value: MakeValue): MakeHold {
  return (path, label, seconds) => {
    const made = value(`${path}Hold`, `${label} hold time`, `${seconds} s`);
    const usual = path.endsWith('unit') ? parameters.unitHoldTime.default : parameters.interfaceHoldTime.default;
    const poll = origins.get(`${path}Poll`);
    if (origins.has(made.path) || poll === undefined || seconds === usual) return made;
    return { ...made, origin: `derived from ${originWords(poll)}` };
  };
}

function designation(unit: UnitName, origin: Origin | undefined): UnderstoodValue {
  const words = origin === undefined ? 'no running-config of this unit' : `the unit of ${origin.file}`;
  const written = origin !== undefined && origin.line > 0;
  return { path: `designation.${unit}`, label: unit, words, origin: written ? originWords(origin) : 'default' };
}

function roleValues(pair: Pair, value: MakeValue, hold: MakeHold): readonly UnderstoodValue[] {
  if (pair.mode === 'activeStandby') {
    return [
      value('interfacePolicy', 'interface policy', policyWords(pair.interfacePolicy)),
      {
        path: 'preferred',
        label: 'preferred unit',
        words: 'primary, where both start together; no preemption',
        origin: 'default',
      },
    ];
  }
  const groups = groupsOf(pair).flatMap((name) => {
    const group = pair.groups[name];
    if (group === undefined) return [];
    const at = `groups.${name}`;
    return [
      value(`${at}.preferred`, `group ${name}: preferred unit`, group.preferred),
      value(`${at}.preempt`, `group ${name}: preemption`, preemptWords(group.preempt)),
      value(`${at}.interfacePolicy`, `group ${name}: interface policy`, policyWords(group.interfacePolicy)),
      ...(group.timers === undefined ? [] : groupTimers(at, name, group.timers, value, hold)),
    ];
  });
  const contexts = Object.entries(pair.contexts).map(([name, { group, admin }]) =>
    value(`contexts.${name}.group`, `context ${name}`, `group ${group}${admin ? ', admin context' : ''}`),
  );
  return [...groups, ...contexts];
}

function groupTimers(
  at: string,
  group: string,
  { interfacePoll, interfaceHold }: NonNullable<FailoverGroup['timers']>,
  value: MakeValue,
  hold: MakeHold,
): readonly UnderstoodValue[] {
  return [
    value(`${at}.timers.interfacePoll`, `group ${group}: interface poll time`, `${interfacePoll} s`),
    hold(`${at}.timers.interface`, `group ${group}: interface`, interfaceHold),
  ];
}

function interfaceValues(pair: Pair, value: MakeValue): readonly UnderstoodValue[] {
  return Object.entries(pair.interfaces).flatMap(([name, { port, monitored, shutdown }]) => {
    const on = port === undefined ? '' : ` on ${port}`;
    const watched = value(
      `interfaces.${name}.monitored`,
      `interface ${name}`,
      `${monitored ? 'monitored' : 'not monitored'}${on}`,
    );
    return shutdown ? [watched, value(`interfaces.${name}.shutdown`, `interface ${name}`, 'shut down')] : [watched];
  });
}

function policyWords(policy: InterfacePolicy): string {
  if ('percent' in policy) return `${policy.percent}% of the monitored interfaces failed`;
  return `${counted(policy.number, 'monitored interface')} failed`;
}

function preemptWords(preempt: false | { readonly delay: number }): string {
  if (preempt === false) return 'none';
  return preempt.delay === 0 ? 'at once' : `after ${preempt.delay} s`;
}

function originWords(origin: Origin | undefined): string {
  if (origin === undefined) return 'default';
  return origin.line > 0 ? `${origin.file}:${origin.line}` : origin.file;
}
