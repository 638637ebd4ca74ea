/** The stimuli that there are, by family, with their fields. */
import type { z } from 'zod';
import { families, stimulus } from '../../model/stimulus.ts';

/** `  path       dataPathDown [interface], dataPathUp [interface]` */
export function stimulusLines(): readonly string[] {
  const width = Math.max(...Object.keys(families).map((family) => family.length));
  return Object.entries(families).map(
    ([family, types]) =>
      `  ${family.padEnd(width)}  ${types.map((type) => [type, ...fieldsOf(type)].join(' ')).join(', ')}`,
  );
}

/** In brackets where the field may be left out. */
function fieldsOf(type: string): readonly string[] {
  const found = stimulus.options.find((option) => option.shape.type.value === type);
  const fields: readonly (readonly [string, z.ZodType])[] = Object.entries(found?.shape ?? {});
  return fields
    .filter(([field]) => field !== 'type')
    .map(([field, value]) => (value.safeParse(undefined).success ? `[${field}]` : field));
}
