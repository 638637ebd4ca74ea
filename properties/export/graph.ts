/** The reachable graph of a pair within bounds, unreduced: every state, and every step from it that may be tried. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel, PairState } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { type AlphabetStep, alphabetOf } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';
import { causesOf } from '../checker/causes.ts';
import { nextDue } from '../checker/due.ts';
import { interner } from '../checker/intern.ts';
import { Successors } from '../plain/successors.ts';
import { NotExported, NotWalked } from './not-exported.ts';

/** A step from one state to another, or to itself where it has no effect; states by number, from 0. */
export interface Edge {
  readonly from: number;
  readonly stimuli: readonly Stimulus[];
  readonly to: number;
}

export interface ReachableGraph {
  /** By number; the pair with both units off is the first. */
  readonly states: readonly PairState[];
  /** By number of the state they leave, then in the order of the alphabet. */
  readonly edges: readonly Edge[];
}

export interface GraphOptions {
  /** More states or edges than these are refused; any number where left out. */
  readonly mostStates?: number;
  readonly mostEdges?: number;
  readonly signal?: AbortSignal;
}

const sliceMilliseconds = 50;

interface Node {
  readonly tuple: number;
  readonly environment: number;
  readonly everOn: readonly UnitName[];
}

const keyOf = ({ tuple, environment, everOn }: Node) => `${tuple} ${environment} ${everOn.join()}`;

class Walk {
  readonly nodes = interner(keyOf);
  readonly successors: Successors;
  private readonly model: BehaviourModel;
  private readonly bounds: Bounds;
  private readonly alphabet: readonly AlphabetStep[];

  constructor(model: BehaviourModel, bounds: Bounds) {
    this.model = model;
    this.bounds = bounds;
    this.alphabet = alphabetOf(model.pair, bounds.families, bounds.together);
    this.successors = new Successors(model, false);
    const { tuples, environments } = this.successors;
    const { snapshots, environment } = model.initial;
    this.nodes.id({ tuple: tuples.id(snapshots), environment: environments.id(environment), everOn: [] });
  }

  private stimuliOf({ tuple }: Node, step: AlphabetStep): readonly Stimulus[] | null {
    if (step[0]?.type !== 'wait') return step;
    const seconds = nextDue(this.model, this.successors.tuples.value(tuple));
    return seconds === null ? null : [{ type: 'wait', seconds }];
  }

  /** Which units have ever been on; only a bound on causes asks for it. Null where the environment is beyond the bound. */
  private everOnAfter(node: Node, environment: number): readonly UnitName[] | null {
    const { faults } = this.bounds;
    if (faults === null) return [];
    const e = this.successors.environments.value(environment);
    const everOn = unitNames.filter((unit) => node.everOn.includes(unit) || e.powered.has(unit));
    return causesOf(this.model.pair, e, new Set(everOn)) <= faults ? everOn : null;
  }

  edgesFrom(from: number): readonly Edge[] {
    const node = this.nodes.value(from);
    return this.alphabet.flatMap((step, index) => {
      const stimuli = this.stimuliOf(node, step);
      if (stimuli === null) return [];
      const key = stimuli[0]?.type === 'wait' ? `wait ${stimuli[0].seconds}` : `${index}`;
      const changes = this.successors.change(node.environment, key, stimuli);
      const everOn = this.everOnAfter(node, changes.at(-1)?.environment ?? node.environment);
      if (everOn === null) return [];
      const { tuple, environment } = this.successors.next(node.tuple, node.environment, changes);
      return [{ from, stimuli, to: this.nodes.id({ tuple, environment, everOn }) }];
    });
  }
}

function refuseMore(found: string, most: number): never {
  throw new NotExported(
    `found more than ${most.toLocaleString('en')} ${found}; expected fewer, as with fewer families (--alphabet power,link) or --faults 0`,
  );
}

/**
 * Walks everything within alphabet and `faults`; bounds on states, depth and memory are left aside, since a part of a graph
 * is another graph.
 *
 * @throws NotExported, as a rejection, where there is more than wanted
 * @throws NotWalked, as a rejection, where the walk is interrupted or takes longer than the bounds say
 */
export async function reachableGraph(
  model: BehaviourModel,
  bounds: Bounds,
  { mostStates, mostEdges, signal }: GraphOptions = {},
): Promise<ReachableGraph> {
  const until = Date.now() + (bounds.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const walk = new Walk(model, bounds);
  const edges: Edge[] = [];
  let slice = Date.now();
  for (let from = 0; from < walk.nodes.size; from += 1) {
    for (const edge of walk.edgesFrom(from)) edges.push(edge);
    if (mostStates !== undefined && walk.nodes.size > mostStates) refuseMore('states', mostStates);
    if (mostEdges !== undefined && edges.length > mostEdges) refuseMore('transitions', mostEdges);
    if (from > 0 && Date.now() - slice < sliceMilliseconds) continue;
    await yieldToEvents();
    slice = Date.now();
    if (signal?.aborted) throw new NotWalked('interrupted');
    if (slice >= until) throw new NotWalked('seconds');
  }
  const states = Array.from({ length: walk.nodes.size }, (_, number) => {
    const { tuple, environment } = walk.nodes.value(number);
    return walk.successors.state(tuple, environment);
  });
  return { states, edges };
}
