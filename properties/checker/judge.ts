/** Judging claims along a search: keeps, for each claim, the first and cheapest state or step that decides it. */
import type { StimulusType } from '../../model/stimulus.ts';
import type {
  Claim,
  Setting,
  SettleClaim,
  SometimesClaim,
  StateClaim,
  StateView,
  StepClaim,
  StepView,
} from '../claim.ts';
import type { AlphabetStep } from './alphabet.ts';
import type { SettleFault } from './settles.ts';

/** Where a claim was decided: in a state, or in a step from it. */
export interface Decided {
  readonly node: number;
  readonly step: number | null;
  readonly depth: number;
  /** Stimuli on the way there. */
  readonly cost: number;
  /** How many states were expanded before, so that of two equally cheap decisions the earlier counts. */
  readonly turn: number;
}

export interface Judgement {
  readonly claim: Claim;
  /** States or steps of which the claim speaks. */
  antecedents: number;
  /** A violation, or for a witness the state or step that shows it. */
  decided: Decided | null;
}

type MakeObserver = NonNullable<StepClaim['observer']>;
type StateJudgement = Judgement & { readonly claim: StateClaim | SometimesClaim };
type StepJudgement = Judgement & { readonly claim: StepClaim | SometimesClaim };

const settleFaults = { ends: 'doesNotEnd', order: 'orderMatters', specified: 'unspecified' } as const satisfies Record<
  SettleClaim['judges'],
  SettleFault
>;

export class Judge {
  readonly judgements: readonly Judgement[];
  private readonly onState: readonly StateJudgement[];
  private readonly onStep: readonly (readonly StepJudgement[])[];
  private readonly onSettle: readonly (Judgement & { readonly claim: SettleClaim })[];
  private readonly setting: Setting;
  private readonly observers: readonly MakeObserver[];

  constructor(
    claims: readonly Claim[],
    alphabet: readonly AlphabetStep[],
    setting: Setting,
    observers: readonly MakeObserver[],
  ) {
    this.setting = setting;
    this.observers = observers;
    this.judgements = claims.map((claim) => ({ claim, antecedents: 0, decided: null }));
    const of = <C extends Claim>(is: (claim: Claim) => boolean) =>
      this.judgements.filter((j) => is(j.claim)) as (Judgement & { readonly claim: C })[];
    this.onState = of(
      (c) => c.kind === 'always' || c.kind === 'never' || (c.kind === 'sometimes' && c.state !== undefined),
    );
    this.onSettle = of((c) => c.kind === 'settle');
    const stepwise = of<StepClaim | SometimesClaim>(
      (c) => c.kind === 'step' || (c.kind === 'sometimes' && c.step !== undefined),
    );
    this.onStep = alphabet.map((step) => {
      const types = new Set<StimulusType>(step.map((s) => s.type));
      return stepwise.filter((j) => j.claim.on === undefined || j.claim.on.some((type) => types.has(type)));
    });
  }

  private decide(j: Judgement, at: Decided): void {
    const best = j.decided;
    if (best === null || at.depth < best.depth || (at.depth === best.depth && at.cost < best.cost)) j.decided = at;
  }

  state(view: StateView, memory: readonly string[], at: Decided): void {
    for (const j of this.onState) {
      const { claim } = j;
      if (claim.kind === 'sometimes') {
        if (j.decided === null && claim.state?.(view, this.setting)) this.found(j, at);
        continue;
      }
      const own = this.own(claim, memory);
      if (claim.when !== undefined && !claim.when(view, this.setting, own)) continue;
      j.antecedents += 1;
      if (j.decided === null && claim.predicate(view, this.setting, own) === (claim.kind === 'never'))
        this.decide(j, at);
    }
  }

  private own(claim: Claim, memory: readonly string[]): string {
    const make = 'observer' in claim ? claim.observer : undefined;
    return make === undefined ? '' : (memory[this.observers.indexOf(make)] ?? '');
  }

  private found(j: Judgement, at: Decided): void {
    j.antecedents += 1;
    this.decide(j, at);
  }

  /** @param isNothing nothing happens in the step: it is only asked whether a claim that never spoke speaks of it */
  step(index: number, view: StepView, memory: readonly string[], at: Decided, isNothing = false): void {
    for (const j of this.onStep[index] ?? []) {
      if (isNothing && j.antecedents > 0) continue;
      const { claim } = j;
      const better = j.decided === null || (j.decided.depth === at.depth && at.cost < j.decided.cost);
      if (claim.kind === 'sometimes') {
        if (better && claim.step?.(view, this.setting)) this.found(j, at);
        continue;
      }
      const own = this.own(claim, memory);
      if (!claim.when(view, this.setting, own)) continue;
      j.antecedents += 1;
      if (better && !claim.predicate(view, this.setting, own)) this.decide(j, at);
    }
  }

  /** Whether a claim has still to look at a step: it is not decided at a lesser depth. */
  asksFor(index: number, depth: number): boolean {
    return (this.onStep[index] ?? []).some((j) => j.decided === null || j.decided.depth >= depth);
  }

  /** Whether a claim on states is still to be decided. */
  asksForStates(): boolean {
    return this.onState.some((j) => j.decided === null);
  }

  settle(fault: SettleFault | null, at: Decided): void {
    for (const j of this.onSettle) {
      j.antecedents += 1;
      if (fault === settleFaults[j.claim.judges]) this.decide(j, at);
    }
  }
}
