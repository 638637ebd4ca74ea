/** How the cross checks of a pair note down what they find. */
import type { Say } from './reading.ts';

/** Notes down a finding at the first of the paths that was written somewhere. */
export type SayAt = (paths: readonly string[], ...finding: Tail<Parameters<Say>>) => void;
type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer R] ? R : never;
