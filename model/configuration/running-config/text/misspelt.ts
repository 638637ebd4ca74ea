/** Misspelt commands outside `failover …`: what resembles a command that is read, and is none of another feature. */
import { edits } from '../../../nearest.ts';
import type { Say } from '../../reading.ts';
import { foreignCommands } from './foreign-commands.ts';

/** The commands that are read; shorter words resemble too many others. */
const read = {
  global: ['failover', 'interface', 'context', 'admin-context', 'monitor-interface'],
  interface: [
    ...['nameif', 'shutdown', 'ip address', 'ipv6 address', 'bridge-group', 'management-only', 'asr-group'],
    ...['channel-group', 'member-interface'],
  ],
  context: ['allocate-interface', 'config-url', 'join-failover-group'],
} as const;

export type MisspeltPlace = keyof typeof read;

const shortest = 5;
const mostEdits = 2;

/** Warns of a line that is left out although it was perhaps meant as a command that is read. */
export function sayMisspelt(place: MisspeltPlace, words: readonly string[], line: number, say: Say): void {
  const { no, typed, more } = typedCommand(words);
  const meant = meantBy(place, words);
  if (meant === null) return;
  const found = `\`${no}${typed}${more ? ' …' : ''}\``;
  say(line, 'warning', `found ${found}, which is not read; perhaps \`${no}${meant}\` was meant`);
}

/** The command that a misspelt line, with or without `no`, was perhaps meant as; `null` for any other line. */
export function meantBy(place: MisspeltPlace, words: readonly string[]): string | null {
  const { typed } = typedCommand(words);
  // Only what consists of lower-case letters is repeated; reports and sentences begin with capitals.
  if (typed.length < shortest || !/^[a-z][a-z6-]*( [a-z]+)?$/.test(typed)) return null;
  const known: readonly string[] = read[place];
  if (known.includes(typed) || foreignCommands.has(typed)) return null;
  return nearestOf(typed, known);
}

/** The nearest of the commands that are at most a slip of the fingers away. */
function nearestOf(typed: string, known: readonly string[]): string | null {
  const [best] = known
    .filter((meant) => Math.abs(meant.length - typed.length) <= mostEdits)
    .map((meant) => ({ meant, distance: edits(typed, meant) }))
    .filter(({ distance }) => distance <= mostEdits)
    .toSorted((a, b) => a.distance - b.distance);
  return best?.meant ?? null;
}

/** The first word, or two where the second tells commands apart; at most as long as a misspelling can be. */
function typedCommand(line: readonly string[]): { no: '' | 'no '; typed: string; more: boolean } {
  const no = line[0] === 'no' ? 'no ' : '';
  const words = no === '' ? line : line.slice(1);
  const [first = '', second] = words;
  const both = (first === 'ip' || first === 'ipv6') && second !== undefined;
  const typed = (both ? `${first} ${second}` : first).slice(0, 30);
  return { no, typed, more: words.length > (both ? 2 : 1) };
}
