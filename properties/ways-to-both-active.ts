/** The ways in which two units come to be active at once, each with its shortest witness; a first, partial law. */

import { type Scope, scopesOf } from '../model/behaviour/facts.ts';
import { groupNumber } from '../model/behaviour/outcome.ts';
import type { BehaviourModel } from '../model/behaviour/pair.ts';
import type { Reaction } from '../model/behaviour/settle.ts';
import type { RuleId } from '../spec/rules/index.ts';
import { unitNames } from '../spec/vocabulary.ts';
import type { Decided } from './checker/judge.ts';
import type { StateView, StepView } from './claim.ts';
import { stateOf } from './oracle.ts';
import type { StepRecord } from './replay.ts';

/** A way in which both units come to be active, told apart by the last reason and the state of the failover link. */
export interface WayToBothActive {
  /** What the unit that became active last went by. */
  readonly reason: string;
  readonly failoverLink: 'up' | 'down';
  /** Failover of at least one of the two is off. */
  readonly failoverOff: boolean;
  readonly rules: readonly RuleId[];
  /** A shortest run to it; step 0 first. */
  readonly witness: readonly StepRecord[];
}

interface Found {
  readonly way: Omit<WayToBothActive, 'witness'>;
  decided: Decided;
}

function bothActive(view: StateView, scope: Scope): boolean {
  return unitNames.every((unit) => stateOf(view, unit, scope) === 'active');
}

export class WaysToBothActive {
  private readonly ways = new Map<string, Found>();
  private readonly scopes: readonly Scope[];

  constructor(model: BehaviourModel) {
    this.scopes = scopesOf(model.pair);
  }

  /** Takes note of a step after which both units are active and before which they were not. */
  look(step: StepView, decided: Decided): void {
    if (step.reactions.length === 0) return;
    for (const scope of this.scopes) {
      if (!bothActive(step.after, scope) || bothActive(step.before, scope)) continue;
      const last = step.reactions.filter((r) => r.group === groupNumber(scope) && r.to === 'active').at(-1);
      if (last !== undefined) this.note(step, last, decided);
    }
  }

  private note(step: StepView, last: Reaction, decided: Decided): void {
    const failoverLink = step.after.environment.broken.has('failoverLink') ? 'down' : 'up';
    const failoverOff = unitNames.some((unit) => step.after.observation[unit].failover === 'off');
    const key = `${last.reason} ${failoverLink} ${failoverOff}`;
    const known = this.ways.get(key);
    if (known === undefined) {
      this.ways.set(key, { way: { reason: last.reason, failoverLink, failoverOff, rules: last.rules }, decided });
    } else if (decided.depth === known.decided.depth && decided.cost < known.decided.cost) {
      known.decided = decided;
    }
  }

  /** Every way met, in order of appearance, with the run that shows it. */
  found(runTo: (decided: Decided) => readonly StepRecord[]): readonly WayToBothActive[] {
    return [...this.ways.values()].map(({ way, decided }) => ({ ...way, witness: runTo(decided) }));
  }
}
