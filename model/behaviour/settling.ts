/** Settling: perceive everything, deliver one deciding event, and again, until nothing changes. */
import type { EventObject } from 'xstate';
import { peerOf, type StateWord, type UnitName } from '../../spec/vocabulary.ts';
import type { Command } from '../stimulus.ts';
import type { ChartState, Fired, Outcome } from './chart.ts';
import type { Heard } from './charts/role/events.ts';
import type { Facts, Scope } from './facts.ts';
import type { Snapshots } from './machines.ts';
import { commandFor, groupNumber, type Reaction, type Refusal, rulesOfMode, UnsettledError } from './outcome.ts';
import type { Candidate, Parts, SettleOptions } from './parts.ts';
import type { Trigger } from './phases/command.ts';
import type { Delivery, MessagePhase } from './phases/phase.ts';
import { arrives, messageReaches, preemptDelay, preferredUnit, role, toldWord, type View } from './view.ts';

/** More rounds than any pair needs; a settle that reaches it does not end. */
const roundLimit = 100;

/** One settle under way. */
export class Settling {
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
    const { pair, layout, readings } = this.parts;
    return { pair, layout, readings, facts: this.facts, snapshots: this.snapshots };
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
    if (chart === 'role' && unit !== null && scope !== null && from.word !== outcome.state.word) {
      const heardThen = arrives(this.view, unit);
      this.snapshots[d.to] = outcome.state;
      this.react(unit, scope, from.word as StateWord, outcome, heardThen);
    }
    this.snapshots[d.to] = outcome.state;
    for (const action of outcome.actions) this.act(action, unit, scope, outcome.fired);
  }

  private react(unit: UnitName, scope: Scope, from: StateWord, outcome: Outcome, heardThen: Heard): void {
    const { description, meta } = outcome.fired;
    const reaction: Reaction = {
      unit,
      group: groupNumber(scope),
      from,
      to: outcome.state.word as StateWord,
      heard: heardThen,
      reason: description,
      rules: rulesOfMode(meta.rules, this.parts.pair.mode),
    };
    this.reactions.push(reaction);
    this.options.onReact?.(reaction, outcome.fired);
    // Who moved the role: the operator, or the group itself. [FORCE-HOLDS.1]
    if (meta.by !== 'operator') this.tellPreemption(scope, { type: 'automaticChange' });
  }

  private tellPreemption(scope: Scope, event: EventObject): void {
    if (preemptDelay(this.view, scope) === null) return;
    this.deliver('who moved', { to: this.parts.layout.at('preemption', null, scope), event });
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
    const { description, meta } = fired;
    const rules = rulesOfMode(meta.rules, this.parts.pair.mode);
    this.refused.push({ stimulus: commandFor(this.command, scope), reason: description, rules });
  }

  private send(message: MessagePhase, from: UnitName, scope: Scope): void {
    const { layout } = this.parts;
    const peer = peerOf(from);
    if ((message.arrives ?? messageReaches)(this.view, peer, scope)) {
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
      this.deliver(phase, {
        to: this.parts.layout.at('peer', unit, scope),
        event: { type: 'hello', word } as EventObject,
      });
    }
  }

  trigger(trigger: Trigger): void {
    // ??? [force-some-groups]
    if (this.parts.readings['force-some-groups'] === 'b' && this.refusesAsAWhole(trigger)) return;
    this.deliverTrigger(trigger);
  }

  /** Refuses a command for all groups if one of them would, so that none follows. */
  private refusesAsAWhole(trigger: Trigger): boolean {
    const { scopes } = this.parts.layout;
    if (scopes.length < 2 || trigger.type === 'wait' || ('group' in trigger && trigger.group !== undefined))
      return false;
    const trial = new Settling(this.parts, this.snapshots, this.facts, {});
    trial.deliverTrigger(trigger);
    const inGroups = trial.refused.filter((r) => 'group' in r.stimulus);
    for (const { reason, rules } of inGroups.slice(0, 1)) this.refused.push({ stimulus: trigger, reason, rules });
    return inGroups.length > 0;
  }

  private deliverTrigger(trigger: Trigger): void {
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

  differsFrom(snapshots: Snapshots): boolean {
    return this.snapshots.some((state, index) => state !== snapshots[index]);
  }

  /** Delivers every perception, in order; nothing is decided. */
  perceive(): void {
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
    for (let round = 0; round < roundLimit; round += 1) {
      const candidates = this.round();
      if (candidates.length === 0) return;
      if (candidates.length > 1) this.forked = true;
      const { phase, delivery } = candidates[0] as Candidate;
      this.deliver(phase, delivery);
    }
    throw new UnsettledError(`the pair does not settle within ${roundLimit} rounds`);
  }
}
