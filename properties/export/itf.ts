/** A run in the Informal Trace Format: what trace viewers of TLA+ and Quint read. */
import type { Observation } from '../../model/behaviour/observe.ts';
import type { Claim } from '../claim.ts';
import type { StepRecord } from '../replay.ts';
import { stimuliWords } from '../stimuli-words.ts';

/** An expression of the format: integers, maps and sets have notations of their own. */
type Expression =
  | string
  | boolean
  | { readonly '#bigint': string }
  | { readonly '#map': readonly (readonly [Expression, Expression])[] }
  | { readonly [field: string]: Expression };

/** What is said of the run beside its states. */
export interface ItfMeta {
  readonly pair: string;
  readonly version: string;
  readonly claim: Claim;
  readonly verdict: string;
}

function mapOf(of: Readonly<Record<string, unknown>>): Expression {
  return { '#map': Object.entries(of).map(([key, value]) => [key, expressionOf(value)] as const) };
}

/** Records as they are; what is keyed by the names of groups or interfaces as maps. */
function expressionOf(value: unknown): Expression {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, own]): [string, Expression] => [
      name,
      name === 'groups' || name === 'interfaces' ? mapOf(own as Record<string, unknown>) : expressionOf(own),
    ]),
  );
}

function stateOf({ step, stimuli, observation }: StepRecord) {
  const units = observation as Observation;
  return {
    '#meta': { index: step, stimuli },
    step: { '#bigint': String(step) },
    action: stimuliWords(stimuli),
    primary: expressionOf(units.primary),
    secondary: expressionOf(units.secondary),
  };
}

/** One state for each step, step 0 first. `action`: the stimuli that led to it, in words; as data they stand in its `#meta`. */
export function itfOf(run: readonly StepRecord[], { pair, version, claim, verdict }: ItfMeta) {
  return {
    '#meta': {
      format: 'ITF',
      description: `${claim.id} on ${pair}: ${claim.name}`,
      source: `fover ${version}`,
      claim: claim.id,
      verdict,
      rules: claim.rules,
    },
    vars: ['step', 'action', 'primary', 'secondary'],
    states: run.map(stateOf),
  };
}
