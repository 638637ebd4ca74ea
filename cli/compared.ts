/** What `fover diff` compared, and within which bounds. */
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Bounds } from '../properties/checker/bounds.ts';
import type { ConfigurationDifference } from './diff-configuration.ts';
import type { DiffSide } from './diff-sides.ts';

export interface Compared {
  readonly a: DiffSide;
  readonly b: DiffSide;
  readonly bounds: Bounds;
  readonly configuration: readonly ConfigurationDifference[];
  readonly diagnostics: readonly Diagnosis[];
}
