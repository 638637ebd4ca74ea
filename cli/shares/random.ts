/** What was random about a whole check, put together from what was random about its shares. */
import type { RandomPart } from '../../properties/campaign/campaign.ts';
import type { Found } from '../../properties/campaign/finder.ts';
import type { CampaignCoverage } from '../../properties/campaign/tally.ts';

/** Sums where things add up. States, combinations and settles may be the same in several shares: of these, the most of any. */
export function wholeRandom(parts: readonly [RandomPart, ...RandomPart[]]): RandomPart {
  const [{ seed, sequences, starts }] = parts;
  const ran = parts.reduce((total, part) => total + part.ran, 0);
  const coverage = wholeCoverage(parts.map((part) => part.coverage));
  return { seed, sequences, ran, starts, path: null, coverage, found: foundIn(parts) };
}

function wholeCoverage(parts: readonly CampaignCoverage[]): CampaignCoverage {
  const stimuli = new Map<string, number>();
  const fired = new Map<string, number>();
  for (const part of parts) {
    for (const [type, times] of Object.entries(part.stimuli)) stimuli.set(type, (stimuli.get(type) ?? 0) + times);
    for (const f of part.fired) fired.set(f.transition, Math.max(fired.get(f.transition) ?? 0, f.settles));
  }
  const [first, ...others] = parts.map((part) => part.neverFired);
  return {
    states: Math.max(...parts.map((part) => part.states)),
    combinations: Math.max(...parts.map((part) => part.combinations)),
    stimuli: Object.fromEntries([...stimuli].sort(([a], [b]) => (a < b ? -1 : 1))),
    fired: [...fired]
      .map(([transition, settles]) => ({ transition, settles }))
      .sort((a, b) => a.settles - b.settles || (a.transition < b.transition ? -1 : 1)),
    neverFired: (first ?? []).filter((id) => others.every((ids) => ids.includes(id))),
    isLeast: true,
  };
}

/** Each claim once, as the share with the shortest run found it. */
function foundIn(parts: readonly RandomPart[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const each of parts.flatMap((part) => part.found)) {
    const known = found.get(each.claim);
    if (known === undefined || each.reported < known.reported) found.set(each.claim, each);
  }
  return [...found.values()];
}
