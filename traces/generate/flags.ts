/** The flags of the suites, and which of them the steps and outcomes of a trace give it by themselves. */
import { familyOf, isCommand, type Stimulus } from '../../model/stimulus.ts';
import type { TraceStep } from '../trace.ts';

export const flagMeanings = {
  'table-7-2': 'A row of Table 7-2, the failover events of an Active/Standby pair, happens in the last step.',
  'table-7-3': 'A row of Table 7-3, the failover events of an Active/Active pair, happens in the last step.',
  transition: 'The shortest way to transitions of the statecharts, which fire in the last step.',
  finding: 'A sentence of the documents that is false as worded, or two active units: the last step shows it.',
  'reading-only':
    'Happens only under a changed reading, which the comment names and which has an outcome of its own in some step.',
  distinction: 'The last step tells a changed reading from the default one, for the first time in the trace.',
  reading: 'Some step ends differently under a changed reading, so that its expectations have several outcomes.',
  operator: 'Operator commands are typed.',
  refusal:
    'A command is refused. Where the trace has one step, it is typed on a unit that is off and nothing is seen: leave it out if you cannot type one there.',
  simultaneous: 'Some step has several stimuli at the same time, after all of which the pair is looked at once.',
  groups: 'The pair has failover groups (Active/Active).',
  timing: 'Time has to pass: the seconds of a wait count from the step before.',
} as const;

export type FlagName = keyof typeof flagMeanings;

/** Flags that show in the trace itself. `under` are the changed readings that it is made for. */
export function ownFlags(steps: readonly TraceStep[], grouped: boolean, under: readonly string[]): readonly FlagName[] {
  const outcomes = steps.flatMap((step) => step.expect);
  const told = (change: string) => outcomes.some((outcome) => outcome.readings.includes(change));
  const stimuli = steps.flatMap((step) => step.stimuli) as readonly Stimulus[];
  const given: readonly (readonly [FlagName, boolean])[] = [
    ['reading-only', under.length > 0 && under.every(told)],
    ['reading', steps.some((step) => step.expect.length > 1)],
    ['operator', stimuli.some(isCommand)],
    ['refusal', steps.some(({ expect: [plain] }) => plain?.refused !== undefined)],
    ['simultaneous', steps.some((step) => step.stimuli.length > 1)],
    ['groups', grouped],
    ['timing', stimuli.some((s) => familyOf(s) === 'wait')],
  ];
  return given.filter(([, is]) => is).map(([name]) => name);
}
