/** Interning: each distinct value gets a small integer, in order of appearance. */

export interface Interner<T> {
  id(value: T): number;
  /** @throws RangeError for an id never given. */
  value(id: number): T;
  readonly size: number;
}

/** Values with the same key are the same value. */
export function interner<T>(key: (value: T) => string): Interner<T> {
  const ids = new Map<string, number>();
  const values: T[] = [];
  return {
    id(value) {
      const name = key(value);
      const known = ids.get(name);
      if (known !== undefined) return known;
      const id = values.length;
      ids.set(name, id);
      values.push(value);
      return id;
    },
    value(id) {
      if (id < 0 || id >= values.length) throw new RangeError(`no value with id ${id}`);
      return values[id] as T;
    },
    get size() {
      return values.length;
    },
  };
}
