/** The machines in Promela: where they are kept, and what an event or a message does to them. */
import { unitNames } from '../../../spec/vocabulary.ts';
import { widthOf } from './charts.ts';
import { codeOf } from './events.ts';
import type { Plan } from './plan.ts';
import { noEvent } from './tables.ts';
import { choice, inline, type Lines, loop } from './text.ts';

/** Each machine as it is kept in the state, packed, and where it stands while a step is under way. */
export interface Kept {
  readonly name: string;
  readonly width: number;
  readonly scratch: string;
}

export function kept(plan: Plan): readonly Kept[] {
  const { setting, link, peer, health, role, preempting, places } = plan;
  return [
    ...unitNames.flatMap((unit, u) => [
      { name: `setting_of_${unit}`, width: widthOf(setting), scratch: `setting[${u}]` },
      { name: `mark_of_${unit}`, width: widthOf(link), scratch: `mark[${u}]` },
    ]),
    ...places.flatMap(({ unit, scope, index }) =>
      (
        [
          ['peer', peer],
          ['health', health],
          ['role', role],
        ] as const
      ).map(([name, chart]) => ({
        name: `${name}_of_${unit}_${scope}`,
        width: widthOf(chart),
        scratch: `${name}[${index}]`,
      })),
    ),
    ...preempting.map(({ scope, s, table: own }) => ({
      name: `preemption_of_${scope}`,
      width: widthOf(own),
      scratch: `preemption[${s}]`,
    })),
  ];
}

export function machinesScratch({ places, scopes }: Plan): Lines {
  return [
    'hidden byte setting[2], mark[2];',
    `hidden byte peer[${places.length}], health[${places.length}], role[${places.length}], preemption[${scopes.length}];`,
    'hidden int event, news, cell;',
    'hidden byte who, does, message;',
    'hidden byte tells, moved;',
  ];
}

function hears(name: string): Lines {
  const body = [
    `${name}[at] = ${name}_next[${name}_row[news] * ${name}_states + ${name}[at]];`,
    `assert(${name}[at] != unsaid);`,
  ];
  return inline(`${name}_hears`, `The news reach a machine: ${name}.`, body, ['at']);
}

/** Preemption of a group, if it preempts; `group` is the place of its scope. */
function preemptionHears({ preempting }: Plan): Lines {
  const body = preempting.map(({ s, table: { name } }): readonly [string, Lines] => [
    `group == ${s}`,
    [
      `preemption[${s}] = ${name}_next[${name}_row[news] * ${name}_states + preemption[${s}]];`,
      `assert(preemption[${s}] != unsaid);`,
    ],
  ]);
  const lines = body.length === 0 ? [] : choice(...body);
  return inline('preemption_hears', 'The news reach the preemption of a group, if it preempts.', lines, ['group']);
}

/** Both units learn each other's word from an exchange, even where they send no hellos. */
function tellWords({ peer }: Plan): Lines {
  const tell = (u: number) => [
    `cell = role_word[role[who ^ ${1 - u}]];`,
    'assert(cell <= word_failed);',
    `news = ${codeOf(peer.numbers, 'peer', 'hello', { word: 'cell' })};`,
    `peer_hears(who ^ ${u});`,
  ];
  return inline('tell_words', "Both units of the scope learn each other's word.", [
    'who = who & 2;',
    ...tell(0),
    ...tell(1),
  ]);
}

/** An event reaches a role, and the messages that follow from it reach either role, until none is left. */
function roleHears(plan: Plan, judging: boolean): Lines {
  const reaches = ['who = who ^ 1;', 'event = message_event[message];', 'tells = tells | message_tells[message];'];
  const alone = ['event = message_unanswered[message];', ...choice([`event == ${noEvent}`, ['break;']])];
  const hasPreemption = plan.preempting.length > 0;
  const told = hasPreemption
    ? [
        ...choice(['does & role_byItself', ['news = preemption_automaticChange;', 'preemption_hears(who / 2);']]),
        ...choice(['does & role_holds', ['news = preemption_operatorMovedAway;', 'preemption_hears(who / 2);']]),
      ]
    : [];
  return inline('role_hears', 'The event reaches the role of `who`; then every message that follows from it.', [
    'tells = 0;',
    ...loop([
      'cell = role_row[event] * role_states + role[who];',
      'assert(role_next[cell] != unsaid);',
      'does = role_does[cell];',
      ...choice(['does & role_moves', ['moved = 1;', ...(judging ? ['note_move();'] : [])]]),
      'role[who] = role_next[cell];',
      ...told,
      'message = does & role_message;',
      ...choice(
        ['message == 0', ['break;']],
        ['else', choice(['!link_down && on[(who ^ 1) & 1]', reaches], ['else', alone])],
      ),
    ]),
    ...choice(['tells', ['tell_words();']]),
  ]);
}

/** A role whose unit loses power; no message follows. */
function roleGoesOff({ role, preempting }: Plan, judging: boolean): Lines {
  const told = ['news = preemption_automaticChange;', 'preemption_hears(at / 2);'];
  return inline(
    'role_goes_off',
    'The unit of this role loses power.',
    [
      `cell = role_row[${codeOf(role.numbers, 'role', 'powerLost')}] * role_states + role[at];`,
      'does = role_does[cell];',
      'assert(role_next[cell] != unsaid && (does & role_message) == 0);',
      ...(judging ? choice(['does & role_moves', ['who = at;', 'note_move();']]) : []),
      ...(preempting.length === 0 ? [] : choice(['does & role_byItself', told])),
      'role[at] = role_next[cell];',
    ],
    ['at'],
  );
}

/** @param judging roles that move are noted, for claims */
export function deliveryLines(plan: Plan, judging: boolean): Lines {
  return [
    ...['setting', 'mark', 'peer', 'health'].flatMap(hears),
    ...preemptionHears(plan),
    ...tellWords(plan),
    ...roleGoesOff(plan, judging),
    ...roleHears(plan, judging),
  ];
}
