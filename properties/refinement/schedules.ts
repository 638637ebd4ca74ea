/**
 * Schedules: the ways in which the behaviour level may take what reached a pair in time before it was quiet. It is cut
 * into consecutive steps; things may be joined into one step, swapped, or taken late; a fault and its repair, or a repair
 * and the next fault, may be left out together where the first of them need not have been noticed.
 */
import { breaks, environmentKey, subjectsOf } from '../../model/behaviour/environment.ts';
import type { BehaviourModel, PairState } from '../../model/behaviour/pair.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { contradiction } from '../../model/stimuli-reader.ts';
import { isCommand, type Stimulus } from '../../model/stimulus.ts';
import type { UnitName } from '../../spec/vocabulary.ts';

/** How far a schedule departs from the order of arrival, the least first. */
export const departures = ['inOrder', 'late', 'joined', 'swapped', 'leftOut'] as const;
export type Departure = (typeof departures)[number];

/** One thing that happened, or units that lose or get power at once; a reload is two, a loss of power and its return. */
interface Pending {
  readonly stimuli: readonly Stimulus[];
  /** Seconds. */
  readonly at: number;
}

/** A state that the behaviour level may be in, with what it has not taken yet. */
export interface Candidate {
  readonly state: PairState;
  readonly pending: readonly Pending[];
  readonly departure: Departure;
}

/** Seconds after which a fault, or a repair, is noticed at the latest. */
export type NoticedAfter = (change: Stimulus) => number;

export class Schedules {
  private readonly model: BehaviourModel;
  private readonly noticedAfter: NoticedAfter;
  private readonly steps = new Map<string, PairState>();
  private readonly hasClocks: boolean;

  constructor(model: BehaviourModel, noticedAfter: NoticedAfter) {
    this.model = model;
    this.noticedAfter = noticedAfter;
    const { pair } = model;
    const groups = pair.mode === 'activeStandby' ? [] : Object.values(pair.groups);
    this.hasClocks = groups.some((group) => group !== undefined && group.preempt !== false && group.preempt.delay > 0);
  }

  start(state: PairState): readonly Candidate[] {
    return [{ state, pending: [], departure: 'inOrder' }];
  }

  /** Stimuli arrive at one instant, in seconds. */
  arrive(from: readonly Candidate[], stimuli: readonly Stimulus[], at: number): readonly Candidate[] {
    return from.map((c) => ({
      ...c,
      pending: [...c.pending, ...thingsOf(this.model.pair, c, stimuli).map((each) => ({ stimuli: each, at }))],
    }));
  }

  /** Takes none, some or all of what is pending, in every way, at this instant. */
  take(from: readonly Candidate[], now: number): readonly Candidate[] {
    const all = new Map<string, Candidate>();
    const work = [...from];
    for (let c = work.pop(); c !== undefined; c = work.pop()) {
      const key = keyOf(c);
      const known = all.get(key);
      if (known !== undefined && !isLess(c.departure, known.departure)) continue;
      all.set(key, c);
      work.push(...this.next(c, now), ...this.leftOut(c));
    }
    return [...all.values()];
  }

  /** Time passes for delays of preemption. */
  wait(from: readonly Candidate[], seconds: number): readonly Candidate[] {
    if (!this.hasClocks || seconds === 0) return from;
    const byKey = new Map<string, Candidate>();
    for (const c of from) {
      const waited = { ...c, state: this.step(c.state, [{ type: 'wait', seconds }]) };
      const known = byKey.get(keyOf(waited));
      if (known === undefined || isLess(waited.departure, known.departure)) byKey.set(keyOf(waited), waited);
    }
    return [...byKey.values()];
  }

  /** What the behaviour level makes of a step; worked out once. */
  private step(from: PairState, stimuli: readonly Stimulus[]): PairState {
    const key = `${stateKey(from)}|${JSON.stringify(stimuli)}`;
    const known = this.steps.get(key);
    if (known !== undefined) return known;
    const { state } = this.model.step(from, stimuli);
    this.steps.set(key, state);
    return state;
  }

  private next(c: Candidate, now: number): readonly Candidate[] {
    const found: Candidate[] = [];
    for (const taken of groupsOf(c.pending)) {
      if (!this.mayTake(taken, c.pending)) continue;
      const pending = c.pending.filter((one) => !taken.includes(one));
      const stimuli = taken.flatMap((one) => one.stimuli);
      const state = this.step(c.state, stimuli);
      const departure = departureOf(taken, pending, now);
      found.push({ state, pending, departure: isLess(c.departure, departure) ? departure : c.departure });
    }
    return found;
  }

  /** One step can hold them, and of what happens to one thing nothing earlier is left behind. */
  private mayTake(taken: readonly Pending[], pending: readonly Pending[]): boolean {
    const stimuli = taken.flatMap((one) => one.stimuli);
    if (taken.length > 1 && contradiction(this.model.pair, stimuli) !== null) return false;
    return taken.every((one) => {
      const subjects = this.subjects(one);
      const before = pending.slice(0, pending.indexOf(one));
      return before.every((other) => taken.includes(other) || !this.subjects(other).some((s) => subjects.includes(s)));
    });
  }

