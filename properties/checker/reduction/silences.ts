/** Silences: whether lost traffic can be spread over the living interfaces of a scope so that wanted sums come out. */

/** Larger than any number of interfaces. */
export const many = 1_000_000;

/** Inclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What one unit's silences must add up to. */
export interface Wanted {
  /** Interfaces silent here while the peer's twin hears. */
  readonly compared: Range;
  /** All interfaces silent here: compared, silent on both units, and those whose twin has no link. */
  readonly silent: Range;
}

/** The interfaces that silences may be spread over. */
export interface Room {
  /** With a link on both units. */
  readonly living: number;
  /** With a link on this unit only, by unit: primary, secondary. */
  readonly alone: readonly [number, number];
  /** Whether traffic can be lost at all. */
  readonly traffic: boolean;
}

/** How many interfaces are silent, by unit where it differs. */
export interface Silences {
  readonly onBoth: number;
  readonly compared: readonly [number, number];
  readonly alone: readonly [number, number];
}

function clamped(value: number, { from, to }: Range): number {
  return Math.min(Math.max(value, from), to);
}

/**
 * Silences with the wanted sums that leave so many living interfaces untouched; null where there are none.
 * Every bound on the number silent on both units is linear with a slope of one, so that no search is needed.
 */
export function silencesFor(room: Room, [one, two]: readonly [Wanted, Wanted], untouched: Range): Silences | null {
  const { living, traffic } = room;
  const [alone1, alone2] = traffic ? room.alone : [0, 0];
  const top = traffic ? living : 0;
  const [c1, c2] = [one.compared, two.compared].map(({ from, to }) => ({ from, to: Math.min(to, top) })) as [
    Range,
    Range,
  ];
  const [y1, y2] = [one.silent, two.silent];
  const most = living - untouched.from;
  const least = living - untouched.to;
  const [need1, need2] = [y1.from - alone1, y2.from - alone2];
  if (c1.from > c1.to || c2.from > c2.to || need1 > y1.to || need2 > y2.to) return null;
  // What the sum of all silences on living interfaces asks for, whatever the number silent on both.
  if (need1 + c2.from > most || need2 + c1.from > most) return null;
  if (y1.to + c2.to < least || y2.to + c1.to < least) return null;
  const onBoth = Math.max(0, need1 - c1.to, need2 - c2.to, need1 + need2 - most, least - c1.to - c2.to);
  const limit = Math.min(top, y1.to - c1.from, y2.to - c2.from, most - c1.from - c2.from, y1.to + y2.to - least);
  if (onBoth > limit) return null;
  const range1 = { from: Math.max(c1.from, need1 - onBoth), to: Math.min(c1.to, y1.to - onBoth) };
  const range2 = { from: Math.max(c2.from, need2 - onBoth), to: Math.min(c2.to, y2.to - onBoth) };
  const compared2 = clamped(least - onBoth - range1.from, range2);
  const compared1 = clamped(least - onBoth - compared2, range1);
  return {
    onBoth,
    compared: [compared1, compared2],
    alone: [Math.max(0, y1.from - compared1 - onBoth), Math.max(0, y2.from - compared2 - onBoth)],
  };
}
