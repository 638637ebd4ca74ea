/** What notices a mutant of the pair in time: a worked example that comes out otherwise, or a model that is at fault. */
import type { TimedMutant } from './mutants.ts';
import { lanesOf, seenOn, type Timeline, timelineModel, timelines } from './timelines.ts';

/** The first example that notices it; null where it survives. */
export function noticedBy({ replacements }: TimedMutant): string | null {
  const model = timelineModel(replacements);
  const comesOut = (timeline: Timeline) => {
    try {
      return sameLanes(lanesOf(seenOn(model, timeline)), lanesOf(timeline.seen));
    } catch {
      // A pair that comes to no rest, or a chart that is told what it says nothing of.
      return false;
    }
  };
  return timelines.find((timeline) => !comesOut(timeline))?.id ?? null;
}

function sameLanes(a: ReturnType<typeof lanesOf>, b: ReturnType<typeof lanesOf>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name]?.join() === b[name]?.join());
}
