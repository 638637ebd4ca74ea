/** Every reading that can be run is told from the default by the search, or proved equal to it on a named pair. */
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { type Family, familyNames, familyOf, type Stimulus } from '../../model/stimulus.ts';
import { ambiguity, ambiguityIds, type Readings, withReadings } from '../../spec/ambiguities.ts';
import { alphabetOf } from '../checker/alphabet.ts';
import { type Distinction, distinctions } from '../distinguishing.ts';
import { replay } from '../replay.ts';
import { boundsOf } from '../scopes.ts';
import { distinguish } from './distinguish.ts';

type Run = readonly (readonly Stimulus[])[];

const runnable = ambiguityIds.flatMap((id) =>
  ambiguity(id)
    .runnable.filter((reading) => reading !== ambiguity(id).default)
    .map((reading) => ({ id, reading })),
);

/** The sequence written by hand; a reading without one has no stimuli to begin with. */
function byHand({ id, reading }: (typeof runnable)[number]): Distinction {
  const found = distinctions.find((d) => d.ambiguity === id && d.reading === reading);
  if (found === undefined) throw new Error(`no sequence for ${id}=${reading}; expected one among the distinctions`);
  return found;
}

/** The smallest search that has the sequence: its families of stimuli, and sets as large as the alphabet else lacks. */
function boundsFor({ pair, steps }: Distinction) {
  const used = new Set(steps.flat().map(familyOf));
  const families = familyNames.filter((family: Family) => used.has(family));
  const keyOf = (step: Run[number]) =>
    step
      .map((s) => JSON.stringify(s))
      .sort()
      .join();
  const alphabet = new Set(alphabetOf(pair, families).map(keyOf));
  const lacking = steps.filter((step) => !alphabet.has(keyOf(step)));
  return boundsOf(families, null, Math.max(1, ...lacking.map((step) => step.length)));
}

/** Proofs and runs, for a reading by itself or beside others that both sides follow. */
function compared({ ambiguity: id, reading, pair, ...rest }: Distinction, besides: Partial<Readings>) {
  const [a, b] = [withReadings(besides), withReadings({ ...besides, [id]: reading })];
  const bounds = boundsFor({ ambiguity: id, reading, pair, ...rest });
  return distinguish(behaviourModel(pair, a), behaviourModel(pair, b), bounds);
}

/** What the model itself shows at the last step of a run. */
function lastStep({ pair, besides }: Distinction, chosen: Partial<Readings>, run: Run) {
  const record = replay(behaviourModel(pair, withReadings({ ...besides, ...chosen })), run).at(-1);
  return {
    observation: record?.observation,
    reactions: record?.reactions.map(({ unit, group, from, to }) => ({ unit, group, from, to })),
    refused: record?.refused.map(({ stimulus }) => stimulus),
  };
}

/** Fewer steps count first, then fewer stimuli. */
function lengthOf(run: Run): number {
  return run.length * 1000 + run.flat().length;
}

describe('with the stimuli of the sequence written by hand, the run found is no longer', () => {
  test.each(runnable)('$id=$reading', async (one) => {
    const hand = byHand(one);
    const result = await compared(hand, hand.besides ?? {});
    if (result.equal) throw new Error(`equal on ${result.states} product states`);
    expect(lengthOf(result.run)).toBeLessThanOrEqual(lengthOf(hand.steps));
    expect(lastStep(hand, { [one.id]: one.reading }, result.run)).not.toEqual(lastStep(hand, {}, result.run));
  });
});

describe('by itself, a reading that shows only beside another is proved equal, or moves roles in passing only', () => {
  const depending = distinctions.filter(({ besides }) => besides !== undefined);

  test.each(depending)('$ambiguity=$reading', async (hand) => {
    const result = await compared(hand, {});
    if (result.equal) expect(result.complete).toBe(true);
    else expect(result.difference.kind).toBe('reactions');
  });
});
