/** What a run says beside its baseline: which verdicts are the same, changed, new, gone or left open. */
import { differenceWords, firstDifferences } from '../baseline.ts';
import { acceptedBy, type Comparison } from '../comparison.ts';
import type { Paint } from '../output.ts';
import { version } from '../package-root.ts';
import { counted } from './words.ts';

/** `hash`: the fingerprint of this run's model. */
export function baselineLines(comparison: Comparison, hash: string, paint: Paint): readonly string[] {
  const { baseline, same, changed, added, gone, undecided } = comparison;
  const { model, file, pairDifferences } = baseline;
  const { first, more } = firstDifferences(pairDifferences);
  const accepted = acceptedBy(comparison);
  return [
    '',
    paint('bold', `Beside the baseline ${file}`),
    `  its model: fover ${model.version}, ${model.hash}; this model: fover ${version}, ${hash}`,
    ...section('the pair is another', [
      ...first.map(differenceWords),
      ...(more === 0 ? [] : [`and ${counted(more, 'more difference')}`]),
    ]),
    `  same: ${counted(same.length, 'verdict')}`,
    ...section(
      'accepted deviations, the same as in the baseline',
      accepted.map((c) => `${c.claim.id}: ${c.verdict}`),
    ),
    ...section(
      'changed',
      changed.map(({ claim, was }) => `${claim.claim.id}: ${was} → ${claim.verdict}`),
    ),
    ...section(
      'new, judged by their own expectation',
      added.map((c) => `${c.claim.id}: ${c.verdict}`),
    ),
    ...section(
      'gone, no longer judged',
      gone.map(({ id, was }) => `${id}: was ${was}`),
    ),
    ...section(
      'not decided this time',
      undecided.map(({ claim, was }) => `${claim.claim.id}: was ${was}`),
    ),
    ...(changed.length + added.length + gone.length === 0
      ? []
      : ['  To accept what is now: the same check with --json and without --baseline, into a new file.']),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((line) => `    ${line}`)];
}
