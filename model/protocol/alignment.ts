/** How a stimulus falls between two polls: the ends of the range are enough, since every clock starts at one of them. */
import type { PerUnit } from '../behaviour/facts.ts';

/** `afterHello`: right after a hello or a look at the port; `beforeHello`: right before the next, a poll later. */
export type Phase = 'afterHello' | 'beforeHello';

/**
 * The clocks that a stimulus starts or ends, of each unit: how long ago the last hello of the peer came over the failover
 * link (and data paths, where it is probed there), and over the interfaces; and how soon the next one comes over a path
 * that is whole again.
 */
export interface Alignment {
  readonly hellos: PerUnit<Phase>;
  readonly polls: PerUnit<Phase>;
  readonly repair: 'atOnce' | 'aPollLater';
}

/** Whatever breaks does so right after a hello, so that noticing takes longest; what is repaired is heard at once. */
export const latest: Alignment = {
  hellos: { primary: 'afterHello', secondary: 'afterHello' },
  polls: { primary: 'afterHello', secondary: 'afterHello' },
  repair: 'atOnce',
};

const phases = ['afterHello', 'beforeHello'] as const;

/** Every alignment, the latest first. */
export const alignments: readonly Alignment[] = (['atOnce', 'aPollLater'] as const).flatMap((repair) =>
  phases.flatMap((p) =>
    phases.flatMap((s) =>
      phases.flatMap((pp) =>
        phases.map((ps) => ({ hellos: { primary: p, secondary: s }, polls: { primary: pp, secondary: ps }, repair })),
      ),
    ),
  ),
);
