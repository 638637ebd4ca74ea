/** The committed suites, read from the package. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSuite } from '../../traces/read/suite.ts';
import { suiteFileNames } from '../../traces/suites.ts';
import type { Suite } from '../../traces/trace.ts';
import { examplesFolder } from '../package-root.ts';

/** File name → suite. @throws Error for a file that is not as it was written. */
export function committedSuites(): Readonly<Record<string, Suite>> {
  const folder = join(dirname(examplesFolder), 'traces', 'suites', 'v1');
  return Object.fromEntries(
    suiteFileNames.map((file) => {
      const read = readSuite({ file, text: readFileSync(join(folder, file), 'utf8') });
      if ('message' in read) throw new Error(`${file}:${read.line}: ${read.message}; npm run generate writes it anew`);
      return [file, read];
    }),
  );
}
