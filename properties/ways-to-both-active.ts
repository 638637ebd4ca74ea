/** The ways in which two units come to be active at once, each with its shortest witness; a first, partial law. */

import { type Scope, scopesOf } from '../model/behaviour/facts.ts';
import { groupNumber } from '../model/behaviour/outcome.ts';
import type { BehaviourModel } from '../model/behaviour/pair.ts';
import type { Reaction } from '../model/behaviour/settle.ts';
import { familyOfType } from '../model/stimulus.ts';
import type { RuleId } from '../spec/rules/index.ts';
import { unitNames } from '../spec/vocabulary.ts';
import type { Decided } from './checker/judge.ts';
import type { Setting, StateView, StepView } from './claim.ts';
import { hasDataPath, stateOf } from './oracle.ts';
import type { StepRecord } from './replay.ts';

/** A way in which both units come to be active, told apart by the last reason and the state of the failover link. */
export interface WayToBothActive {
  /** What the unit that became active last went by. */
  readonly reason: string;
  readonly failoverLink: 'up' | 'down';
  /** Failover of at least one of the two is off. */
  readonly failoverOff: boolean;
  /** What is so once both are active, in words: the links, the data paths, failover as a setting, the operator. */
  readonly needs: readonly string[];
  /** Those of the reaction by which the last one became active, and of the silence of a unit with failover off. */
  readonly rules: readonly RuleId[];
  /** A shortest run to it; step 0 first. */
  readonly witness: readonly StepRecord[];
}

interface Found {
  readonly way: Omit<WayToBothActive, 'witness'>;
  readonly decided: Decided;
}

/** Both units are active in the scope. */
export function bothActive(view: StateView, scope: Scope): boolean {
  return unitNames.every((unit) => stateOf(view, unit, scope) === 'active');
}

function wayOf(step: StepView, { reason, rules }: Reaction, setting: Setting): Found['way'] {
  const { after } = step;
  const down = after.environment.broken.has('failoverLink');
  const failoverOff = unitNames.some((unit) => after.observation[unit].failover === 'off');
  const needs = [
    `failover link ${down ? 'down' : 'up'}`,
    ...(unitNames.some((unit) => hasDataPath(after, unit, setting)) ? [] : ['every data path dead']),
    ...(failoverOff ? ['failover off on a unit'] : []),
    ...(step.stimuli.some(({ type }) => familyOfType(type) === 'force') ? ['a command of the operator'] : []),
  ];
  const cited = failoverOff ? [...new Set<RuleId>([...rules, 'DISABLE-SILENT.1'])] : rules;
  return { reason, failoverLink: down ? 'down' : 'up', failoverOff, needs, rules: cited };
}

export class WaysToBothActive {
  private readonly ways = new Map<string, Found>();
  private readonly scopes: readonly Scope[];
  private readonly setting: Setting;

  constructor({ pair, readings }: BehaviourModel) {
    this.scopes = scopesOf(pair);
    this.setting = { pair, readings };
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
    const way = wayOf(step, last, this.setting);
    const key = `${way.reason} ${way.failoverLink} ${way.failoverOff}`;
    const known = this.ways.get(key)?.decided;
    if (known === undefined || (decided.depth === known.depth && decided.cost < known.cost)) {
      this.ways.set(key, { way, decided });
    }
  }

  /** Every way met, in order of appearance, with the run that shows it. */
  found(runTo: (decided: Decided) => readonly StepRecord[] | null): readonly WayToBothActive[] {
    return [...this.ways.values()].flatMap(({ way, decided }) => {
      const witness = runTo(decided);
      return witness === null ? [] : [{ ...way, witness }];
    });
  }
}
