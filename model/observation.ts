/** The observation: all that an outsider sees of a pair, and what a step prints. */
import { z } from 'zod';
import { stateWords, unitNames } from '../spec/vocabulary.ts';
import { stimulus } from './stimulus.ts';

export const peerWords = ['notDetected', ...stateWords] as const;
export const linkWords = ['up', 'failed', 'unknown'] as const;
export const stateLinkWords = [...linkWords, 'none'] as const;
export const interfaceHealthWords = ['normal', 'linkDown', 'noLink', 'failed', 'unknown'] as const;
export const monitoringWords = ['monitored', 'waiting', 'notMonitored'] as const;

export const interfaceObservation = z.looseObject({
  health: z.enum(interfaceHealthWords),
  monitoring: z.enum(monitoringWords),
});

const running = {
  failover: z.enum(['on', 'off']),
  failoverLink: z.enum(linkWords),
  stateLink: z.enum(stateLinkWords),
  interfaces: z.record(z.string(), interfaceObservation),
};

/** A unit of an Active/Standby pair. */
export const unitObservation = z.union([
  z.looseObject({ state: z.literal('off') }),
  z.looseObject({ state: z.enum(stateWords).exclude(['off']), peer: z.enum(peerWords), ...running }),
]);

const offGroup = z.looseObject({ state: z.literal('off') });
const runningGroup = z.looseObject({ state: z.enum(stateWords).exclude(['off']), peer: z.enum(peerWords) });
const groupsOf = <T extends z.ZodType>(group: T) => z.strictObject({ '1': group, '2': group.optional() });

/** A unit of an Active/Active pair. */
export const groupedUnitObservation = z.union([
  z.looseObject({ state: z.literal('off'), groups: groupsOf(offGroup) }),
  z.looseObject({ state: z.enum(['booting', 'on']), groups: groupsOf(runningGroup), ...running }),
]);

const anyUnit = z.union([groupedUnitObservation, unitObservation]);

/** What both units show. Readers ignore keys they do not know. */
export const observation = z
  .looseObject({ primary: anyUnit, secondary: anyUnit })
  .describe('all that an outsider sees of a pair between two steps');

export const reaction = z.looseObject({
  unit: z.enum(unitNames),
  group: z.union([z.literal(1), z.literal(2)]).nullable(),
  from: z.enum(stateWords),
  to: z.enum(stateWords),
  heard: z
    .enum(['link', 'data', 'nothing'])
    .optional()
    .describe("what the unit heard of its peer's hellos at that moment"),
  reason: z.string(),
  rules: z.array(z.string()),
});

export const refusal = z.looseObject({ stimulus, reason: z.string(), rules: z.array(z.string()) });

/** One line of `fover simulate --json`. */
export const stepRecord = z
  .looseObject({
    step: z.int().min(0),
    stimuli: z.array(stimulus),
    observation,
    reactions: z.array(reaction),
    refused: z.array(refusal),
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
