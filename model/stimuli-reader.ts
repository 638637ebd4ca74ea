/** Reads one line of JSON Lines into the simultaneous stimuli of a step, or says why it cannot be one. */
import type { Node } from 'jsonc-parser';
import type { Level } from '../spec/vocabulary.ts';
import { subjectsOf } from './behaviour/environment.ts';
import { jsonOrigins, jsonTree } from './configuration/json-tree.ts';
import type { Pair } from './configuration/pair.ts';
import { shown } from './configuration/usable-text.ts';
import { isCommand, type Stimulus, stimulus } from './stimulus.ts';
import { stimulusFault } from './stimulus-fault.ts';

/**
 * `error` says what was found and what was expected; whoever reads a file adds the line number. `at` is the instant of a
 * line that names one, in seconds from the beginning, from 0.
 */
export type StimuliRead = { readonly stimuli: readonly Stimulus[]; readonly at?: number } | { readonly error: string };

/**
 * One line: a stimulus as an object, or an array of simultaneous ones. Never throws.
 *
 * @param level with `protocol`, a stimulus may carry `at`, in seconds; simultaneous ones with one stand as
 * `{"at": …, "stimuli": […]}`
 */
export function readStimuli(pair: Pair, line: string, level: Level = 'behaviour'): StimuliRead {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      error: `not valid JSON: found ${shown(line.trim())}; expected a stimulus as \`{"type": …}\`, or an array of them`,
    };
  }
  const fault = structureFault(line);
  if (fault !== null) return { error: fault };
  return isObject(value) && ('at' in value || 'stimuli' in value)
    ? stimuliAtInstant(pair, value, level)
    : stimuliFrom(pair, value, level);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stimuliAtInstant(pair: Pair, value: Readonly<Record<string, unknown>>, level: Level): StimuliRead {
  if (level === 'behaviour')
    return {
      error: `found ${'at' in value ? '`at`' : '`stimuli`'}; instants are of time only: run it with --model protocol`,
    };
  const { at, ...one } = value;
  if (typeof at !== 'number' || !Number.isFinite(at) || at < 0) {
    const found = at === undefined ? 'no `at` beside `stimuli`' : `\`at\` as ${shown(JSON.stringify(at) ?? '')}`;
    return { error: `found ${found}; expected the seconds from the beginning, a number from 0` };
  }
  const { stimuli, ...others } = one;
  const [strange] = Object.keys(others);
  if (stimuli !== undefined && strange !== undefined)
    return { error: `found ${shown(strange)} beside \`stimuli\`; expected \`at\` and \`stimuli\` alone` };
  const read = stimuliFrom(pair, stimuli ?? one, level);
  return 'error' in read ? read : { ...read, at };
}

/** The same of a value in memory: a stimulus, or an array of simultaneous ones. */
export function stimuliFrom(pair: Pair, value: unknown, level: Level = 'behaviour'): StimuliRead {
  const members: readonly unknown[] = Array.isArray(value) ? value : [value];
  const stimuli: Stimulus[] = [];
  for (const member of members) {
    const error = stimulusFault(pair, member, level);
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
  const members = tree.type === 'array' ? (tree.children ?? []) : [tree, ...listedStimuli(tree)];
  for (const member of members) jsonOrigins(member, { file: '', text: json }, () => 1, say);
  return faults[0] ?? null;
}

/** The members of the property `stimuli` of an object. */
function listedStimuli(tree: Node): readonly Node[] {
  const found = (tree.children ?? []).find(({ children }) => children?.[0]?.value === 'stimuli');
  return found?.children?.[1]?.children ?? [];
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
