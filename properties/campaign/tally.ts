/** What random sequences went through: states, steps by stimulus, and transitions of the statecharts that fired. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { transitionsOf } from '../../model/behaviour/transitions.ts';
import type { StimulusType } from '../../model/stimulus.ts';
import type { Taken } from './walk.ts';

/** What a campaign covered. */
export interface CampaignCoverage {
  /** Distinct states of the pair. */
  readonly states: number;
  /** Distinct combinations of machine states, whatever the environment. */
  readonly combinations: number;
  /** Stimuli that were applied, by type. */
  readonly stimuli: Readonly<Record<string, number>>;
  /** In how many distinct settles each transition of the statecharts fired, the rarest first. */
  readonly fired: readonly { readonly transition: string; readonly settles: number }[];
  /** Transitions that never fired. */
  readonly neverFired: readonly string[];
  /** Put together from shares, which may have met the same: states, combinations and settles are at least so many. */
  readonly isLeast: boolean;
}

export class Tally {
  steps = 0;
  longest = 0;
  private readonly states = new Set<string>();
  private readonly combinations = new Set<number>();
  private readonly stimuli = new Map<StimulusType, number>();
  private readonly fired = new Map<string, number>();

  get distinct(): number {
    return this.states.size;
  }

  /** The steps of a sequence as they are, taken note of on the way. */
  *noted(steps: Iterable<Taken>): Generator<Taken> {
    let number = 0;
    for (const taken of steps) {
      number += 1;
      this.steps += 1;
      this.longest = Math.max(this.longest, number);
      this.states.add(`${taken.to.tuple} ${taken.to.environment}`);
      this.combinations.add(taken.to.tuple);
      for (const { type } of taken.stimuli) this.stimuli.set(type, (this.stimuli.get(type) ?? 0) + 1);
      yield taken;
    }
  }

  /** Takes note of a transition that fired while a settle was computed for the first time. */
  fire(transition: string): void {
    this.fired.set(transition, (this.fired.get(transition) ?? 0) + 1);
  }

  coverage({ charts }: BehaviourModel): CampaignCoverage {
    const all = new Set(Object.values(charts).flatMap(({ machine }) => transitionsOf(machine).map((t) => t.id)));
    const fired = [...this.fired].map(([transition, settles]) => ({ transition, settles }));
    return {
      states: this.states.size,
      combinations: this.combinations.size,
      stimuli: Object.fromEntries([...this.stimuli].sort(([a], [b]) => (a < b ? -1 : 1))),
      fired: fired.sort((a, b) => a.settles - b.settles || (a.transition < b.transition ? -1 : 1)),
      neverFired: [...all].filter((id) => !this.fired.has(id)),
      isLeast: false,
    };
  }
}
