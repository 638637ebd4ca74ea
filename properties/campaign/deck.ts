/** The deck of a random sequence: every step of the alphabet as often as it should come up. */
import { type families, familyNames, familyOf } from '../../model/stimulus.ts';
import type { AlphabetStep } from '../checker/alphabet.ts';

/** How often a family is picked, where 1 is once per family. Faults and power make the rare states. */
const weights: Readonly<Record<keyof typeof families, number>> = {
  power: 4,
  link: 3,
  state: 1,
  path: 2,
  interface: 3,
  traffic: 3,
  module: 2,
  shut: 1,
  force: 3,
  reset: 1,
  disable: 2,
  wait: 3,
  sync: 1,
  hellos: 2,
};

/** Repairs come more often than faults, so that the pair keeps coming together; a start more often than a loss of power. */
function copies(step: AlphabetStep): number {
  if (step.some((s) => s.type === 'powerOn')) return 4;
  return step.some((s) => s.type.endsWith('Up') || s.type === 'trafficBack' || s.type === 'interfaceNoShut') ? 3 : 1;
}

/** Indices into the alphabet, each family as often as its weight says, however many steps it has. */
export function deckOf(alphabet: readonly AlphabetStep[]): readonly number[] {
  const byFamily = familyNames.map((family) =>
    alphabet.flatMap((step, index) =>
      step.some((s) => familyOf(s) === family) ? Array.from({ length: copies(step) }, () => index) : [],
    ),
  );
  const longest = Math.max(...byFamily.map((indices) => indices.length));
  return familyNames.flatMap((family, f) => {
    const indices = byFamily[f] ?? [];
    if (indices.length === 0) return [];
    return Array.from({ length: longest * weights[family] }, (_, i) => indices[i % indices.length] as number);
  });
}
