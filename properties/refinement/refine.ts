/** Whether a run in time ends where the behaviour level may be: at each quiet moment, by some schedule of what came before. */

import type { Observation } from '../../model/behaviour/observe.ts';
import { type BehaviourModel, behaviourModel } from '../../model/behaviour/pair.ts';
import { portOf } from '../../model/configuration/pair.ts';
import { alignments, latest } from '../../model/protocol/alignment.ts';
import { observeInTime } from '../../model/protocol/observe.ts';
import type { ProtocolModel } from '../../model/protocol/pair.ts';
import type { TimedState } from '../../model/protocol/state.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { syncWords } from '../../spec/vocabulary.ts';
import { type Candidate, type Departure, departures, type NoticedAfter, Schedules } from './schedules.ts';

/** What happens next on a run: stimuli fall on the polls in one way, then time passes. */
export interface Turn {
  readonly stimuli: readonly Stimulus[];
  /** Index among the alignments. */
  readonly alignment: number;
  /** Until it is quiet, or the next event, or half-way to it, or not at all. */
  readonly then: 'quiet' | 'event' | 'half' | 'now';
}

/** The pair is quiet, and no schedule leads the behaviour level to what it shows. */
export interface Parting {
  /** Turns before, this one included. */
  readonly turns: number;
  /** Seconds. */
  readonly at: number;
  readonly shown: Observation;
  /** What the behaviour level shows, in order of departure. */
  readonly allowed: readonly Observation[];
}

export interface Refined {
  readonly parting: Parting | null;
  /** How often a quiet moment needed a schedule of each kind, the least departure that explains it. */
  readonly needed: { readonly [departure in Departure]: number };
  readonly quiet: number;
}

const words: ReadonlySet<string> = new Set(syncWords);

/** A standby that cannot go on its way, for want of a failover link, is a standby at the behaviour level. */
function withoutWays(observation: Observation): string {
  return JSON.stringify(observation, (_, value) =>
    typeof value === 'string' && words.has(value) ? 'standbyReady' : value,
  );
}

/** When a fault, or a repair, is noticed at the latest, in seconds. */
export function noticedAfter({ times, pair }: ProtocolModel): NoticedAfter {
  const { tick, unit, interfaces, module, boot } = times;
  const own = (name: string) =>
    interfaces[name] ?? Object.entries(interfaces).find(([n]) => portOf(pair, n) === name)?.[1];
  const ticks = (s: Stimulus): number => {
    if (s.type === 'failoverLinkDown') return unit.silent;
    if (s.type === 'moduleDown') return module;
    if (s.type === 'interfaceDown') return Math.max(unit.silent, own(s.interface)?.linkLoss ?? 0);
    if (s.type === 'trafficLost') return Math.max(unit.silent, own(s.interface)?.ends[3] ?? 0);
    if (s.type === 'dataPathDown') return Math.max(unit.silent, own(s.interface ?? '')?.start ?? 0);
    // A unit that boots has said nothing yet.
    if (s.type === 'powerOn') return boot + unit.poll;
    // The next hello over a path that is whole again.
    if (s.type === 'failoverLinkUp' || s.type === 'dataPathUp' || s.type === 'interfaceUp') return unit.poll;
    return 0;
  };
  return (s) => (ticks(s) * tick) / 1000;
}

/** More events between two quiet moments than any pair needs. */
const eventLimit = 2000;

class Run {
  timed: TimedState;
  ticks = 0;
  candidates: readonly Candidate[];
  readonly needed = Object.fromEntries(departures.map((d) => [d, 0])) as { [departure in Departure]: number };
  quiet = 0;
  private readonly model: ProtocolModel;
  private readonly behaviour: BehaviourModel;
  private readonly schedules: Schedules;

  constructor(model: ProtocolModel, behaviour: BehaviourModel) {
    this.model = model;
    this.behaviour = behaviour;
    this.schedules = new Schedules(behaviour, noticedAfter(model));
    this.timed = model.initial;
    this.candidates = this.schedules.start(this.behaviour.initial);
  }

  get at(): number {
    return (this.ticks * this.model.times.tick) / 1000;
  }

  apply(stimuli: readonly Stimulus[], alignment: number): void {
    if (stimuli.length === 0) return;
    this.timed = this.model.apply(this.timed, stimuli, alignments[alignment] ?? latest).state;
    this.candidates = this.schedules.take(this.schedules.arrive(this.candidates, stimuli, this.at), this.at);
  }

  elapse(ticks: number, alignment: number): void {
    const { reactions, state } = this.model.elapse(this.timed, ticks, 'deadline', alignments[alignment] ?? latest);
    this.timed = state;
    this.ticks += ticks;
    this.candidates = this.schedules.wait(this.candidates, (ticks * this.model.times.tick) / 1000);
    if (reactions.length > 0) this.candidates = this.schedules.take(this.candidates, this.at);
  }

  /** Lets time pass; gives what no schedule explains. */
  pass({ then, alignment }: Turn, turns: number): Parting | null {
    for (let events = 0; !this.model.isQuiet(this.timed); events += 1) {
      if (events > eventLimit) throw new Error(`the pair is not quiet after ${eventLimit} events`);
      const due = this.model.due(this.timed) ?? 0;
      if (then === 'now') return null;
      this.elapse(then === 'half' ? Math.ceil(due / 2) : due, alignment);
      if (then !== 'quiet') return this.model.isQuiet(this.timed) ? this.judge(turns) : null;
    }
    return this.judge(turns);
  }

  private judge(turns: number): Parting | null {
    this.candidates = this.schedules.take(this.candidates, this.at).filter(({ pending }) => pending.length === 0);
    const shown = observeInTime(this.model, this.timed);
    const key = withoutWays(shown);
    const matching = this.candidates.filter(({ state }) => withoutWays(this.behaviour.observe(state)) === key);
    if (matching.length === 0) {
      const order = [...this.candidates].sort(
        (a, b) => departures.indexOf(a.departure) - departures.indexOf(b.departure),
      );
      return { turns, at: this.at, shown, allowed: order.map(({ state }) => this.behaviour.observe(state)) };
    }
    this.quiet += 1;
    const least = departures.find((d) => matching.some(({ departure }) => departure === d)) ?? 'inOrder';
    this.needed[least] += 1;
    this.candidates = matching.map((c) => ({ ...c, departure: 'inOrder' as const }));
    return null;
  }
}

/** Runs turns on a pair in time, and at each quiet moment asks the behaviour level whether it may be so. */
export function refine(
  model: ProtocolModel,
  turns: readonly Turn[],
  behaviour: BehaviourModel = behaviourModel(model.pair, model.readings),
): Refined {
  const run = new Run(model, behaviour);
  let parting: Parting | null = null;
  for (const [index, turn] of turns.entries()) {
    run.apply(turn.stimuli, turn.alignment);
    parting = run.pass(index === turns.length - 1 ? { ...turn, then: 'quiet' } : turn, index + 1);
    if (parting !== null) break;
  }
  return { parting, needed: run.needed, quiet: run.quiet };
}
