/** The findings of several scopes together: each sentence that is false, and each way to two actives, by its shortest run. */
import { behaviourModel } from '../model/behaviour/pair.ts';
import type { Family } from '../model/stimulus.ts';
import { type CheckReport, checkPair } from './check.ts';
import type { Claim, StateClaim, StateView, StepClaim } from './claim.ts';
import type { StepRecord } from './replay.ts';
import { type NamedScope, namedScope, within } from './scopes.ts';
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

/** Every way to two actives that is known takes only these. */
const switching: readonly Family[] = ['power', 'link', 'path', 'force', 'disable'];

/** Scopes that together hold a counterexample of every sentence that is false, and every known way to two actives. */
export const findingScopes: readonly NamedScope[] = [
  within('smallest', { faults: 1 }),
  within('smallest', { faults: 1, families: switching }),
  within('immediate', { faults: 1 }),
  within('immediate', { families: ['power', 'link', 'path'] }),
  within('thresholds', { families: ['power', 'interface'] }),
  namedScope('disabled'),
];

type Reports = readonly (readonly [NamedScope, CheckReport])[];

/** Of several equally short the one of the earlier scope. */
function shortest<T extends Shown>(all: readonly T[]): T | undefined {
  return [...all].sort((a, b) => a.run.length - b.run.length)[0];
}

const bothPowered = ({ environment }: StateView): boolean => environment.powered.size === 2;

/** The claim, judged only where both units have power, before a step and after it; null where it cannot be narrowed so. */
function withBothPowered(claim: Claim): Claim | null {
  if (claim.kind === 'step') return stepWithBothPowered(claim);
  return claim.kind === 'always' || claim.kind === 'never' ? stateWithBothPowered(claim) : null;
}

function stepWithBothPowered(claim: StepClaim): StepClaim {
  return {
    ...claim,
    id: `${claim.id}/both-powered`,
    when: (step, setting, memory) =>
      bothPowered(step.before) && bothPowered(step.after) && claim.when(step, setting, memory),
  };
}

function stateWithBothPowered(claim: StateClaim): StateClaim {
  return {
    ...claim,
    id: `${claim.id}/both-powered`,
    when: (state, setting, memory) => bothPowered(state) && (claim.when?.(state, setting, memory) ?? true),
  };
}

function shownBy(reports: Reports, judged: Claim | null): Shown | undefined {
  return shortest(
    reports.flatMap(([scope, report]) =>
      report.claims.flatMap((c) => (c.claim === judged && c.run !== null ? [{ scope, run: c.run }] : [])),
    ),
  );
}

/** The shortest run; a run of at most one step more that keeps both units powered says more of the sentence. */
function findingOf(claim: Claim, narrowed: Claim | null, reports: Reports): readonly Finding[] {
  const any = shownBy(reports, claim);
  if (any === undefined) return [];
  const powered = shownBy(reports, narrowed);
  const taken = powered !== undefined && powered.run.length <= any.run.length + 1 ? powered : any;
  return [{ claim, ...taken }];
}

function waysOf(reports: Reports): readonly FoundWay[] {
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
  const narrowed = sought.map(withBothPowered);
  const judged = [...sought, ...narrowed.flatMap((claim) => claim ?? [])];
  const reports: (readonly [NamedScope, CheckReport])[] = [];
  for (const scope of scopes) reports.push([scope, await checkPair(behaviourModel(scope.pair), judged, scope.bounds)]);
  const findings = sought.flatMap((claim, index) => findingOf(claim, narrowed[index] ?? null, reports));
  return { findings, ways: waysOf(reports) };
}
