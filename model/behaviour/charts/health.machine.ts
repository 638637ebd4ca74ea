/** Whether the failed monitored interfaces of a unit, or of one of its failover groups, reach the threshold. */
import { setup } from 'xstate';
import type { Readings } from '../../../spec/ambiguities.ts';
import type { Amount } from '../facts.ts';
import { typesOf } from './event-types.ts';
import { cites, ignores, restates, said, type TransitionMeta } from './meta.ts';

/**
 * Whether the unit can learn what the peer's twins receive, which travels over the failover link, or what prevents it:
 * a dead link, beyond which the peer is heard on a data path or not at all; failover off at the peer; a peer without power.
 */
export type Comparison = 'made' | 'linkDown' | 'linkDownPeerSilent' | 'peerFrozen' | 'peerOff';

interface Judged {
  amount: Amount;
  comparison: Comparison;
}

export type HealthEvent = ({ type: 'interfaces' } & Judged) | { type: 'powerLost' };

export const healthEventTypes = typesOf<HealthEvent>({ interfaces: true, powerLost: true });

/** [INTERFACE-LINK-LOSS.1] link loss needs no comparison; [INTERFACE-COMPARED.1] lost traffic does. */
const reached = (j: Judged) =>
  j.amount === 'overByLinkLoss' || (j.amount === 'overOnceCompared' && j.comparison === 'made');

/** A comparison that is missing leaves the verdict open, rather than counting nothing. */
function leavesOpen(comparison: Comparison, readings: Readings): boolean {
  // ??? [traffic-link-down] [traffic-peer-off-link-down] [traffic-peer-frozen]
  if (comparison === 'linkDown') return readings['traffic-link-down'] === 'a';
  if (comparison === 'linkDownPeerSilent')
    return readings['traffic-link-down'] === 'a' && readings['traffic-peer-off-link-down'] === 'a';
  return comparison === 'peerFrozen' && readings['traffic-peer-frozen'] === 'b';
}

/** [INTERFACE-COMPARISON-ON-LINK.1] with the link down, traffic that would decide cannot be compared. */
const undecided = (j: Judged, readings: Readings) =>
  (j.amount === 'overOnceCompared' || j.amount === 'overIfUncomparedCounts') && leavesOpen(j.comparison, readings);

const healthSetup = (readings: Readings) =>
  setup({
    types: { events: {} as HealthEvent, meta: {} as TransitionMeta },
    guards: {
      thresholdReached: (_, judged: Judged) => reached(judged),
      comparisonMissing: (_, judged: Judged) => undecided(judged, readings),
    },
  });

const verdictStays = {
  guard: { type: 'comparisonMissing', params: said },
  description: 'lost traffic would decide, and the comparison cannot be made: the last verdict stays',
  meta: ignores('INTERFACE-COMPARISON-ON-LINK.1'),
} as const;

export const healthMachine = (readings: Readings) =>
  healthSetup(readings).createMachine({
    id: 'health',
    initial: 'under',
    states: {
      under: {
        on: {
          interfaces: [
            {
              guard: { type: 'thresholdReached', params: said },
              target: 'over',
              description: 'the threshold of failed interfaces is reached',
              meta: cites(
                'POLICY-REACHED.1',
                'POLICY-NUMBER.1',
                'POLICY-PERCENT.1',
                'INTERFACE-LINK-LOSS.1',
                'INTERFACE-COMPARED.1',
                'INTERFACE-LINK-DOWN.1',
              ),
            },
            verdictStays,
            {
              description: 'under the threshold',
              meta: restates(
                'POLICY-REACHED.1',
                'INTERFACE-BOTH-UNKNOWN.1',
                'GROUP-CONTEXT-MAY-FAIL.1',
                'MONITOR-OPTION.1',
              ),
            },
          ],
          powerLost: { description: 'nothing to forget', meta: restates('RELOAD.1') },
        },
      },
      over: {
        on: {
          interfaces: [
            {
              guard: { type: 'thresholdReached', params: said },
              description: 'still over the threshold',
              meta: restates('POLICY-REACHED.1'),
            },
            verdictStays,
            {
              target: 'under',
              description: 'the threshold is no longer met',
              meta: cites('UNIT-RECOVERS.1', 'INTERFACE-RECOVERS.1', 'INTERFACE-BOTH-UNKNOWN.1'),
            },
          ],
          powerLost: { target: 'under', description: 'the unit is off', meta: cites('RELOAD.1') },
        },
      },
    },
  });
