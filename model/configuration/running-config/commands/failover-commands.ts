/** The `failover …` commands of the system configuration; what is no such command is left out with a warning. */
import { parameters } from '../../../../spec/parameters.ts';
import type { Say } from '../../reading.ts';
import { type FailoverCommand, failoverCommand, isListedDefault, wholeWord } from '../text/failover-words.ts';
import { sayNotRead } from '../text/not-read.ts';
import { readPolicy, readPollTime, readReplicationRate } from '../text/numbers.ts';
import { tellable } from '../text/tellable.ts';
import { keyword } from '../text/words.ts';
import { openGroup } from './group-commands.ts';
import { type Key, type KeyProblem, readIpsecKey, readSharedKey, surelyDiffer } from './key.ts';
import { readAddressesOfLink, readLanInterface, readLanUnit, readStateLink } from './link-commands.ts';
import { readMacAddresses } from './mac-address.ts';
import { sayRepeated } from './repeated.ts';
import { noteWithoutEffect, type Refusable, type Settings } from './settings.ts';

/** Reads the words after those of the command into the settings; `false` after saying why that is impossible. */
type Reader = (words: readonly string[], line: number, settings: Settings, say: Say) => boolean;

/** Each command with the setting that it makes. */
const readers: Readonly<Record<FailoverCommand, readonly [Refusable | null, Reader]>> = {
  'lan unit': ['designation', readLanUnit],
  'lan interface': ['failoverLink', readLanInterface],
  'lan enable': ['enabled', () => true],
  link: ['stateLink', readStateLink],
  'interface ip': ['addresses', readAddressesOfLink],
  'interface-policy': ['interfacePolicy', readUnitPolicy],
  key: ['sharedKey', readFailoverKey],
  'ipsec pre-shared-key': ['ipsecKey', readPreSharedKey],
  polltime: ['unitTimes', readPollTimes],
  'replication http': ['replicationHttp', readHttp],
  'replication rate': ['replicationRate', readRate],
  group: ['groups', openGroup],
  'mac address': ['macAddresses', readMac],
  preempt: [null, refusePreempt],
};

/** Typed by an operator; never part of a configuration. */
const operatorWords = new Set(['active', 'reset', 'exec', 'reload-standby']);

/** A line whose first word is `failover`. */
export function readFailover(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const rest = words.slice(1);
  if (isListedDefault(words)) return;
  const command = failoverCommand(rest);
  const [first] = rest;
  if (first === undefined) {
    settings.enabled = { value: true, line };
  } else if (command !== null) {
    const [setting, read] = readers[command];
    const done = read(rest.slice(command.split(' ').length), line, settings, say);
    if (!done && setting !== null) settings.refused.add(setting);
  } else if (operatorWords.has(keyword(first))) {
    const message = `found \`failover ${keyword(first)}\`, which an operator types; expected configuration: put it into the stimuli instead`;
    say(line, 'error', message);
  } else {
    sayNotRead('', rest, named(rest), line, say);
  }
}

/** Words that may be told: of most commands the first only, and only keywords. */
function named([first = '', second]: readonly string[]): string {
  const both = ['lan', 'interface', 'replication', 'standby'].includes(keyword(first)) && second !== undefined;
  return both ? `${tellable(first)} ${tellable(second)}` : tellable(first);
}

function readUnitPolicy(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const value = readPolicy(words, line, say);
  return value !== null && set('interfacePolicy', 'failover interface-policy', { value, line }, settings, say);
}

/** Always `true`, for the reader that ends with it. */
function set<K extends 'interfacePolicy' | 'unitTimes' | 'interfaceTimes'>(
  key: K,
  command: string,
  value: NonNullable<Settings[K]>,
  settings: Settings,
  say: Say,
): boolean {
  sayRepeated<unknown>(command, settings[key], value, say);
  settings[key] = value;
  return true;
}

function readFailoverKey(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const value = usableKey('failover key', readSharedKey(words), line, say);
  if (value === null) return false;
  sayRepeated('failover key', settings.sharedKey, { value, line }, say, perhapsSame);
  settings.sharedKey = { value, line };
  return true;
}

function readPreSharedKey(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const value = usableKey('failover ipsec pre-shared-key', readIpsecKey(words), line, say);
  if (value === null) return false;
  sayRepeated('failover ipsec pre-shared-key', settings.ipsecKey, { value, line }, say, perhapsSame);
  settings.ipsecKey = { value, line };
  return true;
}

function perhapsSame(one: Key, other: Key): boolean {
  return !surelyDiffer(one, other);
}

function usableKey(command: string, read: Key | KeyProblem, line: number, say: Say): Key | null {
  if (!('problem' in read)) return read;
  say(line, 'error', `\`${command}\`: ${read.problem}`, 'CONFIG-KEY.1');
  return null;
}

function readPollTimes(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const word = wholeWord(keyword(words[0]), ['interface', 'unit']);
  const kind = word === 'interface' ? 'interface' : 'unit';
  const value = readPollTime(kind, word === 'interface' || word === 'unit' ? words.slice(1) : words, line, say);
  return value !== null && set(`${kind}Times`, `failover polltime ${kind}`, { value, line }, settings, say);
}

function readHttp(_words: readonly string[], line: number, settings: Settings): boolean {
  settings.replicationHttp = { value: true, line };
  noteWithoutEffect(settings, 'replication http', line);
  return true;
}

/** The default, as a listing of all values shows it, says no more than no command. */
function readRate(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const value = readReplicationRate(words, line, say);
  if (value === null) return false;
  const isDefault = value === parameters.httpReplicationRate.default;
  const before = settings.replicationRate;
  sayRepeated('failover replication rate', before, { value, line }, say);
  settings.replicationRate = isDefault ? undefined : { value, line };
  if (!isDefault) noteWithoutEffect(settings, 'failover replication rate', line);
  return true;
}

function readMac(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const read = readMacAddresses(words, line, say);
  if (read === null) return false;
  settings.macAddresses.set(read.port, { value: read.value, line });
  noteWithoutEffect(settings, 'mac address', line);
  return true;
}

function refusePreempt(_words: readonly string[], line: number, _settings: Settings, say: Say): boolean {
  const message =
    'found `failover preempt`; preemption exists per failover group only: move `preempt` below a `failover group`, or remove it from an Active/Standby pair';
  say(line, 'error', message, 'PREEMPT-ACTIVE-STANDBY.1');
  return false;
}
