/** The mutation report as text: each survivor and each equivalent mutant, what killed the others, the suites, the count. */
import { explained } from '../../properties/mutants/explained.ts';
import type { Equivalent, Killed, Survived } from '../../properties/mutants/trial.ts';
import type { Tried } from './tried.ts';

type With<F> = Tried & { readonly fate: F };

function ofFate<F extends Tried['fate']>(all: readonly Tried[], fate: F['fate']): readonly With<F>[] {
  return all.filter((each): each is With<F> => each.fate.fate === fate);
}

function killedLines(killed: readonly With<Killed>[]): readonly string[] {
  return killed.map(({ id, fate }) => `killed      ${id}  by ${fate.claims.join(', ')} on ${fate.scope}`);
}

function equivalentLines(equivalent: readonly With<Equivalent>[]): readonly string[] {
  return equivalent.flatMap(({ id, fate }) => {
    const features = Object.entries(fate.features).map(([feature, scope]) => `${feature}: ${scope}`);
    return [
      `equivalent  ${id}`,
      `              searched: ${fate.searched.map(({ scope, states }) => `${scope} ${states}`).join(', ')}`,
      ...(features.length > 0 ? [`              features: ${features.join(', ')}`] : []),
    ];
  });
}

function survivedLines(survived: readonly With<Survived>[]): readonly string[] {
  return survived.flatMap(({ id, fate }) => {
    const reason = explained[id];
    return [
      `survived    ${id}  differs in ${fate.difference}${fate.scope === null ? '' : ` on ${fate.scope}`}`,
      ...fate.run.map((stimuli) => `              ${JSON.stringify(stimuli)}`),
      reason === undefined ? '              not explained' : `              explained: ${reason}`,
    ];
  });
}

function suiteLines(all: readonly Tried[]): readonly string[] {
  const differing = all.filter(({ fate }) => fate.fate !== 'equivalent');
  const files = [...new Set(all.flatMap(({ caughtBy }) => caughtBy))].sort();
  const caught = differing.filter(({ caughtBy }) => caughtBy.length > 0).length;
  return [
    ...files.map(
      (file) => `${file} notices ${differing.filter((t) => t.caughtBy.includes(file)).length} of ${differing.length}`,
    ),
    `the suites together notice ${caught} of ${differing.length} mutants that differ`,
  ];
}

/** The report; mutants in the order given. */
export function reportOf(all: readonly Tried[]): { readonly text: string; readonly unexplained: number } {
  const killed = ofFate<Killed>(all, 'killed');
  const equivalent = ofFate<Equivalent>(all, 'equivalent');
  const survived = ofFate<Survived>(all, 'survived');
  const counts = `mutants: ${all.length}, killed ${killed.length}, equivalent ${equivalent.length}, survived ${survived.length}`;
  const lines = [
    ...killedLines(killed),
    ...equivalentLines(equivalent),
    ...survivedLines(survived),
    ...suiteLines(all),
    counts,
  ];
  return {
    text: `${lines.join('\n')}\n`,
    unexplained: survived.filter(({ id }) => explained[id] === undefined).length,
  };
}
