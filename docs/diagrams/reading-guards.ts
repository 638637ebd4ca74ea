/** Which guards depend on the choice of a reading, by themselves or by what is asked before them. */
import type { AmbiguityId } from '../../spec/ambiguities.ts';
import type { ReadingName } from '../../spec/ambiguity.ts';

export interface ReadingGuard {
  readonly ambiguity: AmbiguityId;
  /** The only reading under which the guard can say yes; null where every reading lets it, each at other times. */
  readonly needs: ReadingName | null;
  /** Under that reading it always says yes, so that nothing after it is asked. */
  readonly always?: true;
}

export const readingGuards: Readonly<Record<string, ReadingGuard>> = {
  bootsAloneWithLinkDown: { ambiguity: 'boot-with-link-down', needs: 'a' },
  joinsTogetherAndWins: { ambiguity: 'boot-together', needs: null },
  silenceSuspended: { ambiguity: 'silence-with-link-down', needs: 'b' },
  failedMayNotTakeOver: { ambiguity: 'failed-hears-silence', needs: 'b', always: true },
  peerCannotTakeOver: { ambiguity: 'active-over-threshold', needs: null },
  moduleClearsByItself: { ambiguity: 'module-back', needs: 'b', always: true },
  notReplicated: { ambiguity: 'preempt-state-link', needs: 'a' },
  forceNeedsLink: { ambiguity: 'force-link-down', needs: 'b' },
  yieldNeedsLink: { ambiguity: 'yield-link-down', needs: 'a' },
  yieldsWithoutLink: { ambiguity: 'yield-link-down', needs: 'b' },
  wasNotActive: { ambiguity: 'reset-and-preempt', needs: 'b' },
  operatorOverridden: { ambiguity: 'force-and-preempt', needs: 'b', always: true },
};
