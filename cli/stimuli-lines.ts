/** The lines of EVENTS as stimuli; the first that cannot be one ends them with its number. */
import type { Pair } from '../model/configuration/pair.ts';
import { readStimuli } from '../model/stimuli-reader.ts';
import type { Stimulus } from '../model/stimulus.ts';
import type { Level } from '../spec/vocabulary.ts';
import type { Events } from './events.ts';
import { Refusal } from './exit.ts';
import { longestLine } from './lines.ts';

export interface StimuliLine {
  /** File and line, as errors begin. */
  readonly place: string;
  readonly stimuli: readonly Stimulus[];
  /** In seconds from the beginning, where the line names its instant. */
  readonly at?: number;
}

/** @throws Refusal at a line that cannot be read. */
export async function* stimuliLines(pair: Pair, events: Events, level: Level): AsyncGenerator<StimuliLine> {
  for await (const { number, text } of events.lines) {
    if (text !== null && text.trim() === '') continue;
    const place = `${events.file}:${number}`;
    const tooLong = { error: `the line is longer than ${longestLine} characters; expected stimuli` };
    const read = text === null ? tooLong : readStimuli(pair, text, level);
    if ('error' in read) throw new Refusal(`${place}: error: ${read.error}`);
    yield { place, ...read };
  }
}
