/** Settling: perceive everything, deliver one deciding event, and again, until nothing changes. */
import type { EventObject } from 'xstate';
import type { Readings } from '../../spec/ambiguities.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { peerOf, type StateWord, type UnitName } from '../../spec/vocabulary.ts';
import type { Pair } from '../configuration/pair.ts';
import type { Command } from '../stimulus.ts';
import type { Chart, ChartState, Fired, Outcome } from './chart.ts';
import type { ChartName } from './charts/index.ts';
import type { Heard } from './charts/role.events.ts';
import type { Facts, Scope } from './facts.ts';
import type { Layout, Snapshots } from './machines.ts';
import type { CommandPhase, Trigger } from './phases/command.ts';
import type { Delivery, MessagePhase, Phase } from './phases/phase.ts';
import { heard, messageReaches, preemptDelay, preferredUnit, role, speaks, toldWord, type View } from './view.ts';

/** A role moved. */
export interface Reaction {
  readonly unit: UnitName;
  readonly group: 1 | 2 | null;
  readonly from: StateWord;
  readonly to: StateWord;
  /** What the unit heard of its peer's hellos at that moment. */
  readonly heard: Heard;
  readonly reason: string;
  readonly rules: readonly RuleId[];
}

/** A command that the model refuses. */
export interface Refusal {
  readonly stimulus: Command;
  readonly reason: string;
  readonly rules: readonly RuleId[];
}

export interface Settled {
  readonly snapshots: Snapshots;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
  /** At some point more than one deciding event could have come next. */
  readonly forked: boolean;
}

export interface Phases {
  readonly perceive: readonly Phase[];
  readonly decide: readonly Phase[];
  readonly message: readonly MessagePhase[];
  readonly command: readonly CommandPhase[];
}

/** All that settling depends on besides the state: the parts of a model. */
export interface Parts {
  readonly pair: Pair;
  readonly readings: Readings;
  readonly charts: { readonly [name in ChartName]: Chart };
  readonly layout: Layout;
  readonly phases: Phases;
}

/** A deciding event that would change something, offered to whoever chooses the order. */
export interface Candidate {
  readonly phase: string;
  readonly delivery: Delivery;
}

export interface SettleOptions {
  /** Which of the deciding events comes next; the first by default. */
  readonly choose?: (candidates: readonly Candidate[]) => number;
  /** Told of every transition that fires, and by which phase. */
  readonly onFire?: (phase: string, fired: Fired) => void;
}

/** More rounds than any pair needs; a settle that reaches it does not end. */
const roundLimit = 100;

/** Thrown where settling does not end; a claim says that this never happens. */
export class UnsettledError extends Error {}

class Settling {
  snapshots: ChartState[];
  readonly reactions: Reaction[] = [];
  readonly refused: Refusal[] = [];
  private readonly parts: Parts;
  private readonly facts: Facts;
  private readonly options: SettleOptions;
  private command: Command | null = null;
  forked = false;

  constructor(parts: Parts, snapshots: Snapshots, facts: Facts, options: SettleOptions) {
    this.parts = parts;
    this.snapshots = [...snapshots];
    this.facts = facts;
    this.options = options;
  }

  get view(): View {
    return { pair: this.parts.pair, layout: this.parts.layout, facts: this.facts, snapshots: this.snapshots };
  }

  private ask(d: Delivery): Outcome {
    const { chart } = this.address(d);
    return this.parts.charts[chart].next(this.snapshots[d.to] as ChartState, d.event);
  }

  private address(d: Delivery) {
    const address = this.parts.layout.addresses[d.to];
    if (address === undefined) throw new Error(`no machine at ${d.to}`);
    return address;
  }

  private changes(d: Delivery): boolean {
    const outcome = this.ask(d);
    return outcome.state !== this.snapshots[d.to] || outcome.actions.length > 0;
  }

  deliver(phase: string, d: Delivery): void {
    const { chart, unit, scope } = this.address(d);
    const outcome = this.ask(d);
    this.options.onFire?.(phase, outcome.fired);
    const from = this.snapshots[d.to] as ChartState;
    const heardThen = unit !== null && speaks(this.view, unit) ? heard(this.view, unit) : 'nothing';
    this.snapshots[d.to] = outcome.state;
    if (chart === 'role' && unit !== null && scope !== null && from.word !== outcome.state.word) {
      this.react(unit, scope, from.word as StateWord, outcome, heardThen);
    }
    for (const action of outcome.actions) this.act(action, unit, scope, outcome.fired);
  }

  private react(unit: UnitName, scope: Scope, from: StateWord, outcome: Outcome, heardThen: Heard): void {
    const { description, meta } = outcome.fired;
    this.reactions.push({
      unit,
      group: scope === 'unit' ? null : scope === '1' ? 1 : 2,
      from,
      to: outcome.state.word as StateWord,
      heard: heardThen,
      reason: description,
      rules: this.ofThisMode(meta.rules),
    });
    // Who moved the role: the operator, or the group itself. [FORCE-HOLDS.1]
    if (meta.by !== 'operator') this.tellPreemption(scope, { type: 'automaticChange' });
  }

  private tellPreemption(scope: Scope, event: EventObject): void {
    if (preemptDelay(this.view, scope) === null) return;
    this.deliver('who moved', { to: this.parts.layout.at('preemption', null, scope), event });
  }

  /** Rules of the table of the other mode are left out. */
  private ofThisMode(rules: readonly RuleId[]): readonly RuleId[] {
    const other = this.parts.pair.mode === 'activeStandby' ? 'AA-' : 'AS-';
    return rules.filter((rule) => !rule.startsWith(other));
  }

