/** Writes the files that are generated and committed; `npm run generate` runs it, it is no verb. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { generatedDocs } from '../docs/generated.ts';
import { schemaFiles } from '../model/schema/schemas.ts';
import { generatedTraceFiles } from '../traces/generated-files.ts';
import { examplesFolder, version } from './package-root.ts';

const root = dirname(examplesFolder);

/** Every generated file, by its path below the root of the package. */
async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const below = (folder: string, files: Readonly<Record<string, string>>) =>
    Object.entries(files).map(([file, text]) => [join(folder, file), text] as const);
  return new Map([
    ...below('model/schema', schemaFiles()),
    ...below('traces', await generatedTraceFiles(version)),
    ...below('docs/generated', await generatedDocs()),
  ]);
}

/** Folders that hold generated files only: what else is found there is left over. */
const generatedFolders = ['docs/generated', 'traces/suites'];

function leftOver(files: ReadonlyMap<string, string>): readonly string[] {
  return generatedFolders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((found) => found.isFile())
    .map((found) => relative(root, join(found.parentPath, found.name)))
    .filter((path) => !files.has(path));
}

const files = await generatedFiles();
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
for (const path of leftOver(files)) {
  rmSync(join(root, path));
  process.stdout.write(`removed ${path}\n`);
}
process.stdout.write(`${files.size} files\n`);
