/** One part of a pair in a search: a failover group by itself, or all of the pair where nothing can be taken apart. */
import type { Scope } from '../../model/behaviour/facts.ts';
import { layoutOf, type Snapshots } from '../../model/behaviour/machines.ts';
import { groupNumber } from '../../model/behaviour/outcome.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import type { Claim, StateView } from '../claim.ts';
import { Judge } from './judge.ts';
import { Memories } from './memories.ts';
import { Settles } from './settles.ts';
import { Targets } from './targets.ts';
import { Views, viewOf } from './view-of.ts';
import { WordTable } from './word-table.ts';
import type { World } from './world.ts';

/** Readings under which one failover group looks at the other. */
const coupling: readonly (readonly [string, string])[] = [['force-some-groups', 'b']];

/** The scopes of a pair that settle by themselves: its failover groups, where no reading couples them. */
export function scopesApart({ layout, readings }: BehaviourModel): readonly (readonly Scope[])[] {
  const chosen: Readings & { readonly [id: string]: string } = readings;
  if (coupling.some(([id, reading]) => chosen[id] === reading)) return [layout.scopes];
  return layout.scopes.map((scope) => [scope]);
}

/** The pair as claims on some of its groups see it. */
function pairWith(pair: Pair, scopes: readonly Scope[]): Pair {
  if (pair.mode === 'activeStandby') return pair;
  const groups = Object.fromEntries(Object.entries(pair.groups).filter(([group]) => scopes.some((s) => s === group)));
  return { ...pair, groups: groups as typeof pair.groups };
}

export class Part {
  readonly settles: Settles;
  readonly targets: Targets;
  readonly memories: Memories;
  readonly judge: Judge;
  private readonly scopes: readonly Scope[];
  /** Its snapshots and what its observers remember, by one id. */
  private readonly rows = new WordTable(2);
  private readonly key = new Uint32Array(2);
  /** The places of its machines in the row of the whole pair. */
  private readonly places: readonly number[];
  private readonly model: BehaviourModel;
  private readonly world: World;
  private readonly views = new Views();
  private readonly full: Snapshots[] = [];

  /** @param claims those that are judged for each part by itself */
  constructor(model: BehaviourModel, world: World, scopes: readonly Scope[], claims: readonly Claim[]) {
    this.model = model;
    this.world = world;
    this.scopes = scopes;
    const pair = pairWith(model.pair, scopes);
    const layout = layoutOf(model.pair, scopes);
    this.places = layout.addresses.map(({ chart, unit, scope }) => model.layout.at(chart, unit, scope));
    const judgeOrders = claims.some((c) => c.kind === 'settle' && c.judges === 'order');
    this.settles = new Settles({ ...model, layout }, world.facts, judgeOrders);
    this.targets = new Targets(this.settles);
    this.memories = new Memories(claims, pair);
    const setting = { pair, readings: model.readings };
    this.judge = new Judge(claims, world.alphabet, setting, this.memories.factories);
  }

  /** The id of its machines' snapshots among those of the whole pair. */
  tupleIn(snapshots: Snapshots): number {
    return this.settles.tuples.id(this.places.map((place) => snapshots[place]) as unknown as Snapshots);
  }

  /** Writes its snapshots into those of the whole pair. */
  write(tuple: number, into: Snapshots[number][]): void {
    for (const [index, state] of this.settles.tuples.value(tuple).entries()) into[this.places[index] as number] = state;
  }

  row(tuple: number, memory: number): number {
    this.key[0] = tuple;
    this.key[1] = memory;
    return this.rows.id(this.key);
  }

  tuple(row: number): number {
    return this.rows.word(row, 0);
  }

  memory(row: number): number {
    return this.rows.word(row, 1);
  }

  /** Its snapshots among those of a pair whose other machines have not begun. */
  private snapshots(tuple: number): Snapshots {
    const known = this.full[tuple];
    if (known !== undefined) return known;
    const full = [...this.model.initial.snapshots];
    this.write(tuple, full);
    this.full[tuple] = full;
    return full;
  }

  /** The roles that its units have in its first scope, as one word. */
  roles(tuple: number): string {
    const snapshots = this.snapshots(tuple);
    const scope = this.scopes[0] as Scope;
    return unitNames.map((unit) => snapshots[this.model.layout.at('role', unit, scope)]?.id).join(' ');
  }

  see(tuple: number, place: number): StateView {
    return this.views.get(tuple * 2 ** 26 + place, () =>
      viewOf(this.model, this.snapshots(tuple), this.world.environmentAt(place)),
    );
  }

  /** A command for one group leaves the others as they have settled. */
  isConcerned(trigger: Trigger | null): boolean {
    const group = trigger !== null && 'group' in trigger ? trigger.group : undefined;
    return group === undefined || this.scopes.some((scope) => scope === 'unit' || scope === `${group}`);
  }

  /** Not where all that a step holds is a command for another group. */
  isAddressed(stimuli: readonly Stimulus[]): boolean {
    return stimuli.some(
      (s) => !('group' in s) || s.group === undefined || this.scopes.some((own) => own === `${s.group}`),
    );
  }

  /** What of the whole pair's reactions is its own. */
  own<T extends { readonly group: 1 | 2 | null }>(reactions: readonly T[]): readonly T[] {
    return reactions.filter(({ group }) => this.scopes.some((scope) => groupNumber(scope) === group));
  }
}
