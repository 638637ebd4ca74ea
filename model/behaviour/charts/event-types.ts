/** The types of a chart's events as a list that is complete by construction: one more or one less does not compile. */
import type { EventObject } from 'xstate';

export function typesOf<E extends EventObject>(listed: { readonly [T in E['type']]: true }): readonly E['type'][] {
  return Object.keys(listed) as E['type'][];
}
