/** Where random sequences start: one state for each combination of machine states that a bounded search meets. */
import type { Stimulus } from '../../model/stimulus.ts';
import { nextDue } from '../checker/due.ts';
import { isEffective, type Place, type Taken, type Walk } from './walk.ts';

/** Steps tried while looking for starts; a fixed number, so that a seed gives the same sequences everywhere. */
const mostTried = 20_000;

/** A step as it is taken again on another walk. */
export type WayStep = Pick<Taken, 'step' | 'stimuli'>;

/**
 * The ways to the starts, the empty one to the initial state first. Breadth first, but of the states that differ in
 * their environment alone only the first is kept, so that the search gets deeper for the same work.
 */
export function startsOf(walk: Walk, mostSteps = mostTried): readonly (readonly WayStep[])[] {
  const ways: (readonly Taken[])[] = [[]];
  const seen = new Set([walk.start.tuple]);
  for (let at = 0; at < ways.length && at * walk.alphabet.length < mostSteps; at += 1) {
    const way = ways[at] as readonly Taken[];
    for (const taken of stepsFrom(walk, way.at(-1)?.to ?? walk.start)) {
      if (seen.has(taken.to.tuple)) continue;
      seen.add(taken.to.tuple);
      ways.push([...way, taken]);
    }
  }
  return ways;
}

function* stepsFrom(walk: Walk, from: Place): Generator<Taken> {
  for (const [step, stimuli] of walk.alphabet.entries()) {
    const given = stimuli[0]?.type === 'wait' ? untilDue(walk, from) : stimuli;
    const taken = given === null ? null : walk.take(from, step, given);
    if (taken !== null && taken.result.fault === null && isEffective(taken)) yield taken;
  }
}

function untilDue(walk: Walk, from: Place): readonly Stimulus[] | null {
  const seconds = nextDue(walk.model, walk.successors.tuples.value(from.tuple));
  return seconds === null ? null : [{ type: 'wait', seconds }];
}
