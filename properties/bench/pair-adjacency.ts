/** A whole pair as `@xstate/graph` traverses it: logic of an actor whose events are the steps of the alphabet. */
import { fromTransition, type SnapshotFrom } from 'xstate';
import type { Stimulus } from '../../model/stimulus.ts';
import { type Adjacent, adjacencyOf } from '../adjacency.ts';
import type { SystemState, TransitionSystem } from './transition-system.ts';

interface StepEvent {
  readonly type: 'step';
  readonly stimuli: readonly Stimulus[];
}

/**
 * Every state with every step tried in it, those without effect included.
 *
 * @param onState told of each new state how many steps will be tried; what it throws ends the traversal
 */
export function pairAdjacency(
  system: TransitionSystem,
  onState: (steps: number) => void = () => {},
): readonly Adjacent<SystemState, StepEvent>[] {
  const logic = fromTransition(
    (state: SystemState, { stimuli }: StepEvent) => system.next(state, stimuli),
    system.initial,
  );
  type Snapshot = SnapshotFrom<typeof logic>;
  const adjacency = adjacencyOf(logic, {
    events({ context }: Snapshot): readonly StepEvent[] {
      const steps = system.stepsFrom(context);
      onState(steps.length);
      return steps.map((stimuli) => ({ type: 'step', stimuli }));
    },
    stateKey: ({ context }: Snapshot) => system.key(context),
  });
  return adjacency.map(({ state, steps }) => ({
    state: state.context,
    steps: steps.map((step) => ({ event: step.event, state: step.state.context })),
  }));
}
