/** Reads a pair from a JSON document. */
import { getNodeValue } from 'jsonc-parser';
import type { Diagnosis } from '../diagnosis.ts';
import { checkPair } from './check-pair.ts';
import { schemaFindings } from './json-issues.ts';
import { jsonOrigins, jsonTree, lineFinder } from './json-tree.ts';
import { pairDescription } from './pair.ts';
import { hasErrors, type Origins, type PairInput, pairInput, type SourceText, sayInto } from './reading.ts';
import { unusableReason } from './usable-text.ts';

/** Never throws; plain JSON only, without comments. */
export function readJsonPair(source: SourceText): PairInput {
  const diagnostics: Diagnosis[] = [];
  const say = sayInto(diagnostics, source.file);
  const reason = unusableReason(source.text);
  if (reason !== null) {
    say(0, 'error', reason);
    return pairInput(null, new Map(), diagnostics, [source.file]);
  }
  const text = source.text.startsWith('\uFEFF') ? ` ${source.text.slice(1)}` : source.text;
  const lineAt = lineFinder(text);
  const tree = jsonTree(text, lineAt, say);
  if (tree === null) return pairInput(null, new Map(), diagnostics, [source.file]);
  const origins = jsonOrigins(tree, source, lineAt, say);
  const document: unknown = getNodeValue(tree);
  const parsed = pairDescription.safeParse(document);
  if (!parsed.success) {
    const findings = parsed.error.issues.flatMap((issue) => schemaFindings(issue, document));
    const rootLine = lineAt(tree.offset);
    for (const f of findings) say(lineOf(f.path, origins) ?? rootLine, 'error', f.message, ...f.rules);
    return pairInput(null, origins, diagnostics, [source.file]);
  }
  const whole = { file: source.file, line: 0 };
  const checked = checkPair(parsed.data, { origins, whole, unread: new Set(), complete: !hasErrors(diagnostics) });
  return pairInput(parsed.data, origins, diagnostics.concat(checked), [source.file]);
}

/** The line of the value, or of the nearest object around it that was written. */
function lineOf(path: string, origins: Origins): number | null {
  for (let p = path; p !== ''; p = p.slice(0, Math.max(0, p.lastIndexOf('.')))) {
    const origin = origins.get(p);
    if (origin !== undefined) return origin.line;
  }
  return null;
}
