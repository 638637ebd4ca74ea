/** Which section each line belongs to: global commands, and sub-commands of the sections that are read. */
import { failoverCommand, isFailoverReport } from './failover-words.ts';
import { type ConfigLine, configLines } from './lines.ts';
import { meantBy } from './misspelt.ts';
import { readPort } from './port.ts';
import { withoutReports } from './reports.ts';
import { keyword } from './words.ts';

export type SectionKind = 'interface' | 'context' | 'group';

export interface Command {
  readonly line: number;
  readonly words: readonly string[];
  /** The section whose sub-command this is; `null` for a global command, which may open a section. */
  readonly within: Section | null;
}

/** A section, by the line that opened it. */
export interface Section {
  readonly kind: SectionKind;
  readonly line: number;
  readonly indent: number;
  readonly words: readonly string[];
}

/** Global commands that are recognised at any depth of our own sections. */
const globalWords = new Set(['failover', 'interface', 'context', 'admin-context', 'monitor-interface']);

/** Sub-commands recognised without indentation, as in pasted procedures, where misspelt ones belong to the section too. */
const subCommands: Readonly<Record<SectionKind, ReadonlySet<string>>> = {
  interface: new Set([
    ...['nameif', 'shutdown', 'vlan', 'security-level', 'asr-group', 'bridge-group', 'management-only'],
    ...['channel-group', 'member-interface', 'ip address', 'ipv6 address', 'description', 'speed', 'duplex'],
  ]),
  context: new Set(['allocate-interface', 'config-url', 'join-failover-group', 'description']),
  group: new Set(['primary', 'secondary', 'preempt', 'interface-policy', 'replication', 'polltime', 'mac']),
};

/** Commands of the global mode and of the sections that are read; lines of other sections are left out. */
export function* commands(text: string): Generator<Command> {
  let section: Section | null = null;
  /** Depth of the header of a section that is not read; its lines are deeper. */
  let skipped: number | null = null;
  for (const line of withoutReports(configLines(text))) {
    const { words } = line;
    if (isReport(words)) {
      section = null;
      skipped = line.indent;
    } else if (isGlobal(line, skipped)) {
      section = opened(line);
      skipped = section === null && keyword(words[0]) === 'interface' ? line.indent : null;
      yield { line: line.line, words, within: null };
    } else if (section !== null && belongs(line, section)) {
      yield { line: line.line, words, within: section };
    } else if (skipped === null || line.indent <= skipped) {
      section = null;
      skipped = line.indent;
      yield { line: line.line, words, within: null };
    }
  }
}

function isGlobal({ words, indent }: ConfigLine, skipped: number | null): boolean {
  const word = keyword(keyword(words[0]) === 'no' ? words[1] : words[0]);
  if (!globalWords.has(word)) return false;
  return word === 'failover' || skipped === null || indent <= skipped;
}

/** A line of a report that begins with one of our words, such as `Interface inside (10.0.0.1): Normal (Monitored)`. */
function isReport(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  if (keyword(first) === 'failover') return isFailoverReport(words);
  if (first === keyword(first) || !globalWords.has(keyword(first))) return false;
  return keyword(first) === 'interface' ? readPort(rest)?.rest.length !== 0 : rest.length !== 1;
}

function belongs({ words, indent }: ConfigLine, section: Section): boolean {
  if (['exit', 'quit', 'end'].includes(keyword(words[0]))) return false;
  if (indent > section.indent) return true;
  const [first, second] = (keyword(words[0]) === 'no' ? words.slice(1) : words).map(keyword);
  const known = subCommands[section.kind];
  if (known.has(first ?? '') || known.has(`${first} ${second}`)) return true;
  return section.kind !== 'group' && meantBy(section.kind, words) !== null;
}

function opened({ words, line, indent }: ConfigLine): Section | null {
  const first = keyword(words[0]);
  if (first === 'interface' && readPort(words.slice(1))?.rest.length !== 0) return null;
  if (first === 'interface') return { kind: 'interface', line, indent, words: words.slice(1) };
  if (first === 'context') return { kind: 'context', line, indent, words: words.slice(1) };
  if (first === 'failover' && failoverCommand(words.slice(1)) === 'group')
    return { kind: 'group', line, indent, words: words.slice(2) };
  return null;
}
