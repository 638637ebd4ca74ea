/** What a search keeps of each place: its facts, and of each entry of its row the step, its size and each part's move. */
import type { Part } from './part.ts';
import type { World } from './world.ts';

export class Places {
  private readonly world: World;
  private readonly parts: readonly Part[];
  private readonly facts: number[] = [];
  private readonly steps: Uint16Array[] = [];
  private readonly sizes: Uint16Array[] = [];
  private readonly locals: (readonly Uint16Array[])[] = [];
  private readonly waits = new Map<string, readonly Uint16Array[]>();
  private readonly seconds: number[] = [];

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

  /** By entry, the step's place in the alphabet. */
  stepsAt(place: number): Uint16Array {
    const known = this.steps[place];
    if (known !== undefined) return known;
    const steps = Uint16Array.from(this.world.row(place).moves, (move) => this.world.moves.value(move).step);
    this.steps[place] = steps;
    return steps;
  }

  /** By entry, how many stimuli the step has. */
  sizesAt(place: number): Uint16Array {
    const known = this.sizes[place];
    if (known !== undefined) return known;
    const sizes = this.stepsAt(place).map((step) => this.world.alphabet[step]?.length ?? 1);
    this.sizes[place] = sizes;
    return sizes;
  }

  /** By part and entry, the place of the move among those that the part meets under its facts. */
  localsAt(place: number): readonly Uint16Array[] {
    const known = this.locals[place];
    if (known !== undefined) return known;
    const [facts, steps] = [this.factsAt(place), this.stepsAt(place)];
    const { moves } = this.world.row(place);
    const locals = this.parts.map(({ targets }) =>
      steps.map((step, entry) => targets.local(facts, step, moves[entry] as number, 0)),
    );
    this.locals[place] = locals;
    return locals;
  }

  /** By part, the place of a wait of so many seconds among its moves. */
  waitAt(facts: number, step: number, seconds: number): readonly Uint16Array[] {
    const key = `${facts} ${seconds}`;
    const known = this.waits.get(key);
    if (known !== undefined) return known;
    if (!this.seconds.includes(seconds)) this.seconds.push(seconds);
    const variant = this.seconds.indexOf(seconds) + 1;
    const locals = this.parts.map(({ targets }) => Uint16Array.of(targets.local(facts, step, null, variant)));
    this.waits.set(key, locals);
    return locals;
  }
}
