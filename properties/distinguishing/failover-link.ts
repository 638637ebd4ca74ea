/** Sequences that tell the readings about silence, a dead failover link, and its return. */
import type { Distinction } from './distinction.ts';
import { bothOn, down, linkDown, off, oneInterface, silent, standby } from './shorthand.ts';

export const failoverLinkDistinctions: readonly Distinction[] = [
  {
    ambiguity: 'silence-with-link-down',
    reading: 'b',
    sequence: 'the failover link dies, then the active unit',
    pair: standby(),
    steps: [bothOn, [linkDown], [off('primary')]],
  },
  {
    ambiguity: 'failed-hears-silence',
    reading: 'b',
    sequence: 'the standby fails by an interface, then the active unit dies',
    pair: standby(),
    steps: [bothOn, [down('secondary', 'inside')], [off('primary')]],
  },
  {
    ambiguity: 'silence-or-threshold',
    reading: 'b',
    sequence: 'an interface of the standby fails while the active unit dies, and a failed unit may not take over',
    pair: standby(),
    steps: [bothOn, [down('secondary', 'inside'), off('primary')]],
    besides: { 'failed-hears-silence': 'b' },
  },
  {
    ambiguity: 'one-way',
    reading: 'b',
    sequence: 'the failover link dies, then the standby receives nothing more on the only data path',
    pair: standby(oneInterface),
    steps: [bothOn, [linkDown], [silent('secondary')]],
  },
  {
    ambiguity: 'hello-interfaces',
    reading: 'b',
    sequence: 'the failover link dies between units joined by an unmonitored interface only',
    pair: standby({ interfaces: { inside: { monitored: false } } }),
    steps: [bothOn, [linkDown]],
  },
  {
    ambiguity: 'healing-by-data',
    reading: 'b',
    sequence: 'all paths die, then the data path returns',
    pair: standby(oneInterface),
    steps: [bothOn, [linkDown, { type: 'dataPathDown' }], [{ type: 'dataPathUp' }]],
  },
];
