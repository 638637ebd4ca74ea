/** A walk through the states of a pair: steps by number or picked from a deck, each computed once and remembered. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { SettleOptions } from '../../model/behaviour/settle.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { type AlphabetStep, alphabetOf } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';
import { causesOf } from '../checker/causes.ts';
import { nextDue } from '../checker/due.ts';
import { type Successor, Successors } from '../plain/successors.ts';
import { deckOf } from './deck.ts';

/** A settled state by the ids of its snapshots and its environment, and the units that have ever been on. */
export interface Place {
  readonly tuple: number;
  readonly environment: number;
  readonly everOn: ReadonlySet<UnitName>;
}

/** One step that was taken. */
export interface Taken {
  /** Index in the alphabet. */
  readonly step: number;
  readonly stimuli: readonly Stimulus[];
  readonly from: Place;
  readonly to: Place;
  readonly result: Successor;
}

/** A prime, so that a deck of another length is gone through to its last card. */
const stride = 7919;

/** The two faults after which the model has no answer to give. */
const endings: readonly unknown[] = ['doesNotEnd', 'unspecified'];

export class Walk {
  readonly model: BehaviourModel;
  readonly alphabet: readonly AlphabetStep[];
  readonly successors: Successors;
  readonly start: Place;
  private readonly bounds: Bounds;
  private readonly deck: readonly number[];

  /** @param judgeOrders whether settles are computed in every order of their deciding events, for the claim that asks */
  constructor(model: BehaviourModel, bounds: Bounds, judgeOrders = false, watching: SettleOptions = {}) {
    this.model = model;
    this.bounds = bounds;
    this.alphabet = alphabetOf(model.pair, bounds.families, bounds.together);
    this.deck = deckOf(this.alphabet);
    this.successors = new Successors(model, judgeOrders, watching);
    this.start = {
      tuple: this.successors.tuples.id(model.initial.snapshots),
      environment: this.successors.environments.id(model.initial.environment),
      everOn: new Set(),
    };
  }

  /** Takes a step; null where it would break more causes at once than the bound allows. */
  take(from: Place, step: number, stimuli: readonly Stimulus[]): Taken | null {
    const key = stimuli[0]?.type === 'wait' ? `wait ${stimuli[0].seconds}` : `${step}`;
    const changes = this.successors.change(from.environment, key, stimuli);
    const environment = this.successors.environments.value(changes.at(-1)?.environment ?? from.environment);
    const everOn = this.everOn(from.everOn, environment.powered);
    const { faults } = this.bounds;
    if (faults !== null && causesOf(this.model.pair, environment, everOn) > faults) return null;
    const result = this.successors.next(from.tuple, from.environment, changes);
    return { step, stimuli, from, to: { ...result, everOn }, result };
  }

  private everOn(before: ReadonlySet<UnitName>, powered: ReadonlySet<UnitName>): ReadonlySet<UnitName> {
    const on = unitNames.filter((unit) => before.has(unit) || powered.has(unit));
    return on.length === before.size ? before : new Set(on);
  }

  /** The steps of a way from the initial state, then the effective ones that picks stand for, up to a fault of the model. */
  *sequence(way: readonly Pick<Taken, 'step' | 'stimuli'>[], picks: readonly number[]): Generator<Taken> {
    let at = this.start;
    for (const { step, stimuli } of way) {
      const taken = this.take(at, step, stimuli);
      if (taken === null) throw new Error('a way to a start leaves the bounds');
      yield taken;
      at = taken.to;
    }
    for (const pick of picks) {
      const taken = this.pickedAt(at, pick);
      if (taken === null) return;
      yield taken;
      if (endings.includes(taken.result.fault)) return;
      at = taken.to;
    }
  }

  private pickedAt(from: Place, pick: number): Taken | null {
    for (let turn = 0; turn < this.deck.length; turn += 1) {
      const step = this.deck[(pick + turn * stride) % this.deck.length] as number;
      const taken = this.take(from, step, this.stimuliOf(from, step, pick));
      if (taken !== null && isEffective(taken)) return taken;
    }
    return null;
  }

  private stimuliOf(from: Place, step: number, pick: number): readonly Stimulus[] {
    const stimuli = this.alphabet[step] as AlphabetStep;
    if (stimuli[0]?.type !== 'wait') return stimuli;
    const due = nextDue(this.model, this.successors.tuples.value(from.tuple));
    // Every third wait stops short of, or goes past, the next due delay.
    const seconds = due === null ? 1 + (pick % 5) : pick % 3 === 0 ? Math.max(1, due - 1 + (pick % 2) * 3) : due;
    return [{ type: 'wait', seconds }];
  }
}

/** Whether a step changes something, or makes the model answer. */
export function isEffective({ from, to, result }: Taken): boolean {
  const moved = from.tuple !== to.tuple || from.environment !== to.environment;
  return moved || result.reactions.length > 0 || result.refused.length > 0 || result.fault !== null;
}
