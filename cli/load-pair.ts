/** The PAIR argument: a bundled name, a file, a folder, or the running-configs of both units, read into a pair. */
import { basename, join } from 'node:path';
import { detect } from '../model/configuration/detect.ts';
import { readJsonPair } from '../model/configuration/json-pair.ts';
import { type PairInput, pairInput, type SourceText } from '../model/configuration/reading.ts';
import { readContextFolder, readRunningConfigs } from '../model/configuration/running-config.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { bundledNames, bundledPaths, defaultPair } from './bundled.ts';
import { type Designations, designationsOf } from './designations.ts';
import { hintAtCase, unreadFiles } from './folder-files.ts';
import { type FileRead, readBoundedFile } from './read-file.ts';

export interface LoadedPair {
  readonly input: PairInput;
  /** The arguments that name the pair on a command line. */
  readonly names: readonly string[];
  readonly designations: Designations;
}

interface Place {
  readonly path: string;
  /** The name that diagnoses show. */
  readonly file: string;
}

/** No argument: the bundled default. One: a name, file or folder. Two: the units' running-configs, primary first. */
export async function loadPair(args: readonly string[]): Promise<LoadedPair> {
  const names = args.length === 0 ? [defaultPair] : args;
  const [first = defaultPair, second] = names;
  const found = await readBoundedFile(first);
  const bundled = found.kind === 'missing' ? bundledPaths(first) : null;
  const other = second === undefined ? bundled?.secondary : { path: second, file: printable(second) };
  if (bundled === null) return loadFound(names, { path: first, file: printable(first) }, found, other);
  return loadFound(names, bundled.primary, await readBoundedFile(bundled.primary.path), other);
}

/**
 * Reads a pair from the file system, as `fover check PAIR` does.
 *
 * Never rejects: what cannot be read is an error among the `diagnostics`, and then `pair` is `null`.
 *
 * @param path a running-config; a folder of them (`primary.cfg`, `secondary.cfg` and the contexts under the names that
 * `config-url` gives); a JSON document; or, where no such file exists, the name of a bundled pair. At most 16 MB a file.
 * @param secondary the running-config of the secondary unit, beside one of the primary
 */
export async function readPair(path: string, secondary?: string): Promise<PairInput> {
  return (await loadPair(secondary === undefined ? [path] : [path, secondary])).input;
}

async function loadFound(
  names: readonly string[],
  first: Place,
  found: FileRead,
  second: Place | undefined,
): Promise<LoadedPair> {
  if (found.kind === 'folder') {
    if (names.length > 1)
      return refused(names, first, 'it is a folder, beside which no second file is read; expected the folder alone');
    return loadFolder(names, first);
  }
  if (found.kind === 'missing') {
    const reason = `there is no such file or folder; expected one, or a bundled pair: ${bundledNames.join(', ')}`;
    return refused(names, first, reason);
  }
  if (found.kind !== 'text') return refused(names, first, found.reason);
  const primary = { file: first.file, text: found.text };
  const kind = detect(found.text);
  if (kind.kind === 'unusable') return refused(names, first, kind.reason);
  if (kind.kind === 'running-config') return loadUnits(names, primary, second);
  if (second !== undefined)
    return refused(names, second, 'a second file belongs to a running-config, not to a JSON document; expected none');
  return { input: readJsonPair(primary), names, designations: {} };
}

async function loadUnits(
  names: readonly string[],
  primary: SourceText,
  second: Place | undefined,
): Promise<LoadedPair> {
  if (second === undefined) {
    return { input: readRunningConfigs({ primary }), names, designations: designationsOf({ primary }) };
  }
  const found = await readBoundedFile(second.path);
  if (found.kind !== 'text') return refused(names, second, found.reason);
  const units = { primary, secondary: { file: second.file, text: found.text } };
  return { input: readRunningConfigs(units), names, designations: designationsOf(units) };
}

async function loadFolder(names: readonly string[], folder: Place): Promise<LoadedPair> {
  const at = (file: string) => ({ path: join(folder.path, file), file: join(folder.file, printable(file)) });
  const place = at('primary.cfg');
  const found = await readBoundedFile(place.path);
  if (found.kind === 'missing') {
    const hint = printable(`the folder has no \`primary.cfg\`${await hintAtCase(folder.path, 'primary.cfg')}`);
    return refused(names, folder, `${hint}; expected the system configuration of the primary unit there`);
  }
  if (found.kind !== 'text') return refused(names, place, found.reason);
  const primary = { file: place.file, text: found.text };
  const unreadable: Diagnosis[] = [];
  const read = async (file: string): Promise<SourceText | undefined> => {
    const each = await readBoundedFile(at(file).path);
    if (each.kind === 'text') return { file: at(file).file, text: each.text };
    if (each.kind !== 'missing') unreadable.push(errorAt(at(file), each.reason));
    return undefined;
  };
  const secondary = await read('secondary.cfg');
  const contexts = new Map<string, SourceText>();
  for (const file of contextFiles(primary.text)) {
    const source = await read(file);
    if (source !== undefined) contexts.set(file, source);
  }
  if (unreadable.length > 0) return { input: pairInput(null, new Map(), unreadable, []), names, designations: {} };
  const units = { primary, secondary };
  const input = readContextFolder({ ...units, contexts });
  const unread = await unreadFiles(
    folder.path,
    new Set(['primary.cfg', 'secondary.cfg', ...contextFiles(primary.text)]),
  );
  const diagnostics = [...input.diagnostics, ...unread.map((file) => unreadNote(at(file)))];
  return { input: { ...input, diagnostics }, names, designations: designationsOf(units) };
}

function unreadNote(place: Place): Diagnosis {
  const isUnit = /^(primary|secondary)\.cfg$/i.exec(basename(place.path));
  const hint = isUnit === null ? '' : `; perhaps \`${isUnit[0].toLowerCase()}\` is meant: rename it`;
  return { ...errorAt(place, `no \`config-url\` names this file; it is not read${hint}`), severity: 'note' };
}

/** The file names that the `config-url` commands give, whatever their prefix. */
function contextFiles(text: string): readonly string[] {
  const urls = text.matchAll(/config-url[ \t]+(\S+)/g);
  return [...new Set([...urls].map(([, url = '']) => basename(url.replace(/^.*:/, ''))))].filter((name) => name !== '');
}

function errorAt(place: Place, message: string): Diagnosis {
  return { file: place.file, line: 0, severity: 'error', message, rules: [] };
}

function refused(names: readonly string[], place: Place, reason: string): LoadedPair {
  return { input: pairInput(null, new Map(), [errorAt(place, reason)], []), names, designations: {} };
}

/** The file that findings about the whole pair are about: the primary's, or the argument itself. */
export function firstFile({ designations, names }: LoadedPair): string {
  return designations.primary?.file ?? printable(names[0] ?? '');
}

/** A name that stays on its line. */
export function printable(name: string): string {
  return name === '' ? "''" : name.slice(0, 300).replace(/\p{C}/gu, '?');
}
