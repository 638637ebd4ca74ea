/** Everything about each machine alone, as tables of constants asked of its statechart. */
import type { Outcome } from '../../../model/behaviour/chart.ts';
import { messagePhases } from '../../../model/behaviour/phases/message.ts';
import { NotExported } from '../not-exported.ts';
import { cells, chartLines, meaning } from './charts.ts';
import { type Plan, type Preempting, secondsLeft } from './plan.ts';
import { type Lines, table } from './text.ts';

/** What a transition of a role does besides: bits, and below them the number of the message it sends, from 1. */
const bits = { message: 15, holds: 16, changes: 32, moves: 64, byItself: 128 } as const;
/** Words of a role by number; the first three are those that a hello can say. */
export const roleWords = ['standbyReady', 'active', 'failed', 'off', 'disabled'] as const;
const markWords = ['unknown', 'up', 'failed'] as const;
const settingWords = ['powerless', 'on', 'off'] as const;
/** The number of no wait. */
export const noWait = 255;
/** The number of no event. */
export const noEvent = 9999;

function does(outcome: Outcome | null, from: Outcome['state'] | undefined): number {
  if (outcome === null || from === undefined) return 0;
  const { state, actions, fired } = outcome;
  let sum = state !== from || actions.length > 0 ? bits.changes : 0;
  if (state.word !== from.word) sum += bits.moves + (fired.meta.by === 'operator' ? 0 : bits.byItself);
  for (const action of actions) sum += actionBits(action);
  return sum;
}

function actionBits(action: string): number {
  if (action === 'refuse') return 0;
  if (action === 'hold') return bits.holds;
  const message = messagePhases.findIndex((phase) => phase.action === action);
  if (message < 0) throw new Error(`the Promela export does not know the action ${action} of a role`);
  return message + 1;
}

function place(words: readonly string[], word: string): number {
  const index = words.indexOf(word);
  if (index < 0) throw new Error(`the Promela export does not know the word ${word}`);
  return index;
}

/** Constants: everything about a machine alone, asked of its statechart. */
export function tableLines(plan: Plan): Lines {
  const { setting, link, peer, health, role, preempting } = plan;
  const [first] = preempting;
  return [
    '#define unsaid 255 /* a statechart says nothing of the event there */',
    ...roleWords.map((word, index) => `#define word_${word} ${index}`),
    ...settingWords.map((word, index) => `#define setting_is_${word} ${index}`),
    '',
    ...[setting, link, peer, health, role].flatMap((each) => [...chartLines(each), '']),
    ...meaning(setting, 'word', settingWords.join(', '), ({ word }) => place(settingWords, word)),
    ...markWords.map((word, index) => `#define mark_is_${word} ${index}`),
    ...meaning(link, 'word', markWords.join(', '), ({ word }) => place(markWords, word)),
    ...meaning(peer, 'unheard', 'nothing was ever told', ({ word }) => Number(word === 'notDetected')),
    ...meaning(health, 'over', 'over the threshold', ({ word }) => Number(word === 'over')),
    ...meaning(role, 'word', roleWords.join(', '), ({ word }) => place(roleWords, word)),
    ...Object.entries(bits).map(([name, bit]) => `#define role_${name} ${bit}`),
    ...cells(role, 'does', does),
    '',
    ...messageLines(plan),
    ...(first === undefined
      ? []
      : first.table.numbers.types.map(({ type, base }) => `#define preemption_${type} ${base}`)),
    ...preempting.flatMap((each) => preemptionLines(plan, each)),
  ];
}

/** For each message, from 1: the event it is to the peer, what the sender gets where nobody answers, whether it tells words. */
function messageLines({ role }: Plan): Lines {
  const number = (type: string | undefined) =>
    type === undefined ? noEvent : (role.numbers.types.find((each) => each.type === type)?.base ?? noEvent);
  if (messagePhases.some(({ arrives }) => arrives !== undefined)) {
    throw new NotExported('the Promela export knows no message that arrives in a way of its own');
  }
  const rows = (of: (phase: (typeof messagePhases)[number]) => number) => [
    { about: 'no message', cells: [0] },
    ...messagePhases.map((phase) => ({ about: `${phase.name}: ${phase.event}`, cells: [of(phase)] })),
  ];
  return [
    ...table(
      'message_event',
      rows(({ event }) => number(event)),
      'short',
    ),
    ...table(
      'message_unanswered',
      rows(({ unanswered }) => number(unanswered)),
      'short',
    ),
    ...table(
      'message_tells',
      rows(({ tells }) => Number(tells === true)),
    ),
    '',
  ];
}

function preemptionLines({ waits }: Plan, each: Preempting): Lines {
  const own = chartLines(each.table).filter((line) => !line.startsWith('#define') || line.includes('_states '));
  const left = secondsLeft(each).map((seconds) => (seconds === null ? noWait : waits.indexOf(seconds)));
  return [
    ...own,
    ...meaning(each.table, 'due', 'due', ({ word }) => Number(word === 'due')),
    ...table(`${each.table.name}_left`, [
      { about: `which wait is left, of ${waits.join(', ')} s; 255 where no clock runs`, cells: left },
    ]),
    '',
  ];
}
