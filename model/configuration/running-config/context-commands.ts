/** `context NAME` with its sub-commands, and `admin-context`. */
import type { Say } from '../reading.ts';
import { shown } from '../usable-text.ts';
import { usableName } from './interface-commands.ts';
import { isRange, readPort } from './port.ts';
import type { Command } from './sections.ts';
import { type ContextSettings, entry, type Settings } from './settings.ts';

/** The words after `context`. */
export function openContext(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const [name] = words;
  if (name !== undefined && words.length === 1 && usableName(name)) contextSettings(settings, name, line);
  else say(line, 'error', 'expected one name without blanks or slashes after `context`');
}

function contextSettings(settings: Settings, name: string, line: number): ContextSettings {
  return entry(settings.contexts, name, () => ({ line, allocated: new Map() }));
}

/** A line in the section of a context. */
export function readContextCommand({ words, line, within }: Command, settings: Settings, say: Say): void {
  const [name] = within?.words ?? [];
  const target = name === undefined ? undefined : settings.contexts.get(name);
  if (target === undefined) return;
  const [word, ...rest] = words;
  if (word === 'allocate-interface') readAllocation(rest, line, target, say);
  else if (word === 'config-url') target.url = readUrl(rest, line, say);
  else if (word === 'join-failover-group') target.group = readGroup(rest, line, say);
}

/** `PORT [MAPPED-NAME]`, and a word about visibility that does not matter here. */
function readAllocation(words: readonly string[], line: number, target: ContextSettings, say: Say): void {
  const port = readPort(words);
  if (port === null) {
    say(line, 'error', 'expected an interface id after `allocate-interface`');
    return;
  }
  if (isRange(port.port)) {
    say(
      line,
      'error',
      `found the range ${shown(port.port)}, which this version does not read; expected one \`allocate-interface\` for each interface`,
    );
    return;
  }
  const [mapped] = port.rest.filter((word) => word !== 'visible' && word !== 'invisible');
  const inside = mapped === undefined ? port.port : (readPort([mapped])?.port ?? port.port);
  target.allocated.set(inside, { value: port.port, line });
  if (!target.allocated.has(port.port)) target.allocated.set(port.port, { value: port.port, line });
}

function readUrl(words: readonly string[], line: number, say: Say): { value: string; line: number } | undefined {
  const file = words[0]?.replace(/^.*[/:]/, '') ?? '';
  if (file !== '') return { value: file, line };
  say(line, 'error', 'expected the place of a file after `config-url`, as in `disk0:/CTX1.cfg`');
  return undefined;
}

function readGroup(words: readonly string[], line: number, say: Say): { value: string; line: number } | undefined {
  const [word] = words;
  if (words.length === 1 && (word === '1' || word === '2')) return { value: word, line };
  say(
    line,
    'error',
    `found ${shown(words.join(' '))} after \`join-failover-group\`; expected \`1\` or \`2\``,
    'MODE-GROUPS-MAX.1',
  );
  return undefined;
}
