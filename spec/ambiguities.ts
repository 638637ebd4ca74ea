/** Every ambiguity of the documents, and the choice of one reading for each. */

import { failoverLinkAmbiguities } from './ambiguities/failover-link.ts';
import { healthAmbiguities } from './ambiguities/health.ts';
import { interfaceTestAmbiguities } from './ambiguities/interface-tests.ts';
import { interfaceAmbiguities } from './ambiguities/interfaces.ts';
import { operatorAmbiguities } from './ambiguities/operator.ts';
import { preemptionAmbiguities } from './ambiguities/preemption.ts';
import { startupAmbiguities } from './ambiguities/startup.ts';
import { unitTimingAmbiguities } from './ambiguities/unit-timing.ts';
import type { Ambiguity, ReadingName } from './ambiguity.ts';
import type { Level } from './vocabulary.ts';

export const ambiguities = {
  ...failoverLinkAmbiguities,
  ...startupAmbiguities,
  ...interfaceAmbiguities,
  ...unitTimingAmbiguities,
  ...interfaceTestAmbiguities,
  ...healthAmbiguities,
  ...preemptionAmbiguities,
  ...operatorAmbiguities,
} as const;

/**
 * The name of an ambiguity.
 *
 * @useDeclaredType
 */
export type AmbiguityId = keyof typeof ambiguities;

/** One reading for each ambiguity; the behaviour of the model depends on it. */
export type Readings = { readonly [id in AmbiguityId]: ReadingName };

/** Every ambiguity by name. */
export const ambiguityIds = Object.keys(ambiguities) as readonly AmbiguityId[];

/** An ambiguity by its name. */
export function ambiguity(id: AmbiguityId): Ambiguity {
  return ambiguities[id];
}

/** For each ambiguity the reading that the model follows unless told otherwise. */
export const defaultReadings = Object.fromEntries(ambiguityIds.map((id) => [id, ambiguities[id].default])) as Readings;

/** Whether a model can run this reading, rather than only describe it: that of behaviour, or that of the protocol. */
export function isRunnable(id: AmbiguityId, reading: ReadingName, level: Level = 'behaviour'): boolean {
  const { runnable, inTime = [] } = ambiguity(id);
  return runnable.includes(reading) || (level === 'protocol' && inTime.includes(reading));
}

/**
 * The default readings with some of them changed.
 *
 * @throws RangeError for an ambiguity or a reading that does not exist, and for a reading that is described only.
 */
export function withReadings(overrides: Partial<Readings>, level: Level = 'behaviour'): Readings {
  for (const [id, reading] of Object.entries(overrides)) assertRunnable(id, reading, level);
  return { ...defaultReadings, ...overrides };
}

function assertRunnable(id: string, reading: string, level: Level): void {
  if (!isAmbiguityId(id)) {
    throw new RangeError(`There is no ambiguity "${id}". Known are: ${ambiguityIds.join(', ')}.`);
  }
  const { readings, runnable, note } = ambiguity(id);
  if (!Object.hasOwn(readings, reading)) {
    throw new RangeError(`"${id}" has no reading "${reading}". It has: ${Object.keys(readings).join(', ')}.`);
  }
  if (!isRunnable(id, reading as ReadingName, level)) {
    if (isRunnable(id, reading as ReadingName, 'protocol')) {
      throw new RangeError(`Reading ${id}=${reading} changes nothing without time; run it with --model protocol.`);
    }
    throw new RangeError(`Reading ${id}=${reading} cannot be run, only ${runnable.join(', ')}. ${note ?? ''}`.trim());
  }
}

function isAmbiguityId(id: string): id is AmbiguityId {
  return Object.hasOwn(ambiguities, id);
}
