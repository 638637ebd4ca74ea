/** `write standby` at this level: it moves no role, and is refused where nobody can type it. */
import type { Stimulus } from '../stimulus.ts';
import type { Environment } from './environment.ts';
import type { Refusal } from './outcome.ts';

export type WriteStandby = Extract<Stimulus, { type: 'writeStandby' }>;

/** The refusal of a unit that is off. [COMMAND-NEEDS-POWER.1] */
export function refusalWithoutPower(stimulus: WriteStandby): Refusal {
  return { stimulus, reason: 'the unit is off', rules: ['COMMAND-NEEDS-POWER.1'] };
}

/** Those among the stimuli that are typed on a unit without power. */
export function refusedWithoutPower(stimuli: readonly Stimulus[], { powered }: Environment): readonly Refusal[] {
  return stimuli
    .filter((s) => s.type === 'writeStandby')
    .filter(({ unit }) => !powered.has(unit))
    .map(refusalWithoutPower);
}
