/** `failover group 1|2` and its sub-commands; a sub-command that is not in the table is an error. */
import type { GroupName } from '../../../spec/vocabulary.ts';
import { preemptDelayRange, rangeInWords, within } from '../limits.ts';
import type { Say } from '../reading.ts';
import { shown } from '../usable-text.ts';
import { readPolicy, wholeNumber } from './numbers.ts';
import type { Command } from './sections.ts';
import { entry, type GroupSettings, noteWithoutEffect, type Settings } from './settings.ts';

/** The words after `failover group`. */
export function openGroup(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const group = groupName(words);
  if (group !== null)
    entry<GroupName, GroupSettings>(settings.groups, group, () => ({ line, macAddresses: new Map() }));
  else {
    const message = `found ${shown(`failover group ${words.join(' ')}`)}; expected \`failover group 1\` or \`failover group 2\`, there are no others`;
    say(line, 'error', message, 'MODE-GROUPS-MAX.1');
  }
}

function groupName(words: readonly string[]): GroupName | null {
  const [word] = words;
  return words.length === 1 && (word === '1' || word === '2') ? word : null;
}

/** A line in the section of a group. */
export function readGroupCommand({ words, line, within: section }: Command, settings: Settings, say: Say): void {
  const group = groupName(section?.words ?? []);
  if (group === null) return;
  const target = entry<GroupName, GroupSettings>(settings.groups, group, () => ({ line, macAddresses: new Map() }));
  const negated = words[0] === 'no';
  const [word = '', ...rest] = negated ? words.slice(1) : words;
  if (word === 'replication') noteWithoutEffect(settings, 'replication http', line);
  else if (negated && takeBack(word, target)) return;
  else if (!negated && (word === 'primary' || word === 'secondary')) target.preferred = { value: word, line };
  else if (!negated && word === 'preempt') readPreempt(rest, line, target, say);
  else if (!negated && word === 'interface-policy') {
    const value = readPolicy(rest, line, say);
    if (value !== null) target.interfacePolicy = { value, line };
  } else {
    const found = shown(negated ? `no ${word}` : word);
    say(
      line,
      'error',
      `found ${found} in failover group ${group}, which this version does not read; expected \`primary\`, \`secondary\`, \`preempt\`, \`interface-policy\` or \`replication http\`: remove the line to go on without it`,
    );
  }
}

function takeBack(word: string, target: GroupSettings): boolean {
  if (word === 'preempt') target.preempt = undefined;
  else if (word === 'interface-policy') target.interfacePolicy = undefined;
  else if (word === 'primary' || word === 'secondary') target.preferred = undefined;
  else return false;
  return true;
}

/** Without a delay: at once, which a pair writes as 0. */
function readPreempt(words: readonly string[], line: number, target: GroupSettings, say: Say): void {
  const delay = words.length === 0 ? 0 : wholeNumber(words[0]);
  const fits = words.length === 0 || (words.length === 1 && delay !== null && within(delay, preemptDelayRange));
  if (fits) target.preempt = { value: { delay: delay ?? 0 }, line };
  else {
    const message = `found ${shown(words.join(' '))} as preemption delay; expected ${rangeInWords(preemptDelayRange)} seconds, or no delay for at once`;
    say(line, 'error', message, 'PREEMPT-DELAY-RANGE.1');
  }
}
