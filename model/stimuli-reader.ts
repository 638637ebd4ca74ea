/** Reads one line of JSON Lines into the simultaneous stimuli of a step, or says why it cannot be one. */
import { subjectsOf } from './behaviour/environment.ts';
import { jsonOrigins, jsonTree } from './configuration/json-tree.ts';
import type { Pair } from './configuration/pair.ts';
import { shown } from './configuration/usable-text.ts';
import { isCommand, type Stimulus, stimulus } from './stimulus.ts';
import { stimulusFault } from './stimulus-fault.ts';

/** `error` says what was found and what was expected; whoever reads a file adds the line number. */
export type StimuliRead = { readonly stimuli: readonly Stimulus[] } | { readonly error: string };

/** One line: a stimulus as an object, or an array of simultaneous ones. Never throws. */
export function readStimuli(pair: Pair, line: string): StimuliRead {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      error: `not valid JSON: found ${shown(line.trim())}; expected a stimulus as \`{"type": …}\`, or an array of them`,
    };
  }
  const fault = structureFault(line);
  return fault === null ? stimuliFrom(pair, value) : { error: fault };
}

/** The same of a value in memory: a stimulus, or an array of simultaneous ones. */
export function stimuliFrom(pair: Pair, value: unknown): StimuliRead {
  const members: readonly unknown[] = Array.isArray(value) ? value : [value];
  const stimuli: Stimulus[] = [];
  for (const member of members) {
    const error = stimulusFault(pair, member);
    if (error !== null) return { error };
    stimuli.push(stimulus.parse(member));
  }
  const error = contradiction(pair, stimuli);
  return error === null ? { stimuli } : { error };
}

/** What a value no longer shows: a name written twice, of which the last would win; and a depth that no value survives. */
function structureFault(json: string): string | null {
  const faults: string[] = [];
  const say = (_line: number, _severity: string, message: string) => faults.push(message);
  const tree = jsonTree(json, () => 1, say);
  if (tree === null) return `found ${shown(json.trim())}, nested too deep; expected a stimulus, or an array of them`;
  const members = tree.type === 'array' ? (tree.children ?? []) : [tree];
  for (const member of members) jsonOrigins(member, { file: '', text: json }, () => 1, say);
  return faults[0] ?? null;
}

/** Why the stimuli cannot be one step; null where they can. */
export function contradiction(pair: Pair, stimuli: readonly Stimulus[]): string | null {
  if (stimuli.length === 0) return 'found an empty array; expected at least one stimulus';
  if (stimuli.length > 1 && stimuli.some((s) => s.type === 'wait')) {
    return 'found `wait` beside another stimulus; expected it alone, since nothing else happens while time passes';
  }
  const commands = stimuli.filter(isCommand);
  if (commands.length > 1) {
    return `found ${commands.length} operator commands (${commands.map((s) => s.type).join(', ')}); expected one at most in a step`;
  }
  const taken = new Map<string, Stimulus>();
  for (const s of stimuli.filter((each) => !isCommand(each))) {
    for (const subject of subjectsOf(pair, s)) {
      const other = taken.get(subject);
      if (other !== undefined)
        return `${other.type} and ${s.type} are both about ${thing(subject)}; expected one event for one thing in a step`;
      taken.set(subject, s);
    }
  }
  return null;
}

/** A subject in words: `path inside`, `the failover link`. */
function thing(subject: string): string {
  const words: Readonly<Record<string, string>> = { failoverLink: 'the failover link', stateLink: 'the state link' };
  return words[subject] ?? `\`${subject}\``;
}
