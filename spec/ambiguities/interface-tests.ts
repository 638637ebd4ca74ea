/** Contradictions on when the tests of an interface begin and how long they last. */
import type { Ambiguity } from '../ambiguity.ts';
import { criteria, guide } from '../cite.ts';

const section = 'Interface Monitoring';

const untimed = 'No timer is modelled yet, so that no test begins or ends.';

export const interfaceTestAmbiguities = {
  'tests-start': {
    question: 'An interface hears no hello: when do its tests begin?',
    contested: true,
    readings: {
      a: {
        statement: 'After half of the interface hold time.',
        cites: [guide(426, section, 'half of the configured hold')],
      },
      b: { statement: 'After five polls.', cites: [guide(437, section, 'for five poll times', 'bullet 3')] },
    },
    default: 'a',
    runnable: ['a'],
    note: untimed,
    consequence: 'With the default timers, five polls are the whole hold time, which leaves none for a test.',
  },
  'tests-last': {
    question: 'How long do the tests of an interface last?',
    contested: true,
    readings: {
      a: {
        statement: 'As long as fits: in equal parts, so that the last one ends with the hold time.',
        cites: [
          guide(465, 'Failover Times', 'connection problem causes interface testing', 'Table 7-1'),
          criteria(949, 'Step 7', 'hello packet is missed'),
        ],
      },
      b: {
        statement: 'Up to 5 s each, even beyond the hold time.',
        cites: [
          guide(429, section, 'any time during this interval', 'step 2'),
          guide(431, section, 'sending out a broadcast ping', 'step 4'),
        ],
      },
      c: {
        statement: 'A sixteenth of the hold time each.',
        cites: [],
        because: 'Later configuration guides say so.',
      },
    },
    default: 'a',
    runnable: ['a'],
    note: untimed,
    consequence: 'With the default timers, b needs up to 20 s where half the hold time leaves 12.5 s.',
  },
} as const satisfies Record<string, Ambiguity>;
