/** What is said about policies, timers, groups and failover commands that are not read, word for word. */
import { expect, test } from 'vitest';
import { activeStandby, type Case, changed, said } from './samples.test-support.ts';

const cases: readonly Case[] = [
  {
    from: '',
    to: 'failover mac address Gi0/1 0000.0000.0001 0000.0000.0002\n',
    says: [
      'primary.cfg:9: error: found `failover mac`, which this version does not read; remove the line to go on without it',
    ],
  },
  {
    from: '',
    to: 'failover timeout 0:00:00\n',
    says: [
      'primary.cfg:9: error: found `failover timeout`, which this version does not read; remove the line to go on without it',
    ],
  },
  {
    from: '',
    to: 'failover active\n',
    says: [
      'primary.cfg:9: error: found `failover active`, which an operator types; expected configuration: put it into the stimuli instead',
    ],
  },
  {
    from: '',
    to: 'failover preempt 30\n',
    says: [
      'primary.cfg:9: error: found `failover preempt`; preemption exists per failover group only: move `preempt` below a `failover group`, or remove it from an Active/Standby pair [PREEMPT-ACTIVE-STANDBY.1]',
    ],
  },
  {
    from: '',
    to: 'failover interface-policy\n',
    says: [
      'primary.cfg:9: error: found no threshold as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-NUMBER.1]',
    ],
  },
  {
    from: '',
    to: 'failover interface-policy 251\n',
    says: [
      'primary.cfg:9: error: found `251` as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-NUMBER.1]',
    ],
  },
  {
    from: '',
    to: 'failover interface-policy 101%\n',
    says: [
      'primary.cfg:9: error: found `101%` as interface policy; expected a number of interfaces 1-250, or 1-100 with a percent sign [POLICY-PERCENT.1]',
    ],
  },
  {
    from: '',
    to: 'failover interface-policy 2\n',
    says: [
      'primary.cfg:9: warning: the interface policy 2 can never be reached: the pair has 1 monitored interface; lower it or monitor more interfaces [POLICY-REACHED.1]',
    ],
  },
  {
    from: '',
    to: 'failover polltime 16\n',
    says: [
      'primary.cfg:9: error: found `16` as unit poll time; expected 200-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
    ],
  },
  {
    from: '',
    to: 'failover polltime unit msec 100 holdtime msec 800\n',
    says: [
      'primary.cfg:9: error: found `msec 100` as unit poll time; expected 200-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-UNIT-POLL-HOLD.1]',
    ],
  },
  {
    from: '',
    to: 'failover polltime 10 holdtime 20\n',
    says: [
      'primary.cfg:9: error: the unit hold time is 20 s; expected at least 3 times the poll time of 10 s [CONFIG-UNIT-POLL-HOLD.1]',
    ],
  },
  {
    from: '',
    to: 'failover polltime interface 16 holdtime 80\n',
    says: [
      'primary.cfg:9: error: found `16` as interface poll time; expected 500-999 ms or 1-15 whole seconds (milliseconds after the word `msec`) [CONFIG-INTERFACE-RANGES.1]',
      'primary.cfg:9: error: found `80` as interface hold time; expected 5-75 whole seconds [CONFIG-INTERFACE-RANGES.1]',
    ],
  },
  {
    from: '',
    to: 'failover polltime interface 5 holdtime 20\n',
    says: [
      'primary.cfg:9: error: the interface hold time is 20 s; expected at least 5 times the poll time of 5 s [CONFIG-INTERFACE-POLL-HOLD.1]',
    ],
  },
  {
    from: '',
    to: 'failover group 3\n',
    says: [
      'primary.cfg:9: error: found `failover group 3`; expected `failover group 1` or `failover group 2`, there are no others [MODE-GROUPS-MAX.1]',
    ],
  },
  {
    from: '',
    to: 'failover group 1\n',
    says: [
      'primary.cfg:9: error: found a failover group without any `context`; expected multiple context mode, which Active/Active needs: add the contexts or remove the groups [MODE-MULTIPLE-CONTEXT.1]',
    ],
  },
  {
    from: '',
    to: 'no failover standby\n',
    says: [
      'primary.cfg:9: error: found `no failover standby`, which this version does not read; remove the line, or the command that it takes back',
    ],
  },
  {
    from: '',
    to: 'no failover\n',
    says: [
      'primary.cfg:9: warning: found `no failover`; both units start with failover off: add `failover`; the pair is checked as if it were there [CONFIG-FAILOVER-COMMAND.1]',
    ],
  },
];

test.each(cases)('$to: what is said', ({ from, to, says }) => {
  expect(said(changed(activeStandby, from, to))).toEqual(says);
});
