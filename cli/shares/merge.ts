/** `fover check --merge`: the reports of all shares of a check as the one report of the whole. */
import { behaviourModel } from '../../model/behaviour/pair.ts';
import type { RandomPart } from '../../properties/campaign/campaign.ts';
import type { Bounds } from '../../properties/checker/bounds.ts';
import type { Claim } from '../../properties/claim.ts';
import { type Delivery, deliver } from '../deliver.ts';
import { type ExitCode, exitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import type { LoadedPair } from '../load-pair.ts';
import { outputOf } from '../output.ts';
import { openingLines } from '../render/check.ts';
import { failuresOf, type Outcome, outcomeOf } from '../verdict.ts';
import { type ReadShare, readShare, type ShareDocument, unusable } from './document.ts';
import { wholeRandom } from './random.ts';
import { wholeReport } from './report.ts';
import { readingsOf, wholeOf } from './set.ts';

export interface MergeOptions extends Delivery {
  readonly strict: boolean;
}

/** @throws Refusal where a file is no share, or the shares do not make a whole. */
export async function mergeShares(
  files: readonly string[],
  options: MergeOptions,
  io: Io,
  claims: readonly Claim[],
): Promise<ExitCode> {
  const output = outputOf(io);
  const shares = wholeOf(await Promise.all(files.map(readShare)));
  const [{ file, document }] = shares as readonly [ReadShare, ...ReadShare[]];
  const search = { readings: readingsOf(file, document), bounds: boundsIn(document) };
  const loaded = loadedFrom(document);
  const asked = document.shard.asked.map((id) => claimNamed(id, claims, file));
  const [first, ...others] = shares.flatMap(({ document: { random } }): RandomPart[] =>
    random === undefined ? [] : [random],
  );
  const random = first === undefined ? null : wholeRandom([first, ...others]);
  const model = behaviourModel(document.pair, search.readings);
  const report = wholeReport(shares, asked, model, search.bounds, random?.ran ?? null);
  const failures = failuresOf(report, { strict: options.strict, comparison: null });
  const judging = { comparison: null, exploreOnly: asked.length === 0 };
  const outcome = outcomeOf(report, failures, { ...judging, ...(random === null ? {} : { sequences: random.ran }) });
  const checked = { loaded, search, report, comparison: null, failures, outcome: withoutInterruption(outcome) };
  // Only now, since a share that cannot be merged leaves nothing printed.
  if (!options.json) for (const line of openingLines(loaded, document.pair, search, output.paint)) output.line(line);
  return deliver({ ...checked, ...(random === null ? {} : { random }) }, options, io);
}

function claimNamed(id: string, claims: readonly Claim[], file: string): Claim {
  const claim = claims.find((c) => c.id === id);
  if (claim === undefined) throw unusable(file, `there is no claim ${id} here`);
  return claim;
}

function boundsIn({ alphabet, bound, together }: ShareDocument): Bounds {
  return {
    families: alphabet,
    faults: bound?.faults ?? null,
    together,
    states: bound?.states ?? null,
    depth: bound?.depth ?? null,
    seconds: bound?.seconds ?? null,
    megabytes: bound?.memory ?? null,
  };
}

/** The pair as the shares understood it. */
function loadedFrom({ pair, diagnostics, shard }: ShareDocument): LoadedPair {
  const weakening = diagnostics.map((d, index) => ({ ...d, weakens: shard.weakens[index] ?? [] }));
  const input = { pair, origins: new Map(Object.entries(shard.origins)), diagnostics: weakening };
  return { input, names: shard.names, designations: shard.designations };
}

/** It was a share that was interrupted, not this run. */
function withoutInterruption(outcome: Outcome): Outcome {
  if (outcome.code !== exitCode.interrupted) return outcome;
  return { code: exitCode.inconclusive, why: 'a share was interrupted' };
}
