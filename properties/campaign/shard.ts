/** A share of a work that several runs split between them: which items are its own. */

/** One of `of` shares; `index` is from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Whether the `item`th thing, from 0, belongs to the share. Dealt out in turn, so that each belongs to exactly one. */
export function isOwn(shard: Shard | null, item: number): boolean {
  return shard === null || item % shard.of === shard.index - 1;
}

/** How many of `items` things belong to the share. */
export function ownCount(shard: Shard | null, items: number): number {
  if (shard === null) return items;
  return Math.floor((items - shard.index) / shard.of) + 1;
}
