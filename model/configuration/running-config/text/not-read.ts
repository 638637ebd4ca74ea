/** What is said of `failover` commands that are left out: of other releases, or unknown and perhaps misspelt. */
import type { RuleId } from '../../../../spec/rules/index.ts';
import { type Say, type Weakens, weakens } from '../../reading.ts';
import { meantCommand } from './failover-words.ts';
import { keyword } from './words.ts';

/** Commands of other releases that no verdict depends on. */
const ofOtherReleases = [
  'app-sync',
  'cloud',
  'cmd-response-timeout',
  'health-check',
  'standby config-lock',
  'timeout',
  'wait-disable',
] as const;

/** The command of another release that the words after `failover` begin with. */
function otherReleasesCommand([first, second]: readonly string[]): string | null {
  const one = keyword(first);
  const two = `${one} ${keyword(second)}`;
  return ofOtherReleases.find((command) => command === one || command === two) ?? null;
}

/** What stands for a misspelt command, with the rule of its default; the other commands have no default. */
const defaultRules: Readonly<Partial<Record<string, RuleId>>> = {
  polltime: 'DEFAULT-TIMERS.1',
  'polltime interface': 'DEFAULT-TIMERS.1',
  'interface-policy': 'POLICY-DEFAULT.1',
};

/** What to say of a command that was perhaps meant, as the end of a warning and what that is about. */
export function hintOf(meant: string | null, before = ''): { hint: string; about: readonly (RuleId | Weakens)[] } {
  if (meant === null) return { hint: '', about: [] };
  const rule = before.startsWith('no ') ? undefined : defaultRules[meant];
  const hint = `; perhaps \`${before}${meant}\` was meant`;
  if (rule === undefined) return { hint, about: [] };
  return {
    hint: `${hint}; until it is mended the default counts: verdicts that rest on it are weaker`,
    about: [rule, weakens(rule)],
  };
}

/** A command of other releases, or one that is unknown; `no` is empty or `no `. */
export function sayNotRead(no: '' | 'no ', rest: readonly string[], what: string, line: number, say: Say): void {
  const other = otherReleasesCommand(rest);
  if (other !== null) {
    const message = `\`${no}failover ${other}\` is a command of other releases; it is not read, no verdict depends on it`;
    say(line, 'note', message);
    return;
  }
  const { hint, about } = hintOf(meantCommand(rest), `${no}failover `);
  const message = `found \`${no}failover ${what}\`, which this version does not read: it is left out${hint}`;
  say(line, 'warning', message, ...about);
}