  /** What it is about; commands are about nothing that could not happen in another order. */
  private subjects({ stimuli }: Pending): readonly string[] {
    return stimuli.filter((s) => !isCommand(s)).flatMap((s) => subjectsOf(this.model.pair, s));
  }

  /** Two opposite changes of one thing, the first of which nobody need have noticed. */
  private leftOut(c: Candidate): readonly Candidate[] {
    return c.pending.flatMap((first, i) =>
      c.pending.slice(i + 1).flatMap((second): readonly Candidate[] => {
        const [other] = second.stimuli;
        const one = first.stimuli.find((s) => other !== undefined && this.undoes(other, s));
        if (one === undefined || second.stimuli.length > 1) return [];
        if (second.at - first.at >= this.noticedAfter(one)) return [];
        const rest = first.stimuli.filter((s) => s !== one);
        const pending = c.pending.flatMap((each) => {
          if (each === second) return [];
          return each !== first ? [each] : rest.length > 0 ? [{ ...first, stimuli: rest }] : [];
        });
        return [{ ...c, pending, departure: 'leftOut' }];
      }),
    );
  }

  private undoes(later: Stimulus, earlier: Stimulus): boolean {
    if (isCommand(later) || isCommand(earlier)) return false;
    const { pair } = this.model;
    if (subjectsOf(pair, later).join() !== subjectsOf(pair, earlier).join()) return false;
    if (later.type === 'powerOff') return earlier.type === 'powerOn';
    return !isPower(later) && breaks(later) !== breaks(earlier);
  }
}

function isLess(a: Departure, b: Departure): boolean {
  return departures.indexOf(a) < departures.indexOf(b);
}

function stateKey({ environment, snapshots }: PairState): string {
  return `${environmentKey(environment)}|${snapshots.map(({ id }) => id).join(' ')}`;
}

function keyOf({ state, pending }: Candidate): string {
  return `${stateKey(state)}|${pending.map((p) => `${JSON.stringify(p.stimuli)}${p.at}`).join()}`;
}

/** One by one, together as they arrived, or all. */
function groupsOf(pending: readonly Pending[]): readonly (readonly Pending[])[] {
  const instants = [...new Set(pending.map(({ at }) => at))];
  const together = instants.map((at) => pending.filter((one) => one.at === at)).filter(({ length }) => length > 1);
  return [...pending.map((one) => [one]), ...together, ...(instants.length > 1 ? [pending] : [])];
}

function departureOf(taken: readonly Pending[], left: readonly Pending[], now: number): Departure {
  const last = Math.max(...taken.map(({ at }) => at));
  if (left.some(({ at }) => at < last)) return 'swapped';
  if (new Set(taken.map(({ at }) => at)).size > 1) return 'joined';
  return taken.some(({ at }) => at < now) ? 'late' : 'inOrder';
}

/** Whether a unit has power once what is pending has been taken. */
function willBeOn(c: Candidate, unit: UnitName): boolean {
  const last = c.pending
    .flatMap(({ stimuli }) => stimuli)
    .filter((s) => (s.type === 'powerOn' || s.type === 'powerOff') && s.unit === unit)
    .at(-1);
  return last === undefined ? c.state.environment.powered.has(unit) : last.type === 'powerOn';
}

function isPower({ type }: Stimulus): boolean {
  return type === 'powerOff' || type === 'powerOn';
}

/** Each thing that breaks or is repaired for itself, for each is noticed for itself; power as it goes and comes. */
function thingsOf(pair: Pair, c: Candidate, stimuli: readonly Stimulus[]): readonly (readonly Stimulus[])[] {
  const reloaded = stimuli.flatMap((s) => (s.type === 'reload' && willBeOn(c, s.unit) ? [s.unit] : []));
  const others = stimuli.filter((s) => s.type !== 'reload' && !isPower(s));
  const things = others.flatMap((s): readonly (readonly Stimulus[])[] => {
    if ((s.type !== 'dataPathDown' && s.type !== 'dataPathUp') || s.interface !== undefined) return [[s]];
    return Object.keys(pair.interfaces).map((name) => [{ ...s, interface: name }]);
  });
  const off = stimuli.filter((s) => s.type === 'powerOff' && willBeOn(c, s.unit));
  const on = stimuli.filter((s) => s.type === 'powerOn' && !willBeOn(c, s.unit));
  const leave = reloaded.map((unit): Stimulus => ({ type: 'powerOff', unit }));
  const again = reloaded.map((unit): Stimulus => ({ type: 'powerOn', unit }));
  return [...things, [...off, ...leave], on, again].filter(({ length }) => length > 0);
}
