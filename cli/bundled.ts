/** The bundled pairs by name: what a newcomer can run without a configuration of their own. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { examplesFolder } from './package-root.ts';

export const defaultPair = 'active-active';

interface Bundled {
  readonly primary: { readonly path: string; readonly file: string };
  readonly secondary?: { readonly path: string; readonly file: string };
}

const isUnitFile = /(-secondary)?\.cfg$/;

/** Folders with a primary unit, JSON documents, and running-configs without their secondaries. */
export const bundledNames: readonly string[] = readdirSync(examplesFolder, { withFileTypes: true })
  .filter((e) => existsSync(join(examplesFolder, e.name, 'primary.cfg')) || /\.(cfg|json)$/.test(e.name))
  .map((e) => e.name.replace(isUnitFile, '').replace(/\.json$/, ''))
  .filter((name, index, all) => all.indexOf(name) === index)
  .sort();

/** The files of a bundled pair, or null where none has the name. */
export function bundledPaths(name: string): Bundled | null {
  if (!bundledNames.includes(name)) return null;
  const place = (file: string) => ({ path: join(examplesFolder, file), file });
  const existing = [name, `${name}.cfg`, `${name}.json`].find((file) => existsSync(join(examplesFolder, file)));
  const secondary = `${name}-secondary.cfg`;
  if (existing === undefined) return null;
  if (!existsSync(join(examplesFolder, secondary))) return { primary: place(existing) };
  return { primary: place(existing), secondary: place(secondary) };
}
