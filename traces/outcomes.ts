/** What is expected after each step: the default outcome, and what each single changed reading gives instead. */
import type { Stimulus } from '../model/stimulus.ts';
import { replay, type StepRecord } from '../properties/replay.ts';
import { observationKey } from './compare.ts';
import type { Models } from './models.ts';
import { readingChanges } from './readings.ts';
import type { Outcome, TraceStep } from './trace.ts';

type Steps = readonly (readonly Stimulus[])[];

function outcomeOf({ observation, reactions, refused }: StepRecord): Outcome {
  return {
    readings: [],
    observation,
    ...(reactions.length === 0 ? {} : { reactions: reactions.map(withoutReason) }),
    ...(refused.length === 0 ? {} : { refused: refused.map(withoutReason) }),
  };
}

function withoutReason<T extends StepRecord['reactions'][number] | StepRecord['refused'][number]>(what: T) {
  const { heard: _heard, reason: _reason, rules, ...rest } = what as T & { heard?: string };
  return { ...rest, rules: [...rules] };
}

/** Runs the steps under the default readings and under each single change, from the start each time. */
export function expectedSteps(models: Models, steps: Steps): TraceStep[] {
  const plain = replay(models([]), steps).slice(1);
  const changed = readingChanges.map((change) => ({ change, records: replay(models([change]), steps).slice(1) }));
  return plain.map((record, index) => {
    const byObservation = new Map([[observationKey(record.observation), outcomeOf(record)]]);
    for (const { change, records } of changed) {
      const other = records[index] as StepRecord;
      const key = observationKey(other.observation);
      const found = byObservation.get(key) ?? outcomeOf(other);
      if (found !== byObservation.values().next().value) found.readings.push(change);
      byObservation.set(key, found);
    }
    return { stimuli: [...record.stimuli], expect: [...byObservation.values()] };
  });
}

/** The outcome of a step for an implementation that follows this changed reading; the default one for null. */
export function outcomeUnder(step: Pick<TraceStep, 'expect'>, change: string | null): Outcome {
  const tagged = change === null ? undefined : step.expect.find(({ readings }) => readings.includes(change));
  return tagged ?? (step.expect[0] as Outcome);
}
