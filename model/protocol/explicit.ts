/**
 * The pair with its hellos and its looks at ports one by one, at every poll: what the model in time leaves out. There a
 * clock runs only from the moment a path is cut, at either end of a poll; here every clock runs at all times, so that the
 * two can be compared.
 */
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { PerUnit } from '../behaviour/facts.ts';
import { subSteps } from '../behaviour/pair.ts';
import type { Stimulus } from '../stimulus.ts';
import { latest } from './alignment.ts';
import { interfaceTests } from './charts/interface/setup.ts';
import { sooner } from './due.ts';
import { Happening } from './happening.ts';
import type { Instant } from './instant.ts';
import type { Watcher, Watching } from './machines.ts';
import type { ProtocolModel } from './pair.ts';
import { type Perceived, perceived } from './perceive.ts';
import type { Sensing } from './senses.ts';
import type { TimedState, TimedStep } from './state.ts';

/** Ticks until each unit sends its next hello, and looks at each interface and sends one there; 0 is this instant. */
export interface Polls {
  readonly hellos: PerUnit<number>;
  readonly interfaces: PerUnit<Readonly<Record<string, number>>>;
}

export interface ExplicitState {
  readonly timed: TimedState;
  readonly polls: Polls;
}

export interface ExplicitModel {
  /** From a state of the model in time, with the polls where they are to be. */
  start(timed: TimedState, polls: Polls): ExplicitState;
  /** Ticks until the next poll or the next event of a clock. */
  due(state: ExplicitState): number;
  /** Lets ticks pass, at most those until the next event; then stimuli come, before the hellos of that instant are sent or after. */
  step(
    state: ExplicitState,
    ticks: number,
    stimuli?: readonly Stimulus[],
    order?: 'stimuliFirst' | 'hellosFirst',
  ): TimedStep & { readonly state: TimedState; readonly explicit: ExplicitState };
}

const tested: ReadonlySet<string> = new Set(interfaceTests);

function helloEvents(base: Perceived, isSent: boolean): readonly Perceived[] {
  if (base.type === 'deaf') return [base];
  const clock: Perceived = { type: 'notCarried', age: 0 };
  return base.type === 'carried' && isSent ? [{ type: 'carried', after: 0 }, clock] : [clock];
}

function interfaceEvents(base: Perceived, word: string, isSent: boolean, isLookedAt: boolean): readonly Perceived[] {
  const nothing: Perceived = { type: 'nothing', age: 0, tested: 0 };
  const traffic: Perceived = { type: 'traffic', age: 0 };
  if (base.type === 'linkLost') {
    const noticed: Perceived = { type: 'linkLost', age: Number.POSITIVE_INFINITY };
    return isLookedAt || word === 'noLink' ? [noticed] : [nothing];
  }
  if (base.type === 'hellos' && isSent) return [base, traffic];
  if (base.type !== 'hellos' && base.type !== 'traffic') return [base.type === 'nothing' ? nothing : base];
  // A test that traffic passes begins the wait for a hello anew.
  return word === 'missed' || word === 'normal' ? [traffic] : [traffic, nothing];
}

/** What a machine is told with hellos and looks one by one. */
function perceivedWith(polls: Polls, times: Sensing['times']): typeof perceived {
  return (i: Instant, watching: Watching, w: Watcher): readonly Perceived[] => {
    const [base] = perceived(i, watching, w);
    if (base === undefined) return [];
    if (w.name === 'linkHellos' || w.name === 'dataHellos')
      return helloEvents(base, polls.hellos[peerOf(w.unit)] === 0);
    if (w.name !== 'interface' || w.interface === null) return [base];
    const word = watching[i.watchers.at('interface', w.unit, w.interface)]?.word ?? '';
    const isSent = polls.interfaces[peerOf(w.unit)][w.interface] === 0;
    const isAlwaysLookedAt = times.interfaces[w.interface]?.linkLoss === 0;
    const isLookedAt = isAlwaysLookedAt || (polls.interfaces[w.unit][w.interface] === 0 && !tested.has(word));
    return interfaceEvents(base, word, isSent, isLookedAt);
  };
}

/** Every poll that came at this instant begins anew. */
function begun(model: ProtocolModel, polls: Polls): Polls {
  const { unit, interfaces } = model.times;
  const again = (left: number, poll: number) => (left === 0 ? poll : left);
  const of = (u: UnitName) =>
    Object.fromEntries(
      Object.entries(polls.interfaces[u]).map(([name, left]) => [name, again(left, interfaces[name]?.poll ?? 1)]),
    );
  return {
    hellos: { primary: again(polls.hellos.primary, unit.poll), secondary: again(polls.hellos.secondary, unit.poll) },
    interfaces: { primary: of('primary'), secondary: of('secondary') },
  };
}

function after(polls: Polls, ticks: number): Polls {
  const of = (u: UnitName) =>
    Object.fromEntries(Object.entries(polls.interfaces[u]).map(([name, left]) => [name, left - ticks]));
  return {
    hellos: { primary: polls.hellos.primary - ticks, secondary: polls.hellos.secondary - ticks },
    interfaces: { primary: of('primary'), secondary: of('secondary') },
  };
}

function soonest(polls: Polls): number {
  return Math.min(...unitNames.flatMap((unit) => [polls.hellos[unit], ...Object.values(polls.interfaces[unit])]));
}

/** Nothing is sent at this instant. */
function unsent(polls: Polls): Polls {
  const of = (u: UnitName) => Object.fromEntries(Object.keys(polls.interfaces[u]).map((name) => [name, 1]));
  return { hellos: { primary: 1, secondary: 1 }, interfaces: { primary: of('primary'), secondary: of('secondary') } };
}

/** All that two steps at one instant brought. */
function bothOf(first: TimedStep, then: TimedStep): Omit<TimedStep, 'state'> {
  return {
    reactions: [...first.reactions, ...then.reactions],
    refused: [...first.refused, ...then.refused],
    moves: [...first.moves, ...then.moves],
    notices: [...first.notices, ...then.notices],
  };
}

export function explicitModel(model: ProtocolModel): ExplicitModel {
  const coreAt = (polls: Polls): Sensing => ({ ...model, perceived: perceivedWith(polls, model.times) });
  return {
    start: (timed, polls) => ({ timed, polls }),
    due({ timed, polls }) {
      return sooner(soonest(begun(model, polls)), model.due(timed)) as number;
    },
    step({ timed, polls: was }, ticks, stimuli = [], order = 'stimuliFirst') {
      const polls = after(begun(model, was), ticks);
      const apply = (now: Happening, from: TimedState) => {
        for (const { environment, trigger } of subSteps(model.pair, from.environment, stimuli)) {
          if (trigger?.type !== 'wait') now.settle(environment, trigger);
        }
      };
      const now = new Happening(coreAt(polls), timed, latest);
      now.elapse(ticks, 'hello');
      if (order === 'hellosFirst' || stimuli.length === 0) {
        const passed = ticks > 0 ? ({ type: 'wait', seconds: (ticks * model.times.tick) / 1000 } as const) : null;
        now.settle(timed.environment, passed);
        const first = now.step;
        if (stimuli.length === 0) return { ...first, explicit: { timed: first.state, polls } };
        const next = new Happening(coreAt(unsent(polls)), first.state, latest);
        apply(next, first.state);
        const then = next.step;
        return { ...then, ...bothOf(first, then), explicit: { timed: then.state, polls } };
      }
      apply(now, timed);
      return { ...now.step, explicit: { timed: now.step.state, polls } };
    },
  };
}
