/** Which running-config is which unit's, and the line that says so. */
import type { Origin, SourceText } from '../model/configuration/reading.ts';
import { configLines } from '../model/configuration/running-config/text/lines.ts';
import type { UnitName } from '../spec/vocabulary.ts';

/** Per unit the command `failover lan unit`; line 0 where its file leaves it out. No entry without a file. */
export type Designations = { readonly [unit in UnitName]?: Origin };

export function designationsOf(files: { primary: SourceText; secondary?: SourceText | undefined }): Designations {
  const primary = designationIn(files.primary);
  return files.secondary === undefined ? { primary } : { primary, secondary: designationIn(files.secondary) };
}

/** The last such command counts. */
function designationIn({ file, text }: SourceText): Origin {
  let found = 0;
  for (const { words, line } of configLines(text)) {
    if (words[0] === 'failover' && words[1] === 'lan' && words[2] === 'unit') found = line;
  }
  return { file, line: found };
}
