/** The `failover …` commands of the system configuration; a word that is not in the table is an error. */

import type { Say } from '../reading.ts';
import { shown } from '../usable-text.ts';
import { inOneSubnet, readLinkAddresses } from './addresses.ts';
import { openGroup } from './group-commands.ts';
import { type Key, type KeyProblem, readIpsecKey, readSharedKey } from './key.ts';
import { readPolicy, readPollTime } from './numbers.ts';
import { readPort } from './port.ts';
import { noteWithoutEffect, type Settings } from './settings.ts';
import { tellable } from './tellable.ts';

/** Reads the words after the ones in the table into the settings. */
type Reader = (words: readonly string[], line: number, settings: Settings, say: Say) => void;

/** Looked up with two words first, then with one. */
const readers: Readonly<Record<string, Reader>> = {
  'lan unit': readLanUnit,
  'lan interface': readLanInterface,
  'lan enable': () => {},
  link: readStateLink,
  'interface ip': readAddresses,
  'interface-policy': (words, line, settings, say) => {
    const value = readPolicy(words, line, say);
    if (value !== null) settings.interfacePolicy = { value, line };
  },
  key: (words, line, settings, say) => {
    const value = usableKey('failover key', readSharedKey(words), line, say);
    if (value !== null) settings.sharedKey = { value, line };
  },
  'ipsec pre-shared-key': (words, line, settings, say) => {
    const value = usableKey('failover ipsec pre-shared-key', readIpsecKey(words), line, say);
    if (value !== null) settings.ipsecKey = { value, line };
  },
  polltime: readPollTimes,
  'replication http': (_words, line, settings) => noteWithoutEffect(settings, 'replication http', line),
  group: openGroup,
  preempt: (_words, line, _settings, say) => {
    const message =
      'found `failover preempt`; preemption exists per failover group only: move `preempt` below a `failover group`, or remove it from an Active/Standby pair';
    say(line, 'error', message, 'PREEMPT-ACTIVE-STANDBY.1');
  },
};

/** Typed by an operator; never part of a configuration. */
const operatorWords = new Set(['active', 'reset', 'exec', 'reload-standby']);

/** A line whose first word is `failover`. */
export function readFailover(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const [, first, second] = words;
  if (first === undefined) {
    settings.enabled = { value: true, line };
    return;
  }
  const two = `${first} ${second}`;
  if (Object.hasOwn(readers, two)) readers[two]?.(words.slice(3), line, settings, say);
  else if (Object.hasOwn(readers, first)) readers[first]?.(words.slice(2), line, settings, say);
  else if (operatorWords.has(first)) {
    say(
      line,
      'error',
      `found \`failover ${first}\`, which an operator types; expected configuration: put it into the stimuli instead`,
    );
  } else {
    const message = `found ${shown(`failover ${named(first, second)}`)}, which this version does not read; remove the line to go on without it`;
    say(line, 'error', message);
  }
}

/** Words that may be told: of most commands the first only, and only keywords. */
function named(first: string, second: string | undefined): string {
  const both = ['lan', 'interface', 'replication'].includes(first) && second !== undefined;
  return both ? `${first} ${tellable(second)}` : tellable(first);
}

function usableKey(command: string, read: Key | KeyProblem, line: number, say: Say): Key | null {
  if (!('problem' in read)) return read;
  say(line, 'error', `\`${command}\`: ${read.problem}`, 'CONFIG-KEY.1');
  return null;
}

function readLanUnit(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const [value] = words;
  if (words.length === 1 && (value === 'primary' || value === 'secondary')) settings.designation = { value, line };
  else
    say(
      line,
      'error',
      `found ${shown(`failover lan unit ${words.join(' ')}`)}; expected \`primary\` or \`secondary\` after it`,
      'ROLE-DESIGNATION.1',
    );
}

function readLanInterface(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const [name, ...portWords] = words;
  const port = readPort(portWords);
  if (name !== undefined && port !== null && port.rest.length === 0) {
    settings.failoverLink = { value: { name, port: port.port }, line };
  } else {
    say(
      line,
      'error',
      'expected a name and an interface id after `failover lan interface`, as in `folink GigabitEthernet0/3`',
      'LINK-DEDICATED.1',
    );
  }
}

function readStateLink(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const [name, ...portWords] = words;
  const port = readPort(portWords);
  if (name === undefined || (port !== null && port.rest.length > 0)) {
    say(
      line,
      'error',
      'expected a name and, unless it is that of the failover link, an interface id after `failover link`',
      'STATE-LINK-OWN.1',
    );
  } else {
    settings.stateLink = { value: { name, port: port?.port ?? null }, line };
  }
}

function readAddresses(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const [name, ...rest] = words;
  const addresses = readLinkAddresses(rest);
  if (name === undefined || addresses === null) {
    const message =
      'expected a link name, an address with mask (or an IPv6 address with prefix length), and `standby` with an address after `failover interface ip`';
    say(line, 'error', message, 'LINK-ADDRESSES.1');
    return;
  }
  if (!inOneSubnet(addresses)) {
    say(
      line,
      'error',
      `the active and the standby address of the link ${shown(name)} are in different subnets; expected one subnet`,
      'LINK-ADDRESSES.1',
    );
  }
  settings.addresses.set(name, { value: addresses, line });
}

function readPollTimes(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const kind = words[0] === 'interface' ? 'interface' : 'unit';
  const rest = words[0] === 'interface' || words[0] === 'unit' ? words.slice(1) : words;
  const value = readPollTime(kind, rest, line, say);
  if (value === null) return;
  if (kind === 'unit') settings.unitTimes = { value, line };
  else settings.interfaceTimes = { value, line };
}
