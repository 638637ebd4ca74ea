/** Settings of the primary become the description of a pair, with the origin of every value that was written. */
import { type GroupName, groupNames } from '../../../../spec/vocabulary.ts';
import { derivedHold } from '../../limits.ts';
import type { ActiveActivePair, FailoverGroup, InterfaceTimers, Pair, Timers } from '../../pair.ts';
import type { Origin } from '../../reading.ts';
import { stateLinkOf } from '../checks/links.ts';
import type { Located, Settings } from '../commands/settings.ts';
import type { PollTime } from '../text/numbers.ts';
import type { FoundInterface } from './data-interfaces.ts';

export interface Assembled {
  readonly pair: Pair;
  readonly origins: ReadonlyMap<string, Origin>;
}

/** `interfaces` by `nameif` or `context/nameif`. */
export function assemble(settings: Settings, interfaces: ReadonlyMap<string, FoundInterface>): Assembled {
  const origins = new Map<string, Origin>();
  const wrote = (path: string, line: number | undefined) => {
    if (line !== undefined) origins.set(path, { file: settings.file, line });
  };
  wrote('stateLink', settings.stateLink?.line);
  const common = {
    name: 'pair',
    interfaces: Object.fromEntries([...interfaces].map(([name, { value }]) => [name, value])),
    stateLink: stateLinkOf(settings),
    timers: timersOf(settings, wrote),
  };
  for (const [name, found] of interfaces) {
    for (const [key, origin] of found.origins) origins.set(`interfaces.${name}${key && `.${key}`}`, origin);
  }
  if (settings.groups.size === 0) {
    wrote('interfacePolicy', settings.interfacePolicy?.line);
    const interfacePolicy = settings.interfacePolicy?.value ?? { number: 1 };
    return { pair: { mode: 'activeStandby', ...common, interfacePolicy }, origins };
  }
  wrote('mode', [...settings.groups.values()][0]?.line);
  const groups = groupsOf(settings, wrote);
  return { pair: { mode: 'activeActive', ...common, groups, contexts: contextsOf(settings, wrote) }, origins };
}

type Wrote = (path: string, line: number | undefined) => void;

/** On an Active/Active pair the times of interfaces are set within each group only. [CONFIG-PER-GROUP.1] */
function timersOf({ unitTimes, interfaceTimes, groups }: Settings, wrote: Wrote): Timers {
  const times = groups.size === 0 ? interfaceTimes : undefined;
  wroteTimes('timers.unit', unitTimes, wrote);
  wroteTimes('timers.interface', times, wrote);
  const unit = unitTimes?.value ?? { poll: 1, hold: 15 };
  return {
    unitPoll: unit.poll,
    unitHold: unit.hold ?? derivedHold('unit', unit.poll),
    ...interfaceTimers(times?.value ?? { poll: 5, hold: 25 }),
  };
}

/** A hold time that is not given is written nowhere. */
function wroteTimes(path: string, times: Located<PollTime> | undefined, wrote: Wrote): void {
  wrote(`${path}Poll`, times?.line);
  if (times?.value.hold !== undefined) wrote(`${path}Hold`, times.line);
}

function interfaceTimers({ poll, hold }: PollTime): InterfaceTimers {
  return { interfacePoll: poll, interfaceHold: hold ?? derivedHold('interface', poll) };
}

/** Group 1 is always there, since contexts that join no group are in it. */
function groupsOf(settings: Settings, wrote: Wrote): ActiveActivePair['groups'] {
  const groups = { '1': groupOf('1', settings, wrote) };
  return settings.groups.has('2') ? { ...groups, '2': groupOf('2', settings, wrote) } : groups;
}

function groupOf(name: GroupName, { groups }: Settings, wrote: Wrote): FailoverGroup {
  const group = groups.get(name);
  wrote(`groups.${name}`, group?.line);
  for (const key of ['preferred', 'preempt', 'interfacePolicy'] as const)
    wrote(`groups.${name}.${key}`, group?.[key]?.line);
  const times = group?.interfaceTimes;
  wroteTimes(`groups.${name}.timers.interface`, times, wrote);
  return {
    preferred: group?.preferred?.value ?? 'primary',
    preempt: group?.preempt?.value ?? false,
    interfacePolicy: group?.interfacePolicy?.value ?? { number: 1 },
    ...(times === undefined ? {} : { timers: interfaceTimers(times.value) }),
  };
}

function contextsOf({ contexts, adminContext }: Settings, wrote: Wrote): ActiveActivePair['contexts'] {
  return Object.fromEntries(
    [...contexts].map(([name, context]) => {
      const admin = adminContext?.value === name;
      wrote(`contexts.${name}`, context.line);
      wrote(`contexts.${name}.group`, context.group?.line);
      if (admin) wrote(`contexts.${name}.admin`, adminContext?.line);
      return [name, { group: groupNames.find((g) => g === context.group?.value) ?? '1', admin }];
    }),
  );
}
