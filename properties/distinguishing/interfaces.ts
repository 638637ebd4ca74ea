/** Sequences that tell the readings about what counts as a failed interface. */
import type { Distinction } from './distinction.ts';
import { bothOn, down, failover, linkDown, noFailover, off, silent, standby } from './shorthand.ts';

export const interfaceDistinctions: readonly Distinction[] = [
  {
    ambiguity: 'no-link-counts',
    reading: 'b',
    sequence: 'one interface of the active loses its link',
    pair: standby(),
    steps: [bothOn, [down('primary', 'inside')]],
  },
  {
    ambiguity: 'shut-counts',
    reading: 'b',
    sequence: 'a monitored interface is shut',
    pair: standby(),
    steps: [bothOn, [{ type: 'interfaceShut', interface: 'inside' }]],
  },
  {
    ambiguity: 'traffic-unknown',
    reading: 'b',
    sequence: 'traffic is lost on one interface of both units',
    pair: standby(),
    steps: [bothOn, [silent('primary'), silent('secondary')]],
  },
  {
    ambiguity: 'traffic-link-down',
    reading: 'b',
    sequence: 'the standby fails by lost traffic, then the failover link dies',
    pair: standby(),
    steps: [bothOn, [silent('secondary')], [linkDown]],
  },
  {
    ambiguity: 'traffic-peer-frozen',
    reading: 'b',
    sequence:
      'the standby fails by lost traffic, failover is disabled on both and enabled there, and a failed unit may not take over',
    pair: standby(),
    steps: [bothOn, [silent('secondary')], [noFailover('primary')], [failover('secondary')]],
    besides: { 'failed-hears-silence': 'b' },
  },
  {
    ambiguity: 'traffic-peer-off-link-down',
    reading: 'b',
    sequence:
      'the standby fails by lost traffic, the failover link dies, then the active unit, and a failed unit may not take over',
    pair: standby(),
    steps: [bothOn, [silent('secondary')], [linkDown], [off('primary')]],
    besides: { 'failed-hears-silence': 'b' },
  },
  {
    ambiguity: 'standby-over-link-down',
    reading: 'b',
    sequence: 'an interface of the standby fails beside a dead link',
    pair: standby(),
    steps: [bothOn, [linkDown], [down('secondary', 'inside')]],
  },
  {
    ambiguity: 'sub-interfaces',
    reading: 'b',
    sequence: 'a sub-interface of the primary, whose monitoring is left to the default, is dead when both units start',
    pair: standby({ interfaces: { inside: {}, guests: { monitored: false, subInterface: true } } }),
    steps: [[down('primary', 'guests')], bothOn],
  },
];
