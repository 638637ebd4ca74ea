/** What the searches of scopes go through, counted: transitions of the statecharts, phases, stimuli, claims and rules. */
import { type BehaviourModel, behaviourModel } from '../model/behaviour/pair.ts';
import { transitionsOf } from '../model/behaviour/transitions.ts';
import { families, type StimulusType } from '../model/stimulus.ts';
import { type RuleId, ruleIds } from '../spec/rules/index.ts';
import type { Claim, StepView } from './claim.ts';
import { explore } from './plain/explore.ts';
import type { NamedScope } from './scopes.ts';

/** A transition of a statechart, or a phase, and in how many distinct settles it fired or delivered. */
export interface SettleCount {
  readonly id: string;
  readonly settles: number;
}

/** Steps with a stimulus of a type: tried, and those that changed anything or were refused. */
export interface StimulusCount {
  readonly type: StimulusType;
  readonly tried: number;
  readonly effective: number;
}

/** A claim, and of how many states, steps or settles it speaks. */
export interface ClaimCount {
  readonly id: string;
  readonly antecedents: number;
}

/** A rule: settles in which transitions that cite it fired, and what the claims that rest on it speak of. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly settles: number;
  readonly antecedents: number;
}

/** Sums over scopes; a count of 0 stands for what no scope ever reaches. */
export interface ScopeCoverage {
  readonly scopes: readonly string[];
  readonly transitions: readonly SettleCount[];
  readonly phases: readonly SettleCount[];
  readonly stimuli: readonly StimulusCount[];
  readonly claims: readonly ClaimCount[];
  readonly rules: readonly RuleCount[];
}

class Counts<K> {
  private readonly counts = new Map<K, number>();

  add(key: K, more = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + more);
  }

  of(key: K): number {
    return this.counts.get(key) ?? 0;
  }
}

/** Explores each scope to its end and counts. Takes as long as its searches do. */
export async function coverageOver(scopes: readonly NamedScope[], claims: readonly Claim[]): Promise<ScopeCoverage> {
  const [fired, phases, cited] = [new Counts<string>(), new Counts<string>(), new Counts<RuleId>()];
  const [tried, effective] = [new Counts<StimulusType>(), new Counts<StimulusType>()];
  const antecedents = new Counts<Claim>();
  for (const scope of scopes) {
    const model = behaviourModel(scope.pair);
    const applicable = claims.filter((c) => (c.appliesTo?.(model.pair, model.readings) ?? null) === null);
    const { judgements } = await explore(model, applicable, scope.bounds, {
      onFire: (phase, { id, meta }) => {
        phases.add(phase);
        fired.add(id);
        for (const rule of meta.rules) cited.add(rule);
      },
      onStep: (view) => {
        const counts = isEffective(view) ? [tried, effective] : [tried];
        for (const { type } of view.stimuli) for (const each of counts) each.add(type);
      },
    });
    for (const j of judgements) antecedents.add(j.claim, j.antecedents);
  }
  const [first] = scopes;
  const model = first === undefined ? null : behaviourModel(first.pair);
  const restingOn = (rule: RuleId) => claims.filter((c) => c.rules.includes(rule));
  return {
    scopes: scopes.map(({ name }) => name),
    transitions: (model === null ? [] : transitionsIn(model)).map((id) => ({ id, settles: fired.of(id) })),
    phases: (model === null ? [] : phasesIn(model)).map((id) => ({ id, settles: phases.of(id) })),
    stimuli: Object.values(families)
      .flat()
      .map((type) => ({ type, tried: tried.of(type), effective: effective.of(type) })),
    claims: claims.map((claim) => ({ id: claim.id, antecedents: antecedents.of(claim) })),
    rules: ruleIds.map((rule) => ({
      rule,
      settles: cited.of(rule),
      antecedents: restingOn(rule).reduce((total, claim) => total + antecedents.of(claim), 0),
    })),
  };
}

/** The claims that no scope gives anything to speak of. */
export function vacuousClaims({ claims }: ScopeCoverage): readonly string[] {
  return claims.filter((c) => c.antecedents === 0).map((c) => c.id);
}

function transitionsIn({ charts }: BehaviourModel): readonly string[] {
  return [...new Set(Object.values(charts).flatMap(({ machine }) => transitionsOf(machine).map((t) => t.id)))];
}

function phasesIn({ phases }: BehaviourModel): readonly string[] {
  return [phases.perceive, phases.decide, phases.message, phases.command].flat().map(({ name }) => name);
}

function isEffective({ before, after, reactions, refused }: StepView): boolean {
  return before !== after || reactions.length > 0 || refused.length > 0;
}
