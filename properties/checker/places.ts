/** What a search keeps of each place: where its row leads, and of each entry the step, its size and each part's move. */
import type { Part } from './part.ts';
import { SharedLists } from './shared-lists.ts';
import { WordTable } from './word-table.ts';
import type { World } from './world.ts';

/** What the entries of a row are, by entry; one for all places with the same facts and the same moves. */
export interface Entries {
  /** The step's place in the alphabet. */
  readonly steps: Uint16Array;
  /** How many stimuli the step has. */
  readonly sizes: Uint16Array;
  /** 1 where the step changes no facts and delivers nothing. */
  readonly quiet: Uint8Array;
  /** By part, the place of the move among those that the part meets under its facts. */
  readonly locals: readonly Uint16Array[];
}

export class Places {
  private readonly world: World;
  private readonly parts: readonly Part[];
  private readonly facts: number[] = [];
  private readonly entries: Entries[] = [];
  private readonly shared = new Map<Uint32Array, Entries>();
  private readonly steps = new SharedLists(Uint16Array);
  private readonly sizes = new SharedLists(Uint16Array);
  private readonly quiets = new SharedLists(Uint8Array);
  /** By facts, the last moves that were looked at: others under the same facts differ from them in few entries. */
  private readonly last: { readonly moves: Uint32Array; readonly locals: Entries['locals'] }[] = [];
  private readonly waits = new Map<number, readonly number[]>();
  private readonly seconds: number[] = [];
  private readonly beside = new WordTable(3);
  private readonly besideKey = new Uint32Array(3);
  private readonly besideLocals: number[] = [];

  constructor(world: World, parts: readonly Part[]) {
    this.world = world;
    this.parts = parts;
  }

  /** The facts of a place, by id. */
  factsAt(place: number): number {
    const known = this.facts[place];
    if (known !== undefined) return known;
    const facts = this.world.factsAt(place);
    this.facts[place] = facts;
    return facts;
  }

  entriesAt(place: number): Entries {
    const known = this.entries[place];
    if (known !== undefined) return known;
    const { moves } = this.world.row(place);
    const entries = this.shared.get(moves) ?? this.entriesOf(moves, this.factsAt(place));
    this.shared.set(moves, entries);
    this.entries[place] = entries;
    return entries;
  }

  private entriesOf(moves: Uint32Array, facts: number): Entries {
    const { alphabet, moves: all } = this.world;
    const steps = Array.from(moves, (move) => all.stepOf(move));
    const sizes = steps.map((step) => alphabet[step]?.length ?? 1);
    const quiet = Array.from(moves, (move) => Number(all.isQuiet(move)));
    const locals = this.parts.map((_, p) => this.localsOf(p, moves, facts));
    this.last[facts] = { moves, locals };
    return { steps: this.steps.of(0, steps), sizes: this.sizes.of(0, sizes), quiet: this.quiets.of(0, quiet), locals };
  }

  private localsOf(p: number, moves: Uint32Array, facts: number): Uint16Array {
    const { targets } = this.parts[p] as Part;
    const last = this.last[facts];
    const locals = Array.from(moves, (move, entry) => {
      if (last?.moves[entry] === move) return last.locals[p]?.[entry] as number;
      return targets.local(facts, this.world.moves.stepOf(move), this.world.moves.value(move).settles, 0);
    });
    return targets.shared(facts, locals);
  }

  /** By part, the place of a wait of so many seconds among its moves. */
  waitAt(facts: number, step: number, seconds: number): readonly number[] {
    if (!this.seconds.includes(seconds)) this.seconds.push(seconds);
    const variant = this.seconds.indexOf(seconds) + 1;
    const key = facts * 2 ** 16 + variant;
    const known = this.waits.get(key);
    if (known !== undefined) return known;
    const locals = this.parts.map(({ targets }) => targets.local(facts, step, [], variant));
    this.waits.set(key, locals);
    return locals;
  }

  /** The place, among the moves of the second part, of one that does to it what group 1 has it do. */
  besideAt(facts: number, move: number, step: number, variant: number): number {
    this.besideKey[0] = facts;
    this.besideKey[1] = move;
    this.besideKey[2] = variant;
    const known = this.beside.size;
    const id = this.beside.id(this.besideKey);
    if (id === known) {
      const { settles } = this.world.moves.value(move);
      this.besideLocals.push((this.parts[1] as Part).targets.local(facts, step, settles, variant + 1));
    }
    return this.besideLocals[id] as number;
  }
}
