/** How the claim behind each finding takes its sentence: what it judges, and what it leaves out. */

/** By the id of the claim that is violated. */
export const narrowings: Readonly<Record<string, string>> = {
  'slogan/never-both-active':
    'judged on the steps in which both units come to be active. Any start of a unit while the failover link is down ' +
    'counts as the excepted start-up, whenever the link failed',
  'slogan/preempt-returns':
    'judged wherever the preferred unit of a preempting group runs with failover on and has not failed; no other ' +
    'condition is made',
  'wording/any-monitored-interface':
    'judged where the lost link of one port is all that happens, its interface was well before, and the group was ' +
    'active on that unit. Lost traffic is left out, since the peer decides whether that counts',
  'wording/active-becomes-standby':
    'judged where a link is lost and a unit that hears its peer on the failover link gives up being active',
  'group/independent-without-link':
    'the guide says it of groups without any condition. Judged only while the failover link is down, with failover on ' +
    'at both units, in steps about one group alone',
  'wording/no-failover-without-link':
    'judged on the steps before and after which the link is down. A start, a `failover` command and a forced role are ' +
    'left out, since the tables mean what happens by itself',
  'wording/state-link-moves-nothing':
    'the tables say it of a state link that fails. Judged where its failure or its return is all that happens',
};
