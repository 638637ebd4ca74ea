/** The reachable graph as a drawing for Graphviz: states with their roles, edges with the steps that lead along them. */
import type { BehaviourModel, PairState } from '../../model/behaviour/pair.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import { leavesOf } from '../leaves.ts';
import { stimuliWords } from '../stimuli-words.ts';
import type { ReachableGraph } from './graph.ts';

/** The words that a unit shows of its roles, and below them what is broken. */
function labelOf(model: BehaviourModel, state: PairState): string {
  const observation = model.observe(state);
  const units = unitNames.map((unit) => {
    const roles = [...leavesOf(observation[unit])].filter(([key]) => key === 'state' || key.endsWith('.state'));
    return `${unit}: ${roles.map(([key, { value }]) => `${key.replace(/\.?state$/, '').replace('groups.', 'group ')} ${value}`.trim()).join(', ')}`;
  });
  const broken = [...state.environment.broken].sort();
  return [...units, ...(broken.length === 0 ? [] : [`broken: ${broken.join(', ')}`])].map(escaped).join('\\n');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\p{C}/gu, '?');
}

/** Lines of the file. Steps without effect are left out; those that lead the same way share an edge. */
export function* dotLines(model: BehaviourModel, { states, edges }: ReachableGraph): Generator<string> {
  yield 'digraph reachable {';
  yield '  node [shape=box, style=rounded];';
  for (const [number, state] of states.entries()) yield `  s${number} [label="${labelOf(model, state)}"];`;
  const ways = new Map<string, string[]>();
  for (const { from, stimuli, to } of edges) {
    if (from === to) continue;
    const way = `s${from} -> s${to}`;
    const labels = ways.get(way);
    if (labels === undefined) ways.set(way, [stimuliWords(stimuli)]);
    else labels.push(stimuliWords(stimuli));
  }
  for (const [way, labels] of ways) yield `  ${way} [label="${labels.map(escaped).join('\\n')}"];`;
  yield '}';
}
