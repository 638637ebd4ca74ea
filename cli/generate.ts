/** Writes the files that are generated and committed; `npm run generate` runs it, it is no verb. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { schemaFiles } from '../model/schema/schemas.ts';
import { examplesFolder } from './package-root.ts';

const folder = join(dirname(examplesFolder), 'model', 'schema');

for (const [file, text] of Object.entries(schemaFiles())) {
  writeFileSync(join(folder, file), text);
  process.stdout.write(`model/schema/${file}\n`);
}
