/** The arguments `[PAIR [SECONDARY]] EVENTS`: the pair, once it is diagnosed, and the stream of events. */
import type { Pair } from '../model/configuration/pair.ts';
import { diagnosisLine } from '../model/diagnosis.ts';
import { type Events, openEvents } from './events.ts';
import { Refusal } from './exit.ts';
import type { Io } from './io.ts';
import { loadPair } from './load-pair.ts';
import { outputOf } from './output.ts';

/** Null where the pair has errors, which are told. @throws Refusal for too many arguments, or events that cannot be opened */
export async function pairAndEvents(
  verb: string,
  args: readonly string[],
  io: Io,
): Promise<{ readonly pair: Pair; readonly events: Events } | null> {
  if (args.length > 3) throw new Refusal(`${verb} takes PAIR, SECONDARY and EVENTS; found ${args.length} arguments`);
  const { input } = await loadPair(args.slice(0, -1));
  for (const diagnosis of input.diagnostics) outputOf(io).remark(diagnosisLine(diagnosis));
  if (input.pair === null) return null;
  return { pair: input.pair, events: await openEvents(args.at(-1) ?? '-', io) };
}
