/** The reachable graph as a labelled transition system in the Aldebaran format, which mCRL2, CADP and LTSmin read. */
import { stimuliWords } from '../stimuli-words.ts';
import type { ReachableGraph } from './graph.ts';

/** Lines of the file: the header with the numbers of transitions and states, then one transition each. */
export function* autLines({ states, edges }: ReachableGraph): Generator<string> {
  yield `des (0, ${edges.length}, ${states.length})`;
  for (const { from, stimuli, to } of edges) yield `(${from}, "${quoted(stimuliWords(stimuli))}", ${to})`;
}

/** A label ends at a double quote, and its line at a line break. */
function quoted(label: string): string {
  return label.replaceAll('"', "'").replaceAll(/\p{C}/gu, '?');
}
