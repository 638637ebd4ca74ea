/** Stimuli as they stand in a text: as lines to replay, as words, and as a command that runs them again. */
import type { Stimulus } from '../model/stimulus.ts';

/** One JSON line that `simulate` reads: an object, or an array of simultaneous stimuli. */
export function stimuliLine(stimuli: readonly Stimulus[]): string {
  return JSON.stringify(stimuli.length === 1 ? stimuli[0] : stimuli);
}

/** `powerOff primary`, `failoverActive secondary group 1`, joined by `+`. */
export function stimuliWords(stimuli: readonly Stimulus[]): string {
  return stimuli.map(words).join(' + ');
}

function words(s: Stimulus): string {
  const parts: string[] = [s.type];
  if ('path' in s) parts.push(s.path);
  if ('unit' in s && s.unit !== undefined) parts.push(s.unit);
  if ('interface' in s && s.interface !== undefined) parts.push(s.interface);
  if (s.type === 'dataPathDown' || s.type === 'dataPathUp') parts.push(s.interface === undefined ? '(all)' : '');
  if ('group' in s && s.group !== undefined) parts.push(`group ${s.group}`);
  if ('seconds' in s) parts.push(`${s.seconds} s`);
  return parts.filter((part) => part !== '').join(' ');
}

/** An argument as a POSIX shell reads it back. */
export function shellWord(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command line that runs the steps again. */
export function replayCommand(pairNames: readonly string[], steps: readonly (readonly Stimulus[])[]): string {
  const lines = steps.map((stimuli) => shellWord(stimuliLine(stimuli))).join(' ');
  return `printf '%s\\n' ${lines} | npx fover simulate ${pairNames.map(shellWord).join(' ')} -`;
}
