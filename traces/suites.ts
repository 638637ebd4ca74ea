/** The suites by coverage: rows of the tables, transitions of the statecharts, findings, readings. */
import { defaultReadings } from '../spec/ambiguities.ts';
import type { Draft } from './generate/draft.ts';
import { findingDrafts } from './generate/findings.ts';
import { printJson } from './generate/print.ts';
import { readingDrafts } from './generate/readings.ts';
import { suiteOf } from './generate/suite.ts';
import { tableRowDrafts } from './generate/table-rows.ts';
import { transitionDrafts } from './generate/transitions.ts';
import { modelHash } from './model-hash.ts';
import type { ModelStamp, Suite } from './trace.ts';

const makers: Readonly<Record<string, () => Promise<readonly Draft[]>>> = {
  'table-rows.json': tableRowDrafts,
  'transitions.json': transitionDrafts,
  'findings.json': findingDrafts,
  'readings.json': async () => readingDrafts(),
};

/** The names of the files of the suites. */
export const suiteFileNames: readonly string[] = Object.keys(makers);

/** The model that this package holds, under its default readings. `version` is that of the package. */
export function modelStampOf(version: string): ModelStamp {
  return { version, hash: modelHash(defaultReadings) };
}

/** File name → suite; the same on every call. Takes some fifteen seconds. */
export async function suites(version: string): Promise<Readonly<Record<string, Suite>>> {
  const made: Record<string, Suite> = {};
  for (const [file, make] of Object.entries(makers)) made[file] = suiteOf(await make(), modelStampOf(version));
  return made;
}

/** The text of a suite as it is committed and published. */
export function suiteText(suite: Suite): string {
  return printJson(suite);
}

/** File name → text. */
export async function suiteFiles(version: string): Promise<Readonly<Record<string, string>>> {
  const all = Object.entries(await suites(version));
  return Object.fromEntries(all.map(([file, suite]) => [file, suiteText(suite)]));
}
