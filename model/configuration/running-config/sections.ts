/** Which section each line belongs to: global commands, and sub-commands of the sections that are read. */
import { type ConfigLine, configLines } from './lines.ts';

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

/** Sub-commands recognised without indentation, as in pasted procedures. */
const subCommands: Readonly<Record<SectionKind, ReadonlySet<string>>> = {
  interface: new Set([
    'nameif',
    'shutdown',
    'vlan',
    'security-level',
    'asr-group',
    'bridge-group',
    'ip address',
    'ipv6 address',
  ]),
  context: new Set(['allocate-interface', 'config-url', 'join-failover-group']),
  group: new Set(['primary', 'secondary', 'preempt', 'interface-policy', 'replication', 'polltime', 'mac']),
};

/** Commands of the global mode and of the sections that are read; lines of other sections are left out. */
export function* commands(text: string): Generator<Command> {
  let section: Section | null = null;
  /** Depth of the header of a section that is not read; its lines are deeper. */
  let skipped: number | null = null;
  for (const line of configLines(text)) {
    if (isGlobal(line, skipped)) {
      section = opened(line);
      skipped = null;
      yield { line: line.line, words: line.words, within: null };
    } else if (section !== null && belongs(line, section)) {
      yield { line: line.line, words: line.words, within: section };
    } else if (skipped === null || line.indent <= skipped) {
      section = null;
      skipped = line.indent;
      yield { line: line.line, words: line.words, within: null };
    }
  }
}

function isGlobal({ words, indent }: ConfigLine, skipped: number | null): boolean {
  const word = words[0] === 'no' ? words[1] : words[0];
  if (word === undefined || !globalWords.has(word)) return false;
  return word === 'failover' || skipped === null || indent <= skipped;
}

function belongs(line: ConfigLine, section: Section): boolean {
  if (line.words[0] === 'exit') return false;
  if (line.indent > section.indent) return true;
  const [first, second] = line.words[0] === 'no' ? line.words.slice(1) : line.words;
  const known = subCommands[section.kind];
  return known.has(first ?? '') || known.has(`${first} ${second}`);
}

function opened({ words, line, indent }: ConfigLine): Section | null {
  if (words[0] === 'interface') return { kind: 'interface', line, indent, words: words.slice(1) };
  if (words[0] === 'context') return { kind: 'context', line, indent, words: words.slice(1) };
  if (words[0] === 'failover' && words[1] === 'group') return { kind: 'group', line, indent, words: words.slice(2) };
  return null;
}
