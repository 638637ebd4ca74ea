/** One claim of the spec as text. */
import { rule } from '../../spec/rules/index.ts';
import type { Paint } from '../output.ts';
import type { ClaimDocument } from '../spec-documents.ts';
import { section } from './spec.ts';
import { counted } from './words.ts';

const kinds = {
  always: 'true in every settled state it speaks of',
  never: 'true in no settled state',
  step: 'true of every step it speaks of',
  sometimes: 'true of some reachable state or step',
  settle: 'true of how the pair comes to rest',
  leadsTo: 'true at some later moment, once stimuli have stopped',
  infinitelyOften: 'true again and again for ever, once stimuli have stopped',
  endsIn: 'true from some moment on for ever, once stimuli have stopped',
  graph: 'true of all orders of small steps, whatever has happened',
} as const;

export function claimLines(claim: ClaimDocument, paint: Paint): readonly string[] {
  const { id, name, why, kind, expected, rules, on, everyPair } = claim;
  return [
    `${paint('bold', id)}  a claim, expected: ${expected}`,
    `  ${name}`,
    ...section('Kind', [`${kind}: ${kinds[kind]}`]),
    ...section('Why it matters', [why]),
    ...section(
      'Rules',
      rules.map((each) => `${each}: ${rule(each).statement}`),
    ),
    ...section('Steps with', on.length === 0 ? [] : [on.join(', ')]),
    ...section('Needs', needWords(claim)),
    ...section('Pairs', everyPair ? [] : ['some only; a check says why it does not apply to one']),
  ];
}

function needWords({ needs: { families, faults } }: ClaimDocument): readonly string[] {
  const causes = faults === 'dependsOnPair' ? 'as many causes as the pair makes it take' : counted(faults, 'cause');
  return [
    ...(families.length === 0 ? [] : [`the stimuli of ${families.join(', ')}`]),
    ...(faults === 0 ? [] : [`${causes} broken at once`]),
  ];
}
