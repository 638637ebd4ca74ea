/** The world of facts: a place is all environments with the same facts, an edge a step between some two of them. */
import type { Environment, Thing } from '../../../model/behaviour/environment.ts';
import type { Scope } from '../../../model/behaviour/facts.ts';
import { type Amount, type Facts, factsKey } from '../../../model/behaviour/facts.ts';
import { type BehaviourModel, subSteps } from '../../../model/behaviour/pair.ts';
import type { Trigger } from '../../../model/behaviour/phases/command.ts';
import { isCommand, type Stimulus } from '../../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../../spec/vocabulary.ts';
import { type AlphabetStep, alphabetOf } from '../alphabet.ts';
import type { Bounds } from '../bounds.ts';
import { type Interner, interner } from '../intern.ts';
import { movesOver } from '../moves.ts';
import type { Instance, Row, Settle, World } from '../world.ts';
import { type Counting, countingOf } from './counting.ts';
import { labelsOf, namedBy } from './labels.ts';
import { Network, type NetworkCode, type NetworkEdges } from './network.ts';
import { networkPart, networkStep } from './network-steps.ts';
import { realize } from './realize.ts';
import { poweredBits, type Stages, type UnitState, type UnitStates, unitStatesOf } from './unit-states.ts';

/** One environment's place in both parts. */
interface Member {
  readonly state: UnitState;
  readonly network: NetworkCode;
}

interface Edge extends Member {
  readonly after: NetworkCode;
}

interface RowWithEdges extends Row {
  /** An edge for each step, packed. */
  readonly edges: Uint32Array;
}

function packed({ state, network, after }: Edge): number {
  return (state << 20) | (network << 10) | after;
}

function unpacked(edge: number): Edge {
  return { state: edge >>> 20, network: (edge >>> 10) & 1023, after: edge & 1023 };
}

const amounts: readonly Amount[] = ['under', 'overIfUncomparedCounts', 'overOnceCompared', 'overByLinkLoss'];

/** The network's facts as a number, read from the facts of an environment in which both units have power. */
export function networkCodeOf(facts: Facts, scopes: readonly (Scope | null)[]): NetworkCode {
  let code = (facts.dataPathReaches.primary ? 1 : 0) | (facts.dataPathReaches.secondary ? 2 : 0);
  for (const [index, scope] of scopes.entries()) {
    if (scope === null) continue;
    const level = (unit: UnitName) => amounts.indexOf(facts.interfaces[unit][scope] ?? 'under');
    code |= (level('primary') * 4 + level('secondary')) << (2 + 4 * index);
  }
  return code;
}

/** Facts of every feasible environment, by its two parts. */
class Feasible {
  readonly facts: Interner<Facts> = interner(factsKey);
  readonly states: UnitStates;
  private readonly known = new Map<number, number>();
  private readonly members = new Map<number, Member[]>();
  private readonly networkFacts = new Map<number, Facts>();

  constructor(model: BehaviourModel, states: UnitStates, examples: ReadonlyMap<NetworkCode, readonly Thing[]>) {
    this.states = states;
    for (const [network, broken] of examples) {
      for (let on = 0; on <= poweredBits; on += 1) {
        const { powered } = states.environment(on);
        this.networkFacts.set(network * 4 + on, model.factsOf({ powered, broken: new Set(broken) }));
      }
    }
    const unitFacts = states.all.map((state) => model.factsOf(states.environment(state)));
    for (const network of examples.keys()) {
      for (const state of states.all) {
        const { failoverLink, replicates, moduleDown } = unitFacts[state] as Facts;
        const ofNetwork = this.networkFacts.get(network * 4 + (state & poweredBits)) as Facts;
        const id = this.facts.id({ ...ofNetwork, failoverLink, replicates, moduleDown });
        this.known.set(network * 256 + state, id);
        const members = this.members.get(id) ?? [];
        this.members.set(id, members);
        members.push({ state, network });
      }
    }
  }

  id(state: UnitState, network: NetworkCode): number {
    const id = this.known.get(network * 256 + state);
    if (id === undefined) throw new Error(`no environment has the network facts ${network}`);
    return id;
  }

  /** Every feasible pair of parts with these facts. */
  with(facts: number): readonly Member[] {
    return this.members.get(facts) ?? [];
  }
}

function triggerOf(stimuli: readonly Stimulus[]): Trigger | null {
  return stimuli.find((s): s is Trigger => isCommand(s) || s.type === 'wait') ?? null;
}

/** The edges of the network by the stimuli that make them; computed once for each. */
class Edges {
  private readonly model: BehaviourModel;
  private readonly counting: Counting;
  readonly network: Network;
  private readonly known = new Map<string, NetworkEdges>();
  readonly alwaysShut: readonly Thing[];

  constructor(model: BehaviourModel, counting: Counting) {
    this.model = model;
    this.counting = counting;
    this.network = new Network(counting);
    this.alwaysShut = counting.rules.shut ? [] : [...model.initial.environment.broken];
  }

  of(stimuli: AlphabetStep): NetworkEdges {
    const part = networkPart(stimuli);
    const key = JSON.stringify(part);
    const edges = this.known.get(key) ?? this.network.edges(networkStep(this.model.pair, this.counting, part));
    this.known.set(key, edges);
    return edges;
  }

  /** What is broken in an environment from which a step makes an edge. */
  broken(stimuli: AlphabetStep, before: NetworkCode, after: NetworkCode): readonly Thing[] {
    const way = this.of(stimuli).get(before)?.get(after);
    if (way === undefined) throw new Error(`no step leads from network facts ${before} to ${after}`);
    const named = namedBy(this.model.pair, this.counting.alike, networkPart(stimuli));
    const name = named.about === 'interface' ? named.name : null;
    return [...this.alwaysShut, ...realize(this.counting, this.network.exampleOf(way, before, after), name)];
  }
}

