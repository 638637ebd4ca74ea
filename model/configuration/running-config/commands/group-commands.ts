/** `failover group 1|2` and its sub-commands; what is no such sub-command is left out with a warning. */
import type { GroupName, UnitName } from '../../../../spec/vocabulary.ts';
import { nearest } from '../../../nearest.ts';
import { preemptDelayRange, rangeInWords, within } from '../../limits.ts';
import type { Say } from '../../reading.ts';
import { hintOf } from '../text/not-read.ts';
import { readPolicy, readPollTime, wholeNumber } from '../text/numbers.ts';
import { readPort } from '../text/port.ts';
import type { Command } from '../text/sections.ts';
import { tellable } from '../text/tellable.ts';
import { found, keyword } from '../text/words.ts';
import { readMacAddresses } from './mac-address.ts';
import { sayRepeated } from './repeated.ts';
import { entry, type GroupSettings, noteWithoutEffect, type Settings } from './settings.ts';

/** The words after `failover group`. */
export function openGroup(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const group = groupName(words);
  if (group !== null) {
    entry<GroupName, GroupSettings>(settings.groups, group, () => ({ line, macAddresses: new Map() }));
    return true;
  }
  const message = `found ${found(['failover group', ...words], 2)}; expected \`failover group 1\` or \`failover group 2\`, there are no others`;
  say(line, 'error', message, 'MODE-GROUPS-MAX.1');
  return false;
}

/** A single `1` or `2`. */
export function groupName(words: readonly string[]): GroupName | null {
  const [word] = words;
  return words.length === 1 && (word === '1' || word === '2') ? word : null;
}

/** One place where a sub-command stands, with what it is read into. */
interface Place {
  readonly line: number;
  readonly group: GroupSettings;
  readonly settings: Settings;
  readonly say: Say;
}

interface SubCommand {
  readonly sets: Exclude<keyof GroupSettings, 'line'>;
  readonly read: (rest: readonly string[], place: Place) => void;
}

const subCommands: Readonly<Record<string, SubCommand>> = {
  primary: { sets: 'preferred', read: (_rest, place) => prefer('primary', place) },
  secondary: { sets: 'preferred', read: (_rest, place) => prefer('secondary', place) },
  preempt: { sets: 'preempt', read: readPreempt },
  'interface-policy': { sets: 'interfacePolicy', read: readGroupPolicy },
  'polltime interface': { sets: 'interfaceTimes', read: readGroupTimes },
  'replication http': { sets: 'replicationHttp', read: readHttp },
  'mac address': { sets: 'macAddresses', read: readMac },
};

/** A line in the section of a group. */
export function readGroupCommand({ words, line, within: section }: Command, settings: Settings, say: Say): void {
  const name = groupName(section?.words ?? []);
  if (name === null) return;
  const group = entry<GroupName, GroupSettings>(settings.groups, name, () => ({ line, macAddresses: new Map() }));
  const negated = keyword(words[0]) === 'no';
  const command = negated ? words.slice(1) : words;
  const known = [command.slice(0, 2), command.slice(0, 1)].map((start) => start.map(keyword).join(' '));
  const which = known.find((start) => Object.hasOwn(subCommands, start));
  const rest = command.slice(which?.split(' ').length);
  if (which === undefined) sayUnknown(name, command, negated, line, say);
  else if (negated) takeBack(subCommands[which]?.sets, rest, group);
  else subCommands[which]?.read(rest, { line, group, settings, say });
}

function takeBack(sets: SubCommand['sets'] | undefined, rest: readonly string[], group: GroupSettings): void {
  if (sets === 'macAddresses') group.macAddresses.delete(readPort(rest)?.port ?? '');
  else if (sets !== undefined) group[sets] = undefined;
}

function sayUnknown(group: GroupName, command: readonly string[], negated: boolean, line: number, say: Say): void {
  const [first = '', second = ''] = command;
  const [meant] = [`${first} ${second}`, first].flatMap((start) => nearest(start, Object.keys(subCommands)));
  const { hint, about } = hintOf(meant ?? null, negated ? 'no ' : '');
  const what = `\`${negated ? 'no ' : ''}${tellable(first)}\``;
  const message = `found ${what} in failover group ${group}, which this version does not read: it is left out${hint}`;
  say(line, 'warning', message, ...about);
}

/** Without a delay: at once, which a pair writes as 0. */
function readPreempt(words: readonly string[], { line, group, say }: Place): void {
  const delay = words.length === 0 ? 0 : wholeNumber(words[0]);
  const fits = words.length === 0 || (words.length === 1 && delay !== null && within(delay, preemptDelayRange));
  if (fits) {
    const value = { value: { delay: delay ?? 0 }, line };
    sayRepeated('preempt', group.preempt, value, say);
    group.preempt = value;
  } else {
    const message = `found ${found(words)} as preemption delay; expected ${rangeInWords(preemptDelayRange)} seconds, or no delay for at once`;
    say(line, 'error', message, 'PREEMPT-DELAY-RANGE.1');
  }
}

function prefer(value: UnitName, { group, line, say }: Place): void {
  sayRepeated('primary` or `secondary', group.preferred, { value, line }, say);
  group.preferred = { value, line };
}

function readGroupPolicy(words: readonly string[], { group, line, say }: Place): void {
  const value = readPolicy(words, line, say);
  if (value === null) return;
  sayRepeated('interface-policy', group.interfacePolicy, { value, line }, say);
  group.interfacePolicy = { value, line };
}

function readGroupTimes(words: readonly string[], { group, line, say }: Place): void {
  const value = readPollTime('interface', words, line, say);
  if (value === null) return;
  sayRepeated('polltime interface', group.interfaceTimes, { value, line }, say);
  group.interfaceTimes = { value, line };
}

function readHttp(_words: readonly string[], { group, line, settings }: Place): void {
  group.replicationHttp = { value: true, line };
  noteWithoutEffect(settings, 'replication http', line);
}

function readMac(words: readonly string[], { group, line, settings, say }: Place): void {
  const read = readMacAddresses(words, line, say);
  if (read === null) return;
  group.macAddresses.set(read.port, { value: read.value, line });
  noteWithoutEffect(settings, 'mac address', line);
}
