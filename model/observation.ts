/** The observation: all that an outsider sees of a pair, and what a step prints. */
import { z } from 'zod';
import { stateWords, transientWords, unitNames } from '../spec/vocabulary.ts';
import {
  type Explained,
  explanation,
  failoverField,
  failoverLinkField,
  groupedStateField,
  healthField,
  heardField,
  monitoringField,
  peerField,
  stateField,
  stateLinkField,
  wordsOf,
} from './observation-words.ts';
import { stimulus } from './stimulus.ts';

/** Every state that a unit or group can show, those that pass included. */
export const shownStates = [...stateWords, ...transientWords] as const;
export const peerWords = ['notDetected', ...shownStates] as const;
export const linkWords = wordsOf(failoverLinkField);
export const stateLinkWords = wordsOf(stateLinkField);
export const interfaceHealthWords = wordsOf(healthField);
export const monitoringWords = wordsOf(monitoringField);

const explained = <Word extends string>(field: Explained<Word>) => z.enum(wordsOf(field)).describe(explanation(field));
const offOf = <Word extends string>(field: Explained<Word | 'off'>) =>
  z.literal('off').describe(explanation(field, ['off']));
const bootingOf = <Word extends string>(field: Explained<Word | 'booting'>) =>
  z.literal('booting').describe(explanation(field, ['booting']));

export const interfaceObservation = z.looseObject({
  health: explained(healthField),
  monitoring: explained(monitoringField),
});

const running = {
  failover: explained(failoverField),
  failoverLink: explained(failoverLinkField),
  stateLink: explained(stateLinkField),
  interfaces: z
    .record(z.string(), interfaceObservation)
    .describe('The data interfaces of this unit, by `nameif`, in multiple context mode `context/nameif`'),
};

const runningStates = shownStates.filter((word) => word !== 'off' && word !== 'booting');
/** The role of what is not off, and what it believes of its peer. */
const role = {
  state: z.enum(shownStates).exclude(['off', 'booting']).describe(explanation(stateField, runningStates)),
  peer: z.enum(peerWords).describe(explanation(peerField)),
};

/** A unit of an Active/Standby pair. */
export const unitObservation = z.union([
  z.looseObject({ state: offOf(stateField) }),
  z.looseObject({ state: bootingOf(stateField) }),
  z.looseObject({ ...role, ...running }),
]);

const offGroup = z.looseObject({ state: offOf(stateField) });
const bootingGroup = z.looseObject({ state: bootingOf(stateField) });
const runningGroup = z.looseObject(role);
const groupsOf = <T extends z.ZodType>(group: T) =>
  z
    .strictObject({
      '1': group.describe('Failover group 1 on this unit'),
      '2': group.optional().describe('Failover group 2 on this unit; left out where the pair has one group'),
    })
    .describe('The failover groups on this unit, by number');

/** A unit of an Active/Active pair. */
export const groupedUnitObservation = z.union([
  z.looseObject({ state: offOf(groupedStateField), groups: groupsOf(offGroup) }),
  z.looseObject({ state: bootingOf(groupedStateField), groups: groupsOf(bootingGroup) }),
  z.looseObject({
    state: z.literal('on').describe(explanation(groupedStateField, ['on'])),
    groups: groupsOf(runningGroup),
    ...running,
  }),
]);

const anyUnit = z.union([groupedUnitObservation, unitObservation]);

/** What both units show. Readers ignore keys they do not know. */
export const observation = z
  .looseObject({
    primary: anyUnit.describe('What the primary unit shows, whatever its role'),
    secondary: anyUnit.describe('What the secondary unit shows, whatever its role'),
  })
  .describe('all that an outsider sees of a pair between two steps');

const reason = z.string().describe('Why, in words for people');
const rules = z.array(z.string()).describe('Ids of the rules behind it; `fover spec ID` shows one');

const at = z.number().min(0).describe('With time only: when, in seconds from the beginning');

export const reaction = z
  .looseObject({
    unit: z.enum(unitNames).describe('The unit whose role moved, by designation'),
    group: z
      .union([z.literal(1), z.literal(2)])
      .nullable()
      .describe('The failover group whose role moved; null on an Active/Standby pair'),
    from: z.enum(shownStates).describe(explanation({ ...stateField, about: 'The role before' })),
    to: z.enum(shownStates).describe(explanation({ ...stateField, about: 'The role after' })),
    at: at.optional(),
    heard: z.enum(wordsOf(heardField)).optional().describe(explanation(heardField)),
    reason,
    rules,
  })
  .describe('A role that moved');

export const refusal = z
  .looseObject({
    stimulus: stimulus.describe('The command as refused: for one group where the pair has groups'),
    reason,
    rules,
  })
  .describe('A command that was refused');

export const notice = z
  .looseObject({
    unit: z.enum(unitNames).describe('The unit that noticed it, by designation'),
    of: z.string().describe('What it is about: `failover link`, `data paths`, `module`, or the name of an interface'),
    from: z.string().describe('The state of what watches it before, in the words of its statechart'),
    to: z.string().describe('The state after'),
    at,
    reason,
    rules,
  })
  .describe('Something that a unit noticed');

/** One line of `fover simulate --json`. */
export const stepRecord = z
  .looseObject({
    step: z.int().min(0).describe('Number of the step; 0 is the pair before anything happened'),
    stimuli: z.array(stimulus).describe('One stimulus, or several at the same time; none in step 0'),
    at: at.optional().describe('With time only: when the stimuli happened, in seconds from the beginning'),
    until: at.optional().describe('With time only: when this was observed, in seconds from the beginning'),
    observation,
    reactions: z.array(reaction).describe('The roles that moved, in order, passing ones included'),
    notices: z
      .array(notice)
      .optional()
      .describe('With time only: what the units noticed until it was observed, in order'),
    refused: z.array(refusal).describe('Commands that were refused'),
  })
  .describe('one step of a simulation; step 0 is the pair before anything happened');

/**
 * What a unit shows of one data interface.
 *
 * `health`: `normal`; `linkDown`, shut by the configuration; `noLink`; `failed`, nothing received here although the peer
 * receives on its twin; `unknown`, nothing received and no comparison possible. `monitoring`: `monitored`; `waiting`
 * where failover is off at a unit or the peer is not heard there; `notMonitored`.
 *
 * @useDeclaredType
 */
export type InterfaceObservation = z.output<typeof interfaceObservation>;
/**
 * What a unit believes of its peer: a state, or `notDetected` where it has not heard it since it booted or joined.
 *
 * @useDeclaredType
 */
export type PeerWord = (typeof peerWords)[number];
