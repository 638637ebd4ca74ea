/** Judges claims along random sequences, with the judge of the search; counts add up over all of them. */
import { interner } from '../checker/intern.ts';
import { type Decided, Judge, type Judgement } from '../checker/judge.ts';
import type { Claim, Observer, StateView, StepView } from '../claim.ts';
import type { WatchStep } from '../plain/search.ts';
import type { Place, Taken, Walk } from './walk.ts';

export class SequenceJudge {
  private readonly walk: Walk;
  private readonly judge: Judge;
  private readonly onStep: WatchStep | undefined;
  private readonly observers: readonly Observer[];
  private readonly views = interner((view: { readonly place: Place }) => keyOf(view.place));
  private readonly viewsById: StateView[] = [];

  /** @param onStep told of each step, after the claims were judged; in what it is told, `node` is the sequence's number */
  constructor(walk: Walk, claims: readonly Claim[], onStep?: WatchStep) {
    this.walk = walk;
    this.onStep = onStep;
    const factories = [
      ...new Set(claims.flatMap((c) => ('observer' in c && c.observer !== undefined ? [c.observer] : []))),
    ];
    const { pair, readings } = walk.model;
    this.observers = factories.map((make) => make(pair));
    this.judge = new Judge(claims, walk.alphabet, { pair, readings }, factories);
  }

  /** A claim is decided at the fewest steps in which some sequence decides it; `node` is that sequence's number. */
  get judgements(): readonly Judgement[] {
    return this.judge.judgements;
  }

  /** Judges one sequence, from the initial state on. */
  sequence(steps: Iterable<Taken>, number: number): void {
    let memory = this.observers.map((o) => o.initial);
    let at: Decided = { node: number, turn: number, step: null, depth: 0, cost: 0 };
    this.judge.state(this.viewOf(this.walk.start), memory, at);
    for (const taken of steps) {
      const view = this.stepView(taken);
      at = { ...at, step: taken.step, depth: at.depth + 1, cost: at.cost + taken.stimuli.length };
      this.judge.step(taken.step, view, memory, at);
      this.judge.settle(taken.result.fault, at);
      memory = this.remember(memory, view);
      this.judge.state(view.after, memory, at);
      this.onStep?.(view, at);
    }
  }

  private stepView({ from, to, stimuli, result: { reactions, refused } }: Taken): StepView {
    return { before: this.viewOf(from), stimuli, after: this.viewOf(to), reactions, refused };
  }

  private viewOf(place: Place): StateView {
    const id = this.views.id({ place });
    const known = this.viewsById[id];
    if (known !== undefined) return known;
    const state = this.walk.successors.state(place.tuple, place.environment);
    const view = { environment: state.environment, observation: this.walk.model.observe(state) };
    this.viewsById[id] = view;
    return view;
  }

  private remember(memory: string[], view: StepView): string[] {
    const nothing = view.after === view.before && view.reactions.length === 0 && view.stimuli[0]?.type !== 'wait';
    if (nothing) return memory;
    return this.observers.map((o, i) => o.next(memory[i] as string, view, this.walk.model.pair));
  }
}

function keyOf({ tuple, environment }: Place): string {
  return `${tuple} ${environment}`;
}
