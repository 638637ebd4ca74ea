/** Whether shares make a whole: none missing, none twice, all of the same check by the same model. */
import { withReadings } from '../../spec/ambiguities.ts';
import { modelHash } from '../../traces/model-hash.ts';
import { differences } from '../differences.ts';
import { Refusal } from '../exit.ts';
import { version } from '../package-root.ts';
import { counted } from '../render/words.ts';
import { type ReadShare, type ShareDocument, unusable } from './document.ts';

const mostDifferences = 3;

/** The shares in their order. @throws Refusal where one is missing, comes twice or is of another check. */
export function wholeOf(shares: readonly ReadShare[]): readonly ReadShare[] {
  const [first] = shares;
  if (first === undefined) throw new Refusal('--merge names no file; expected those of every share');
  for (const share of shares) refuseForeign(first, share);
  const byIndex = new Map<number, ReadShare>();
  for (const share of shares) {
    const { index, of } = share.document.shard;
    const before = byIndex.get(index);
    if (before !== undefined)
      throw new Refusal(
        `${share.file}: error: share ${index} of ${of} comes twice, in ${before.file} too; expected each once`,
      );
    byIndex.set(index, share);
  }
  const { of } = first.document.shard;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0) {
    const named = missing.slice(0, 10).join(', ');
    const more = missing.length > 10 ? ` and ${missing.length - 10} more` : '';
    throw new Refusal(`--merge: error: found ${counted(byIndex.size, 'share')} of ${of}; missing: ${named}${more}`);
  }
  for (const share of shares) refuseUnlike(share);
  return [...byIndex].sort(([a], [b]) => a - b).map(([, share]) => share);
}

/** What is the same in all shares of a check. */
function commonOf({ pair, model, readings, alphabet, bound, together, shard, random, ...rest }: ShareDocument) {
  const { of, asked } = shard;
  const whole = rest.complete ? { states: rest.states, transitions: rest.transitions, depth: rest.depth } : null;
  const drawn = random === undefined ? null : { seed: random.seed, sequences: random.sequences, starts: random.starts };
  return { of, pair, model, readings, alphabet: alphabet.join(), bound, together, random: drawn, asked, whole };
}

function refuseForeign(first: ReadShare, share: ReadShare): void {
  const here = commonOf(share.document);
  const there = commonOf(first.document);
  // An exploration that stopped early in one share says nothing of how far it gets in another.
  const whole = here.whole === null || there.whole === null ? { whole: null } : {};
  const found = differences({ ...there, ...whole }, { ...here, ...whole });
  if (found.length === 0) return;
  const named = found
    .slice(0, mostDifferences)
    .map(({ path, a, b }) => `${path} is ${a} there and ${b} in ${share.file}`);
  const more = found.length > mostDifferences ? `; ${found.length - mostDifferences} more` : '';
  throw new Refusal(
    `${share.file}: error: is a share of another check than ${first.file}: ${named.join('; ')}${more}; expected shares of one`,
  );
}

/** A share by another version cannot be replayed, and one whose claims are not those of its share was changed. */
function refuseUnlike({ file, document }: ReadShare): void {
  const hash = modelHash(readingsOf(file, document));
  const { model, shard, claims, random } = document;
  if (model.version !== version || model.hash !== hash)
    throw unusable(file, `it is by fover ${model.version}, ${model.hash}, and this is ${version}, ${hash}`);
  const own = random === undefined ? shard.asked.filter((_, i) => i % shard.of === shard.index - 1) : shard.asked;
  const [odd] = differences(
    own,
    claims.map((c) => c.id),
  );
  if (odd !== undefined) throw unusable(file, `its claims are not those of share ${shard.index} of ${shard.of}`);
}

/** @throws Refusal where one is not known here. */
export function readingsOf(file: string, { readings }: ShareDocument) {
  try {
    return withReadings(readings);
  } catch (error) {
    if (error instanceof RangeError) throw unusable(file, error.message);
    throw error;
  }
}
