/** Contradictions on when the tests of an interface begin, how long they last, and what they decide. */
import type { Ambiguity } from '../ambiguity.ts';
import { criteria, guide } from '../cite.ts';

const section = 'Interface Monitoring';

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
    inTime: ['a', 'b'],
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
    inTime: ['a', 'b', 'c'],
    consequence: 'With the default timers, b needs up to 20 s where half the hold time leaves 12.5 s.',
  },
  'tests-outlast-hold': {
    question: 'The interface hold time ends while tests still run: has the interface failed?',
    contested: true,
    readings: {
      a: {
        statement: 'Not before the last test has ended without traffic.',
        cites: [guide(446, section, 'interface on the other unit')],
      },
      b: {
        statement: 'Yes: the hold time is what it takes, whatever tests are left.',
        cites: [criteria(949, 'Step 7', 'hello packet is missed')],
      },
    },
    default: 'a',
    runnable: ['a'],
    inTime: ['a', 'b'],
    consequence: 'Seen only where the tests do not fit into the hold time, as with `tests-last` read as b.',
  },
  'test-decides': {
    question: 'In one test this unit receives nothing and its peer something: has the interface failed?',
    contested: true,
    readings: {
      a: {
        statement: 'Only when the last test has ended that way.',
        cites: [guide(446, section, 'interface on the other unit')],
      },
      b: {
        statement: 'At the end of that test.',
        cites: [guide(428, section, 'received no traffic is considered', 'step 1')],
      },
    },
    default: 'a',
    runnable: ['a'],
    inTime: ['a', 'b'],
    consequence: 'With the default timers b fails over some 9 s sooner than Table 7-1 says.',
  },
  'interface-hold-from': {
    question: 'From when does the interface hold time run?',
    contested: true,
    readings: {
      a: {
        statement: 'From the last hello heard, so that the figure of Table 7-1 is the longest it takes.',
        cites: [guide(465, 'Failover Times', 'connection problem causes interface testing', 'Table 7-1')],
      },
      b: {
        statement: 'From the first hello missed, a poll later.',
        cites: [criteria(949, 'Step 7', 'hello packet is missed')],
      },
    },
    default: 'a',
    runnable: ['a'],
    inTime: ['a', 'b'],
    consequence: 'With b the figures of Table 7-1 are the shortest times, and a failover comes up to a poll later.',
  },
  'interfaces-at-start': {
    question: 'A unit starts with an interface that receives nothing: does it know so when it joins?',
    readings: {
      a: {
        statement: 'Yes, for the health of both units counts when they start together.',
        cites: [
          guide(547, 'Primary/Secondary Roles and Active/Standby Status', 'of equal operational health', 'bullet 1'),
        ],
      },
      b: {
        statement: 'No: the status is unknown at first, and the tests take their time.',
        cites: [guide(435, section, 'cannot be determined', 'bullet 1')],
      },
    },
    default: 'a',
    runnable: ['a'],
    inTime: ['a', 'b'],
    consequence:
      'With b a unit may join as healthy, or be handed the role, and turn out to be over its threshold a hold time later.',
  },
  'link-loss-noticed': {
    question: 'A monitored interface loses its link: when does its unit notice?',
    contested: true,
    readings: {
      a: {
        statement: 'At the next poll of the interface.',
        cites: [
          criteria(949, 'Step 7', 'one interface polling period'),
          guide(462, 'Failover Times', 'main board interface link down', 'Table 7-1'),
        ],
      },
      b: {
        statement: 'At once.',
        cites: [guide(1184, 'Testing the Failover Functionality', 'failover occurs immediately', 'Note')],
      },
    },
    default: 'a',
    runnable: ['a'],
    inTime: ['a', 'b'],
    consequence: 'With b the second row of Table 7-1 would be zero throughout.',
  },
} as const satisfies Record<string, Ambiguity>;
