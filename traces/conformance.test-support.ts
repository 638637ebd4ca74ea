/** Runs the committed suites against an implementation, here a model that may be broken on purpose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnspecifiedError } from '../model/behaviour/chart.ts';
import { UnsettledError } from '../model/behaviour/outcome.ts';
import { type BehaviourModel, behaviourModel, type Replacements } from '../model/behaviour/pair.ts';
import type { Readings } from '../spec/ambiguities.ts';
import { observationKey } from './compare.ts';
import { outcomeUnder } from './outcomes.ts';
import { readSuite } from './read/suite.ts';
import { readingChanges } from './readings.ts';
import { suiteFileNames } from './suites.ts';
import type { Suite, Trace, TraceStep } from './trace.ts';

export function committedText(file: string): string {
  return readFileSync(join(import.meta.dirname, 'suites', 'v1', file), 'utf8');
}

export function committedSuite(file: string): Suite {
  const read = readSuite({ file, text: committedText(file) });
  if ('message' in read) throw new Error(`${file}:${read.line}: ${read.message}`);
  return read;
}

export const committedSuites: Readonly<Record<string, Suite>> = Object.fromEntries(
  suiteFileNames.map((file) => [file, committedSuite(file)]),
);

/** A reading that an implementation may follow: a single change, or null for the default ones. */
type Label = string | null;
const labels: readonly Label[] = [null, ...readingChanges];

const expectedKeys = new WeakMap<TraceStep, ReadonlyMap<Label, string>>();

/** What each reading expects of a step, worked out once for all the implementations that are tried. */
function keysOf(step: TraceStep): ReadonlyMap<Label, string> {
  const known = expectedKeys.get(step);
  if (known !== undefined) return known;
  const keys = new Map(labels.map((label) => [label, observationKey(outcomeUnder(step, label).observation)]));
  expectedKeys.set(step, keys);
  return keys;
}

/** The readings of which each by itself expects all that the model shows, of those given. */
function passing(model: BehaviourModel, trace: Trace, given: readonly Label[]): readonly Label[] {
  let left = given;
  let { initial: state } = model;
  for (const step of trace.steps) {
    state = model.step(state, step.stimuli).state;
    const seen = observationKey(model.observe(state));
    left = left.filter((label) => keysOf(step).get(label) === seen);
    if (left.length === 0) break;
  }
  return left;
}

/** A model that does not come to rest, or that says nothing of an event, passes nothing. */
function passingSomehow(model: BehaviourModel, trace: Trace, given: readonly Label[]): readonly Label[] {
  try {
    return passing(model, trace, given);
  } catch (error) {
    if (error instanceof UnsettledError || error instanceof UnspecifiedError) return [];
    throw error;
  }
}

/** The readings under which an implementation passes every trace of a suite. */
export function readingsPassed(suite: Suite, readings: Readings, replacements: Replacements = {}): readonly Label[] {
  let left = labels;
  for (const { config, traces } of suite.groups) {
    const model = behaviourModel(config, readings, replacements);
    for (const trace of traces) {
      left = passingSomehow(model, trace, left);
      if (left.length === 0) return [];
    }
  }
  return left;
}
