/** Sequences of steps that do something: each number picks the next effective step of the alphabet, going round. */
import fc from 'fast-check';
import { environmentKey } from '../../model/behaviour/environment.ts';
import type { BehaviourModel, PairState } from '../../model/behaviour/pair.ts';
import { type families, familyNames, familyOf, type Stimulus } from '../../model/stimulus.ts';
import { type AlphabetStep, alphabetOf } from '../checker/alphabet.ts';
import { nextDue } from '../checker/due.ts';

/** Picks of a sequence of 5 to 30 steps. The size is fixed to the largest, else sequences stay near ten. */
export function picks(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(1_000_000), { minLength: 5, maxLength: 30, size: 'max' });
}

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
};

/** Repairs come more often than faults, so that the pair keeps coming together; a start more often than a loss of power. */
function copies(step: AlphabetStep): number {
  if (step.some((s) => s.type === 'powerOn')) return 4;
  return step.some((s) => s.type.endsWith('Up') || s.type === 'trafficBack' || s.type === 'interfaceNoShut') ? 3 : 1;
}

interface Deck {
  readonly alphabet: readonly AlphabetStep[];
  /** Indices into the alphabet, each family as often as its weight says. */
  readonly cards: readonly number[];
}

function deckOf(model: BehaviourModel): Deck {
  const alphabet = alphabetOf(model.pair, familyNames);
  const byFamily = familyNames.map((family) =>
    alphabet.flatMap((step, index) =>
      step.some((s) => familyOf(s) === family) ? Array.from({ length: copies(step) }, () => index) : [],
    ),
  );
  const longest = Math.max(...byFamily.map((indices) => indices.length));
  const cards = familyNames.flatMap((family, f) => {
    const indices = byFamily[f] ?? [];
    if (indices.length === 0) return [];
    return Array.from({ length: longest * weights[family] }, (_, i) => indices[i % indices.length] as number);
  });
  return { alphabet, cards };
}

function stimuliAt(model: BehaviourModel, state: PairState, step: AlphabetStep, pick: number): readonly Stimulus[] {
  if (step[0]?.type !== 'wait') return step;
  const due = nextDue(model, state.snapshots);
  // Every third wait stops short of, or goes past, the next due delay.
  const seconds = due === null ? 1 + (pick % 5) : pick % 3 === 0 ? Math.max(1, due - 1 + (pick % 2) * 3) : due;
  return [{ type: 'wait', seconds }];
}

function differs(a: PairState, b: PairState): boolean {
  return (
    environmentKey(a.environment) !== environmentKey(b.environment) || a.snapshots.some((s, i) => s !== b.snapshots[i])
  );
}

/** The steps that a list of picks stands for on a pair; every one changes something. */
export function* effectiveSteps(model: BehaviourModel, picked: readonly number[]): Generator<readonly Stimulus[]> {
  const deck = deckOf(model);
  let state = model.initial;
  for (const pick of picked) {
    const next = nextEffective(model, state, deck, pick);
    if (next === null) return;
    state = next.state;
    yield next.stimuli;
  }
}

function nextEffective(model: BehaviourModel, state: PairState, { alphabet, cards }: Deck, pick: number) {
  for (let turn = 0; turn < cards.length; turn += 1) {
    const step = alphabet[cards[(pick + turn * 7919) % cards.length] as number] as AlphabetStep;
    const stimuli = stimuliAt(model, state, step, pick);
    const after = model.step(state, stimuli);
    if (after.reactions.length > 0 || differs(state, after.state)) return { stimuli, state: after.state };
  }
  return null;
}
