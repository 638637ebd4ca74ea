/** `context NAME` with its sub-commands, and `admin-context`. */
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import { sayMisspelt } from '../text/misspelt.ts';
import type { Command } from '../text/sections.ts';
import { found, keyword } from '../text/words.ts';
import { readAllocation } from './allocations.ts';
import { groupName } from './group-commands.ts';
import { usableName } from './interface-commands.ts';
import { sayRepeated } from './repeated.ts';
import { type ContextSettings, entry, type Located, type Settings } from './settings.ts';

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
  if (name === undefined || target === undefined) return;
  const opened = within?.line ?? line;
  const [word, ...rest] = words;
  const command = keyword(word);
  if (command === 'allocate-interface') readAllocation(rest, line, target, settings, say);
  else if (command === 'config-url') readUrl(rest, { line, name, target, opened, say });
  else if (command === 'join-failover-group') readGroup(rest, { line, name, target, opened, say });
  else if (command === 'no' && keyword(rest[0]) === 'join-failover-group') target.group = undefined;
  else sayMisspelt('context', words, line, say);
}

/** One place where a sub-command stands: in a section opened on line `opened`, of a context first opened on `target.line`. */
interface Place {
  readonly line: number;
  readonly name: string;
  readonly target: ContextSettings;
  readonly opened: number;
  readonly say: Say;
}

/** Another value in the same section replaces the first; in another section, two files were perhaps joined. */
function sayOther(command: string, before: Located<string> | undefined, after: Located<string>, place: Place): void {
  const { target, opened, name, say } = place;
  if (before === undefined || before.value === after.value) return;
  if (before.line > opened) sayRepeated(command, before, after, say);
  else {
    const message = `found context ${shown(name)} a second time, first on line ${target.line}, with another \`${command}\`; expected each context once`;
    say(opened, 'error', message);
  }
}

function readUrl(words: readonly string[], place: Place): void {
  const { line, target, say } = place;
  const file = words.length === 1 ? (words[0]?.replace(/^.*[/:]/, '') ?? '') : '';
  const url = file === '' ? undefined : { value: file, line };
  if (url === undefined) say(line, 'error', 'expected the place of a file after `config-url`, as in `disk0:/CTX1.cfg`');
  else sayOther('config-url', target.url, url, place);
  target.url = url;
}

function readGroup(words: readonly string[], place: Place): void {
  const { line, target, say } = place;
  const value = groupName(words);
  if (value !== null) {
    sayOther('join-failover-group', target.group, { value, line }, place);
    target.group = { value, line };
  } else {
    target.refusedGroup = true;
    const message = `found ${found(words)} after \`join-failover-group\`; expected \`1\` or \`2\``;
    say(line, 'error', message, 'MODE-GROUPS-MAX.1');
  }
}
