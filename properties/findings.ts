/** The findings of several scopes together: each sentence that is false, and each way to two actives, by its shortest run. */
import { behaviourModel } from '../model/behaviour/pair.ts';
import { type CheckReport, checkPair } from './check.ts';
import type { Claim } from './claim.ts';
import type { StepRecord } from './replay.ts';
import type { NamedScope } from './scopes.ts';
import type { WayToBothActive } from './ways-to-both-active.ts';

/** A run, and the scope on whose pair it was found. */
export interface Shown {
  readonly scope: NamedScope;
  /** Step 0 first. */
  readonly run: readonly StepRecord[];
}

export interface Finding extends Shown {
  readonly claim: Claim;
}

export interface FoundWay extends Shown {
  readonly way: WayToBothActive;
}

export interface Findings {
  /** In the order of the claims. */
  readonly findings: readonly Finding[];
  /** The shortest first. */
  readonly ways: readonly FoundWay[];
}

/** Of several equally short the one of the earlier scope. */
function shortest<T extends Shown>(all: readonly T[]): T | undefined {
  return [...all].sort((a, b) => a.run.length - b.run.length)[0];
}

function findingsOf(claims: readonly Claim[], reports: readonly (readonly [NamedScope, CheckReport])[]) {
  return claims.flatMap((claim) => {
    const shown = reports.flatMap(([scope, report]) =>
      report.claims.flatMap((c) => (c.claim === claim && c.run !== null ? [{ claim, scope, run: c.run }] : [])),
    );
    return shortest(shown) ?? [];
  });
}

function waysOf(reports: readonly (readonly [NamedScope, CheckReport])[]): readonly FoundWay[] {
  const byWay = new Map<string, FoundWay[]>();
  for (const [scope, report] of reports) {
    for (const way of report.waysToBothActive) {
      const key = `${way.reason} ${way.failoverLink} ${way.failoverOff}`;
      byWay.set(key, [...(byWay.get(key) ?? []), { way, scope, run: way.witness }]);
    }
  }
  return [...byWay.values()].flatMap((shown) => shortest(shown) ?? []).sort((a, b) => a.run.length - b.run.length);
}

/** Searches the scopes, simpler ones first, for the claims that are expected to be violated. */
export async function findingsOver(claims: readonly Claim[], scopes: readonly NamedScope[]): Promise<Findings> {
  const sought = claims.filter((claim) => claim.expected === 'violated');
  const reports: (readonly [NamedScope, CheckReport])[] = [];
  for (const scope of scopes) reports.push([scope, await checkPair(behaviourModel(scope.pair), sought, scope.bounds)]);
  return { findings: findingsOf(sought, reports), ways: waysOf(reports) };
}
