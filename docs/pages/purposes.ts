/** What each statechart is there for, in a few sentences. */
import type { DrawnChartName } from '../diagrams/diagram.ts';

export const purposes: { readonly [chart in DrawnChartName]: string } = {
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
  boot:
    'Whether a unit runs at all: power alone does not make it speak, it boots first. No rule says how long that takes, so ' +
    'the duration is a stated parameter.',
  module:
    'Whether a unit has noticed that its service module failed, which takes a stated time. A module that works again is ' +
    'known at once.',
  linkHellos:
    'How a unit hears its peer over the failover link. While hellos come no clock runs; where they stay away, it runs from ' +
    'the last one, through the first hello missed, to the end of the hold time. The role is told only what comes of it.',
  dataHellos:
    'The same over the data paths, to which a unit listens only while hellos are missed on the failover link: a path is ' +
    'taken to be silent until a first hello comes over it.',
  interface:
    'How a unit finds out what is wrong with one monitored interface: it looks at the link with every poll, waits for ' +
    "the peer's hellos, and where these stay away makes the tests in their order. Whether what it found counts is for the " +
    'health of the unit, after the comparison with the peer.',
  progression:
    'What a unit or group passes on its way to a role: a standby first takes over configuration, files and connections; a ' +
    'unit that becomes active passes the states that the product shows, which take no time here.',
};
