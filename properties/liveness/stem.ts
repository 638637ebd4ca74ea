/** The shortest way from the beginning to a node of the graph of small steps, stimuli filled in. */
import type { SmallStepGraph } from './graph.ts';
import type { Happening, Stem } from './lasso.ts';
import { time } from './small-steps.ts';

/** A way to a row. */
export interface StemToRow extends Stem {
  readonly row: number;
}

/** A row, and where the environment is. */
interface At {
  readonly row: number;
  readonly place: number;
}

interface Met extends At {
  readonly from: Met | null;
  readonly by: readonly Happening[];
}

/** More states than a way that a user could type needs; beyond it, any way will do. */
const mostStates = 300_000;

/**
 * The shortest way to a row that is wanted, under some facts: if possible one on which each stimulus comes after the
 * pair has settled, as a user would type them.
 *
 * @throws Error where there is no way
 */
export function stemTo(graph: SmallStepGraph, facts: number, wanted: (row: number) => boolean): StemToRow {
  const goal = ({ row, place }: At) => graph.places.factsAt(place) === facts && wanted(row);
  const settled = new SettledSearch(graph).find(goal, mostStates);
  const found = settled ?? new AnySearch(graph).find(goal, Number.POSITIVE_INFINITY);
  if (found === null) throw new Error('a node that no run reaches');
  const happenings: Happening[] = [];
  for (let at: Met | null = found; at !== null; at = at.from) happenings.unshift(...at.by);
  return { row: found.row, settled: settled !== null, happenings };
}

/** Breadth first; what may come next differs. */
abstract class Search {
  protected readonly graph: SmallStepGraph;
  private readonly time: number;
  private readonly met = new Set<number>();
  private readonly all: Met[] = [];

  constructor(graph: SmallStepGraph) {
    this.graph = graph;
    this.time = graph.events.id(time);
  }

  /** Equal for states that need not be told apart. */
  protected abstract key(at: At): number;
  protected abstract visit(at: Met): void;

  find(goal: (at: At) => boolean, most: number): Met | null {
    this.add({ row: this.graph.start, place: 0 }, null, []);
    for (let taken = 0; taken < this.all.length && taken < most; taken += 1) {
      const at = this.all[taken] as Met;
      if (goal(at)) return at;
      this.visit(at);
    }
    return null;
  }

  protected add(at: At, from: Met | null, by: readonly Happening[]): void {
    if (!this.graph.has(at.row, this.graph.places.factsAt(at.place)) || this.met.has(this.key(at))) return;
    this.met.add(this.key(at));
    this.all.push({ ...at, from, by });
  }

  protected isSettled({ row, place }: At): boolean {
    let settled = true;
    this.graph.eachStep(row, this.graph.places.factsAt(place), (event) => {
      if (event !== this.time) settled = false;
    });
    return settled;
  }

  protected internal(at: Met, alsoTime: boolean): void {
    this.graph.eachStep(at.row, this.graph.places.factsAt(at.place), (event, row) => {
      if (event === this.time && !alsoTime) return;
      this.add({ row, place: at.place }, at, [{ event: this.graph.events.value(event) }]);
    });
  }

  protected commands(at: Met): void {
    for (const { command, to } of this.graph.commandsFrom(at.row, this.graph.places.factsAt(at.place))) {
      this.add({ row: to, place: at.place }, at, [{ command }]);
    }
  }
}

/** Stimuli, and time, come one by one after the pair has settled. */
class SettledSearch extends Search {
  protected key({ row, place }: At): number {
    return row * this.graph.places.size + place;
  }

  protected visit(at: Met): void {
    const settled = this.isSettled(at);
    this.internal(at, settled);
    if (!settled) return;
    this.commands(at);
    for (const { stimuli, to } of this.graph.places.movesFrom(at.place)) {
      this.add({ row: at.row, place: to }, at, [{ stimuli }]);
    }
  }
}

/** Stimuli come anywhere, and several before any of them is perceived. */
class AnySearch extends Search {
  /** Rows from which the environment was changed already, by region. */
  private readonly changed = new Set<number>();

  private region({ place }: At): number {
    return this.graph.places.region[place] as number;
  }

  protected key(at: At): number {
    const { facts } = this.graph.places;
    return (at.row * facts.size + this.graph.places.factsAt(at.place)) * 32 + this.region(at);
  }

  protected visit(at: Met): void {
    this.internal(at, true);
    this.commands(at);
    const row = at.row * 32 + this.region(at);
    if (this.changed.has(row)) return;
    this.changed.add(row);
    for (const { steps, to } of this.graph.places.nearest(at.place)) {
      this.add(
        { row: at.row, place: to },
        at,
        steps.map((stimuli) => ({ stimuli })),
      );
    }
  }
}
