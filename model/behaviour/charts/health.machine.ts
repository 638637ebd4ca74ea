/** Whether the failed monitored interfaces of a unit, or of one of its failover groups, reach the threshold. */
import { setup } from 'xstate';
import type { Amount } from '../facts.ts';
import { typesOf } from './event-types.ts';
import { cites, ignores, restates, said, type TransitionMeta } from './meta.ts';

/** `comparison`: can the unit learn what the peer's twins receive? It travels over the failover link. */
interface Judged {
  amount: Amount;
  comparison: 'made' | 'linkDown' | 'peerSilent';
}

export type HealthEvent = ({ type: 'interfaces' } & Judged) | { type: 'powerLost' };

export const healthEventTypes = typesOf<HealthEvent>({ interfaces: true, powerLost: true });

/** [INTERFACE-LINK-LOSS.1] link loss needs no comparison; [INTERFACE-COMPARED.1] lost traffic does. */
const reached = (j: Judged) =>
  j.amount === 'overByLinkLoss' || (j.amount === 'overOnceCompared' && j.comparison === 'made');

/** [INTERFACE-COMPARISON-ON-LINK.1] with the link down, traffic that would decide cannot be compared. */
const undecided = (j: Judged) =>
  j.comparison === 'linkDown' && (j.amount === 'overOnceCompared' || j.amount === 'overIfUncomparedCounts');

const make = setup({
  types: { events: {} as HealthEvent, meta: {} as TransitionMeta },
  guards: {
    thresholdReached: (_, judged: Judged) => reached(judged),
    comparisonMissing: (_, judged: Judged) => undecided(judged),
  },
});

const verdictStays = {
  guard: { type: 'comparisonMissing', params: said },
  description: 'lost traffic would decide, and the comparison cannot be made: the last verdict stays',
  meta: ignores('INTERFACE-COMPARISON-ON-LINK.1'),
} as const;

export const healthMachine = () =>
  make.createMachine({
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
