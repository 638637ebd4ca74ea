/** `interface PORT` with its sub-commands, and `monitor-interface`. */
import type { Say } from '../reading.ts';
import { shown } from '../usable-text.ts';
import { readPort } from './port.ts';
import type { Command } from './sections.ts';
import { entry, noteWithoutEffect, type PortSettings, type Settings } from './settings.ts';

/** The words after `interface`. */
export function openInterface(words: readonly string[], line: number, settings: Settings): void {
  const port = readPort(words);
  if (port !== null) portSettings(settings, port.port, line);
}

function portSettings(settings: Settings, port: string, line: number): PortSettings {
  return entry(settings.ports, port, () => ({ line, addresses: [], standbyAddress: false, bridged: false }));
}

/** A line in the section of an interface; what has no meaning for failover is left out. */
export function readInterfaceCommand({ words, line, within }: Command, settings: Settings, say: Say): void {
  const port = readPort(within?.words ?? []);
  if (port === null) return;
  const target = portSettings(settings, port.port, line);
  const negated = words[0] === 'no';
  const [word, name] = negated ? words.slice(1) : words;
  if (word === 'nameif') target.nameif = negated ? undefined : readNameif(name, line, say);
  else if (word === 'shutdown') target.shutdown = { value: !negated, line };
  else if (negated) return;
  else if (word === 'ip' || word === 'ipv6') target.standbyAddress ||= name === 'address' && words.includes('standby');
  else if (word === 'bridge-group') target.bridged = true;
  else if (word === 'asr-group') noteWithoutEffect(settings, 'asr-group', line);
}

function readNameif(name: string | undefined, line: number, say: Say): { value: string; line: number } | undefined {
  if (name !== undefined && usableName(name)) return { value: name, line };
  const found = name === undefined ? '`nameif` without a name' : `the interface name ${shown(name)}`;
  say(line, 'error', `found ${found}; expected a name without blanks or slashes`);
  return undefined;
}

/** Names become keys and parts of `context/nameif`. */
export function usableName(name: string): boolean {
  return !name.includes('/') && name !== '__proto__';
}

/** The words after `monitor-interface` or `no monitor-interface`. */
export function readMonitor(
  words: readonly string[],
  value: boolean,
  line: number,
  settings: Settings,
  say: Say,
): void {
  const [name] = words;
  if (name === undefined || words.length > 1) {
    say(line, 'error', 'expected the name of one interface after `monitor-interface`', 'MONITOR-OPTION.1');
  } else if (name === 'service-module') {
    noteWithoutEffect(settings, 'monitor-interface service-module', line);
  } else {
    settings.monitor.set(name, { value, line });
  }
}
