/** The snapshots of one side of a product by number, and what settles make of them: of all machines, or of each group's alone. */
import type { Snapshots } from '../../model/behaviour/machines.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import type { Reaction, Refusal } from '../../model/behaviour/settle.ts';
import { interner } from '../checker/intern.ts';
import { Settles } from '../checker/settles.ts';
import { type Outcome, reachesByGroup1, Stepper } from '../checker/stepper.ts';
import type { Settle, World } from '../checker/world.ts';
import { Pairs } from './pairs.ts';
import { perceivingTwice } from './perceiving-twice.ts';

/** Rows of snapshots by number; `tuple` of an outcome is such a number. */
export interface Rows {
  /** The snapshots before anything happens. */
  readonly start: number;
  snapshots(row: number): Snapshots;
  /** What settles, one after the other, make of a row; they end at the first fault. */
  next(row: number, settles: readonly Settle[]): Outcome;
}

/** All machines settle together. */
export function rowsOf(model: BehaviourModel, world: World): Rows {
  world.factsAt(world.start);
  const all = new Settles(model, world.facts, false);
  const triggers = interner((trigger: Trigger) => JSON.stringify(trigger));
  return {
    start: all.tuples.id(model.initial.snapshots),
    snapshots: (row) => all.tuples.value(row),
    next(row, settles) {
      let at = row;
      let reactions: readonly Reaction[] = [];
      let refused: readonly Refusal[] = [];
      for (const { facts, trigger } of settles) {
        const place = trigger === null ? 0 : triggers.id(trigger) + 1;
        const settled = all.result(at, facts, place, trigger);
        if (settled.fault !== null) return { tuple: at, reactions, refused, fault: settled.fault };
        at = settled.after;
        if (settled.reactions.length > 0) reactions = [...reactions, ...settled.reactions];
        if (settled.refused.length > 0) refused = [...refused, ...settled.refused];
      }
      return { tuple: at, reactions, refused, fault: null };
    },
  };
}

/**
 * The same of an Active/Active pair, each failover group by itself: far fewer settles. {@link Rows.next} throws an
 * `InseparableError` where the groups of the model, broken as it may be, would not settle alike together.
 */
export function rowsApart(model: BehaviourModel, world: World): Rows {
  world.factsAt(world.start);
  const stepper = new Stepper(perceivingTwice(model), world, []);
  const rows = new Pairs();
  const [first, second] = stepper.parts.map((part) => part.tupleIn(model.initial.snapshots));
  if (first === undefined || second === undefined) return rowsOf(model, world);
  return {
    start: rows.id(first, second),
    snapshots: (row) => stepper.snapshots(rows.value(row)),
    next(row, settles) {
      const tuples = rows.value(row);
      const isWhole = settles.some(({ trigger }) => trigger !== null && reachesByGroup1.has(trigger.type));
      const [one, two] = isWhole
        ? stepper.ofWhole(tuples, settles)
        : tuples.map((tuple, group) => stepper.ofPart(group, tuple, settles));
      if (one === undefined || two === undefined) throw new Error('a pair of two groups has two parts');
      return {
        tuple: rows.id(one.tuple, two.tuple),
        reactions: [...one.reactions, ...two.reactions],
        refused: isWhole ? one.refused : [...one.refused, ...two.refused],
        fault: one.fault ?? two.fault,
      };
    },
  };
}
