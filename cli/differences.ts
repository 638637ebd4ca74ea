/** The places at which two JSON values differ. */
import { shown } from '../model/configuration/usable-text.ts';

export interface Difference {
  /** Keys joined by dots. */
  readonly path: string;
  /** The two values in words. */
  readonly a: string;
  readonly b: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Descends into what is an object, or a list, on both sides; every other value is compared as a whole. */
export function differences(a: unknown, b: unknown, path = ''): readonly Difference[] {
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => differences(own(a, key), own(b, key), path === '' ? key : `${path}.${key}`));
  }
  return a === b ? [] : [{ path, a: words(a), b: words(b) }];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function words(value: unknown): string {
  if (value === undefined) return 'missing';
  if (isObject(value)) return Array.isArray(value) ? 'a list' : 'an object';
  return shown(typeof value === 'string' ? value : JSON.stringify(value));
}
