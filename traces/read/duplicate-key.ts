/** Finds a property that is written twice in one object, of which readers of JSON keep the last. */
import type { Node } from 'jsonc-parser';
import { shown } from '../../model/configuration/usable-text.ts';

export interface DuplicateKey {
  /** Of the second one, in the text. */
  readonly offset: number;
  /** What was found and what was expected. */
  readonly message: string;
}

/** The first one in the text; null where there is none. */
export function duplicateKey(tree: Node): DuplicateKey | null {
  const names = new Set<unknown>();
  for (const child of tree.children ?? []) {
    const [key] = child.type === 'property' ? (child.children ?? []) : [];
    if (key !== undefined && names.has(key.value)) {
      const message = `found the property ${shown(String(key.value))} twice in one object; expected it once`;
      return { offset: key.offset, message };
    }
    if (key !== undefined) names.add(key.value);
    const inside = duplicateKey(child);
    if (inside !== null) return inside;
  }
  return null;
}
