/** Moves by number: a step of the alphabet with the settles it takes, packed, since a search meets millions. */
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import { WordTable } from './word-table.ts';
import type { Moves, Settle } from './world.ts';

/** The step, two settles that only facts begin, and one that a trigger begins. */
const width = 4;

/**
 * Interned moves of at most two settles without a trigger, then at most one with the step's own.
 *
 * @param triggerOf what a step delivers, by its place in the alphabet
 */
export function movesOver(triggerOf: (step: number) => Trigger | null): Moves {
  const table = new WordTable(width);
  const key = new Uint32Array(width);
  return {
    id({ step, settles }) {
      const quiet = settles.filter(({ trigger }) => trigger === null);
      const last = settles.find(({ trigger }) => trigger !== null);
      if (quiet.length > 2) throw new RangeError(`a step of ${quiet.length} settles without a trigger`);
      key[0] = step;
      key[1] = (quiet[0]?.facts ?? -1) + 1;
      key[2] = (quiet[1]?.facts ?? -1) + 1;
      key[3] = (last?.facts ?? -1) + 1;
      return table.id(key);
    },
    value(id) {
      if (id < 0 || id >= table.size) throw new RangeError(`no move with id ${id}`);
      const { words, from } = table.at(id);
      const step = words[from] as number;
      const settles: Settle[] = [];
      for (let i = 1; i < width; i += 1) {
        const facts = (words[from + i] as number) - 1;
        if (facts >= 0) settles.push({ facts, trigger: i === width - 1 ? triggerOf(step) : null });
      }
      return { step, settles };
    },
    stepOf: (id) => table.word(id, 0),
    isQuiet: (id) => table.word(id, 1) === 0 && table.word(id, 3) === 0,
    get size() {
      return table.size;
    },
  };
}
