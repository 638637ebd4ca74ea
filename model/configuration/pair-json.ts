/** Pairs as JSON: the document of a pair, and the schema that such documents follow. */
import { toJSONSchema } from 'zod';
import { type Pair, pairDescription } from './pair.ts';

/** Every value written out; reading the document back gives the same pair. */
export function pairJson(pair: Pair): unknown {
  return structuredClone(pair);
}

/** JSON Schema (2020-12) of the documents that are read as pairs; values with a default may be left out. */
export function pairJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = toJSONSchema(pairDescription, { io: 'input', target: 'draft-2020-12' });
  return { $schema, $id: 'urn:fover:schema:pair:v1', title: 'Failover pair', ...schema };
}
