/** Where the package lies, built or not: its version and its bundled examples. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('the package has no package.json');
  return findRoot(above);
}

const root = findRoot(import.meta.dirname);

export const examplesFolder = join(root, 'examples');

export const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