/** @throws Error where an example has not the facts it was made for: then the reduction counts wrongly. */
function assertFacts(model: BehaviourModel, environment: Environment, expected: Facts): void {
  const found = factsKey(model.factsOf(environment));
  if (found === factsKey(expected)) return;
  const broken = [...environment.broken].join(', ');
  throw new Error(`the reduction counts wrongly: with ${broken} the facts are ${found}, not ${factsKey(expected)}`);
}

/**
 * For searches without a bound on faults, of single stimuli and the named sets. An edge between two sets of facts is there
 * exactly if two feasible environments with these facts differ by a step with its label; how many interfaces are how
 * broken is counted, never listed.
 */
export function factsWorld(model: BehaviourModel, { families }: Bounds): World {
  const { pair, readings } = model;
  const counting = countingOf(pair, readings, { families });
  const alphabet = labelsOf(pair, counting.alike, alphabetOf(pair, families));
  const triggers = alphabet.map(triggerOf);
  const moves = movesOver((step) => triggers[step] ?? null);
  const edges = new Edges(model, counting);
  const states = unitStatesOf(pair, families);
  const still = [...edges.of([])].map(([code]) => [code, edges.broken([], code, code)] as const);
  const feasible = new Feasible(model, states, new Map(still));
  const scopes = counting.scopes.map(({ scope }) => scope);
  const places: number[] = [];
  const placeOfFacts = new Map<number, number>();
  const rows: RowWithEdges[] = [];

  const placeOf = (facts: number): number => {
    const known = placeOfFacts.get(facts);
    if (known !== undefined) return known;
    placeOfFacts.set(facts, places.length);
    places.push(facts);
    return places.length - 1;
  };
  const steps = alphabet.map((stimuli) => {
    const network = networkPart(stimuli);
    const rest = stimuli.filter((s) => !network.includes(s));
    return {
      network: network.length === 0 ? null : edges.of(network),
      stages: states.all.map((state) => (rest.length === 0 ? [{ state, trigger: null }] : states.stages(state, rest))),
      onlyNetwork: rest.length === 0,
    };
  });
  /** The settles of a step from some facts; none where they stay and nothing is delivered. */
  const settlesOf = (from: number, stages: Stages, after: NetworkCode): Settle[] => {
    let before = from;
    const settles: Settle[] = [];
    for (const { state, trigger } of stages) {
      const now = feasible.id(state, after);
      if (trigger !== null || now !== before) settles.push({ facts: now, trigger });
      before = now;
    }
    return settles;
  };
  const rowOf = (place: number): RowWithEdges => {
    const from = places[place] as number;
    const members = feasible.with(from);
    const first = members[0]?.state;
    const found = new Set<number>();
    const [targets, edgesOf]: [number[], number[]] = [[], []];
    for (const [step, { network, stages, onlyNetwork }] of steps.entries()) {
      if (alphabet[step]?.[0]?.type === 'wait') continue;
      for (const { state, network: before } of members) {
        // Facts that the units' own states share go the same way wherever only the network changes.
        if (onlyNetwork && state !== first) continue;
        const own = stages[state] as Stages;
        for (const after of network === null ? [before] : (network.get(before)?.keys() ?? [])) {
          const settles = settlesOf(from, own, after);
          const move = moves.id({ step, settles });
          if (found.has(move)) continue;
          found.add(move);
          targets.push(placeOf(settles.at(-1)?.facts ?? from));
          edgesOf.push(packed({ state, network: before, after }));
        }
      }
    }
    return { moves: Uint32Array.from(found), targets: Uint32Array.from(targets), edges: Uint32Array.from(edgesOf) };
  };
  const rowAt = (place: number): RowWithEdges => {
    const row = rows[place] ?? rowOf(place);
    rows[place] = row;
    return row;
  };
  const environmentOf = (state: UnitState, broken: readonly Thing[]): Environment => {
    const unit = states.environment(state);
    return { powered: unit.powered, broken: new Set([...unit.broken, ...broken]) };
  };
  const at = (place: number): number => {
    const facts = places[place];
    if (facts === undefined) throw new RangeError(`no place ${place}; ${places.length} have been met`);
    return facts;
  };
  const examples = new Map(still);
  const initial = { powered: new Set(unitNames), broken: model.initial.environment.broken };
  const start = placeOf(feasible.id(0, networkCodeOf(model.factsOf(initial), scopes)));
  const environments: Environment[] = [];
  environments[start] = model.initial.environment;
  return {
    alphabet,
    facts: feasible.facts,
    moves,
    start,
    get size() {
      return places.length;
    },
    factsAt: at,
    environmentAt(place) {
      const [member] = feasible.with(at(place)) as [Member];
      environments[place] ??= environmentOf(member.state, examples.get(member.network) ?? []);
      return environments[place] as Environment;
    },
    row: rowAt,
    instance(place, index): Instance {
      const { moves: ids, targets, edges: own } = rowAt(place);
      const stimuli = alphabet[moves.value(ids[index] as number).step] as AlphabetStep;
      const edge = unpacked(own[index] as number);
      const broken =
        networkPart(stimuli).length === 0
          ? (examples.get(edge.network) ?? [])
          : edges.broken(stimuli, edge.network, edge.after);
      const before = environmentOf(edge.state, broken);
      const after = subSteps(pair, before, stimuli).at(-1)?.environment ?? before;
      assertFacts(model, before, feasible.facts.value(at(place)));
      assertFacts(model, after, feasible.facts.value(at(targets[index] as number)));
      return { before, stimuli, after };
    },
  };
}
