/** Rules on how a unit finds out what is wrong with an interface: when it tests, in which order, and what decides. */
import { criteria, guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

const section = 'Interface Monitoring';

export const interfaceTestRules = {
  'INTERFACE-HOLD.1': {
    statement: 'An interface that hears no hello has failed when its hold time has passed.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [criteria(949, 'Step 7', 'hello packet is missed')],
    ambiguities: ['tests-last', 'interface-hold-from', 'tests-outlast-hold'],
  },
  'INTERFACE-TEST-START.1': {
    statement: 'Tests begin on a monitored interface once half its hold time has passed without a hello.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(426, section, 'half of the configured hold')],
    ambiguities: ['tests-start'],
  },
  'INTERFACE-TESTING.1': {
    statement: 'An interface shows Testing when five polls have passed without a hello.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(437, section, 'for five poll times', 'bullet 3')],
    ambiguities: ['tests-start'],
  },
  'INTERFACE-TEST-LINK.1': {
    statement: 'The link is looked at first; the tests that need traffic follow only where it is up.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(428, section, 'indicates that the interface is', 'step 1')],
  },
  'INTERFACE-TEST-COUNT.1': {
    statement: 'Both units count what they receive from zero in each test, and look at the count when it ends.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(428, section, 'clears its received packet count', 'step 1')],
  },
  'INTERFACE-TEST-DECIDES.1': {
    statement: 'A test in which one unit receives something and the other nothing fails the interface of the other.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(428, section, 'received no traffic is considered', 'step 1')],
    ambiguities: ['test-decides'],
  },
  'INTERFACE-TEST-NEXT.1': {
    statement: 'A test in which neither unit receives anything decides nothing, and the next one begins.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(428, section, 'neither unit has received traffic', 'step 1')],
  },
  'INTERFACE-TEST-ACTIVITY.1': {
    statement: 'The network activity test listens for up to 5 s and ends with the first packet.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(429, section, 'any time during this interval', 'step 2')],
    ambiguities: ['tests-last'],
  },
  'INTERFACE-TEST-ARP.1': {
    statement:
      'The ARP test asks the two machines that the unit learnt of last, one after the other, and listens for up to 5 s ' +
      'after each.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(430, section, '2 most recently acquired entries', 'step 3')],
    ambiguities: ['tests-last'],
  },
  'INTERFACE-TEST-PING.1': {
    statement: 'The last test pings everybody at once and listens for up to 5 s.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(431, section, 'sending out a broadcast ping', 'step 4')],
    ambiguities: ['tests-last'],
  },
  'INTERFACE-TEST-IPV4.1': {
    statement: 'Where an interface has addresses of both kinds, IPv4 is used for all tests.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(442, section, 'uses the IPv4 addresses')],
  },
  'INTERFACE-TEST-IPV6.1': {
    statement: 'With IPv6 alone, neighbour discovery stands in for ARP, and the ping goes to all nodes.',
    status: 'stated',
    level: 'must',
    rows: ['R08'],
    cites: [guide(444, section, 'uses IPv6 neighbor discovery')],
  },
} as const satisfies Record<string, Rule>;
