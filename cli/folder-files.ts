/** The configurations in a folder that nothing asks for, and the one that is perhaps meant by a missing name. */
import { readdir } from 'node:fs/promises';

/** Names in order; none of a folder that cannot be listed. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).toSorted();
}

/** A hint at a file whose name differs from `name` in letter case only; empty without one. */
export async function hintAtCase(folder: string, name: string): Promise<string> {
  const found = (await namesIn(folder)).find((each) => each !== name && each.toLowerCase() === name);
  return found === undefined ? '' : `; there is \`${found}\`, which is perhaps meant: rename it`;
}

/** The `.cfg` files of a folder that are not among `read`. */
export async function unreadFiles(folder: string, read: ReadonlySet<string>): Promise<readonly string[]> {
  return (await namesIn(folder)).filter((name) => /\.cfg$/i.test(name) && !read.has(name));
}
