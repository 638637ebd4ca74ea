/** Contradictions and silences on how long a unit takes to find out about its peer, and on what it does meanwhile. */
import type { Ambiguity } from '../ambiguity.ts';
import { criteria, guide } from '../cite.ts';

const section = 'Unit Health Monitoring';

export const unitTimingAmbiguities = {
  'silent-peer-failed': {
    question: 'The peer falls silent: when is it held to have failed?',
    contested: true,
    readings: {
      a: {
        statement: 'At the end of the hold time; it is probed from the first hello that is missed.',
        cites: [criteria(939, 'Step 1', 'for one polling period'), criteria(939, 'Step 1', 'during the hold time')],
      },
      b: {
        statement: 'As soon as three hellos are missed and no probe is answered within a poll.',
        cites: [guide(416, section, 'three consecutive hello messages')],
      },
    },
    default: 'a',
    runnable: ['a'],
    inTime: ['a', 'b'],
    consequence: 'With the default timers, after 15 s or after 4 s.',
  },
  'reload-active': {
    question: 'The active unit is reloaded: when does its peer take over?',
    readings: {
      a: {
        statement: 'At once, for the unit says that it reloads.',
        cites: [],
        because: 'Guides from 9.12 on let a reload bypass all timers.',
      },
      b: {
        statement: 'When the hold time ends, as after a power loss; a reboot that is shorter moves nothing.',
        cites: [guide(420, section, 'response on any interface', 'bullet 3')],
      },
    },
    default: 'a',
    runnable: ['a'],
    inTime: ['a', 'b'],
  },
  'same-instant': {
    question: 'A hello arrives at the very tick at which a hold time ends: which counts?',
    readings: {
      a: { statement: 'Either, unless a rule decides.', cites: [], because: 'The documents do not say.' },
      b: { statement: 'The hello.', cites: [], because: 'It has been received.' },
    },
    default: 'a',
    runnable: ['a'],
    inTime: ['a', 'b'],
  },
} as const satisfies Record<string, Ambiguity>;
