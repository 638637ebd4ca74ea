/** The schema of traces explains every field and every word, to whoever has nothing but it. */
import { expect, test } from 'vitest';
import { undescribed } from '../../model/schema/descriptions.test-support.ts';
import { families, familyNames } from '../../model/stimulus.ts';
import { traceSchemaFiles } from './schemas.ts';

const { $defs } = JSON.parse(traceSchemaFiles()['trace_v1.schema.json'] ?? '');

test('every property has a description', () => {
  expect(undescribed($defs)).toEqual([]);
});

test('families are described by their stimuli, for a trace and for a group', () => {
  for (const holder of [$defs.trace, $defs.group.properties.compatibility]) {
    const { description } = holder.properties.families;
    for (const family of familyNames) expect(description).toContain(`\`${family}\`: ${families[family].join(', ')}`);
  }
});
