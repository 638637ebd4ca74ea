/** The network in facts: which amounts and hearings a network step leads to from which, with an example of each. */
import type { CountedScope, Counting } from './counting.ts';
import { everyPortDown, everyPortUp } from './every-port.ts';
import { type Change, portChanges, stays } from './local.ts';
import type { NetworkStep } from './network-steps.ts';
import type { PortLink } from './port-states.ts';
import { type Example, pathsRelation, type Relation, relationOf } from './scope-relation.ts';
import { type Shared, Shares, type Without } from './shares.ts';

/** Network facts as if both units had power: hearing in two bits, then four bits of levels for each monitored scope. */
export type NetworkCode = number;

/** Above every network code. */
const codes = 1024;

/** One way to take a step: each scope's relation, and the ports that the relations have in common. */
export interface Way {
  readonly relations: readonly Relation[];
  readonly shared: Shared;
  readonly without: Without | null;
}

/** An edge with the numbers that show it. */
export interface NetworkExample {
  readonly examples: readonly Example[];
  readonly shared: Shared;
  readonly without: Without | null;
}

/** By network facts before: those that can follow, each with the way that shows it. */
export type NetworkEdges = ReadonlyMap<NetworkCode, ReadonlyMap<NetworkCode, Way>>;

/** A scope's facts as its part of the network's. */
function partOf(scopeCode: number, scope: number, counted: CountedScope): NetworkCode {
  const hearing = scopeCode & 3;
  return counted.scope === null ? hearing : hearing | ((scopeCode >> 2) << (2 + 4 * scope));
}

const links: readonly PortLink[] = [0, 1, 2, 3];

export class Network {
  private readonly counting: Counting;
  private readonly shares: Shares;
  private readonly known = new Map<string, Relation>();

  constructor(counting: Counting) {
    this.counting = counting;
    this.shares = new Shares(counting);
  }

  private remembered(key: string, make: () => Relation): Relation {
    const relation = this.known.get(key) ?? make();
    this.known.set(key, relation);
    return relation;
  }

  /** One relation per scope; `changes` says what changes of a scope, if anything. */
  private wayWith(
    shared: Shared,
    without: Without | null,
    name: string,
    changes: (scope: number) => readonly Change[],
  ): Way {
    const { scopes, rules } = this.counting;
    const relations = scopes.map((counted, scope) => {
      const own = changes(scope);
      const what = own.length === 1 && own[0] === stays ? 'stays' : name;
      const spreads = this.shares.spreads(scope, shared, without);
      return this.remembered(`${scope} ${this.idOf(spreads)} ${what}`, () => relationOf(spreads, own, counted, rules));
    });
    return { relations, shared, without };
  }

  private readonly spreadIds = new Map<object, number>();
  private idOf(spreads: object): number {
    const id = this.spreadIds.get(spreads) ?? this.spreadIds.size;
    this.spreadIds.set(spreads, id);
    return id;
  }

  private *waysOf(step: NetworkStep): Generator<Way> {
    const { carried, rules, scopes } = this.counting;
    const none: readonly Change[] = [stays];
    if (step.about === 'port') {
      const on = carried[step.portClass] ?? [];
      for (const link of rules.ports ? links : links.slice(0, 1)) {
        const after = step.linkAfter(link);
        const without = { portClass: step.portClass, link, staying: [] };
        for (const shared of this.shares.sharedWays(step.portClass)) {
          yield this.wayWith(shared, without, `port ${step.portClass} ${link} ${after}`, (scope) =>
            (on[scope] ?? 0) > 0 ? portChanges(on[scope] as number, link, after, rules) : none,
          );
        }
      }
    } else if (step.about === 'interface') {
      const on = carried[step.portClass] ?? [];
      const staying = on.map((count, scope) => count - Number(scope === step.scope));
      for (const link of rules.ports ? links : links.slice(0, 1)) {
        const without = { portClass: step.portClass, link, staying };
        const changes = step.changes(link);
        const name = changes.map((c) => JSON.stringify(c)).join();
        for (const shared of this.shares.sharedWays(step.portClass)) {
          yield this.wayWith(shared, without, name, (scope) => (scope === step.scope ? changes : none));
        }
      }
    } else {
      const all = step.about !== 'nothing' && step.repaired;
      for (const shared of this.shares.sharedWays(null, all)) {
        if (step.about === 'nothing') {
          yield this.wayWith(shared, null, '', () => none);
          continue;
        }
        const relations = scopes.map((counted, scope) => {
          const spreads = this.shares.spreads(scope, shared, null, all);
          if (step.about === 'paths') return pathsRelation(spreads, step.repaired, counted, rules);
          return step.repaired ? everyPortUp(spreads, counted, rules) : everyPortDown(spreads, counted, rules);
        });
        yield { relations, shared, without: null };
      }
    }
  }

  /** All edges of a network step. */
  edges(step: NetworkStep): NetworkEdges {
    const found = new Map<NetworkCode, Map<NetworkCode, Way>>();
    const seen = new Set<string>();
    for (const way of this.waysOf(step)) {
      const content = way.relations.map((r) => this.contentOf(r)).join(' ');
      if (seen.has(content)) continue;
      seen.add(content);
      for (const pair of this.product(way)) {
        const [before, after] = [Math.floor(pair / codes), pair % codes];
        const row = found.get(before) ?? new Map<NetworkCode, Way>();
        found.set(before, row);
        if (!row.has(after)) row.set(after, way);
      }
    }
    return found;
  }

  private readonly contents = new Map<Relation, number>();
  private readonly contentIds = new Map<string, number>();
  /** Equal for relations that hold of the same facts, whatever their examples. */
  private contentOf(relation: Relation): number {
    const known = this.contents.get(relation);
    if (known !== undefined) return known;
    const key = [...relation.keys()].sort((a, b) => a - b).join();
    const id = this.contentIds.get(key) ?? this.contentIds.size;
    this.contentIds.set(key, id);
    this.contents.set(relation, id);
    return id;
  }

  private parts(scope: number, pair: number): number {
    const counted = this.counting.scopes[scope] as CountedScope;
    return partOf(pair >> 6, scope, counted) * codes + partOf(pair & 63, scope, counted);
  }

  private product({ relations }: Way): Iterable<number> {
    let pairs = new Set<number>([0]);
    for (const [scope, relation] of relations.entries()) {
      const own = [...relation.keys()].map((pair) => this.parts(scope, pair));
      const next = new Set<number>();
      for (const before of pairs) for (const part of own) next.add(before | part);
      pairs = next;
    }
    return pairs;
  }

  /** Numbers for every scope that together show an edge. */
  exampleOf(way: Way, before: NetworkCode, after: NetworkCode): NetworkExample {
    const wanted = before * codes + after;
    const { relations, shared, without } = way;
    const choose = (scope: number, so: number): Example[] | null => {
      const relation = relations[scope];
      if (relation === undefined) return so === wanted ? [] : null;
      for (const [pair, example] of relation) {
        const now = so | this.parts(scope, pair);
        if ((now & ~wanted) !== 0) continue;
        const rest = choose(scope + 1, now);
        if (rest !== null) return [example, ...rest];
      }
      return null;
    };
    const examples = choose(0, 0);
    if (examples === null) throw new Error('an edge without an example');
    return { examples, shared, without };
  }
}
