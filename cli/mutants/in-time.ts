/** The mutants of the pair in time as text: which worked example notices each. */
import { timedMutants } from '../../properties/times/mutants.ts';
import { noticedBy } from '../../properties/times/notice-mutant.ts';

/** Of those whose id matches; `unnoticed` counts the survivors. */
export function inTime(pattern: RegExp): { readonly text: string; readonly unnoticed: number } {
  const tried = timedMutants
    .filter(({ id }) => pattern.test(id))
    .map((mutant) => ({ id: mutant.id, by: noticedBy(mutant) }));
  if (tried.length === 0) return { text: '', unnoticed: 0 };
  const unnoticed = tried.filter(({ by }) => by === null).length;
  const lines = [
    ...tried.map(({ id, by }) => (by === null ? `survived    ${id}` : `killed      ${id}  by the example ${by}`)),
    `mutants in time: ${tried.length}, killed ${tried.length - unnoticed}, survived ${unnoticed}`,
  ];
  return { text: `${lines.join('\n')}\n`, unnoticed };
}
