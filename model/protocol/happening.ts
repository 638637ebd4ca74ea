/** One instant under way: what watches perceives, roles settle, those that moved go their way, until nothing changes. */
import type { EventObject } from 'xstate';
import { peerOf, type UnitName } from '../../spec/vocabulary.ts';
import type { ChartState, Fired } from '../behaviour/chart.ts';
import type { Environment } from '../behaviour/environment.ts';
import { factsKey, type Scope } from '../behaviour/facts.ts';
import type { Snapshots } from '../behaviour/machines.ts';
import type { Reaction, Refusal } from '../behaviour/outcome.ts';
import type { Trigger } from '../behaviour/phases/command.ts';
import { type Settled, settle } from '../behaviour/settle.ts';
import { refusalWithoutPower, type WriteStandby } from '../behaviour/write-standby.ts';
import type { Alignment } from './alignment.ts';
import type { ProgressionEvent } from './charts/progression.machine.ts';
import { elapsed, preemptionDue, runs } from './clocks.ts';
import { type Instant, instantAt } from './instant.ts';
import type { Watcher, Watching } from './machines.ts';
import { linkCarries } from './perceive.ts';
import { productReason } from './reasons.ts';
import type { Sensing } from './senses.ts';
import { withOwnMoves } from './shown.ts';
import type { First, Move, Notice, Outage, TimedState, TimedStep } from './state.ts';

/** More rounds of an instant than any pair needs. */
const roundLimit = 20;

const noticedOf: Readonly<Record<string, string>> = {
  linkHellos: 'failover link',
  dataHellos: 'data paths',
  module: 'module',
};

/** A unit that joins, or yields to a second active unit it lived apart from, takes over what its peer has. */
function synchronises({ from }: Reaction, { meta }: Fired): boolean {
  if (from === 'active') return meta.rules.some((rule) => rule === 'LINK-HEALS.1' || rule === 'LINK-HEALS-GROUP.1');
  return from !== 'failed';
}

function scopeOf({ group }: Reaction): Scope {
  return group === null ? 'unit' : `${group}`;
}

export class Happening {
  private readonly core: Sensing;
  private readonly before: TimedState;
  private readonly alignment: Alignment;
  private environment: Environment;
  private outages: readonly Outage[];
  private snapshots: Snapshots;
  private readonly watching: ChartState[];
  private readonly reactions: Reaction[] = [];
  private readonly refused: Refusal[] = [];
  private readonly moves: Move[] = [];
  private readonly notices: Notice[] = [];

  constructor(core: Sensing, before: TimedState, alignment: Alignment) {
    this.core = core;
    this.before = before;
    this.alignment = alignment;
    this.environment = before.environment;
    this.outages = before.outages;
    this.snapshots = before.snapshots;
    this.watching = [...before.watching];
  }

  get step(): TimedStep {
    const { reactions, refused, moves, notices } = this;
    const state: TimedState = {
      environment: this.environment,
      outages: this.outages,
      snapshots: this.snapshots,
      watching: this.watching,
    };
    return { state, reactions, refused, moves: withOwnMoves(this.core, this.before, state, moves), notices };
  }

  private get instant(): Instant {
    const { environment, outages, snapshots } = this;
    return instantAt(this.core, { environment, outages, snapshots }, this.alignment);
  }

  private tell(index: number, event: EventObject): void {
    const w = this.core.watchers.all[index] as Watcher;
    const { word: from } = this.watching[index] as ChartState;
    const { state, fired } = w.chart.next(this.watching[index] as ChartState, event);
    this.watching[index] = state;
    const of = w.interface ?? noticedOf[w.name];
    // A unit without power notices nothing.
    if (state.word === from || of === undefined || !this.environment.powered.has(w.unit)) return;
    const { description: reason, meta } = fired;
    this.notices.push({ unit: w.unit, of, from, to: state.word, reason, rules: meta.rules });
  }

  /** The unit says that it reloads, where its peer hears it. */
  farewell(unit: UnitName): void {
    const peer = peerOf(unit);
    if (!linkCarries(this.instant, this.watching, peer)) return;
    this.tell(this.core.watchers.at('linkHellos', peer), { type: 'farewell' });
  }

