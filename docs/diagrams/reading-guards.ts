/** Which guards depend on the choice of a reading, by themselves or by what is asked before them. */
import type { AmbiguityId } from '../../spec/ambiguities.ts';
import type { ReadingName } from '../../spec/ambiguity.ts';

export interface ReadingGuard {
  readonly ambiguity: AmbiguityId;
  /** Others on which it depends besides, under either reading of them. */
  readonly also?: readonly AmbiguityId[];
  /** The only reading under which the guard can say yes; null where every reading lets it, each at other times. */
  readonly needs: ReadingName | null;
  /** Under that reading it always says yes, so that nothing after it is asked. */
  readonly always?: true;
}

export const readingGuards: Readonly<Record<string, ReadingGuard>> = {
  bootsAloneWithLinkDown: { ambiguity: 'boot-with-link-down', needs: 'a' },
  waitsAtStart: { ambiguity: 'boot-beside-frozen', needs: 'b' },
  joinsTogetherAndWins: { ambiguity: 'boot-together', also: ['boot-health'], needs: null },
  silenceSuspended: { ambiguity: 'silence-with-link-down', needs: 'b' },
  failedMayNotTakeOver: { ambiguity: 'failed-hears-silence', needs: 'b', always: true },
  waitsBesideFrozen: { ambiguity: 'boot-beside-frozen', needs: 'b' },
  healthBeforeSilence: { ambiguity: 'silence-or-threshold', needs: 'b' },
  yieldsOverData: { ambiguity: 'healing-by-data', needs: 'b' },
  peerCannotTakeOver: { ambiguity: 'active-over-threshold', also: ['both-over'], needs: null },
  notJudgedBeyondLink: { ambiguity: 'standby-over-link-down', needs: 'b' },
  preemptionFirst: { ambiguity: 'health-or-preempt', needs: 'b' },
  awaitsHandOver: { ambiguity: 'both-over', needs: 'b' },
  ownThresholdReached: { ambiguity: 'health-or-preempt', needs: 'a' },
  moduleClearsByItself: { ambiguity: 'module-back', needs: 'b', always: true },
  notReplicated: { ambiguity: 'preempt-state-link', needs: 'a' },
  forceNeedsFailoverOn: { ambiguity: 'force-frozen', needs: 'b' },
  forcesFailed: { ambiguity: 'force-failed', needs: 'b', always: true },
  forcesBesideDisabled: { ambiguity: 'force-beside-disabled', needs: 'b', always: true },
  forceNeedsLink: { ambiguity: 'force-link-down', needs: 'b' },
  yieldNeedsLink: { ambiguity: 'yield-link-down', needs: 'a' },
  yieldsWithoutLink: { ambiguity: 'yield-link-down', needs: 'b' },
  yieldNeedsStandby: { ambiguity: 'yield-to-active', needs: 'b', always: true },
  failoverIsOff: { ambiguity: 'judge-frozen', needs: 'a' },
  wasNotActive: { ambiguity: 'reset-and-preempt', needs: 'b' },
  operatorOverridden: { ambiguity: 'force-and-preempt', needs: 'b', always: true },
  savedOff: { ambiguity: 'disable-and-reload', needs: 'a' },
  heldUntilReload: { ambiguity: 'enable-disabled', needs: 'b' },
  heldOn: { ambiguity: 'enable-disabled', needs: 'b' },
  comparisonMissing: {
    ambiguity: 'traffic-link-down',
    also: ['traffic-peer-off-link-down', 'traffic-peer-frozen'],
    needs: 'a',
  },
};
