/** The description of a pair: the one form that running-configs and JSON documents are read into. */
import { z } from 'zod';
import { type GroupName, unitNames } from '../../spec/vocabulary.ts';

/** Threshold of failed monitored interfaces: a count (1-250) or a percentage of the monitored ones (1-100). */
export const interfacePolicy = z
  .union([z.strictObject({ number: z.int().min(1).max(250) }), z.strictObject({ percent: z.int().min(1).max(100) })])
  .describe('threshold of failed monitored interfaces, as a number or a percentage');

const seconds = z.number().positive();

export const timers = z
  .strictObject({
    unitPoll: seconds.default(1),
    unitHold: seconds.default(15),
    interfacePoll: seconds.default(5),
    interfaceHold: seconds.default(25),
  })
  .describe('poll and hold times in seconds');

/** Those of one failover group. */
export const interfaceTimers = z
  .strictObject({ interfacePoll: seconds.default(5), interfaceHold: seconds.default(25) })
  .describe('poll and hold times of the interfaces of this group, in seconds; by default those of the pair');

export const dataInterface = z.strictObject({
  port: z
    .string()
    .min(1)
    .optional()
    .describe('physical port; interfaces on one port fail together; by default a port of its own'),
  monitored: z.boolean().default(true),
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
  name: z.string().min(1).default('pair'),
  interfaces: z.record(interfaceName, dataInterface).describe('data interfaces by `nameif` or `context/nameif`'),
  stateLink: z
    .enum(['none', 'own', 'shared'])
    .default('none')
    .describe('no stateful failover, a link of its own, or the failover link shared'),
  timers: timers.prefault({}),
};

export const failoverGroup = z.strictObject({
  preferred: z.enum(unitNames).default('primary'),
  preempt: z
    .union([z.literal(false), z.strictObject({ delay: z.int().min(0).max(1200) })])
    .default(false)
    .describe('false, or the delay in seconds; 0: at once'),
  interfacePolicy: interfacePolicy.prefault({ number: 1 }),
  timers: interfaceTimers.optional(),
});

export const activeStandbyPair = z.strictObject({
  mode: z.literal('activeStandby'),
  ...common,
  interfacePolicy: interfacePolicy.prefault({ number: 1 }),
});

export const activeActivePair = z.strictObject({
  mode: z.literal('activeActive'),
  ...common,
  groups: z.strictObject({ '1': failoverGroup.prefault({}), '2': failoverGroup.optional() }),
  contexts: z
    .record(name, z.strictObject({ group: z.enum(['1', '2']).default('1'), admin: z.boolean().default(false) }))
    .describe('security contexts and the failover group of each'),
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
  return pair.groups['2'] === undefined ? ['1'] : ['1', '2'];
}
