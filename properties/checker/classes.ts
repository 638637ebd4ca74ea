/** States that no machine can tell apart: equal snapshots, memory and facts. What each move makes of them is kept here. */
import { grown, WordTable } from './word-table.ts';
import type { World } from './world.ts';

/** Tells that nothing is known yet of a move. */
export const unknown = 0;

const noTargets = new Uint32Array(0);

export class Classes {
  /** By class: one more than the row that each local move leads to, {@link unknown} where nobody asked yet. */
  readonly targets: Uint32Array[] = [];
  /** By class: the same of a wait to the next due delay. */
  readonly waits: number[] = [];
  private readonly world: World;
  private readonly ids = new WordTable(2);
  private readonly key = new Uint32Array(2);
  /** By facts: the moves met there, by their place in {@link targets}. */
  private readonly localOf: Map<number, number>[] = [];
  private readonly localRows: (Uint16Array | undefined)[] = [];
  private readonly factsIds: number[] = [];

  constructor(world: World) {
    this.world = world;
  }

  get size(): number {
    return this.targets.length;
  }

  /** The facts of a place, remembered. */
  factsAt(place: number): number {
    const known = this.factsIds[place];
    if (known !== undefined) return known;
    const facts = this.world.factsAt(place);
    this.factsIds[place] = facts;
    return facts;
  }

  /** The class of a row of snapshots and memory in a place; new ones have the greatest id. */
  id(row: number, place: number): number {
    this.key[0] = row;
    this.key[1] = this.factsAt(place);
    const id = this.ids.id(this.key);
    if (id < this.targets.length) return id;
    this.targets.push(noTargets);
    this.waits.push(unknown);
    return id;
  }

  /** The moves of a place by their places in the targets of its classes. */
  localsAt(place: number): Uint16Array {
    const known = this.localRows[place];
    if (known !== undefined) return known;
    const facts = this.factsAt(place);
    const locals = this.localOf[facts] ?? new Map<number, number>();
    this.localOf[facts] = locals;
    const row = Uint16Array.from(this.world.row(place).moves, (move) => {
      const local = locals.get(move) ?? locals.size;
      locals.set(move, local);
      return local;
    });
    this.localRows[place] = row;
    return row;
  }

  /** The targets of a class, with room for every move met at its facts. */
  targetsAt(id: number, place: number): Uint32Array {
    const targets = this.targets[id] as Uint32Array;
    const room = this.localOf[this.factsAt(place)]?.size ?? 0;
    if (targets.length >= room) return targets;
    const longer = grown(targets, room);
    this.targets[id] = longer;
    return longer;
  }
}
