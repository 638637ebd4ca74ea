/** The published JSON Schema (2020-12) of suites and of the lines of logs, as the text of its file. */
import { toJSONSchema, z } from 'zod';
import { pairDescription } from '../../model/configuration/pair.ts';
import { observation, reaction, refusal } from '../../model/observation.ts';
import { stimulus } from '../../model/stimulus.ts';
import { group, logHeader, logStep, outcome, suite, trace, traceStep } from '../trace.ts';

const title = 'Traces of a failover pair: a suite; lines of a log follow `#/$defs/logHeader` and `#/$defs/logStep`';

/** Types that get a name of their own in the schema. */
const named = {
  suite,
  group,
  trace,
  step: traceStep,
  outcome,
  pair: pairDescription,
  stimulus,
  observation,
  reaction,
  refusal,
  logHeader,
  logStep,
};

/** File name → text; the same text on every call. */
export function traceSchemaFiles(): Readonly<Record<string, string>> {
  const names = z.registry<{ id: string }>();
  for (const [id, type] of Object.entries(named)) names.add(type, { id });
  const roots = z.strictObject({ suite, logHeader, logStep });
  const { $schema, $defs } = toJSONSchema(roots, {
    io: 'input',
    target: 'draft-2020-12',
    metadata: names,
    // Descriptions lie in the global registry, which that of the names stands in for.
    override({ zodSchema, jsonSchema }) {
      const description = z.globalRegistry.get(zodSchema)?.description;
      if (description !== undefined) jsonSchema.description = description;
    },
  });
  const schema = { $schema, $id: 'urn:fover:schema:trace:v1', title, $ref: '#/$defs/suite', $defs };
  return { 'trace_v1.schema.json': `${JSON.stringify(schema, null, 2)}\n` };
}
