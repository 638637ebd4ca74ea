/** One step as text: what was done, how roles moved and why, what was refused, what else changed. */
import type { Observation } from '../../model/behaviour/observe.ts';
import type { Reaction, Refusal } from '../../model/behaviour/settle.ts';
import { changedLines } from '../../properties/changes.ts';
import type { StepRecord } from '../../properties/replay.ts';
import { stimuliLine } from '../../properties/stimuli-words.ts';
import type { Paint } from '../output.ts';

/** Lines of one step of a simulation; `before` is null for step 0. */
export function stepLines(record: StepRecord, before: Observation | null, paint: Paint): readonly string[] {
  const done = record.step === 0 ? 'before anything happens' : stimuliLine(record.stimuli);
  const changes = changedLines(before, record.observation);
  return [
    `${paint('bold', `step ${record.step}`)}  ${done}`,
    ...record.reactions.map((r) => `  ${paint('cyan', movedWords(r))}: ${r.reason}${rulesInBrackets(r.rules)}`),
    ...record.refused.map((r) => `  ${paint('yellow', 'refused')}: ${refusedWords(r)}`),
    ...changes.map((line) => `    ${line}`),
    ...(changes.length === 0 ? [paint('dim', '    nothing changed')] : []),
  ];
}

/** A run as steps to paste and, indented under each, only what it changed. Step 0 is left out. */
export function runLines(run: readonly StepRecord[], indent: string): readonly string[] {
  return run
    .slice(1)
    .flatMap((record, index) => [
      `${indent}${stimuliLine(record.stimuli)}`,
      ...changedLines(run[index]?.observation ?? null, record.observation).map((line) => `${indent}    ${line}`),
    ]);
}

/** `primary group 1: active → failed`. */
export function movedWords({ unit, group, from, to }: Reaction): string {
  return `${unit}${group === null ? '' : ` group ${group}`} ${from} → ${to}`;
}

export function refusedWords({ stimulus, reason, rules }: Refusal): string {
  return `${stimuliLine([stimulus])}: ${reason}${rulesInBrackets(rules)}`;
}

export function rulesInBrackets(rules: readonly string[]): string {
  return rules.length === 0 ? '' : ` [${rules.join(', ')}]`;
}
