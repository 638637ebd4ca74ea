/** The document of a share: what it says beside that of a check, and how it is read back. */
import { z } from 'zod';
import { schemaFindings } from '../../model/configuration/json-issues.ts';
import { pairDescription } from '../../model/configuration/pair.ts';
import { familyNames, stimulus } from '../../model/stimulus.ts';
import type { Verdict } from '../../properties/check.ts';
import type { Stopped } from '../../properties/checker/bounds.ts';
import type { Reduction } from '../../properties/checker/choose-world.ts';
import { type RuleId, ruleIds } from '../../spec/rules/index.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import type { Share } from '../checked.ts';
import { Refusal } from '../exit.ts';
import { type LoadedPair, printable } from '../load-pair.ts';
import { readBoundedFile } from '../read-file.ts';

const verdicts = ['holds', 'violated', 'notReached', 'notApplicable', 'inconclusive'] as const satisfies Verdict[];
const reductions = ['none', 'alike', 'facts'] as const satisfies Reduction[];
const reasonsToStop = ['states', 'depth', 'seconds', 'megabytes', 'interrupted'] as const satisfies Stopped[];

const count = z.int().min(0);
const id = z.string().regex(/^[\w./-]{1,100}$/, 'the id of a claim');
const line = z.string().max(10_000);
const rule = z.enum(ruleIds as [RuleId, ...RuleId[]]);
const origin = z.object({ file: line, line: count });
const run = z.array(z.object({ stimuli: z.array(stimulus), observation: z.unknown() })).nullable();

const diagnosis = z.object({
  file: line,
  line: count,
  severity: z.enum(['error', 'warning', 'note']),
  message: line,
  rules: z.array(rule),
});

const claim = z.object({
  id,
  verdict: z.enum(verdicts),
  reason: line.nullable(),
  antecedents: count,
  counterexample: run,
  witness: run,
});

const way = z.object({
  reason: line,
  failoverLink: z.enum(['up', 'down']),
  failoverOff: z.boolean(),
  needs: z.array(line),
  rules: z.array(rule),
  witness: run,
});

const coverage = z.object({
  states: count,
  combinations: count,
  stimuli: z.record(line, count),
  fired: z.array(z.object({ transition: line, settles: count })),
  neverFired: z.array(line),
  isLeast: z.boolean(),
});

const found = z.object({
  claim: id,
  path: line,
  drawn: count,
  shrunk: count,
  reported: count,
  isShortest: z.boolean(),
});

const random = z.object({
  seed: count,
  sequences: count,
  ran: count,
  starts: count,
  path: z.null(),
  coverage,
  found: z.array(found),
});

const bound = z.object({
  faults: count.optional(),
  states: count.optional(),
  depth: count.optional(),
  seconds: z.number().optional(),
  memory: count.optional(),
});

const shard = z.object({
  index: z.int().min(1),
  of: z.int().min(1),
  asked: z.array(id),
  names: z.array(line),
  designations: z.partialRecord(z.enum(unitNames), origin),
  origins: z.record(line, origin),
  weakens: z.array(z.array(rule)),
});

const shareDocument = z.object({
  pair: pairDescription,
  model: z.object({ version: line, hash: line }),
  readings: z.record(line, line),
  alphabet: z.array(z.enum(familyNames)),
  bound: bound.nullable(),
  together: z.int().min(1),
  states: count,
  transitions: count,
  depth: count,
  complete: z.boolean(),
  stopped: z.enum(reasonsToStop).nullable(),
  reduction: z.enum(reductions).default('none'),
  diagnostics: z.array(diagnosis),
  claims: z.array(claim),
  waysToBothActive: z.array(way),
  random: random.optional(),
  shard,
});

export type ShareDocument = z.infer<typeof shareDocument>;

/** A share as it was read. */
export interface ReadShare {
  /** The name that messages show. */
  readonly file: string;
  readonly document: ShareDocument;
}

/**
 * `index` of `of`, and `asked`: the claims of the whole check. The rest is what the document of a check does not say of
 * its input: the arguments that name the pair, where its values stand, and what its diagnoses weaken.
 */
export function shareJson({ shard: { index, of }, asked }: Share, { names, designations, input }: LoadedPair) {
  return {
    index,
    of,
    asked,
    names,
    designations,
    origins: Object.fromEntries(input.origins),
    weakens: input.diagnostics.map((d) => d.weakens ?? []),
  };
}

/** @throws Refusal where the file is no document of a share. */
export async function readShare(path: string): Promise<ReadShare> {
  const file = printable(path);
  const read = await readBoundedFile(path);
  if (read.kind !== 'text') throw unusable(file, read.reason);
  const document = jsonOf(file, read.text);
  if (typeof document === 'object' && document !== null && !('shard' in document))
    throw unusable(file, 'it is the whole of a check or something else: it has no `shard`');
  const parsed = shareDocument.safeParse(document);
  if (parsed.success) return { file, document: parsed.data };
  const [issue] = parsed.error.issues;
  const [finding] = issue === undefined ? [] : schemaFindings(issue, document);
  throw unusable(file, finding?.message ?? 'it has another form');
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unusable(file, text.trim() === '' ? 'the file is empty' : 'not valid JSON');
  }
}

export function unusable(file: string, reason: string): Refusal {
  return new Refusal(
    `${file}: error: cannot be merged: ${reason}; expected the output of \`fover check … --shard I/N --json\``,
  );
}
