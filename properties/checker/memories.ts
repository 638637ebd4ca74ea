/** What the observers of claims remember, by one id for all of them together. */
import type { Pair } from '../../model/configuration/pair.ts';
import type { Claim, Observer, StepView } from '../claim.ts';
import { type Interner, interner } from './intern.ts';

export type MakeObserver = (pair: Pair) => Observer;

export class Memories {
  /** Each kind of observer once, in the order in which claims name them. */
  readonly factories: readonly MakeObserver[];
  readonly initial: number;
  private readonly pair: Pair;
  private readonly observers: readonly Observer[];
  private readonly values: Interner<readonly string[]> = interner((memory: readonly string[]) => memory.join('|'));

  constructor(claims: readonly Claim[], pair: Pair) {
    this.pair = pair;
    const named = claims.flatMap((c): MakeObserver[] => ('observer' in c && c.observer ? [c.observer] : []));
    this.factories = [...new Set(named)];
    this.observers = this.factories.map((make) => make(pair));
    this.initial = this.values.id(this.observers.map((o) => o.initial));
  }

  get areEmpty(): boolean {
    return this.observers.length === 0;
  }

  /** Observers are not asked of a step other than a wait that changes nothing. */
  next(memory: number, view: StepView): number {
    const isQuiet = view.after === view.before && view.reactions.length === 0 && view.stimuli[0]?.type !== 'wait';
    if (isQuiet || this.areEmpty) return memory;
    const values = this.values.value(memory);
    return this.values.id(this.observers.map((o, i) => o.next(values[i] as string, view, this.pair)));
  }

  /** In the order of the factories. */
  of(memory: number): readonly string[] {
    return this.values.value(memory);
  }
}
