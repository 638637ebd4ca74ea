/** The published JSON Schemas (2020-12), as the texts of their files. */
import { toJSONSchema, type z } from 'zod';
import { pairJsonSchema } from '../configuration/pair-json.ts';
import { observation, stepRecord } from '../observation.ts';

/** `io: 'input'`: of a document, not of what a reader makes of it. */
function schemaOf(type: z.ZodType, name: string, title: string): Record<string, unknown> {
  const { $schema, ...schema } = toJSONSchema(type, { io: 'input', target: 'draft-2020-12' });
  return { $schema, $id: `urn:fover:schema:${name}:v1`, title, ...schema };
}

/** File name → text; the same text on every call. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const schemas = {
    'observation.schema.json': schemaOf(observation, 'observation', 'Observation of a failover pair'),
    'pair.schema.json': pairJsonSchema(),
    'step.schema.json': schemaOf(stepRecord, 'step', 'One step of a simulation'),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => [file, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}
