/** What the owner of a pair wants to know: ways to two actives, and what each single event does to a healthy pair. */
import type { Consequence } from '../../properties/consequences.ts';
import { replayCommand, stimuliLine, stimuliWords } from '../../properties/stimuli-words.ts';
import type { WayToBothActive } from '../../properties/ways-to-both-active.ts';
import type { Report } from '../judged.ts';
import type { Paint } from '../output.ts';
import { movedWords, rulesInBrackets } from './step.ts';
import { counted } from './words.ts';

export function wayLines(report: Report, pairNames: readonly string[], paint: Paint): readonly string[] {
  const ways = report.waysToBothActive;
  const title = paint('bold', 'Ways to two active units');
  if (ways.length === 0) return ['', `${title}: none was found within alphabet and bound`];
  return ['', title, ...ways.flatMap((way) => oneWay(way, pairNames, paint))];
}

function oneWay(way: WayToBothActive, pairNames: readonly string[], paint: Paint): readonly string[] {
  const steps = way.witness.slice(1).map((record) => record.stimuli);
  return [
    `  ${paint('cyan', way.reason)} (${way.needs.join(', ')}), ${counted(steps.length, 'step')}${rulesInBrackets(way.rules)}`,
    ...steps.map((stimuli) => `    ${stimuliLine(stimuli)}`),
    `    ${paint('dim', 'again:')} ${replayCommand(pairNames, steps)}`,
  ];
}

/** Which single events move roles, which leave two actives, which lose redundancy silently. */
export function consequenceLines(report: Report, paint: Paint): readonly string[] {
  const { consequences } = report;
  const movesRoles = ({ reactions }: Consequence) => reactions.some((r) => r.to === 'active' || r.from === 'active');
  const moving = consequences.filter(movesRoles);
  const standby = consequences.filter((c) => c.reactions.length > 0 && !movesRoles(c));
  const silent = consequences.filter((c) => c.losesRedundancySilently);
  const sessions = consequences.filter((c) => c.losesStateSilently);
  const two = consequences.filter((c) => c.twoActives);
  return [
    '',
    paint('bold', 'On a healthy pair, both units on, one event at a time'),
    ...list('moves the active role', moving, reactionWords),
    ...list('takes the standby out of service only, and shows it', standby, reactionWords),
    ...list('leaves two active units', two, () => ''),
    ...list('loses redundancy silently, moving nothing', silent, () => ''),
    ...(sessions.length === 0
      ? []
      : list('moves nothing, but connections are lost if a failover follows', sessions, () => '')),
  ];
}

function reactionWords({ reactions }: Consequence): string {
  return `: ${reactions.map(movedWords).join('; ')}`;
}

function list(title: string, found: readonly Consequence[], more: (c: Consequence) => string): readonly string[] {
  if (found.length === 0) return [`  ${title}: no single event of the alphabet`];
  return [`  ${title}:`, ...found.map((c) => `    ${stimuliWords(c.stimuli)}${more(c)}`)];
}
