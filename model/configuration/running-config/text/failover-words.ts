/** The `failover …` commands by their first words, and what lines that look alike are. */
import { nearest } from '../../../nearest.ts';
import { keyword } from './words.ts';

/** One or two words after `failover`; the rest of a command are its arguments. */
export const failoverCommands = [
  'lan unit',
  'lan interface',
  'lan enable',
  'link',
  'interface ip',
  'interface-policy',
  'key',
  'ipsec pre-shared-key',
  'polltime',
  'replication http',
  'replication rate',
  'group',
  'mac address',
  'preempt',
] as const;

export type FailoverCommand = (typeof failoverCommands)[number];

function headOf(command: string): string {
  return command.split(' ')[0] ?? '';
}

function tailOf(command: string): string {
  return command.split(' ')[1] ?? '';
}

const allHeads = [...new Set(failoverCommands.map(headOf))];

/** The command that the words after `failover` begin with; its words may be cut short where they stay unambiguous. */
export function failoverCommand([first, second]: readonly string[]): FailoverCommand | null {
  const one = wholeWord(keyword(first), allHeads);
  const tails = failoverCommands.flatMap((command) => (command.startsWith(`${one} `) ? [tailOf(command)] : []));
  const two = `${one} ${wholeWord(keyword(second), tails)}`;
  return failoverCommands.find((command) => command === one || command === two) ?? null;
}

/** Fewer letters are not taken for a word cut short. */
const shortestAbbreviation = 3;

/** The one keyword that the word is, or begins; else the word itself. */
export function wholeWord(word: string, keywords: readonly string[]): string {
  if (word.length < shortestAbbreviation || keywords.includes(word)) return word;
  const [only, ...others] = new Set(keywords.filter((whole) => whole.startsWith(word)));
  return only !== undefined && others.length === 0 ? only : word;
}

/** No misspelling is much longer than the longest command. */
const longestMisspelling = 24;

function lettersOf(word: string): string {
  return [...word].toSorted().join('');
}

/** What may be proposed, by the first words; `preempt` belongs elsewhere. */
const heads = allHeads
  .filter((head) => head !== 'preempt')
  .map((head) => ({ head, letters: lettersOf(head), commands: failoverCommands.filter((c) => headOf(c) === head) }));

/** The command that was perhaps meant. */
export function meantCommand([first = '', second = '']: readonly string[]): FailoverCommand | null {
  if (first.length > longestMisspelling || second.length > longestMisspelling) return null;
  const meant = meantHead(keyword(first));
  const [only, ...others] = meant?.commands ?? [];
  if (only === undefined || others.length === 0) return only ?? null;
  const [whole] = nearest(`${meant?.head} ${second}`, [only, ...others]);
  const unlike = meant?.head === keyword(first) ? null : only;
  return failoverCommands.find((command) => command === whole) ?? unlike;
}

/** The first word that was perhaps meant: with the same letters, or with nearly the same after the same first one. */
function meantHead(first: string): (typeof heads)[number] | undefined {
  const alike = heads.filter(({ head }) => head[0] === first[0] && head.includes('-') === first.includes('-'));
  if (alike.length === 0) return undefined;
  const letters = lettersOf(first);
  const [near] = nearest(
    first,
    alike.map(({ head }) => head),
  );
  return alike.find((a) => a.letters === letters) ?? alike.find(({ head }) => head === near);
}

/** Commands of newer releases that a listing with all defaults shows in their default form. */
const defaults: readonly RegExp[] = [
  /^no failover (timeout|wait-disable|standby config-lock|health-check|mac-notification|lan enable)\b/i,
  /^failover timeout 0?0?:?0?0:00(:00)?$/i,
  /^(no )?failover polltime link-state( |$)/i,
];

/** Whether a line says no more than what every unit does that is not told otherwise. */
export function isListedDefault(words: readonly string[]): boolean {
  const line = words.slice(0, 5).join(' ');
  return defaults.some((listed) => listed.test(line));
}

/** `Failover On`, `Failover LAN Interface: …`, `failover cluster up 3 days`: lines of a report, not commands. */
export function isFailoverReport(words: readonly string[]): boolean {
  const [first = '', second] = words;
  if (keyword(second) === 'cluster') return true;
  return words.length > 1 && first !== keyword(first) && failoverCommand(words.slice(1)) === null;
}
