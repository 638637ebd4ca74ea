/** What steps make of the snapshots of a pair: of each part by itself, or of all where one part cannot tell. */
import type { Snapshots } from '../../model/behaviour/machines.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import type { Reaction, Refusal } from '../../model/behaviour/settle.ts';
import type { Claim } from '../claim.ts';
import { type Interner, interner } from './intern.ts';
import type { Decided, Judgement } from './judge.ts';
import { Part, scopesApart } from './part.ts';
import type { SettleFault } from './settles.ts';
import type { Settle, World } from './world.ts';

/** What a step makes of the snapshots of one part: their id afterwards, and what happens on the way. */
export interface Outcome {
  readonly tuple: number;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
  readonly fault: SettleFault | null;
}

/** Commands whose reach depends on where group 1 is active, so that a group by itself cannot tell what they do. */
export const reachesByGroup1: ReadonlySet<string> = new Set(['noFailover', 'failover', 'writeMemory']);

export class Stepper {
  /** The failover groups, or the whole pair where it is not taken apart. */
  readonly parts: readonly Part[];
  /** By step of the alphabet, whether a second group by itself cannot tell what it does. */
  readonly looksAtGroup1: Uint8Array;
  private readonly whole: Part;
  private readonly initial: Snapshots;
  private readonly triggers: Interner<Trigger> = interner((trigger: Trigger) => JSON.stringify(trigger));
  /** The roles of group 1, by number, and that number by the snapshots of the first part. */
  private readonly roles: Interner<string> = interner((roles: string) => roles);
  private readonly rolesOf: number[] = [];

  /** @param claims those that are judged for each part by itself */
  constructor(model: BehaviourModel, world: World, claims: readonly Claim[]) {
    this.initial = model.initial.snapshots;
    const later = claims.filter((c) => c.kind === 'settle' || c.grain !== 'first');
    this.parts = scopesApart(model).map((scopes, i) => new Part(model, world, scopes, i === 0 ? claims : later));
    const [only, more] = this.parts;
    const isWhole = only !== undefined && more === undefined;
    this.looksAtGroup1 = Uint8Array.from(world.alphabet, (stimuli) =>
      Number(!isWhole && stimuli.some((s) => reachesByGroup1.has(s.type))),
    );
    this.whole = isWhole ? only : new Part(model, world, model.layout.scopes, []);
  }

  /** Settles that the model was asked for. */
  get settles(): number {
    return [...new Set([...this.parts, this.whole])].reduce((sum, part) => sum + part.settles.computed, 0);
  }

  /** One per claim, of all parts together. */
  judgements(): readonly Judgement[] {
    const byClaim = new Map<Claim, Judgement>();
    for (const j of this.parts.flatMap((part) => part.judge.judgements)) {
      const known = byClaim.get(j.claim);
      byClaim.set(j.claim, known === undefined ? j : together(known, j));
    }
    return [...byClaim.values()];
  }

  snapshots(tuples: readonly number[]): Snapshots {
    const full = [...this.initial];
    for (const [index, part] of this.parts.entries()) part.write(tuples[index] as number, full);
    return full;
  }

  private chain(part: Part, from: number, settles: readonly Settle[]): Outcome {
    let [tuple, fault]: [number, SettleFault | null] = [from, null];
    let reactions: readonly Reaction[] = [];
    let refused: readonly Refusal[] = [];
    for (const { facts, trigger } of settles) {
      if (!part.isConcerned(trigger)) continue;
      const place = trigger === null ? 0 : this.triggers.id(trigger) + 1;
      const settled = part.settles.result(tuple, facts, place, trigger);
      tuple = settled.after;
      fault ??= settled.fault;
      if (settled.reactions.length > 0) reactions = [...reactions, ...settled.reactions];
      if (settled.refused.length > 0) refused = settled.refused;
    }
    return { tuple, reactions, refused, fault };
  }

  /** What settles make of one part. */
  ofPart(index: number, tuple: number, settles: readonly Settle[]): Outcome {
    return this.chain(this.parts[index] as Part, tuple, settles);
  }

  /**
   * What the command of a step finds in group 1, by number: all that other groups have to know of it.
   *
   * @param tuple snapshots of the part with group 1
   */
  group1Before(tuple: number, settles: readonly Settle[]): number {
    const first = this.parts[0] as Part;
    const quiet = settles.filter(({ trigger }) => trigger === null);
    const at = this.chain(first, tuple, quiet).tuple;
    const known = this.rolesOf[at];
    if (known !== undefined) return known;
    const id = this.roles.id(first.roles(at));
    this.rolesOf[at] = id;
    return id;
  }

  /** What settles make of every part, found out on the whole pair. */
  ofWhole(tuples: readonly number[], settles: readonly Settle[]): readonly Outcome[] {
    const from = this.whole.tupleIn(this.snapshots(tuples));
    const { tuple, reactions, refused, fault } = this.chain(this.whole, from, settles);
    const full = [...this.initial];
    this.whole.write(tuple, full);
    return this.parts.map((part) => ({
      tuple: part.tupleIn(full),
      reactions: part.own(reactions),
      refused,
      fault,
    }));
  }
}

/** The earlier and cheaper of two decisions, and all that a claim spoke of. */
function together(a: Judgement, b: Judgement): Judgement {
  const antecedents = a.antecedents + b.antecedents;
  if (a.decided === null || b.decided === null) return { ...a, antecedents, decided: a.decided ?? b.decided };
  return { ...a, antecedents, decided: comesFirst(a.decided, b.decided) ? a.decided : b.decided };
}

function comesFirst(a: Decided, b: Decided): boolean {
  return (a.depth - b.depth || a.cost - b.cost || a.turn - b.turn || (a.step ?? -1) - (b.step ?? -1)) <= 0;
}
