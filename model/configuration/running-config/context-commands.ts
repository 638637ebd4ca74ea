/** `context NAME` with its sub-commands, and `admin-context`. */
import type { Say } from '../reading.ts';
import { readAllocation } from './allocations.ts';
import { groupName } from './group-commands.ts';
import { usableName } from './interface-commands.ts';
import type { Command } from './sections.ts';
import { type ContextSettings, entry, type Settings } from './settings.ts';
import { found, keyword } from './words.ts';

/** The words after `context`. */
export function openContext(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const [name] = words;
  if (name !== undefined && words.length === 1 && usableName(name))
    entry<string, ContextSettings>(settings.contexts, name, () => ({ line, allocated: new Map() }));
  else say(line, 'error', 'expected one name without blanks or slashes after `context`');
}

/** A line in the section of a context. */
export function readContextCommand({ words, line, within }: Command, settings: Settings, say: Say): void {
  const [name] = within?.words ?? [];
  const target = name === undefined ? undefined : settings.contexts.get(name);
  if (target === undefined) return;
  const [word, ...rest] = words;
  const command = keyword(word);
  if (command === 'allocate-interface') readAllocation(rest, line, target, settings, say);
  else if (command === 'config-url') target.url = readUrl(rest, line, say);
  else if (command === 'join-failover-group') readGroup(rest, line, target, say);
  else if (command === 'no' && keyword(rest[0]) === 'join-failover-group') target.group = undefined;
}

function readUrl(words: readonly string[], line: number, say: Say): { value: string; line: number } | undefined {
  const file = words.length === 1 ? (words[0]?.replace(/^.*[/:]/, '') ?? '') : '';
  if (file !== '') return { value: file, line };
  say(line, 'error', 'expected the place of a file after `config-url`, as in `disk0:/CTX1.cfg`');
  return undefined;
}

function readGroup(words: readonly string[], line: number, target: ContextSettings, say: Say): void {
  const value = groupName(words);
  if (value !== null) target.group = { value, line };
  else {
    const message = `found ${found(words)} after \`join-failover-group\`; expected \`1\` or \`2\``;
    say(line, 'error', message, 'MODE-GROUPS-MAX.1');
  }
}
