/** The pair as one pure deterministic step: the behaviour model, untimed, settled after each step. */
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import type { Pair } from '../configuration/pair.ts';
import { isCommand, type Stimulus } from '../stimulus.ts';
import { type Chart, chart } from './chart.ts';
import { behaviourMachines, type ChartName, chartNames, type Machines } from './charts/index.ts';
import { type Environment, initialEnvironment, withFaultsAndPowerOffs, withPowerOns } from './environment.ts';
import { type Facts, factsOf } from './facts.ts';
import { initialSnapshots, layoutOf, type Snapshots } from './machines.ts';
import { type Observation, observe } from './observe.ts';
import { pairUnder } from './pair-under.ts';
import { commandPhases, type Trigger } from './phases/command.ts';
import { decidingPhases } from './phases/decide.ts';
import { messagePhases } from './phases/message.ts';
import { perceivingPhases } from './phases/perceive.ts';
import { type Parts, type Phases, type Reaction, type Refusal, type SettleOptions, settle } from './settle.ts';
import { refusedWithoutPower } from './write-standby.ts';

/** A settled state of a pair. Its snapshots are those of the statecharts; look at it through `observe`. */
export interface PairState {
  readonly environment: Environment;
  readonly snapshots: Snapshots;
}

/** What a step led to. */
export interface Step {
  readonly state: PairState;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
}

/** A pair as a pure function of a state and the stimuli of a step. */
export interface BehaviourModel extends Parts {
  /** Both units off and nothing broken. */
  readonly initial: PairState;
  /**
   * Applies simultaneous stimuli, faults and power-offs first, then power-ons, then one command or wait, and lets the pair
   * settle after each. Stimuli are taken as they are: {@link readStimuli} and {@link simulate} refuse those that cannot be
   * one step on the pair.
   *
   * @throws UnsettledError where settling does not end.
   */
  step(state: PairState, stimuli: readonly Stimulus[], options?: SettleOptions): Step;
  /** What an outsider sees of a state. */
  observe(state: PairState): Observation;
  /** All that the machines can learn of an environment. */
  factsOf(environment: Environment): Facts;
}

export const behaviourPhases: Phases = {
  perceive: perceivingPhases,
  decide: decidingPhases,
  message: messagePhases,
  command: commandPhases,
};

/** One settle of a step: the environment it sees, and what it starts with. */
export interface SubStep {
  readonly environment: Environment;
  readonly trigger: Trigger | null;
}

/** Faults and power-offs, then power-ons, then one command; each settles before the next. */
export function subSteps(pair: Pair, before: Environment, stimuli: readonly Stimulus[]): readonly SubStep[] {
  const faults = withFaultsAndPowerOffs(pair, before, stimuli);
  const powered = withPowerOns(faults, stimuli, before);
  const trigger = stimuli.find((s): s is Trigger => isCommand(s) || s.type === 'wait') ?? null;
  const steps: SubStep[] = [{ environment: faults, trigger: null }];
  if (powered.powered.size !== faults.powered.size) steps.push({ environment: powered, trigger: null });
  if (trigger !== null) steps.push({ environment: powered, trigger });
  return steps;
}

/** Parts that a mutant may replace. */
export interface Replacements {
  readonly machines?: Machines;
  readonly phases?: Phases;
  readonly facts?: typeof factsOf;
}

/**
 * The model of a pair under a choice of readings. Nothing in it is shared with other models.
 *
 * @param readings one for each ambiguity, as {@link withReadings} makes them
 * @param replacements for tests that break the model on purpose
 */
export function behaviourModel(
  described: Pair,
  readings: Readings = defaultReadings,
  replacements: Replacements = {},
): BehaviourModel {
  const pair = pairUnder(described, readings);
  const machines = replacements.machines ?? behaviourMachines(readings);
  const charts = Object.fromEntries(chartNames.map((name) => [name, chart(machines[name])])) as {
    [name in ChartName]: Chart;
  };
  const layout = layoutOf(pair);
  const parts: Parts = { pair, readings, charts, layout, phases: replacements.phases ?? behaviourPhases };
  const initial = { environment: initialEnvironment(pair), snapshots: initialSnapshots(layout, charts) };
  const facts = replacements.facts ?? factsOf;
  const factsOfEnvironment = (environment: Environment) => facts(pair, environment, readings);

  return {
    ...parts,
    initial,
    step(state, stimuli, options) {
      const reactions: Reaction[] = [];
      const refused: Refusal[] = [];
      let { environment, snapshots } = state;
      for (const sub of subSteps(pair, environment, stimuli)) {
        environment = sub.environment;
        const settled = settle(parts, snapshots, factsOfEnvironment(environment), sub.trigger, options);
        snapshots = settled.snapshots;
        reactions.push(...settled.reactions);
        refused.push(...settled.refused);
      }
      refused.push(...refusedWithoutPower(stimuli, environment));
      return { state: { environment, snapshots }, reactions, refused };
    },
    observe: (state) => observe(parts, state),
    factsOf: factsOfEnvironment,
  };
}
