/** The successor function of a search: the model's own step, with every settle computed once and remembered. */

import { type Environment, environmentKey } from '../../model/behaviour/environment.ts';
import { type Facts, factsKey } from '../../model/behaviour/facts.ts';
import type { Snapshots } from '../../model/behaviour/machines.ts';
import { type BehaviourModel, type PairState, subSteps } from '../../model/behaviour/pair.ts';
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import {
  type Reaction,
  type Refusal,
  type SettleOptions,
  settle,
  settleInEveryOrder,
} from '../../model/behaviour/settle.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { type Interner, interner } from '../checker/intern.ts';
import { faultOf, type SettleFault } from '../checker/settles.ts';

interface RememberedSettle {
  readonly after: number;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
  readonly fault: SettleFault | null;
}

/** A settle that the search computed; `before` and `after` are ids of rows of snapshots. */
export interface AskedSettle extends Omit<RememberedSettle, 'fault'> {
  readonly before: number;
  readonly facts: Facts;
  readonly trigger: Trigger | null;
}

export interface Successor {
  readonly tuple: number;
  readonly environment: number;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
  readonly fault: SettleFault | null;
}

/** One settle of a step, by ids; `trigger` is negative where only the environment changes. */
export interface Change {
  readonly environment: number;
  readonly trigger: number;
}

const none: readonly never[] = [];

export class Successors {
  readonly tuples: Interner<Snapshots>;
  readonly environments: Interner<Environment>;
  private readonly facts: Interner<Facts>;
  private readonly factsOfEnvironment: number[] = [];
  private readonly triggers: Interner<Trigger>;
  private readonly settles = new Map<number, RememberedSettle>();
  private readonly changes = new Map<string, readonly Change[]>();
  private readonly model: BehaviourModel;

  private readonly judgeOrders: boolean;
  private readonly options: SettleOptions;

  constructor(model: BehaviourModel, judgeOrders: boolean, options: SettleOptions = {}) {
    this.model = model;
    this.judgeOrders = judgeOrders;
    this.options = options;
    this.tuples = interner((tuple: Snapshots) => tuple.map((s) => s.id).join(' '));
    this.facts = interner(factsKey);
    this.environments = interner(environmentKey);
    this.triggers = interner((trigger: Trigger) => JSON.stringify(trigger));
  }

  /** Settles computed so far; each is asked of the statecharts once. */
  get settlesComputed(): number {
    return this.settles.size;
  }

  /** Every settle computed, in the order in which they were first asked for: a row stands after the settle that led to it. */
  *asked(): Generator<AskedSettle> {
    for (const [key, { after, reactions, refused }] of this.settles) {
      const rest = Math.floor(key / 2 ** 12);
      const trigger = (key % 2 ** 12) - 1;
      yield {
        before: Math.floor(rest / 2 ** 17),
        facts: this.facts.value(rest % 2 ** 17),
        trigger: trigger < 0 ? null : this.triggers.value(trigger),
        after,
        reactions,
        refused,
      };
    }
  }

  /** The facts of an environment, by id; computed when they are first asked for. */
  private factsId(environment: number): number {
    const known = this.factsOfEnvironment[environment];
    if (known !== undefined) return known;
    const id = this.facts.id(this.model.factsOf(this.environments.value(environment)));
    this.factsOfEnvironment[environment] = id;
    return id;
  }

  state(tuple: number, environment: number): PairState {
    return { snapshots: this.tuples.value(tuple), environment: this.environments.value(environment) };
  }

  private settled(tuple: number, facts: number, trigger: number): RememberedSettle {
    // Ids stay far below 2^17 facts and 2^12 triggers, so that the key is exact.
    const key = (tuple * 2 ** 17 + facts) * 2 ** 12 + trigger + 1;
    const known = this.settles.get(key);
    if (known !== undefined) return known;
    const before = this.tuples.value(tuple);
    const given = trigger < 0 ? null : this.triggers.value(trigger);
    const seen = this.facts.value(facts);
    const result = this.compute(tuple, before, seen, given);
    this.settles.set(key, result);
    return result;
  }

  private compute(tuple: number, before: Snapshots, facts: Facts, trigger: Trigger | null): RememberedSettle {
    try {
      const { snapshots, reactions, refused, forked } = settle(this.model, before, facts, trigger, this.options);
      const orders = forked && this.judgeOrders ? settleInEveryOrder(this.model, before, facts, trigger).length : 1;
      return { after: this.tuples.id(snapshots), reactions, refused, fault: orders > 1 ? 'orderMatters' : null };
    } catch (error) {
      const fault = faultOf(error);
      if (fault === null) throw error;
      return { after: tuple, reactions: none, refused: none, fault };
    }
  }

  /** What a step does to the environment, in the settles it takes. `stepKey` names the stimuli. */
  change(environment: number, stepKey: string, stimuli: readonly Stimulus[]): readonly Change[] {
    const key = `${environment} ${stepKey}`;
    const known = this.changes.get(key);
    if (known !== undefined) return known;
    const subs = subSteps(this.model.pair, this.environments.value(environment), stimuli).map((sub) => ({
      environment: this.environments.id(sub.environment),
      trigger: sub.trigger === null ? -1 : this.triggers.id(sub.trigger),
    }));
    this.changes.set(key, subs);
    return subs;
  }

  /** The state that a settled tuple reaches by a change. */
  next(tuple: number, environment: number, changes: readonly Change[]): Successor {
    let reactions: readonly Reaction[] = none;
    let refused: readonly Refusal[] = none;
    let fault: SettleFault | null = null;
    let at = tuple;
    let env = environment;
    for (const change of changes) {
      const facts = this.factsId(change.environment);
      const quiet = change.trigger < 0 && facts === this.factsId(env);
      env = change.environment;
      if (quiet) continue;
      const result = this.settled(at, facts, change.trigger);
      at = result.after;
      fault ??= result.fault;
      if (result.reactions.length > 0)
        reactions = reactions.length > 0 ? [...reactions, ...result.reactions] : result.reactions;
      if (result.refused.length > 0) refused = result.refused;
    }
    return { tuple: at, environment: env, reactions, refused, fault };
  }
}
