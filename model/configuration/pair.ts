/** The description of a pair: the one form that running-configs and JSON documents are read into. */
import { z } from 'zod';
import { type GroupName, unitNames } from '../../spec/vocabulary.ts';

/** Threshold of failed monitored interfaces: a count (1-250) or a percentage of the monitored ones (1-100). */
export const interfacePolicy = z
  .union([
    z.strictObject({ number: z.int().min(1).max(250).describe('so many monitored interfaces') }),
    z.strictObject({ percent: z.int().min(1).max(100).describe('so many of a hundred monitored interfaces') }),
  ])
  .describe('threshold of failed monitored interfaces, as a number or a percentage');

const seconds = z.number().positive();
const interfacePoll = seconds
  .default(5)
  .describe('between two polls of an interface: 0.5-0.999, or 1-15 whole seconds');
const interfaceHold = seconds.default(25).describe('until an interface counts as failed: 5-75, at least 5 polls');

export const timers = z
  .strictObject({
    unitPoll: seconds.default(1).describe('between two hellos of a unit: 0.2-0.999, or 1-15 whole seconds'),
    unitHold: seconds.default(15).describe('silence after which a peer is lost: 0.8-0.999, or 1-45, at least 3 polls'),
    interfacePoll,
    interfaceHold,
  })
  .describe('poll and hold times in seconds');

/** Those of one failover group. */
export const interfaceTimers = z
  .strictObject({ interfacePoll, interfaceHold })
  .describe('poll and hold times of the interfaces of this group, in seconds; by default those of the pair');

export const dataInterface = z.strictObject({
  port: z
    .string()
    .min(1)
    .optional()
    .describe('physical port; interfaces on one port fail together; by default a port of its own'),
  monitored: z.boolean().default(true).describe('whether its failures count towards the threshold'),
  subInterface: z
    .boolean()
    .optional()
    .describe('a sub-interface whose monitoring is left to the default, which the reading `sub-interfaces` decides'),
  shutdown: z.boolean().default(false).describe('administratively down in the configuration'),
});

const name = z.string().regex(/^[^\s/]+$/, 'a name without blanks or slashes');
const interfaceName = z
  .string()
  .regex(/^[^\s/]+(\/[^\s/]+)?$/, '`nameif`, or `context/nameif` in multiple context mode');

const common = {
  name: z.string().min(1).default('pair').describe('for people; it decides nothing'),
  interfaces: z.record(interfaceName, dataInterface).describe('data interfaces by `nameif` or `context/nameif`'),
  stateLink: z
    .enum(['none', 'own', 'shared'])
    .default('none')
    .describe('`none`: no stateful failover; `own`: a link of its own; `shared`: it is carried by the failover link'),
  timers: timers.prefault({}),
};

export const failoverGroup = z.strictObject({
  preferred: z.enum(unitNames).default('primary').describe('the unit on which the group is to be active'),
  preempt: z
    .union([z.literal(false), z.strictObject({ delay: z.int().min(0).max(1200).describe('seconds; 0: at once') })])
    .default(false)
    .describe('false, or the delay in seconds; 0: at once'),
  interfacePolicy: interfacePolicy.prefault({ number: 1 }),
  timers: interfaceTimers.optional(),
});

export const activeStandbyPair = z.strictObject({
  mode: z.literal('activeStandby').describe('the pair fails over as a whole'),
  ...common,
  interfacePolicy: interfacePolicy.prefault({ number: 1 }),
});

const context = z.strictObject({
  group: z.enum(['1', '2']).default('1').describe('the failover group it joins, `1` or `2`'),
  admin: z.boolean().default(false).describe('the admin context, always in group 1; one at most'),
});

export const activeActivePair = z.strictObject({
  mode: z.literal('activeActive').describe('each failover group fails over by itself; multiple context mode'),
  ...common,
  groups: z
    .strictObject({
      '1': failoverGroup.prefault({}).describe('the group of the admin context and of contexts without a group'),
      '2': failoverGroup.optional().describe('the other group, if there is one'),
    })
    .describe('the failover groups'),
  contexts: z.record(name, context).describe('security contexts and the failover group of each'),
});

export const pairDescription = z
  .discriminatedUnion('mode', [activeStandbyPair, activeActivePair])
  .describe('a failover pair');

/**
 * Threshold of failed monitored interfaces: `{ number }`, a count from 1 to 250, or `{ percent }`, 1 to 100 of them.
 *
 * @useDeclaredType
 */
export type InterfacePolicy = z.output<typeof interfacePolicy>;
/**
 * Poll and hold times in seconds: `unitPoll` and `unitHold` of units, `interfacePoll` and `interfaceHold` of interfaces.
 *
 * @interface
 */
export type Timers = z.output<typeof timers>;
/**
 * Poll and hold times of the interfaces of one failover group, in seconds.
 *
 * @interface
 */
export type InterfaceTimers = z.output<typeof interfaceTimers>;
/**
 * A data interface: whether it is `monitored`, whether the configuration has it shut down, and its physical `port`,
 * a port of its own where left out. Interfaces on one port fail together.
 *
 * @interface
 */
export type DataInterface = z.output<typeof dataInterface>;
/**
 * A failover group: the unit it prefers, its interface policy, and whether it preempts: `false`, or the delay in
 * seconds, 0 (at once) to 1200.
 *
 * @interface
 */
export type FailoverGroup = z.output<typeof failoverGroup>;
/**
 * An Active/Standby pair. `interfaces` by `nameif`; `stateLink` is `none`, `own` (a link of its own) or `shared` with the
 * failover link.
 *
 * @interface
 */
export type ActiveStandbyPair = z.output<typeof activeStandbyPair>;
/**
 * An Active/Active pair: failover groups 1 and, where there is one, 2; contexts by name, each with its group.
 * `interfaces` by `context/nameif`; `stateLink` as in an {@link ActiveStandbyPair}.
 *
 * @interface
 */
export type ActiveActivePair = z.output<typeof activeActivePair>;
/** The description of a pair, with every default filled in; the readers make it, `fover check --json-pair` prints it. */
export type Pair = ActiveStandbyPair | ActiveActivePair;

/** The security context of an interface name, or `null` in single context mode. */
export function contextOf(interfaceName: string): string | null {
  const slash = interfaceName.indexOf('/');
  return slash < 0 ? null : interfaceName.slice(0, slash);
}

/** The physical port under an interface. */
export function portOf(pair: Pair, interfaceName: string): string {
  return pair.interfaces[interfaceName]?.port ?? interfaceName;
}

/** The failover groups that exist on the pair, in order; none on an Active/Standby pair. */
export function groupsOf(pair: Pair): readonly GroupName[] {
  if (pair.mode === 'activeStandby') return [];
  return (['1', '2'] as const).filter((group) => pair.groups[group] !== undefined);
}
