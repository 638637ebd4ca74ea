/** Stimuli: what the environment and the operator can do to a pair, by family. */
import { z } from 'zod';
import { groupNames, unitNames } from '../spec/vocabulary.ts';

const unit = z.enum(unitNames).describe('The unit it happens to or is typed on, by designation, whatever its role');
const group = z.enum(groupNames);
const interfaceName = z
  .string()
  .min(1)
  .describe(
    'A `nameif`; in multiple context mode `context/nameif`; of a port that loses its link also a physical port',
  );

const typed = <const T extends string>(type: T, meaning: string) => ({ type: z.literal(type).describe(meaning) });
const plain = <const T extends string>(type: T, meaning: string) => z.strictObject(typed(type, meaning));
const onUnit = <const T extends string>(type: T, meaning: string) => z.strictObject({ ...typed(type, meaning), unit });
const onPort = <const T extends string>(type: T, meaning: string) =>
  z.strictObject({ ...typed(type, meaning), unit, interface: interfaceName });
const onInterface = <const T extends string>(type: T, meaning: string) =>
  z.strictObject({ ...typed(type, meaning), interface: interfaceName });
const onPath = <const T extends string>(type: T, meaning: string) =>
  z.strictObject({
    ...typed(type, meaning),
    interface: interfaceName.optional().describe('The interface whose path it is, as `nameif`; left out: every path'),
  });
/** A group is written as the number 1 or 2; the string is accepted too and read as the number. */
const groupField = z
  .union([z.literal(1), z.literal(2), group.transform((g) => (g === '1' ? 1 : 2))])
  .optional()
  .describe('The failover group, on an Active/Active pair only; left out: every group');
const onGroup = <const T extends string>(type: T, meaning: string) =>
  z.strictObject({ ...typed(type, meaning), unit, group: groupField });

/** One stimulus, as it stands in traces, logs and permalinks. */
export const stimulus = z.discriminatedUnion('type', [
  onUnit('powerOn', 'The unit gets power and boots; nothing on one that has it'),
  onUnit('powerOff', 'The unit loses power or crashes'),
  onUnit('reload', 'The unit loses power and gets it again; nothing on one that is off. A reboot, no operator command'),
  plain('failoverLinkDown', 'The failover link carries nothing any more, for either unit'),
  plain('failoverLinkUp', 'The failover link carries again'),
  plain('stateLinkDown', 'State traffic stops; the dead cable of a shared link is `failoverLinkDown`'),
  plain('stateLinkUp', 'State traffic is carried again'),
  onPath('dataPathDown', 'The units hear each other no more through this interface; their ports keep link and traffic'),
  onPath('dataPathUp', 'The units hear each other again through this interface'),
  onPort('interfaceDown', 'This port of this unit loses its link, with every interface on it'),
  onPort('interfaceUp', 'This port of this unit has its link again'),
  onPort('trafficLost', 'Link up, but this unit receives nothing there, hellos included; it can still send'),
  onPort('trafficBack', 'This unit receives there again'),
  onUnit('moduleDown', 'The service module of the unit fails'),
  onUnit('moduleUp', 'The service module of the unit works again'),
  onInterface('interfaceShut', 'The interface is shut down in the configuration, hence on both units'),
  onInterface('interfaceNoShut', 'The shutdown is taken out of the configuration, hence on both units'),
  onGroup('failoverActive', '`failover active` is typed on the unit, which is to become active'),
  onGroup('noFailoverActive', '`no failover active` is typed on the unit, which is to become standby'),
  onGroup('failoverReset', '`failover reset`: the failed state of this unit is cleared'),
  onUnit('noFailover', '`no failover` is typed on the unit: it takes part in failover no more'),
  onUnit('failover', '`failover` is typed on the unit: it takes part again'),
  onUnit('writeMemory', '`write memory` is typed on the unit: its setting of failover outlives a reboot'),
  onUnit('writeStandby', '`write standby` is typed on the unit: its standby takes over the whole configuration anew'),
  z.strictObject({
    ...typed('hellosLost', 'In time only: hellos on one path are lost for a while, and nothing else is broken'),
    path: z.string().min(1).describe('`failoverLink`, or the name of an interface as in `interface`'),
    unit: z.enum(unitNames).optional().describe('The unit that does not receive them; left out: neither does'),
    seconds: z.number().positive().describe('How long, in seconds; a whole number of ticks of the pair'),
  }),
  z.strictObject({
    ...typed('wait', 'Time passes and nothing else happens'),
    seconds: z.number().positive().describe('Seconds, counted to the microsecond'),
  }),
]);

/**
 * What the environment or the operator does to a pair, told apart by `type`; see {@link families}.
 *
 * `unit` is a designation; `interface` a `nameif`, in multiple context mode `context/nameif`, or for `interfaceDown` and
 * `interfaceUp` a physical port, too; `group` 1 or 2, every group where left out; `seconds` a number above 0; `path`
 * `failoverLink` or an interface. `hellosLost` exists in time only, so that a model of behaviour alone takes none.
 *
 * @useDeclaredType
 */
export type Stimulus = z.output<typeof stimulus>;
/** The word that tells stimuli apart. */
export type StimulusType = Stimulus['type'];
/** An operator command, typed on a unit. */
export type Command = Extract<
  Stimulus,
  {
    type:
      | 'failoverActive'
      | 'noFailoverActive'
      | 'failoverReset'
      | 'noFailover'
      | 'failover'
      | 'writeMemory'
      | 'writeStandby';
  }
>;

/** The stimuli by family, of which an alphabet is made; the last two are for `timedFamilyNames` alone. */
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
  sync: ['writeStandby'],
  hellos: ['hellosLost'],
} as const satisfies Record<string, readonly StimulusType[]>;

/**
 * A family of stimuli.
 *
 * @useDeclaredType
 */
export type Family = keyof typeof families;
/** Every family that a model in time takes. */
export const timedFamilyNames = Object.keys(families) as readonly Family[];
const onlyInTime: ReadonlySet<Family> = new Set<Family>(['sync', 'hellos']);
/** Every family that changes what a pair shows without time; as an alphabet, `all`. */
export const familyNames = timedFamilyNames.filter((family) => !onlyInTime.has(family));

const byType = new Map<StimulusType, Family>(
  timedFamilyNames.flatMap((family) => families[family].map((type) => [type, family] as const)),
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

const commandFamilies: ReadonlySet<Family> = new Set<Family>(['force', 'reset', 'disable', 'sync']);

/** Whether the stimulus is an operator command, of which a step takes one at most. */
export function isCommand(s: Stimulus): s is Command {
  return commandFamilies.has(familyOf(s));
}
