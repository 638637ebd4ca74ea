/** The page of the settling phases: in which order a step is worked through, and by which rules. */
import { behaviourPhases } from '../../model/behaviour/pair.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { anchor, code, link, page, prose, table } from '../markdown.ts';
import { ruledBy, titlesTable } from '../places.ts';
import { claimsFile } from './claims.ts';

export const phasesFile = 'phases.md';

interface Named {
  readonly name: string;
  readonly description: string;
  readonly rules: readonly RuleId[];
}

/** `perceive hellos` as an anchor; names are unique within their kind. */
export function phaseAnchor(kind: string, name: string): string {
  return `${kind} ${name}`;
}

function phaseTable(kind: string, phases: readonly Named[], extra: (index: number) => readonly string[] = () => []) {
  const more = phases.length > 0 && extra(0).length > 0 ? ['What it carries'] : [];
  return table(
    ['', 'Phase', 'What happens', ...more, 'Rules, and where they stand'],
    phases.map((p, index) => [
      `${anchor(phaseAnchor(kind, p.name))}${index + 1}`,
      p.name,
      prose(p.description),
      ...extra(index),
      ruledBy(p.rules),
    ]),
  );
}

function messageCell(index: number): readonly string[] {
  const message = behaviourPhases.message[index];
  if (message === undefined) return [];
  const unanswered = message.unanswered === undefined ? '' : `; unanswered: ${code(message.unanswered)}`;
  return [`action ${code(message.action)} → event ${code(message.event)}${unanswered}`];
}

export function phasesPage(): string {
  const { perceive, decide, message, command } = behaviourPhases;
  return page(
    'Phases of a step',
    'A step first changes the environment: faults and power-offs, then power-ons, then one command. After each of the ' +
      'three the pair settles under fixed facts, by the phases below. Statecharts decide; phases only say which event ' +
      'reaches which machine.',
    [
      '1. A command, or passing time, is delivered once, at the beginning.',
      '2. A round delivers every perceiving phase, in order, to every machine it concerns.',
      '3. Then **one** deciding event is delivered, the first that would change something, and a new round begins. What',
      '   the order of the deciding events could change is judged by the claim `settling/order-is-free`.',
      '4. A message that a role sends on the way is delivered at once.',
      '5. The pair is settled when no deciding event would change anything.',
    ].join('\n'),
    'Units that start together join one after the other: the first finds a peer that has started but has no role, and the ' +
      'second joins a peer that has one, which is the reason that its reaction shows. Either order leads to the same end, ' +
      `which the claim ${link(code('settling/order-is-free'), claimsFile, 'settling/order-is-free')} checks.`,
    '## Perceive',
    phaseTable('perceive', perceive),
    '## Decide',
    phaseTable('decide', decide),
    '## Messages',
    phaseTable('message', message, messageCell),
    '## Commands and time',
    phaseTable('command', command),
    '## The documents',
    titlesTable(),
  );
}
