/** The settles of a pair: each failover group by itself, since groups meet only in facts, power and settings. */
import type { Facts } from '../../model/behaviour/facts.ts';
import { layoutOf, type Snapshots } from '../../model/behaviour/machines.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import type { Parts } from '../../model/behaviour/settle.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { type Interner, interner } from './intern.ts';
import { type Settled, Settles } from './settles.ts';

/** Readings under which one failover group looks at the other. */
const coupling: readonly (readonly [keyof Readings, string])[] = [['force-some-groups' as keyof Readings, 'b']];

/** Commands whose reach depends on where group 1 is active. */
const reachesByGroup1: ReadonlySet<Trigger['type']> = new Set(['noFailover', 'failover', 'writeMemory']);

/** A part that a command for the other group leaves as it has settled. */
const untouched = (after: number): Settled => ({ after, reactions: [], refused: [], fault: null });

/** The machines of the units and of one scope, with their places in the row of the whole pair. */
interface Part {
  readonly settles: Settles;
  readonly places: readonly number[];
}

function partOf(model: BehaviourModel, scopes: Parts['layout']['scopes'], facts: Interner<Facts>, orders: boolean) {
  const layout = layoutOf(model.pair, scopes);
  const places = layout.addresses.map(({ chart, unit, scope }) => model.layout.at(chart, unit, scope));
  const { pair, readings, charts, phases } = model;
  return { settles: new Settles({ pair, readings, charts, phases, layout }, facts, orders), places };
}

/** Whether the failover groups of a pair settle apart under these readings. */
export function settlesApart(readings: Readings): boolean {
  return coupling.every(([id, reading]) => readings[id] !== reading);
}

export class PairSettles {
  readonly triggers: Interner<Trigger> = interner((trigger: Trigger) => JSON.stringify(trigger));
  private readonly model: BehaviourModel;
  private readonly parts: readonly Part[];
  private readonly whole: Part;
  /** Rows of the pair, as the row of each part. */
  private readonly rows: Interner<readonly number[]> = interner((row: readonly number[]) => row.join(' '));
  private readonly pairs = new Map<number, number>();
  private readonly full: Snapshots[] = [];

  constructor(model: BehaviourModel, facts: Interner<Facts>, judgeOrders: boolean) {
    this.model = model;
    this.whole = partOf(model, model.layout.scopes, facts, judgeOrders);
    const apart = model.layout.scopes.length > 1 && settlesApart(model.readings);
    this.parts = apart ? model.layout.scopes.map((scope) => partOf(model, [scope], facts, judgeOrders)) : [this.whole];
  }

  /** Settles that the model was asked for. */
  get computed(): number {
    const all = new Set([...this.parts, this.whole]);
    return [...all].reduce((sum, { settles }) => sum + settles.computed, 0);
  }

  /** The id of a row of the pair's snapshots. */
  id(snapshots: Snapshots): number {
    return this.idOf(
      this.parts.map(({ settles, places }) =>
        settles.tuples.id(places.map((p) => snapshots[p]) as unknown as Snapshots),
      ),
    );
  }

  private idOf(row: readonly number[]): number {
    const [first = 0, second] = row;
    if (second === undefined) return first;
    const key = first * 2 ** 26 + second;
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    const id = this.rows.id(row);
    this.pairs.set(key, id);
    return id;
  }

  private rowOf(tuple: number): readonly number[] {
    return this.parts.length === 1 ? [tuple] : this.rows.value(tuple);
  }

  snapshots(tuple: number): Snapshots {
    const known = this.full[tuple];
    if (known !== undefined) return known;
    const full = [...this.model.initial.snapshots];
    for (const [index, id] of this.rowOf(tuple).entries()) {
      const { settles, places } = this.parts[index] as Part;
      for (const [place, state] of settles.tuples.value(id).entries()) full[places[place] as number] = state;
    }
    this.full[tuple] = full;
    return full;
  }

  /** Settles a row under facts, by ids, after a command or wait where one is given. */
  settle(tuple: number, facts: number, trigger: Trigger | null): Settled {
    const place = trigger === null ? 0 : this.triggers.id(trigger) + 1;
    if (this.parts.length === 1) return this.whole.settles.result(tuple, facts, place, trigger);
    if (trigger !== null && reachesByGroup1.has(trigger.type)) return this.wholly(tuple, facts, place, trigger);
    const group = trigger !== null && 'group' in trigger ? trigger.group : undefined;
    const settled = this.rowOf(tuple).map((id, index) => {
      const concerned = group === undefined || this.model.layout.scopes[index] === `${group}`;
      return concerned ? (this.parts[index] as Part).settles.result(id, facts, place, trigger) : untouched(id);
    });
    const [first, second] = settled as [Settled, Settled];
    const after = this.idOf([first.after, second.after]);
    if (first.reactions.length + second.reactions.length + first.refused.length + second.refused.length === 0)
      return { ...first, after, fault: first.fault ?? second.fault };
    return {
      after,
      reactions: [...first.reactions, ...second.reactions],
      refused: [...first.refused, ...second.refused],
      fault: first.fault ?? second.fault,
    };
  }

  private wholly(tuple: number, facts: number, place: number, trigger: Trigger): Settled {
    const { tuples } = this.whole.settles;
    const settled = this.whole.settles.result(tuples.id(this.snapshots(tuple)), facts, place, trigger);
    return { ...settled, after: this.id(tuples.value(settled.after)) };
  }
}
