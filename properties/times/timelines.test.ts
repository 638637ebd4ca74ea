/** Whether the model in time shows what rules have follow, at the instants at which they have it. */
import { expect, test } from 'vitest';
import { lanesOf, seenOn, timelineModel, timelines } from './timelines.ts';

const model = timelineModel();

test.each(timelines)('$id', (timeline) => {
  expect(lanesOf(seenOn(model, timeline))).toEqual(lanesOf(timeline.seen));
});
