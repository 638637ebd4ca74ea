/** Which guards depend on the choice of a reading, by themselves or by what is asked before them. */
import type { WatchingChartName } from '../../model/protocol/machines.ts';
import type { AmbiguityId } from '../../spec/ambiguities.ts';
import type { ReadingName } from '../../spec/ambiguity.ts';

export interface ReadingGuard {
  readonly ambiguity: AmbiguityId;
  /** Others on which it depends besides, under either reading of them. */
  readonly also?: readonly AmbiguityId[];
  /** The only reading under which the guard can say yes; null where every reading lets it, each at other times. */
  readonly needs: ReadingName | null;
  /** Or under another reading, whatever the first one is. */
  readonly or?: { readonly ambiguity: AmbiguityId; readonly needs: ReadingName };
  /** The reading under which it always says yes, so that nothing after it is asked. */
  readonly always?: ReadingName;
}

export const readingGuards: Readonly<Record<string, ReadingGuard>> = {
  bootsAloneWithLinkDown: { ambiguity: 'boot-with-link-down', needs: 'a' },
  waitsAtStart: { ambiguity: 'boot-beside-frozen', needs: 'b' },
  joinsTogetherAndWins: { ambiguity: 'boot-together', also: ['boot-health'], needs: null },
  silenceSuspended: { ambiguity: 'silence-with-link-down', needs: 'b' },
  failedMayNotTakeOver: { ambiguity: 'failed-hears-silence', needs: 'b', always: 'b' },
  waitsBesideFrozen: { ambiguity: 'boot-beside-frozen', needs: 'b' },
  healthBeforeSilence: { ambiguity: 'silence-or-threshold', needs: 'b' },
  yieldsOverData: { ambiguity: 'healing-by-data', needs: 'b' },
  peerCannotTakeOver: { ambiguity: 'active-over-threshold', also: ['both-over'], needs: null },
  notJudgedBeyondLink: { ambiguity: 'standby-over-link-down', needs: 'b' },
  preemptionFirst: { ambiguity: 'health-or-preempt', needs: 'b' },
  awaitsHandOver: { ambiguity: 'both-over', needs: 'b' },
  ownThresholdReached: { ambiguity: 'health-or-preempt', needs: 'a' },
  moduleClearsByItself: { ambiguity: 'module-back', needs: 'b', always: 'b' },
  notReplicated: { ambiguity: 'preempt-state-link', needs: 'a' },
  forceNeedsFailoverOn: { ambiguity: 'force-frozen', needs: 'b' },
  forcesFailed: { ambiguity: 'force-failed', needs: 'b', always: 'b' },
  forcesBesideDisabled: { ambiguity: 'force-beside-disabled', needs: 'b', always: 'b' },
  forceNeedsLink: { ambiguity: 'force-link-down', needs: 'b' },
  yieldNeedsLink: { ambiguity: 'yield-link-down', needs: 'a' },
  yieldsWithoutLink: { ambiguity: 'yield-link-down', needs: 'b' },
  yieldNeedsStandby: { ambiguity: 'yield-to-active', needs: 'b', always: 'b' },
  failoverIsOff: { ambiguity: 'judge-frozen', needs: 'a' },
  wasNotActive: { ambiguity: 'reset-and-preempt', needs: 'b' },
  operatorOverridden: { ambiguity: 'force-and-preempt', needs: 'b', always: 'b' },
  savedOff: { ambiguity: 'disable-and-reload', needs: 'a' },
  heldUntilReload: { ambiguity: 'enable-disabled', needs: 'b' },
  heldOn: { ambiguity: 'enable-disabled', needs: 'b' },
  comparisonMissing: {
    ambiguity: 'traffic-link-down',
    also: ['traffic-peer-off-link-down', 'traffic-peer-frozen'],
    needs: 'a',
  },
};

const ofHellos: Readonly<Record<string, ReadingGuard>> = {
  firstMissed: { ambiguity: 'silent-peer-failed', needs: null },
  missedAlready: { ambiguity: 'silent-peer-failed', needs: 'a' },
  holdTimeEnds: { ambiguity: 'silent-peer-failed', needs: null },
  helloArrives: { ambiguity: 'same-instant', needs: null },
};
const decides: ReadingGuard = {
  ambiguity: 'test-decides',
  needs: 'b',
  or: { ambiguity: 'tests-outlast-hold', needs: 'b' },
};
const ends: ReadingGuard = { ambiguity: 'tests-last', also: ['interface-hold-from'], needs: null };

/** Those in time by statechart, where two may call different guards by one name. */
export const timedReadingGuards: { readonly [chart in WatchingChartName]?: Readonly<Record<string, ReadingGuard>> } = {
  linkHellos: ofHellos,
  dataHellos: ofHellos,
  interface: {
    knownAtStart: { ambiguity: 'interfaces-at-start', needs: 'a', always: 'a' },
    noticedAtOnce: { ambiguity: 'link-loss-noticed', needs: null, always: 'b' },
    looksAtLink: { ambiguity: 'link-loss-noticed', needs: 'a' },
    testsBegin: { ambiguity: 'tests-start', also: ['interface-hold-from'], needs: null },
    activityDecides: decides,
    arpFirstDecides: decides,
    arpSecondDecides: decides,
    activityEnds: ends,
    arpFirstEnds: ends,
    arpSecondEnds: ends,
    pingEnds: ends,
  },
};
