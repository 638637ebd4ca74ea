/** The pair in time: the behaviour level's roles, told what was noticed when it was noticed. */
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { peerOf, type StateWord, type TransientWord, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { ChartState, Fired } from '../behaviour/chart.ts';
import { type Environment, initialEnvironment } from '../behaviour/environment.ts';
import { type Facts, factsKey, type PerUnit, type Scope } from '../behaviour/facts.ts';
import type { Snapshots } from '../behaviour/machines.ts';
import { groupNumber, type Reaction, type Refusal } from '../behaviour/outcome.ts';
import { type BehaviourModel, behaviourModel, behaviourPhases, subSteps } from '../behaviour/pair.ts';
import type { Parts, SettleOptions } from '../behaviour/parts.ts';
import type { Trigger } from '../behaviour/phases/command.ts';
import { settle } from '../behaviour/settle.ts';
import { isReady, messageReaches } from '../behaviour/view.ts';
import type { Pair } from '../configuration/pair.ts';
import type { Stimulus } from '../stimulus.ts';
import { type Alignment, latest } from './alignment.ts';
import type { ProgressionEvent } from './charts/progression.machine.ts';
import { sooner } from './due.ts';
import {
  type MachineMakers,
  usualMachines,
  type Watcher,
  type Watchers,
  type Watching,
  watchersOf,
} from './machines.ts';
import { noticed } from './noticed.ts';
import { type Instant, linkCarries, perceived, takesPart } from './perceive.ts';
import { productReason } from './reasons.ts';
import { type Durations, statedDurations, type Times, timesOf } from './times.ts';

/** A state of a pair in time; look at it through `observe`. */
export interface TimedState {
  readonly environment: Environment;
  /** Those of the behaviour level. */
  readonly snapshots: Snapshots;
  /** Those of the machines that watch, and are on their way. */
  readonly watching: Watching;
}

/** The state of a unit or group moved, passing states included. */
export interface Move {
  readonly unit: UnitName;
  /** Null on an Active/Standby pair. */
  readonly group: 1 | 2 | null;
  readonly from: StateWord | TransientWord;
  readonly to: StateWord | TransientWord;
  /** As the product prints it. */
  readonly reason: string;
  readonly rules: readonly RuleId[];
}

/** A unit noticed something: a machine that watches went to another state. */
export interface Notice {
  readonly unit: UnitName;
  /** `failover link`, `data paths`, `module`, or the name of an interface. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly rules: readonly RuleId[];
}

/** What came of an instant. */
export interface TimedStep {
  readonly state: TimedState;
  /** Roles that moved, as at the behaviour level. */
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
  readonly moves: readonly Move[];
  readonly notices: readonly Notice[];
}

/** Which counts where a hello and the end of a hold time meet. */
export type First = 'hello' | 'deadline';

/** A pair as a pure function of a state, of the stimuli of an instant, and of time that passes. */
export interface ProtocolModel {
  readonly pair: Pair;
  readonly readings: Readings;
  readonly times: Times;
  /** @internal */
  readonly behaviour: BehaviourModel;
  /** @internal */
  readonly watchers: Watchers;
  /** Both units off and nothing broken. */
  readonly initial: TimedState;
  /** Applies simultaneous stimuli at one instant, as {@link BehaviourModel.step} does; a `wait` among them does nothing. */
  apply(state: TimedState, stimuli: readonly Stimulus[], alignment?: Alignment): TimedStep;
  /** Lets so many ticks pass, at most those until the next event. */
  elapse(state: TimedState, ticks: number, first?: First, alignment?: Alignment): TimedStep;
  /** Ticks until something happens by itself; null where nothing will. */
  due(state: TimedState): number | null;
  /** Nothing runs but the hello exchange and delays of preemption. */
  isQuiet(state: TimedState): boolean;
}

/** More rounds of an instant than any pair needs. */
const roundLimit = 20;

const noticeWords: Readonly<Record<string, string>> = {
  linkHellos: 'failover link',
  dataHellos: 'data paths',
  module: 'module',
};

/** Mutable lists of one instant. */
interface Events {
  readonly reactions: Reaction[];
  readonly refused: Refusal[];
  readonly moves: Move[];
  readonly notices: Notice[];
}

export interface TimedReplacements {
  readonly machines?: MachineMakers;
  readonly times?: Times;
  readonly perceived?: typeof perceived;
  readonly noticed?: typeof noticed;
}

/** A standby that heals from a second active unit has lived apart from its peer, and synchronises like one that joins. */
function synchronises({ from }: Reaction, fired: Fired): boolean {
  return from !== 'active' && from !== 'failed'
    ? true
    : fired.meta.rules.includes('LINK-HEALS.1') || fired.meta.rules.includes('LINK-HEALS-GROUP.1');
}

/**
 * The model of a pair in time, under a choice of readings.
 *
 * @param stated durations in seconds that no rule gives
 */
export function protocolModel(
  described: Pair,
  readings: Readings = defaultReadings,
  stated: Durations = statedDurations,
  replacements: TimedReplacements = {},
): ProtocolModel {
  const behaviour = behaviourModel(described, readings, { phases: protocolPhases });
  const { pair } = behaviour;
  const times = replacements.times ?? timesOf(pair, readings, stated);
  const watchers = watchersOf(pair, times, readings, replacements.machines ?? usualMachines);
  const tellOf = replacements.perceived ?? perceived;
  const noticedIn = replacements.noticed ?? noticed;

  const instantOf = (state: TimedState, environment: Environment, alignment: Alignment): Instant => ({
    pair,
    readings,
    times,
    watchers,
    environment,
    on: failoverOn(behaviour, state.snapshots),
    alignment,
  });

  const tell = (
    watching: ChartState[],
    index: number,
    event: Parameters<Watcher['chart']['next']>[1],
    events: Events,
  ) => {
    const w = watchers.all[index] as Watcher;
    const before = watching[index] as ChartState;
    const { state, fired } = w.chart.next(before, event);
    watching[index] = state;
    if (state.word === before.word) return;
    const { description: reason, meta } = fired;
    if (w.name === 'progression') return;
    const of = w.interface ?? noticeWords[w.name];
    if (of !== undefined) {
      events.notices.push({ unit: w.unit, of, from: before.word, to: state.word, reason, rules: meta.rules });
    }
  };

  /** What each unit or group shows: where it is on its way, and its role otherwise. */
  const words = (state: TimedState): readonly string[] => shownWords(behaviour, watchers, state);

  const perceive = (i: Instant, before: Watching, events: Events): Watching => {
    const watching = [...before];
    for (const [index, w] of watchers.all.entries()) {
      const event = tellOf(i, watching, w);
      if (event !== null) tell(watching, index, event, events);
    }
    return watching;
  };

  /** Tells the machine on its way what became of the role, and lets it pass the states that take no time. */
  const follow = (reaction: Reaction, fired: Fired, watching: ChartState[], events: Events): void => {
    const scope = scopeOf(reaction);
    const index = watchers.at('progression', reaction.unit, scope);
    const shown = () => watching[index]?.word ?? 'none';
    const reason = productReason(reaction, fired);
    const record = (from: string) => {
      const to = shown() === 'none' ? reaction.to : shown();
      if (from === to) return;
      events.moves.push({
        unit: reaction.unit,
        group: reaction.group,
        from: from as Move['from'],
        to: to as Move['to'],
        reason,
        rules: reaction.rules,
      });
    };
    const first = shown() === 'none' ? (reaction.from === 'off' ? 'negotiation' : reaction.from) : shown();
    const events1: ProgressionEvent =
      reaction.to === 'active'
        ? { type: 'becomesActive' }
        : reaction.to === 'standbyReady'
          ? { type: 'becomesStandby', synchronises: synchronises(reaction, fired) }
          : { type: 'leaves' };
    tell(watching, index, events1, events);
    record(first);
    if (reaction.to !== 'active') return;
    while (shown() !== 'active') {
      const from = shown();
      tell(watching, index, { type: 'advance' }, events);
      record(from);
    }
  };

  const settled = (
    i: Instant,
    state: TimedState,
    trigger: Trigger | null,
    events: Events,
  ): { snapshots: Snapshots; watching: Watching } => {
    const watching = [...state.watching];
    let { snapshots } = state;
    let pending = trigger;
    let known = '';
    for (let round = 0; round < roundLimit; round += 1) {
      const facts: Facts = noticedIn(i, watching);
      const key = factsKey(facts);
      if (key === known && pending === null) return { snapshots, watching };
      known = key;
      const options: SettleOptions = { onReact: (reaction, fired) => follow(reaction, fired, watching, events) };
      let done = settle(behaviour, snapshots, facts, pending, options);
      if (
        pending !== null &&
        done.snapshots.every((s, index) => s === snapshots[index]) &&
        done.reactions.length === 0
      ) {
        events.refused.push(...done.refused);
        done = settle(behaviour, snapshots, facts, null, options);
      }
      pending = null;
      snapshots = done.snapshots;
      events.reactions.push(...done.reactions);
      events.refused.push(...done.refused);
    }
    throw new Error(`an instant does not end within ${roundLimit} rounds`);
  };

  /** Watchers perceive, roles settle, and again while a unit's own failover setting changes what is sent. */
  const instant = (
    from: TimedState,
    environment: Environment,
    trigger: Trigger | null,
    alignment: Alignment,
    events: Events,
  ): TimedState => {
    let state: TimedState = { ...from, environment };
    let pending = trigger;
    for (let round = 0; round < roundLimit; round += 1) {
      const i = instantOf(state, environment, alignment);
      const watching = perceive(i, state.watching, events);
      const isSame = round > 0 && watching.every((w, index) => w === state.watching[index]);
      if (isSame && pending === null) return state;
      const next = settled(i, { ...state, watching }, pending, events);
      pending = null;
      state = { environment, ...next };
    }
    throw new Error(`an instant does not end within ${roundLimit} rounds`);
  };

  const eventsOfInstant = (): Events => ({ reactions: [], refused: [], moves: [], notices: [] });

  /** Moves that no role tells of: a unit that boots, looks for its peer, loses power, or takes over what its peer has. */
  const otherMoves = (before: TimedState, after: TimedState, events: Events): readonly Move[] => {
    const [was, is] = [words(before), words(after)];
    const places = unitNames.flatMap((unit) => behaviour.layout.scopes.map((scope) => ({ unit, scope })));
    return places.flatMap(({ unit, scope }, index): Move[] => {
      const [from, to] = [was[index], is[index]];
      const group = groupNumber(scope);
      if (from === to || events.moves.some((m) => m.unit === unit && m.group === group)) return [];
      return [
        { unit, group, from: from as Move['from'], to: to as Move['to'], reason: quietReason(from, to), rules: [] },
      ];
    });
  };

  const stepOf = (before: TimedState, after: TimedState, events: Events): TimedStep => ({
    state: after,
    ...events,
    moves: [...otherMoves(before, after, events), ...events.moves],
  });

  return {
    pair,
    readings,
    times,
    behaviour,
    watchers,
    initial: {
      environment: initialEnvironment(pair),
      snapshots: behaviour.initial.snapshots,
      watching: watchers.initial,
    },
    apply(before, stimuli, alignment = latest) {
      const events = eventsOfInstant();
      let state = farewells(before, stimuli, instantOf(before, before.environment, alignment), tell, events);
      for (const { environment, trigger } of subSteps(pair, state.environment, stimuli)) {
        if (trigger?.type === 'wait') continue;
        state = instant(state, environment, trigger, alignment, events);
      }
      return stepOf(before, state, events);
    },
    elapse(before, ticks, first = 'deadline', alignment = latest) {
      const events = eventsOfInstant();
      const i = instantOf(before, before.environment, alignment);
      const watching = [...before.watching];
      for (const [index, w] of watchers.all.entries()) {
        if (w.name === 'progression' && !syncGoesOn(i, before.watching, w)) continue;
        const twinHears = false;
        const event = {
          type: 'elapse',
          ticks,
          ...(w.name === 'interface' ? { twinHears } : {}),
          ...(w.name === 'linkHellos' || w.name === 'dataHellos' ? { first } : {}),
        };
        tell(watching, index, event, events);
      }
      const seconds = (ticks * times.tick) / 1000;
      const trigger: Trigger | null = ticks > 0 ? { type: 'wait', seconds } : null;
      return stepOf(before, instant({ ...before, watching }, before.environment, trigger, alignment, events), events);
    },
    due(state) {
      const i = instantOf(state, state.environment, latest);
      return sooner(watchDue(i, state), preemptionDue(behaviour, state.snapshots, times.tick));
    },
    isQuiet(state) {
      return watchDue(instantOf(state, state.environment, latest), state) === null;
    },
  };
}

/** Ticks until a watcher, or a standby on its way, comes to something. */
function watchDue(i: Instant, { watching }: TimedState): number | null {
  let next: number | null = null;
  for (const [index, w] of i.watchers.all.entries()) {
    if (w.name === 'progression' && !syncGoesOn(i, watching, w)) continue;
    next = sooner(next, w.due(watching[index] as ChartState));
  }
  return next;
}

/** What a standby takes over comes over the failover link; without it nothing goes on. [SYNC-AT-BOOT.1] */
function syncGoesOn(i: Instant, watching: Watching, w: Watcher): boolean {
  return takesPart(i, watching, w.unit) && linkCarries(i, watching, w.unit);
}

/** Ticks until the delay of a group is over. [PREEMPT-DELAY.1] */
function preemptionDue(model: BehaviourModel, snapshots: Snapshots, tick: number): number | null {
  let next: number | null = null;
  if (model.pair.mode === 'activeStandby') return null;
  for (const scope of model.layout.scopes) {
    const state = snapshots[model.layout.at('preemption', null, scope)];
    const group = model.pair.groups[scope as '1' | '2'];
    if (state?.word !== 'waiting' || group === undefined || group.preempt === false) continue;
    const left = group.preempt.delay - (state.context.elapsed as number);
    next = sooner(next, Math.ceil((left * 1000) / tick));
  }
  return next;
}

/** A unit that reloads says so, and its peer need not wait. */
function farewells(
  state: TimedState,
  stimuli: readonly Stimulus[],
  i: Instant,
  tell: (watching: ChartState[], index: number, event: { type: 'farewell' }, events: Events) => void,
  events: Events,
): TimedState {
  // ??? [reload-active]
  if (i.readings['reload-active'] === 'b') return state;
  const watching = [...state.watching];
  for (const s of stimuli) {
    if (s.type !== 'reload' || !linkCarries(i, state.watching, peerOf(s.unit))) continue;
    tell(watching, i.watchers.at('linkHellos', peerOf(s.unit)), { type: 'farewell' }, events);
  }
  return { ...state, watching };
}

function failoverOn(model: BehaviourModel, snapshots: Snapshots): PerUnit<boolean> {
  const on = (unit: UnitName) => snapshots[model.layout.at('failoverSetting', unit, null)]?.word === 'on';
  return { primary: on('primary'), secondary: on('secondary') };
}

function scopeOf({ group }: Reaction): Scope {
  return group === null ? 'unit' : `${group}`;
}

/** The state that a unit, or a group on it, shows: its role, or where it is on the way to it. */
export function shownWord(
  model: BehaviourModel,
  watchers: Watchers,
  { environment, snapshots, watching }: TimedState,
  unit: UnitName,
  scope: Scope,
): StateWord | TransientWord {
  if (!environment.powered.has(unit)) return 'off';
  if (watching[watchers.at('boot', unit)]?.word === 'booting') return 'booting';
  const role = snapshots[model.layout.at('role', unit, scope)]?.word;
  if (role === 'off') return 'negotiation';
  const way = watching[watchers.at('progression', unit, scope)]?.word;
  return (way === undefined || way === 'none' ? role : way) as StateWord;
}

function shownWords(model: BehaviourModel, watchers: Watchers, state: TimedState): readonly string[] {
  return unitNames.flatMap((unit) =>
    model.layout.scopes.map((scope) => shownWord(model, watchers, state, unit, scope)),
  );
}

/** The product's word for a move that no role tells of. */
function quietReason(from: string | undefined, to: string | undefined): string {
  if (to === 'negotiation') return 'Failover state check';
  if (to === 'off' || to === 'booting') return 'No Error';
  return from === 'off' ? 'No Error' : 'Configuration mismatch';
}

/** The phases of the behaviour level, but that only a standby that has all it needs is asked to take over. */
const protocolPhases: Parts['phases'] = {
  ...behaviourPhases,
  message: behaviourPhases.message.map((message) =>
    message.action === 'askToTakeOver'
      ? { ...message, arrives: (v, to, scope) => messageReaches(v, to) && isReady(v, to, scope) }
      : message,
  ),
};
