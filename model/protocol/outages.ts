/** Hellos that are lost for a while: what stimuli add to those that are lost already. */
import { unitNames } from '../../spec/vocabulary.ts';
import type { Stimulus } from '../stimulus.ts';
import type { Core } from './core.ts';
import type { Outage } from './state.ts';
import { wholeTicks } from './ticks.ts';

/**
 * The outages before with those of the stimuli: of two on one path to one unit the longer one.
 *
 * @throws RangeError where the seconds of a stimulus are no whole number of ticks.
 */
export function withOutages(
  { pair, times }: Core,
  before: readonly Outage[],
  stimuli: readonly Stimulus[],
): readonly Outage[] {
  const lost = stimuli
    .filter((s) => s.type === 'hellosLost')
    .flatMap(({ path, unit, seconds }): Outage[] =>
      (unit === undefined ? unitNames : [unit]).map((u) => ({ path, unit: u, left: wholeTicks(seconds, times) })),
    );
  if (lost.length === 0) return before;
  const all = [...before, ...lost];
  return ['failoverLink', ...Object.keys(pair.interfaces)].flatMap((path) =>
    unitNames.flatMap((unit): Outage[] => {
      const left = Math.max(0, ...all.filter((o) => o.path === path && o.unit === unit).map((o) => o.left));
      return left === 0 ? [] : [{ path, unit, left }];
    }),
  );
}
