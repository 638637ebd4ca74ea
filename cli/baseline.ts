/** A baseline: the JSON document of an earlier check, whose verdicts were accepted, and whether this run compares with it. */
import { z } from 'zod';
import { schemaFindings } from '../model/configuration/json-issues.ts';
import { jsonTree, lineFinder } from '../model/configuration/json-tree.ts';
import { type Pair, pairDescription } from '../model/configuration/pair.ts';
import { shown } from '../model/configuration/usable-text.ts';
import type { Verdict } from '../properties/check.ts';
import { shellWord } from '../properties/stimuli-words.ts';
import { defaultReadings } from '../spec/ambiguities.ts';
import { type Difference, differences } from './differences.ts';
import { Refusal } from './exit.ts';
import type { Search } from './explore-pair.ts';
import { printable } from './load-pair.ts';
import { readBoundedFile } from './read-file.ts';
import { counted } from './render/words.ts';

const verdicts = ['holds', 'violated', 'notReached', 'notApplicable', 'inconclusive'] as const satisfies Verdict[];

/** What of a check's document a baseline needs. Names are narrow, since reports print them. */
const checkDocument = z.object({
  pair: z.record(z.string(), z.unknown()),
  model: z.object({
    version: z.string().regex(/^[\w.+-]{1,40}$/, 'a version'),
    hash: z.string().regex(/^[0-9a-f]{1,64}$/, 'a fingerprint in hexadecimal digits'),
  }),
  readings: z.record(z.string(), z.string()),
  alphabet: z.array(z.string()),
  bound: z.object({ faults: z.int().optional() }).nullable(),
  together: z.int(),
  complete: z.boolean(),
  random: z.unknown().optional(),
  shard: z.unknown().optional(),
  claims: z
    .array(z.object({ id: z.string().regex(/^[\w./-]{1,100}$/, 'the id of a claim'), verdict: z.enum(verdicts) }))
    .min(1),
});

/** A document with longer lists is none of ours, and not worth finding every fault of. */
const longestList = 10_000;

type CheckDocument = z.infer<typeof checkDocument>;

export interface Baseline {
  /** The name that reports show. */
  readonly file: string;
  readonly model: { readonly version: string; readonly hash: string };
  /** By the id of the claim; without those that a longer search might have changed. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Where its pair (`a`) is another than that of this run (`b`); the name of a pair decides nothing. */
  readonly pairDifferences: readonly Difference[];
}

/** How many differences a report names. */
const mostDifferences = 4;

/** What reports show of the differences: the first ones, and how many more there are. */
export function firstDifferences(all: readonly Difference[]): { first: readonly Difference[]; more: number } {
  const first = all.slice(0, mostDifferences);
  return { first, more: all.length - first.length };
}

/** A difference as words. */
export function differenceWords({ path, a, b }: Difference): string {
  return `${shown(path)} is ${a} in the baseline, ${b} here`;
}

/**
 * Another pair is none in the way: what its change does to the verdicts is what a baseline is asked for.
 *
 * @param command the check of this run, which would write a new baseline
 * @throws Refusal where the file is no document of a check, or of one with another alphabet, bound or reading.
 */
export async function readBaseline(path: string, pair: Pair, search: Search, command: string): Promise<Baseline> {
  const file = printable(path);
  const read = await readBoundedFile(path);
  if (read.kind !== 'text') throw unusable(file, read.reason);
  const document = documentIn(file, read.text);
  const { first, more } = firstDifferences(searchDifferences(document, search));
  if (first.length > 0) {
    const found = [...first.map(differenceWords), ...(more > 0 ? [`${more} more`] : [])];
    throw new Refusal(
      `${file}: error: its verdicts cannot be compared with this run's: ${found.join('; ')}; ` +
        `expected the same in both, or a new baseline: ${command} --json > ${shellWord(file)}`,
    );
  }
  const pairDifferences = differencesOfPairs(document, pair);
  return { file, model: document.model, verdicts: verdictsIn(file, document), pairDifferences };
}

function unusable(file: string, reason: string): Refusal {
  return new Refusal(
    `${file}: error: cannot serve as a baseline, which is the output of \`fover check --json\`: ${reason}`,
  );
}

function documentIn(file: string, text: string): CheckDocument {
  if (text.trim() === '') throw unusable(file, 'the file is empty (a shell empties the file it redirects to at once)');
  const document = jsonOf(file, text);
  const long = longList(document);
  if (long !== null) throw unusable(file, long);
  const read = checkDocument.safeParse(document);
  if (read.success) return wholeCheck(file, read.data);
  const [issue] = read.error.issues;
  const [finding] = issue === undefined ? [] : schemaFindings(issue, document);
  throw unusable(file, finding?.message ?? 'it has another form');
}

/** Neither random sequences nor a share of a check decide what the whole of it does. */
function wholeCheck(file: string, document: CheckDocument): CheckDocument {
  if (document.random !== undefined) throw unusable(file, 'it is a check of random sequences');
  if (document.shard !== undefined)
    throw unusable(file, 'it is one share of a check; expected what --merge makes of all');
  return document;
}

function longList(document: unknown): string | null {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return null;
  const long = Object.entries(document).find(([, value]) => Array.isArray(value) && value.length > longestList);
  return long === undefined ? null : `${shown(long[0])} has ${counted(long[1].length, 'entry', 'entries')}`;
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    let reason = 'not valid JSON';
    let place = file;
    jsonTree(text, lineFinder(text), (line, _severity, message) => {
      reason = message;
      place = `${file}:${line}`;
    });
    throw unusable(place, reason);
  }
}

function verdictsIn(file: string, { claims, complete }: CheckDocument): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const { id, verdict } of claims) {
    if (found.has(id)) throw unusable(file, `found the claim ${id} twice`);
    found.set(id, verdict);
  }
  const open = (verdict: Verdict) => verdict === 'inconclusive' || (verdict === 'notReached' && !complete);
  return new Map([...found].filter(([, verdict]) => !open(verdict)));
}

/** How long a search may take is not compared: it decides how many verdicts there are, not which. */
function searchDifferences(document: CheckDocument, { readings, bounds }: Search): readonly Difference[] {
  const { families, faults, together } = bounds;
  const here = {
    alphabet: families.toSorted().join(','),
    faults: faults ?? 'none',
    together,
    readings: Object.fromEntries(Object.entries(readings)),
  };
  const there = {
    alphabet: document.alphabet.toSorted().join(','),
    faults: document.bound?.faults ?? 'none',
    together: document.together,
    // An ambiguity found since then had its default reading; one that is no more changes nothing.
    readings: Object.fromEntries(
      Object.keys(readings).map((id) => [id, document.readings[id] ?? defaultReadings[id as keyof typeof readings]]),
    ),
  };
  return differences(there, here);
}

function differencesOfPairs(document: CheckDocument, pair: Pair): readonly Difference[] {
  const known = pairDescription.safeParse(document.pair);
  return differences(withoutName(known.success ? known.data : document.pair), withoutName(pair));
}

/** The name of a pair decides nothing. */
function withoutName({ name: _name, ...rest }: Readonly<Record<string, unknown>>): unknown {
  return rest;
}
