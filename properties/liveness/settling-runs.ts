/** The runs that contradict the claims about settling itself. */
import type { SmallStepGraph } from './graph.ts';
import { type Lasso, replayLasso, type Stem } from './lasso.ts';
import { roundTrip } from './paths.ts';
import { circle, type Fork, forks, leftUnsettled, settlingWay } from './settling.ts';
import { time } from './small-steps.ts';
import { stemTo } from './stem.ts';
import { edgesFrom, nodeOf, type UnderFacts } from './under-facts.ts';

export class SettlingRuns {
  private readonly graph: SmallStepGraph;
  private readonly time: number;

  constructor(graph: SmallStepGraph) {
    this.graph = graph;
    this.time = graph.events.id(time);
  }

  /** A circle, whatever is fair; or a state that is never settled, since what is to come need not. */
  endless(part: UnderFacts, fair: Uint8Array): readonly Lasso[] {
    const round = circle(part);
    if (round !== null) {
      const trip = roundTrip(part, round, [{ take: eventWithin(part, round) }]);
      return [
        this.lasso(
          part,
          this.stem(part, (node) => node === trip.start),
          [],
          trip.edges,
        ),
      ];
    }
    const left = leftUnsettled(part, fair, this.time);
    return left === null
      ? []
      : [
          this.lasso(
            part,
            this.stem(part, (node) => node === left),
            [],
            [],
          ),
        ];
  }

  /** Two orders with different ends; or one state that is left unsettled, and how it would have ended. */
  manyEnds(part: UnderFacts, fair: Uint8Array): readonly Lasso[] {
    const forked = forks(part, this.time);
    if (forked.size > 0) {
      const stem = this.stem(part, (node) => forked.has(node));
      return (forked.get(stem.node) as Fork).map((edge) =>
        this.lasso(part, stem, [edge, ...settlingWay(part, part.targets[edge] as number, this.time)], []),
      );
    }
    const left = leftUnsettled(part, fair, this.time);
    if (left === null) return [];
    const stem = this.stem(part, (node) => node === left);
    return [this.lasso(part, stem, [], []), this.lasso(part, stem, settlingWay(part, left, this.time), [])];
  }

  private stem(part: UnderFacts, wanted: (node: number) => boolean): Stem & { readonly node: number } {
    const stem = stemTo(this.graph, part.facts, (row) => wanted(nodeOf(part, row)));
    return { ...stem, node: nodeOf(part, stem.row) };
  }

  private lasso(part: UnderFacts, stem: Stem, way: readonly number[], round: readonly number[]): Lasso {
    const events = (edges: readonly number[]) =>
      edges.map((edge) => ({ event: this.graph.events.value(part.events[edge] as number) }));
    return replayLasso(this.graph.model, stem, events(way), events(round));
  }
}

/** An event that leads from a node of a circle to another of them. */
function eventWithin(part: UnderFacts, nodes: Int32Array): number {
  const edges = [...nodes].flatMap((node) => edgesFrom(part, node));
  return part.events[edges.find((edge) => nodes.includes(part.targets[edge] as number)) as number] as number;
}
