/** Stimuli: what the environment and the operator can do to a pair, by family. */
import { z } from 'zod';
import { groupNames, unitNames } from '../spec/vocabulary.ts';

const unit = z.enum(unitNames);
const group = z.enum(groupNames);
const interfaceName = z.string().min(1);

const plain = <const T extends string>(type: T) => z.strictObject({ type: z.literal(type) });
const onUnit = <const T extends string>(type: T) => z.strictObject({ type: z.literal(type), unit });
const onPort = <const T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), unit, interface: interfaceName });
const onInterface = <const T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), interface: interfaceName });
const onPath = <const T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), interface: interfaceName.optional() });
/** A group is written as the number 1 or 2; the string is accepted too and read as the number. */
const groupField = z.union([z.literal(1), z.literal(2), group.transform((g) => (g === '1' ? 1 : 2))]).optional();
const onGroup = <const T extends string>(type: T) => z.strictObject({ type: z.literal(type), unit, group: groupField });

/** One stimulus, as it stands in traces, logs and permalinks. */
export const stimulus = z.discriminatedUnion('type', [
  onUnit('powerOn'),
  onUnit('powerOff'),
  onUnit('reload'),
  plain('failoverLinkDown'),
  plain('failoverLinkUp'),
  plain('stateLinkDown'),
  plain('stateLinkUp'),
  onPath('dataPathDown'),
  onPath('dataPathUp'),
  onPort('interfaceDown'),
  onPort('interfaceUp'),
  onPort('trafficLost'),
  onPort('trafficBack'),
  onUnit('moduleDown'),
  onUnit('moduleUp'),
  onInterface('interfaceShut'),
  onInterface('interfaceNoShut'),
  onGroup('failoverActive'),
  onGroup('noFailoverActive'),
  onGroup('failoverReset'),
  onUnit('noFailover'),
  onUnit('failover'),
  onUnit('writeMemory'),
  z.strictObject({ type: z.literal('wait'), seconds: z.number().positive().describe('counted to the microsecond') }),
]);

/**
 * What the environment or the operator does to a pair, told apart by `type`; see {@link families}.
 *
 * `unit` is a designation; `interface` a `nameif`, in multiple context mode `context/nameif`, or for `interfaceDown` and
 * `interfaceUp` a physical port, too; `group` 1 or 2, every group where left out; `seconds` a number above 0.
 *
 * @useDeclaredType
 */
export type Stimulus = z.output<typeof stimulus>;
/** The word that tells stimuli apart. */
export type StimulusType = Stimulus['type'];
/** An operator command, typed on a unit. */
export type Command = Extract<
  Stimulus,
  { type: 'failoverActive' | 'noFailoverActive' | 'failoverReset' | 'noFailover' | 'failover' | 'writeMemory' }
>;

/** The stimuli by family, of which an alphabet is made. */
export const families = {
  power: ['powerOn', 'powerOff', 'reload'],
  link: ['failoverLinkDown', 'failoverLinkUp'],
  state: ['stateLinkDown', 'stateLinkUp'],
  path: ['dataPathDown', 'dataPathUp'],
  interface: ['interfaceDown', 'interfaceUp'],
  traffic: ['trafficLost', 'trafficBack'],
  module: ['moduleDown', 'moduleUp'],
  shut: ['interfaceShut', 'interfaceNoShut'],
  force: ['failoverActive', 'noFailoverActive'],
  reset: ['failoverReset'],
  disable: ['noFailover', 'failover', 'writeMemory'],
  wait: ['wait'],
} as const satisfies Record<string, readonly StimulusType[]>;

/**
 * A family of stimuli.
 *
 * @useDeclaredType
 */
export type Family = keyof typeof families;
/** Every family; as an alphabet, `all`. */
export const familyNames = Object.keys(families) as readonly Family[];

const byType = new Map<StimulusType, Family>(
  familyNames.flatMap((family) => families[family].map((type) => [type, family] as const)),
);

export function familyOfType(type: StimulusType): Family {
  const family = byType.get(type);
  if (family === undefined) throw new Error(`stimulus type ${type} belongs to no family`);
  return family;
}

/** The family a stimulus belongs to. */
export function familyOf(s: Stimulus): Family {
  return familyOfType(s.type);
}

const commandFamilies: ReadonlySet<Family> = new Set<Family>(['force', 'reset', 'disable']);

/** Whether the stimulus is an operator command, of which a step takes one at most. */
export function isCommand(s: Stimulus): s is Command {
  return commandFamilies.has(familyOf(s));
}
