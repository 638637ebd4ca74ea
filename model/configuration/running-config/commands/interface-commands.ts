/** `interface PORT` with its sub-commands, and `monitor-interface`. */
import { type Say, weakens } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import { sayMisspelt } from '../text/misspelt.ts';
import { readAsrGroup, wholeNumber } from '../text/numbers.ts';
import { readPort } from '../text/port.ts';
import type { Command } from '../text/sections.ts';
import { keyword } from '../text/words.ts';
import { addAddress, dropIpv4 } from './interface-addresses.ts';
import { interfaceMacAddresses } from './mac-address.ts';
import { sayRepeated } from './repeated.ts';
import { entry, noteWithoutEffect, type PortSettings, type Settings } from './settings.ts';

/** The words after `interface`. */
export function openInterface(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const port = readPort(words);
  if (port?.rest.length === 0) portSettings(settings, port.port, line);
  else say(line, 'warning', 'expected an interface id and no more after `interface`; the interface is left out');
}

function portSettings(settings: Settings, port: string, line: number): PortSettings {
  return entry(settings.ports, port, () => ({ line, addresses: [], standbyAddress: false, bridged: false }));
}

/** One place where a sub-command stands, with what it is read into. */
interface Place {
  readonly line: number;
  readonly id: string;
  readonly port: PortSettings;
  readonly settings: Settings;
  readonly say: Say;
}

type Reader = (rest: readonly string[], place: Place) => void;

/** By the first word; what has no meaning for failover is left out. */
const readers: Readonly<Record<string, Reader>> = {
  nameif: (rest, { port, line, say }) => {
    const name = readNameif(rest, line, say);
    if (name !== undefined) sayRepeated('nameif', port.nameif, name, say);
    port.nameif = name;
    if (name === undefined) port.refusedName = true;
  },
  shutdown: (_rest, { port, line }) => {
    port.shutdown = { value: true, line };
  },
  ip: readAddress,
  ipv6: readAddress,
  'bridge-group': (_rest, { port }) => {
    port.bridged = true;
  },
  'management-only': (_rest, { port, line }) => {
    port.managementOnly = { value: true, line };
  },
  vlan: ([id], { port, line }) => {
    const value = wholeNumber(id);
    if (value !== null) port.vlan = { value, line };
  },
  'asr-group': (rest, { port, line, settings, say }) => {
    const value = readAsrGroup(rest, line, say);
    if (value === null) return;
    port.asrGroup = { value, line };
    noteWithoutEffect(settings, 'asr-group', line);
  },
  'mac-address': (rest, { port, line }) => {
    const value = interfaceMacAddresses(rest);
    if (value !== null) port.macAddresses = { value, line };
  },
  'channel-group': ([number], { port, line }) => {
    if (wholeNumber(number) !== null) port.memberOf = { value: `Port-channel${number}`, line };
  },
  'member-interface': (rest, { id, line, settings }) => {
    const member = readPort(rest);
    if (member !== null) portSettings(settings, member.port, line).memberOf = { value: id, line };
  },
};

const undo: Readonly<Record<string, Reader>> = {
  nameif: (_rest, { port }) => {
    port.nameif = undefined;
  },
  shutdown: (_rest, { port, line }) => {
    port.shutdown = { value: false, line };
  },
  ip: ([word], { port }) => {
    if (keyword(word) === 'address') dropIpv4(port);
  },
  'management-only': (_rest, { port }) => {
    port.managementOnly = undefined;
  },
  'asr-group': (_rest, { port }) => {
    port.asrGroup = undefined;
  },
  'mac-address': (_rest, { port }) => {
    port.macAddresses = undefined;
  },
  'channel-group': (_rest, { port }) => {
    port.memberOf = undefined;
  },
};

/** A line in the section of an interface. */
export function readInterfaceCommand({ words, line, within }: Command, settings: Settings, say: Say): void {
  const id = readPort(within?.words ?? []);
  if (id === null) return;
  const port = portSettings(settings, id.port, line);
  const negated = keyword(words[0]) === 'no';
  const [word, ...rest] = negated ? words.slice(1) : words;
  const table = negated ? undo : readers;
  const place = { line, id: id.port, port, settings, say };
  if (Object.hasOwn(table, keyword(word))) table[keyword(word)]?.(rest, place);
  sayMisspelt('interface', words, line, say);
}

function readAddress([word, ...rest]: readonly string[], { port, line, say }: Place): void {
  if (keyword(word) === 'address') addAddress(rest, port, line, say);
}

function readNameif([name, ...more]: readonly string[], line: number, say: Say): PortSettings['nameif'] {
  if (name !== undefined && more.length === 0 && usableName(name)) return { value: name, line };
  const one = more.length > 0 ? '`nameif` with more than a name' : `the interface name ${shown(name ?? '')}`;
  const found = name === undefined ? '`nameif` without a name' : one;
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
  } else if (name === 'service-module' && !value) {
    const message =
      'found `no monitor-interface service-module`; this version takes modules for monitored: verdicts about failures of modules are weaker';
    say(line, 'warning', message, 'UNIT-MODULE.1', weakens('UNIT-MODULE.1'));
  } else if (name === 'service-module') {
    noteWithoutEffect(settings, 'monitor-interface service-module', line);
  } else {
    settings.monitor.set(name, { value, line });
  }
}
