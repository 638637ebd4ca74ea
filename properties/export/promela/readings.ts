/** Which readings the Promela export writes: those of the statecharts come with their tables, the others are listed here. */

import { type AmbiguityId, ambiguity, ambiguityIds, type Readings } from '../../../spec/ambiguities.ts';
import type { ReadingName } from '../../../spec/ambiguity.ts';
import { NotExported } from '../not-exported.ts';

/** Readings beside the default ones that the export writes; one that is missing here is refused. */
export const writtenReadings: { readonly [id in AmbiguityId]?: readonly ReadingName[] } = {
  'silence-with-link-down': ['b'],
  'failed-hears-silence': ['b'],
  'one-way': ['b'],
  'hello-interfaces': ['b'],
  'healing-by-data': ['b'],
  threshold: ['b'],
  'active-over-threshold': ['b'],
  'both-over': ['b'],
  'module-failure': ['b'],
  'module-back': ['b'],
  'no-link-counts': ['b'],
  'shut-counts': ['b'],
  'traffic-unknown': ['b'],
  'traffic-link-down': ['b'],
  'traffic-peer-frozen': ['b'],
  'traffic-peer-off-link-down': ['b'],
  'sub-interfaces': ['b'],
  'force-link-down': ['b'],
  'yield-link-down': ['b'],
  disable: ['b'],
  'judge-frozen': ['b'],
  'preempt-at-once': ['b'],
  'preempt-state-link': ['b'],
  'force-and-preempt': ['b'],
  'reset-and-preempt': ['b'],
  'boot-with-link-down': ['b'],
  'boot-health': ['b'],
  'boot-together': ['b'],
};

/** @throws NotExported for a reading that is not written. */
export function assertWritten(readings: Readings): void {
  for (const id of ambiguityIds) {
    const reading = readings[id];
    if (reading === ambiguity(id).default || writtenReadings[id]?.includes(reading)) continue;
    throw new NotExported(
      `found the reading ${id}=${reading}, which \`export promela\` does not write; expected ${id}=${ambiguity(id).default}`,
    );
  }
}
