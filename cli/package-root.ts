/** Where the package lies, built or not: its version and its bundled examples. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('the package has no package.json');
  return findRoot(above);
}

/** The folder that holds `package.json`. */
export const packageRoot = findRoot(import.meta.dirname);

export const examplesFolder = join(packageRoot, 'examples');

export const version: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;
