/** What is true instead of each sentence that is false as worded: the claims that stand beside it. */

/** Ids of claims that hold, by the id of the claim that is violated. */
export const corrections: Readonly<Record<string, readonly string[]>> = {
  'slogan/never-both-active': [
    'both-active/every-path-lost',
    'both-active/over-a-working-link',
    'both-active/who-yields',
    'somebody-active',
  ],
  'slogan/preempt-returns': ['preempt/returns', 'preempt/operator-holds', 'preempt/waits-for-replication'],
  'wording/any-monitored-interface': [
    'standby-ready/under-threshold',
    'failed/active-does-not-fail-over-to-it',
    'link/suspends-failover',
    'group/context-may-fail-alone',
  ],
  'wording/active-becomes-standby': ['table-7-2/interface-failure-on-active', 'failed/for-a-reason'],
  'group/independent-without-link': ['group/independent-with-link', 'silence/only-when-nothing-is-heard'],
  'wording/no-failover-without-link': [
    'link/suspends-failover',
    'link/down-alone-moves-nothing',
    'silence/only-when-nothing-is-heard',
    'force/over-dead-link',
  ],
  'wording/state-link-moves-nothing': ['state-link/down-moves-nothing', 'preempt/waits-for-replication'],
};
