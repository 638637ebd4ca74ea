/** Judging claims that need the whole pair and its environments as they are: every state and step by itself. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Claim, StateView, StepView } from '../claim.ts';
import { Judge, type Judgement } from './judge.ts';
import { Memories } from './memories.ts';
import type { PairRows } from './pair-rows.ts';
import type { Outcome, Stepper } from './stepper.ts';
import type { Expanded, Steps } from './steps.ts';
import { viewOf } from './view-of.ts';
import type { World } from './world.ts';

export class CloseLook {
  readonly memories: Memories;
  private readonly judge: Judge;
  private readonly model: BehaviourModel;
  private readonly world: World;
  private readonly stepper: Stepper;

  constructor(model: BehaviourModel, world: World, stepper: Stepper, claims: readonly Claim[]) {
    this.model = model;
    this.world = world;
    this.stepper = stepper;
    this.memories = new Memories(claims, model.pair);
    const setting = { pair: model.pair, readings: model.readings };
    this.judge = new Judge(claims, world.alphabet, setting, this.memories.factories);
  }

  get judgements(): readonly Judgement[] {
    return this.judge.judgements;
  }

  /** By step of the alphabet, whether some claim has still to look at those that begin so deep. */
  asked(depth: number): Uint8Array {
    const isRemembering = !this.memories.areEmpty;
    return Uint8Array.from(this.world.alphabet, (_, step) =>
      Number(isRemembering || this.judge.asksFor(step, depth + 1)),
    );
  }

  state(from: Expanded, steps: Steps, rows: PairRows): void {
    if (!this.judge.asksForStates()) return;
    const view = this.see(steps.tuples(from.row), this.world.environmentAt(from.place));
    const { node, depth, cost, turn } = from;
    this.judge.state(view, this.memories.of(rows.memory(from.row)), { node, step: null, depth, cost, turn });
  }

  /** Judges a step. Returns what observers of the pair remember then. */
  step(from: Expanded, via: number, step: number, outcomes: readonly Outcome[], steps: Steps, rows: PairRows): number {
    const { before, stimuli, after } = steps.instance(from.row, from.place, via);
    const refusals = outcomes.flatMap(({ refused }) => refused);
    const view: StepView = {
      before: this.see(steps.tuples(from.row), before),
      stimuli,
      after: this.see(
        outcomes.map(({ tuple }) => tuple),
        after,
      ),
      reactions: outcomes.flatMap(({ reactions }) => reactions),
      refused: refusals.filter((refusal, place) => refusals.indexOf(refusal) === place),
    };
    const memory = rows.memory(from.row);
    this.judge.step(step, view, this.memories.of(memory), steps.decided(from, via, stimuli));
    return this.memories.next(memory, view);
  }

  private see(tuples: readonly number[], environment: StateView['environment']): StateView {
    return viewOf(this.model, this.stepper.snapshots(tuples), environment);
  }
}
