/** Names of traces made from what they do, so that they do not depend on how they were found. */
import type { Stimulus } from '../../model/stimulus.ts';
import { unitNames } from '../../spec/vocabulary.ts';

/** Small letters, digits and single hyphens. */
export function slug(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function stimulusSlug(s: Stimulus, unit: string | null): string {
  const { type, ...rest } = s as { type: string; unit?: string; interface?: string; group?: number; seconds?: number };
  const place = [unit ?? rest.unit, rest.interface].filter((word) => word !== undefined);
  return slug([...place, type, rest.group, rest.seconds].filter((word) => word !== undefined).join(' '));
}

/** `both-power-on`, `primary-inside-interface-down`, `failover-link-down-and-inside-data-path-down`. */
export function stepSlug(stimuli: readonly Stimulus[]): string {
  const onEach = unitNames.map((unit) => stimuli.filter((s) => 'unit' in s && s.unit === unit));
  const [primary = [], secondary = []] = onEach.map((own) => own.map((s) => stimulusSlug(s, 'both')));
  const alike = primary.length > 0 && primary.join() === secondary.join();
  const unitless = stimuli.filter((s) => !('unit' in s)).map((s) => stimulusSlug(s, null));
  const own = alike ? primary : stimuli.filter((s) => 'unit' in s).map((s) => stimulusSlug(s, null));
  return [...unitless, ...own].join('-and-');
}

/** The steps in order, joined by two hyphens. */
export function runSlug(steps: readonly (readonly Stimulus[])[]): string {
  return steps.map(stepSlug).join('--');
}
