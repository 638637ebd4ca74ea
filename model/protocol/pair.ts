/** The pair in time: the behaviour level's roles, told what was noticed when it was noticed. */
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { initialEnvironment } from '../behaviour/environment.ts';
import { behaviourModel, behaviourPhases, subSteps } from '../behaviour/pair.ts';
import type { Phases } from '../behaviour/parts.ts';
import type { Trigger } from '../behaviour/phases/command.ts';
import type { MessagePhase } from '../behaviour/phases/phase.ts';
import { isReady, messageReaches, role } from '../behaviour/view.ts';
import type { Pair } from '../configuration/pair.ts';
import type { Stimulus } from '../stimulus.ts';
import { type Alignment, latest } from './alignment.ts';
import { preemptionDue, watchDue } from './clocks.ts';
import { sooner } from './due.ts';
import { Happening } from './happening.ts';
import { instantAt } from './instant.ts';
import { type MachineMakers, usualMachines, watchersOf } from './machines.ts';
import { noticed } from './noticed.ts';
import { withOutages } from './outages.ts';
import { perceived } from './perceive.ts';
import type { Sensing } from './senses.ts';
import type { First, TimedState, TimedStep } from './state.ts';
import { type Durations, statedDurations, type Times, timesOf } from './times.ts';

/** A pair as a pure function of a state, of the stimuli of an instant, and of time that passes. */
export interface ProtocolModel extends Sensing {
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

/** Parts that a mutant may replace. */
export interface TimedReplacements {
  readonly machines?: MachineMakers;
  readonly times?: (times: Times) => Times;
  readonly perceived?: typeof perceived;
  readonly noticed?: typeof noticed;
}

/** The messages that ask: a unit that still looks for its peer answers none, nor does a standby on its way take over. */
function answered(message: MessagePhase): MessagePhase {
  if (message.action !== 'askToTakeOver' && message.action !== 'askToYield') return message;
  const needsAll = message.action === 'askToTakeOver';
  return {
    ...message,
    arrives: (v, to, scope) =>
      messageReaches(v, to) && role(v, to, scope) !== 'off' && (!needsAll || isReady(v, to, scope)),
  };
}

/** Those of the behaviour level, but for who answers. */
const protocolPhases: Phases = { ...behaviourPhases, message: behaviourPhases.message.map(answered) };

/**
 * The model of a pair in time, under a choice of readings.
 *
 * @param stated durations in seconds that no rule gives
 * @param replacements for tests that break the model on purpose
 */
export function protocolModel(
  described: Pair,
  readings: Readings = defaultReadings,
  stated: Durations = statedDurations,
  replacements: TimedReplacements = {},
): ProtocolModel {
  const behaviour = behaviourModel(described, readings, { phases: protocolPhases });
  const { pair } = behaviour;
  const times = (replacements.times ?? ((t) => t))(timesOf(pair, readings, stated));
  const watchers = watchersOf(pair, times, readings, replacements.machines ?? usualMachines);
  const core: Sensing = {
    pair,
    readings,
    times,
    behaviour,
    watchers,
    perceived: replacements.perceived ?? perceived,
    noticed: replacements.noticed ?? noticed,
  };
  const quietDue = (state: TimedState) => watchDue(instantAt(core, state, latest), state.watching);

  return {
    ...core,
    initial: {
      environment: initialEnvironment(pair),
      outages: [],
      snapshots: behaviour.initial.snapshots,
      watching: watchers.initial,
    },
    apply(before, stimuli, alignment = latest) {
      const now = new Happening(core, before, alignment);
      // ??? [reload-active]
      if (readings['reload-active'] === 'a') {
        for (const s of stimuli)
          if (s.type === 'reload' && before.environment.powered.has(s.unit)) now.farewell(s.unit);
      }
      now.lose(withOutages(core, before.outages, stimuli));
      const steps = subSteps(pair, before.environment, stimuli);
      for (const { environment, trigger } of steps) {
        if (trigger?.type !== 'wait') now.settle(environment, trigger);
      }
      for (const s of stimuli) {
        if (s.type !== 'writeStandby') continue;
        now.resend(s);
        now.settle(steps.at(-1)?.environment ?? before.environment, null);
      }
      return now.step;
    },
    elapse(before, ticks, first = 'deadline', alignment = latest) {
      const now = new Happening(core, before, alignment);
      // ??? [same-instant]
      now.elapse(ticks, readings['same-instant'] === 'b' ? 'hello' : first);
      const passed: Trigger | null = ticks > 0 ? { type: 'wait', seconds: (ticks * times.tick) / 1000 } : null;
      now.settle(before.environment, passed);
      return now.step;
    },
    due: (state) => sooner(quietDue(state), preemptionDue(behaviour, state.snapshots, times.tick)),
    isQuiet: (state) => quietDue(state) === null,
  };
}
