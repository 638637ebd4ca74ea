/** What each statechart is there for, in a few sentences. */
import type { ChartName } from '../../model/behaviour/charts/index.ts';

export const purposes: { readonly [chart in ChartName]: string } = {
  failoverSetting:
    'Failover is a setting of each unit, switched by `failover` and `no failover` and kept over a reload only if it ' +
    'was saved. A unit on which it is off sends no hellos and judges nothing; so this machine decides who speaks at all.',
  failoverLink:
    'What a unit shows of the failover link: that it carries the hellos of both, that it is down, or that nobody ' +
    'can tell because a unit is silent on it. It marks the link and moves no role.',
  peer:
    'What a unit shows of its peer: the last state that a hello on the failover link told it, or that the peer has ' +
    'fallen silent and counts as failed. A data path tells only that the peer lives.',
  health:
    'Whether the failed monitored interfaces of a unit, or of one failover group on it, reach the threshold of the ' +
    'interface policy. Lost traffic counts only after a comparison with the peer, which travels over the failover link.',
  role:
    'Who does the work. Everything else reports to this machine: that the unit starts, what it hears of its peer, ' +
    'whether it is over its threshold, what the operator wants. It alone decides about active, standby ready and failed.',
  preemption:
    'Whether a failover group that preempts is to return to its preferred unit: after its delay, and not while the ' +
    'operator has moved it away. It tells the role that preemption is due; the role decides.',
};
