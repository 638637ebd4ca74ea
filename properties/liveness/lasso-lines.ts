/** A lasso as lines of text, one for each small step, with the roles that it moves. */
import type { BehaviourModel, PairState } from '../../model/behaviour/pair.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import { stimuliWords } from '../stimuli-words.ts';
import type { Happening, Lasso, LassoStep } from './lasso.ts';

/** `primary active, secondary standbyReady`; with the group before it on an Active/Active pair. */
function roles({ layout }: BehaviourModel, { snapshots }: PairState): readonly string[] {
  return layout.scopes.map((scope) => {
    const words = unitNames.map((unit) => `${unit} ${snapshots[layout.at('role', unit, scope)]?.word}`).join(', ');
    return scope === 'unit' ? words : `group ${scope}: ${words}`;
  });
}

function happeningWords(model: BehaviourModel, happening: Happening): string {
  if ('stimuli' in happening) return stimuliWords(happening.stimuli);
  if ('command' in happening) return stimuliWords([happening.command]);
  const { kind, to } = happening.event;
  if (kind === 'perceiving') return '(the units perceive what has changed)';
  if (kind === 'time') return '(time passes until the next delay is over)';
  const { unit, scope } = model.layout.addresses[to] ?? {};
  const group = scope === 'unit' || scope == null ? '' : ` for group ${scope}`;
  return `(${kind}: reaches the ${unit}${group})`;
}

/** Each step with the roles after it, where it moves any. */
function stepLines(model: BehaviourModel, from: PairState, steps: readonly LassoStep[], first: number): string[] {
  let before = roles(model, from).join('; ');
  return steps.map(({ happening, state }, index) => {
    const after = roles(model, state).join('; ');
    const moved = after === before ? '' : `  → ${after}`;
    before = after;
    return `${first + index}. ${happeningWords(model, happening)}${moved}`;
  });
}

/**
 * The run step by step, internal events in parentheses, then what goes on for ever.
 */
export function lassoLines(model: BehaviourModel, { stem, begins, cycle }: Lasso): readonly string[] {
  const knot = stem.at(-1)?.state ?? model.initial;
  const way = stepLines(model, model.initial, stem, 1);
  const onward = way.slice(begins);
  return [
    ...way.slice(0, begins),
    ...(onward.length > 0 ? ['from here on nothing happens from outside', ...onward] : []),
    ...(cycle.length > 0
      ? ['and then, again and again:', ...stepLines(model, knot, cycle, stem.length + 1)]
      : [`and stays so for ever: ${roles(model, knot).join('; ')}`]),
  ];
}