  private act(action: string, unit: UnitName | null, scope: Scope | null, fired: Fired): void {
    if (action === 'refuse') this.refuse(scope, fired);
    if (unit === null || scope === null) return;
    if (action === 'hold') this.tellPreemption(scope, { type: 'operatorMovedAway' });
    for (const message of this.parts.phases.message) {
      if (message.action === action) this.send(message, unit, scope);
    }
  }

  private refuse(scope: Scope | null, fired: Fired): void {
    if (this.command === null) return;
    const stimulus =
      (scope === '1' || scope === '2') && 'group' in { group: undefined, ...this.command }
        ? ({ ...this.command, group: scope === '1' ? 1 : 2 } as Command)
        : this.command;
    this.refused.push({ stimulus, reason: fired.description, rules: this.ofThisMode(fired.meta.rules) });
  }

  private send(message: MessagePhase, from: UnitName, scope: Scope): void {
    const { layout } = this.parts;
    const peer = peerOf(from);
    if (messageReaches(this.view, peer)) {
      this.deliver(message.name, { to: layout.at('role', peer, scope), event: { type: message.event } });
      if (message.tells) this.tellWords(message.name, scope);
    } else if (message.unanswered !== undefined) {
      this.deliver(message.name, { to: layout.at('role', from, scope), event: { type: message.unanswered } });
    }
  }

  /** Both units learn each other's word from an exchange, even where they send no hellos. [FORCE-FROZEN.1] */
  private tellWords(phase: string, scope: Scope): void {
    for (const unit of ['primary', 'secondary'] as const) {
      const word = toldWord(this.view, peerOf(unit), scope);
      this.deliver(phase, { to: this.parts.layout.at('peer', unit, scope), event: { type: 'hello', word } as EventObject });
    }
  }

  trigger(trigger: Trigger): void {
    this.command = trigger.type === 'wait' ? null : trigger;
    for (const phase of this.parts.phases.command) {
      if (!phase.types.includes(trigger.type)) continue;
      for (const d of phase.deliveries(this.view, trigger, this.parts.readings)) {
        const moved = this.reactions.length;
        this.deliver(phase.name, d);
        if (phase.name === 'force' && this.reactions.length > moved) this.operatorMoved(this.address(d).scope as Scope);
      }
    }
    this.command = null;
  }

  /** Away from the preferred unit, or back to it. [FORCE-HOLDS.1] */
  private operatorMoved(scope: Scope): void {
    const back = role(this.view, preferredUnit(this.view, scope), scope) === 'active';
    this.tellPreemption(scope, { type: back ? 'operatorMovedBack' : 'operatorMovedAway' });
  }

  private perceive(): void {
    for (const phase of this.parts.phases.perceive) {
      for (const d of phase.deliveries(this.view)) this.deliver(phase.name, d);
    }
  }

  private candidates(): Candidate[] {
    return this.parts.phases.decide.flatMap((phase) =>
      phase.deliveries(this.view).flatMap((delivery) => {
        if (this.changes(delivery)) return [{ phase: phase.name, delivery }];
        this.options.onFire?.(phase.name, this.ask(delivery).fired);
        return [];
      }),
    );
  }

  /** Perceives everything; what is left are the deciding events that would change something. */
  round(): readonly Candidate[] {
    this.perceive();
    return this.candidates();
  }

  run(): void {
    const choose = this.options.choose ?? (() => 0);
    for (let round = 0; round < roundLimit; round += 1) {
      const candidates = this.round();
      if (candidates.length === 0) return;
      if (candidates.length > 1) this.forked = true;
      const { phase, delivery } = candidates[choose(candidates)] as Candidate;
      this.deliver(phase, delivery);
    }
    throw new UnsettledError(`the pair does not settle within ${roundLimit} rounds`);
  }
}

/**
 * Lets the pair settle under fixed facts, after a command or a wait where one is given.
 * Pure: the same parts, snapshots, facts and trigger give the same result.
 * @throws UnsettledError where settling does not end.
 */
export function settle(
  parts: Parts,
  snapshots: Snapshots,
  facts: Facts,
  trigger: Trigger | null,
  options: SettleOptions = {},
): Settled {
  const settling = new Settling(parts, snapshots, facts, options);
  if (trigger !== null) settling.trigger(trigger);
  settling.run();
  const { reactions, refused, forked } = settling;
  return { snapshots: settling.snapshots, reactions, refused, forked };
}

/** Every settled row of snapshots that some order of the deciding events leads to. One, where the order is free. */
export function settleInEveryOrder(
  parts: Parts,
  snapshots: Snapshots,
  facts: Facts,
  trigger: Trigger | null,
): readonly Snapshots[] {
  const keyOf = (row: Snapshots) => row.map((s) => s.id).join(' ');
  const first = new Settling(parts, snapshots, facts, {});
  if (trigger !== null) first.trigger(trigger);
  const pending: Snapshots[] = [first.snapshots];
  const seen = new Set<string>();
  const ends = new Map<string, Snapshots>();
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    const now = new Settling(parts, row, facts, {});
    const candidates = now.round();
    const key = keyOf(now.snapshots);
    if (seen.has(key)) continue;
    seen.add(key);
    if (candidates.length === 0) ends.set(key, now.snapshots);
    for (const { phase, delivery } of candidates) {
      const branch = new Settling(parts, now.snapshots, facts, {});
      branch.deliver(phase, delivery);
      pending.push(branch.snapshots);
    }
  }
  return [...ends.values()];
}
