/** Walks a JSON Schema: its properties, and what each lacks for a reader who has nothing but the schema. */
import { unitNames } from '../../spec/vocabulary.ts';

/** Values that the property's description need not explain word by word. */
const plainWords: ReadonlySet<unknown> = new Set(unitNames);

interface Property {
  readonly description?: string;
  readonly enum?: readonly unknown[];
}

/** Paths of properties without a description, and of words of an enumeration that theirs does not name. */
export function undescribed(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.entries(schema.properties as Record<string, Property>) : [];
  return [
    ...own.flatMap(([name, property]) => lacking(property, `${path}/${name}`)),
    ...Object.entries(schema).flatMap(([key, inner]) => undescribed(inner, `${path}/${key}`)),
  ];
}

function lacking({ description = '', enum: words = [] }: Property, path: string): readonly string[] {
  if (description === '') return [path];
  return words
    .filter((word) => !plainWords.has(word) && !description.includes(`\`${word}\``))
    .map((word) => `${path} ${word}`);
}
