/** Every transition of a statechart as data: what tables, diagrams and the traceability of rules are made from. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { type TransitionLike, transitionId } from './chart.ts';
import type { TransitionMeta } from './charts/meta.ts';

export interface TransitionInfo {
  /** `chart.state.event`, with the guard in brackets where there is one; the same as in a fired transition. */
  readonly id: string;
  readonly chart: string;
  /** The state it leaves, dotted where it is nested: `failed.byModule`. */
  readonly state: string;
  readonly event: string;
  readonly guard: string | null;
  /** States it enters, dotted; none where the state stays. */
  readonly targets: readonly string[];
  readonly actions: readonly string[];
  readonly description: string;
  readonly meta: TransitionMeta;
}

interface Definition extends TransitionLike {
  readonly target: readonly AnyStateNode[] | undefined;
  readonly actions: readonly unknown[];
}

function nameOf(named: unknown): string {
  return typeof named === 'string' ? named : String((named as { type?: unknown }).type);
}

function info(chart: string, node: AnyStateNode, t: Definition): TransitionInfo {
  return {
    id: transitionId(chart, t),
    chart,
    state: node.path.join('.'),
    event: t.eventType,
    guard: t.guard === undefined ? null : nameOf(t.guard),
    targets: (t.target ?? []).map((target) => target.path.join('.')),
    actions: t.actions.map(nameOf),
    description: t.description ?? '',
    meta: t.meta as TransitionMeta,
  };
}

function nodesUnder(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesUnder(child as AnyStateNode))];
}

/** The transitions of a statechart, state by state as they are written; those that leave the state alone included. */
export function transitionsOf(machine: AnyStateMachine): readonly TransitionInfo[] {
  return nodesUnder(machine.root as AnyStateNode).flatMap((node) =>
    [...node.transitions.values()].flat().map((t) => info(machine.id, node, t as unknown as Definition)),
  );
}

/** The states in which a statechart can be, dotted where they are nested. */
export function statesOf(machine: AnyStateMachine): readonly string[] {
  return nodesUnder(machine.root as AnyStateNode)
    .filter((node) => node.type === 'atomic')
    .map((node) => node.path.join('.'));
}
