/** Every phase of the router, broken in every way: dropped, out of order, looking or delivering wrongly; messages lost or doubled. */
import { behaviourPhases } from '../../model/behaviour/pair.ts';
import type { CommandPhase } from '../../model/behaviour/phases/command.ts';
import type { MessagePhase, Phase } from '../../model/behaviour/phases/phase.ts';
import type { Phases } from '../../model/behaviour/settle.ts';
import type { View } from '../../model/behaviour/view.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import type { Mutant } from './mutant.ts';
import { type WrongDelivery, wrongDeliveries } from './wrong-deliveries.ts';
import { type WrongView, wrongViews } from './wrong-views.ts';

type Kind = keyof Phases;
type AnyPhase = Phase | CommandPhase | MessagePhase;

function mutant(kind: Kind, name: string, way: string, rules: readonly RuleId[], list: readonly AnyPhase[]): Mutant {
  const id = `${kind === 'message' ? 'message' : 'phase'} ${name}/${way}`;
  return { id, part: 'phases', rules, replacements: { phases: { ...behaviourPhases, [kind]: list } } };
}

/** The list with another phase, or several, or none, in the place of one. */
function instead(list: readonly AnyPhase[], index: number, ...phases: readonly AnyPhase[]): readonly AnyPhase[] {
  return [...list.slice(0, index), ...phases, ...list.slice(index + 1)];
}

/** Commands are looked up by their type, and messages by their action: the order of those lists says nothing. */
const ordered: ReadonlySet<Kind> = new Set(['perceive', 'decide']);

function listMutants(kind: Kind, list: readonly AnyPhase[]): readonly Mutant[] {
  return list.flatMap((phase, index) => {
    const next = list[index + 1];
    const dropped = mutant(kind, phase.name, 'dropped', phase.rules, instead(list, index));
    if (next === undefined || !ordered.has(kind)) return [dropped];
    const swapped = [...list.slice(0, index), next, phase, ...list.slice(index + 2)];
    const rules = [...phase.rules, ...next.rules];
    return [dropped, mutant(kind, phase.name, `swapped with ${next.name}`, rules, swapped)];
  });
}

function looking(phase: AnyPhase, wrong: WrongView): AnyPhase {
  if (phase.kind === 'message') return phase;
  if (phase.kind === 'command')
    return { ...phase, deliveries: (v, trigger, readings) => phase.deliveries(wrong.view(v), trigger, readings) };
  return { ...phase, deliveries: (v: View) => phase.deliveries(wrong.view(v)) };
}

function delivering(phase: AnyPhase, wrong: WrongDelivery): AnyPhase {
  if (phase.kind === 'message') return phase;
  if (phase.kind === 'command')
    return {
      ...phase,
      deliveries: (v, trigger, readings) => wrong.deliveries(phase.deliveries(v, trigger, readings), v),
    };
  return { ...phase, deliveries: (v: View) => wrong.deliveries(phase.deliveries(v), v) };
}

function deliveryMutants(kind: Kind, list: readonly AnyPhase[]): readonly Mutant[] {
  return list.flatMap((phase, index) => {
    const made = (way: string, wrong: AnyPhase) =>
      mutant(kind, phase.name, way, phase.rules, instead(list, index, wrong));
    return [
      ...(wrongViews[phase.name] ?? []).map((wrong) => made(wrong.name, looking(phase, wrong))),
      ...(wrongDeliveries[phase.name] ?? []).map((wrong) => made(wrong.name, delivering(phase, wrong))),
    ];
  });
}

const opposites: Readonly<Record<MessagePhase['event'], MessagePhase['event']>> = {
  takeOver: 'yield',
  yield: 'takeOver',
  askedToYield: 'askedToTakeOver',
  askedToTakeOver: 'askedToYield',
  peerAgrees: 'peerRefuses',
  peerRefuses: 'peerAgrees',
};

function messageMutants(list: readonly MessagePhase[]): readonly Mutant[] {
  return list.flatMap((message, index) => {
    const made = (way: string, ...wrong: readonly MessagePhase[]) =>
      mutant('message', message.name, way, message.rules, instead(list, index, ...wrong));
    const { unanswered, tells, ...bare } = message;
    const withoutAnswer: MessagePhase = tells === undefined ? bare : { ...bare, tells };
    const untold: MessagePhase = unanswered === undefined ? bare : { ...bare, unanswered };
    return [
      made('lost', { ...message, arrives: () => false }),
      made('doubled', message, message),
      made('arrives without link or power', { ...message, arrives: () => true }),
      made(`${opposites[message.event]} for ${message.event}`, { ...message, event: opposites[message.event] }),
      unanswered === undefined
        ? made('unanswered is noticed', { ...message, unanswered: 'noAnswer' })
        : made('unanswered is not noticed', withoutAnswer),
      tells === undefined ? made('tells words', { ...message, tells: true }) : made('tells nothing', untold),
    ];
  });
}

/** The mutants of every phase and every message. */
export function phaseMutants(): readonly Mutant[] {
  const lists = Object.entries(behaviourPhases) as [Kind, readonly AnyPhase[]][];
  return [
    ...lists.flatMap(([kind, list]) => [...listMutants(kind, list), ...deliveryMutants(kind, list)]),
    ...messageMutants(behaviourPhases.message),
  ];
}
