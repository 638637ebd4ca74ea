/** Traces of the findings: shortest counterexamples of sentences that are false as worded, and ways to two active units. */
import type { Pair } from '../../model/configuration/pair.ts';
import { type CheckReport, checkPair } from '../../properties/check.ts';
import { claims } from '../../properties/claims/index.ts';
import { findingScopes } from '../../properties/findings.ts';
import type { StepRecord } from '../../properties/replay.ts';
import type { WayToBothActive } from '../../properties/ways-to-both-active.ts';
import { modelsOf } from '../models.ts';
import type { Draft } from './draft.ts';
import { slug } from './slug.ts';

/** No finding takes more steps. */
const depth = 5;

const falseAsWorded = claims.filter((claim) => claim.expected === 'violated');

const stepsOf = (run: readonly StepRecord[]) => run.slice(1).map((record) => record.stimuli);

function counterexamples(pair: Pair, report: CheckReport): readonly Draft[] {
  return report.claims.flatMap(({ claim, run }) => {
    if (run === null) return [];
    return {
      pair,
      id: [slug(claim.id), pair.name].join('--'),
      comment: `A counterexample to: ${claim.name}. Why it matters: ${claim.why}.`,
      flags: ['finding'],
      under: [],
      covers: [`claim ${claim.id}`],
      rules: claim.rules,
      steps: stepsOf(run),
    };
  });
}

function wayDraft(pair: Pair, way: WayToBothActive): Draft {
  const link = `failover link ${way.failoverLink}`;
  const failover = way.failoverOff ? 'failover off on a unit' : 'failover on';
  return {
    pair,
    id: ['both-active', slug(way.reason), slug(link), slug(failover), pair.name].join('--'),
    comment: `A way to two active units: ${way.reason}; ${link}, ${failover}.`,
    flags: ['finding'],
    under: [],
    covers: [`way ${way.reason}, ${link}, ${failover}`],
    rules: way.rules,
    steps: stepsOf(way.witness),
  };
}

/** What an earlier search has found on the same pair is not looked at again. */
export async function findingDrafts(): Promise<readonly Draft[]> {
  const drafts = new Map<string, Draft>();
  for (const { pair, bounds } of findingScopes) {
    const report = await checkPair(modelsOf(pair)([]), falseAsWorded, { ...bounds, depth });
    const found = [...counterexamples(pair, report), ...report.waysToBothActive.map((way) => wayDraft(pair, way))];
    for (const draft of found) if (!drafts.has(draft.id)) drafts.set(draft.id, draft);
  }
  return [...drafts.values()];
}
