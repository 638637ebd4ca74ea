/** Reads the text of a suite: a JSON document, checked against the schema and against the pairs it names. */
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import { jsonTree, lineFinder } from '../../model/configuration/json-tree.ts';
import type { SourceText } from '../../model/configuration/reading.ts';
import { shown } from '../../model/configuration/usable-text.ts';
import { type Suite, suite, type TraceGroup } from '../trace.ts';
import { duplicateKey } from './duplicate-key.ts';
import {
  type Fault,
  type Path,
  pairFault,
  pairIn,
  readingsFault,
  schemaFault,
  stimuliFault,
  valueAt,
} from './fault.ts';
import type { Refused } from './refused.ts';

/** The line of a value, or of the nearest one around it. */
function lineOf(tree: Node, path: Path, lineAt: (offset: number) => number): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node !== undefined) return lineAt(node.offset);
  }
  return lineAt(tree.offset);
}

/** Where the schema only says that a stimulus has another form, the stimulus itself says why. */
function sharper(fault: Fault, document: unknown): Fault {
  const at = fault.path.indexOf('stimuli');
  if (at < 0) return fault;
  const [, group] = fault.path;
  const config = valueAt(document, ['groups', group ?? 0, 'config']);
  const pair = pairIn(config);
  const path = fault.path.slice(0, at + 1);
  return (pair === null ? null : stimuliFault(pair, valueAt(document, path), path)) ?? fault;
}

function groupFault({ config, traces }: TraceGroup, path: Path): Fault | null {
  const wrong = pairFault(config);
  if (wrong !== null) return { path: [...path, 'config'], message: wrong };
  for (const [t, trace] of traces.entries()) {
    for (const [s, step] of trace.steps.entries()) {
      const at = [...path, 'traces', t, 'steps', s];
      const fault = stimuliFault(config, step.stimuli, [...at, 'stimuli']) ?? outcomesFault(step, [...at, 'expect']);
      if (fault !== null) return fault;
    }
  }
  return null;
}

function outcomesFault({ expect }: TraceGroup['traces'][number]['steps'][number], path: Path): Fault | null {
  for (const [index, { readings }] of expect.entries()) {
    const at = [...path, index, 'readings'];
    if ((index === 0) !== (readings.length === 0)) {
      const found = index === 0 ? 'found readings of the first outcome' : 'found no reading of a further outcome';
      return { path: at, message: `${found}; expected the default outcome first, and a reading for each other` };
    }
    const fault = readingsFault(readings, at);
    if (fault !== null) return fault;
  }
  return null;
}

function suiteFault({ groups, flags }: Suite): Fault | null {
  const known = new Set<string>();
  for (const [g, group] of groups.entries()) {
    const fault = groupFault(group, ['groups', g]);
    if (fault !== null) return fault;
    for (const [t, { id, flags: own }] of group.traces.entries()) {
      const path = ['groups', g, 'traces', t];
      if (known.has(id)) return { path: [...path, 'id'], message: `found the id ${shown(id)} twice; expected it once` };
      known.add(id);
      const strange = own.find((flag) => !Object.hasOwn(flags, flag));
      if (strange !== undefined)
        return {
          path: [...path, 'flags'],
          message: `found the flag ${shown(strange)}; expected one of the dictionary`,
        };
    }
  }
  return null;
}

/** Never throws. */
export function readSuite(source: SourceText): Suite | Refused {
  const lineAt = lineFinder(source.text);
  const refused: Refused[] = [];
  const tree = jsonTree(source.text, lineAt, (line, _, message) => void refused.push({ line, message }));
  if (tree === null) return refused[0] ?? { line: 0, message: 'the text is no JSON' };
  const twice = duplicateKey(tree);
  if (twice !== null) return { line: lineAt(twice.offset), message: twice.message };
  const document: unknown = getNodeValue(tree);
  const parsed = suite.safeParse(document);
  const fault = parsed.success ? suiteFault(parsed.data) : sharper(schemaFault(parsed.error, document), document);
  if (fault !== null) return { line: lineOf(tree, fault.path, lineAt), message: fault.message };
  return parsed.data as Suite;
}
