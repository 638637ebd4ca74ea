/** Every file of this folder that is generated and committed: path below the folder → text. */
import { traceSchemaFiles } from './schema/schemas.ts';
import { suiteFiles } from './suites.ts';

/** The same texts on every call. `version` is that of the package, which the suites name. */
export async function generatedTraceFiles(version: string): Promise<Readonly<Record<string, string>>> {
  const below = (folder: string, files: Readonly<Record<string, string>>) =>
    Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text] as const);
  return Object.fromEntries([...below('schema', traceSchemaFiles()), ...below('suites/v1', await suiteFiles(version))]);
}