  /** The standby that hears this active unit is sent its configuration once more. [SYNC-WRITE-STANDBY.1] */
  resend(typed: WriteStandby): void {
    const { behaviour, watchers } = this.core;
    const { unit } = typed;
    if (this.watching[watchers.at('boot', unit)]?.word !== 'running') this.refused.push(refusalWithoutPower(typed));
    const peer = peerOf(unit);
    if (!linkCarries(this.instant, this.watching, peer)) return;
    for (const scope of behaviour.layout.scopes) {
      if (this.snapshots[behaviour.layout.at('role', unit, scope)]?.word !== 'active') continue;
      this.tell(watchers.at('progression', peer, scope), { type: 'resynchronise' });
    }
  }

  /** Hellos are lost from now on, besides those that are lost already. */
  lose(outages: readonly Outage[]): void {
    this.outages = outages;
  }

  elapse(ticks: number, first: First): void {
    const i = this.instant;
    const before: Watching = [...this.watching];
    this.outages = this.outages.map((o) => ({ ...o, left: o.left - ticks })).filter(({ left }) => left > 0);
    for (const [index, w] of this.core.watchers.all.entries()) {
      if (runs(i, before, w)) this.tell(index, elapsed(i, before, w, ticks, first));
    }
  }

  /** Lets the pair settle at this instant, after a command or after time where some has passed. */
  settle(environment: Environment, trigger: Trigger | null): void {
    this.environment = environment;
    let pending = trigger;
    for (let round = 0; round < roundLimit; round += 1) {
      const before = [...this.watching];
      const i = this.instant;
      this.perceive(i);
      if (round > 0 && before.every((state, index) => state === this.watching[index])) return;
      if (round === 0 && !this.isNews(pending)) continue;
      this.settleRoles(i, pending);
      pending = null;
    }
    throw new Error(`an instant does not end within ${roundLimit} rounds`);
  }

  /** Whether roles could learn anything that they did not know: they see the states of machines, not how old these are. */
  private isNews(trigger: Trigger | null): boolean {
    const { behaviour, times } = this.core;
    const { environment, outages, watching } = this.before;
    if (environment !== this.environment || outages.length > 0 || this.outages.length > 0) return true;
    if (trigger !== null && trigger.type !== 'wait') return true;
    if (trigger !== null && preemptionDue(behaviour, this.snapshots, times.tick) !== null) return true;
    return this.watching.some(({ word }, index) => word !== watching[index]?.word);
  }

  private perceive(i: Instant): void {
    for (const [index, w] of this.core.watchers.all.entries()) {
      for (const event of this.core.perceived(i, this.watching, w)) this.tell(index, event);
    }
  }

  /** What roles decide may put a standby on its way, which its peer then learns. */
  private settleRoles(i: Instant, trigger: Trigger | null): void {
    let pending = trigger;
    let known = '';
    for (let round = 0; round < roundLimit; round += 1) {
      const facts = this.core.noticed(i, this.watching);
      const key = factsKey(facts);
      if (key === known && pending === null) return;
      known = key;
      const settled = (t: Trigger | null) =>
        settle(this.core.behaviour, this.snapshots, facts, t, {
          onReact: (reaction, fired) => this.follow(reaction, fired),
        });
      const from = this.snapshots;
      this.take(settled(pending));
      // A command or time without effect settles nothing, but what was noticed may.
      if (pending !== null && from.every((state, index) => state === this.snapshots[index])) this.take(settled(null));
      pending = null;
    }
    throw new Error(`an instant does not end within ${roundLimit} rounds`);
  }

  private take({ snapshots, reactions, refused }: Settled): void {
    this.snapshots = snapshots;
    this.reactions.push(...reactions);
    this.refused.push(...refused);
  }

  /** A role moved: the unit or group goes its way to it, and passes at once the states that take no time. */
  private follow(reaction: Reaction, fired: Fired): void {
    const { unit, group, to, rules } = reaction;
    const index = this.core.watchers.at('progression', unit, scopeOf(reaction));
    const word = () => this.watching[index]?.word as Move['to'] | 'none';
    const reason = productReason(reaction, fired);
    const pass = (from: Move['from'], event: ProgressionEvent) => {
      this.tell(index, event);
      const next = word();
      const shown = next === 'none' ? to : next;
      if (from !== shown) this.moves.push({ unit, group, from, to: shown, reason, rules });
    };
    const start = word();
    const from = start !== 'none' ? start : reaction.from === 'off' ? 'negotiation' : reaction.from;
    if (to === 'active') pass(from, { type: 'becomesActive' });
    else if (to === 'standbyReady') pass(from, { type: 'becomesStandby', synchronises: synchronises(reaction, fired) });
    else pass(from, { type: 'leaves' });
    for (let at = word(); to === 'active' && at !== 'active' && at !== 'none'; at = word())
      pass(at, { type: 'advance' });
  }
}
