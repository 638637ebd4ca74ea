/** A statechart as it is drawn: its states, and its transitions with short ids, families and readings. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { behaviourMachines, type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import { type TransitionInfo, transitionsOf } from '../../model/behaviour/transitions.ts';
import { type AmbiguityId, defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { chartWords, type EventFamily } from './charts.ts';
import { type ReadingGuard, readingGuards } from './reading-guards.ts';

export interface DrawnState {
  /** Dotted where it is nested: `failed.byModule`. */
  readonly id: string;
  readonly name: string;
  /** The state around it, or null. */
  readonly parent: string | null;
  /** It has states of its own, and is drawn around them. */
  readonly compound: boolean;
}

/** How the choice of a reading bears on a transition. */
export interface ReadingMark {
  readonly ambiguity: AmbiguityId;
  /** `if boot-with-link-down=a`, `unless module-back=b`, `by boot-together`. */
  readonly words: string;
  /** It cannot fire under the chosen readings. */
  readonly dormant: boolean;
}

export interface DrawnTransition extends TransitionInfo {
  /**
   * A letter and a number, as `A07`, in the order of the statechart. It names the transition in these pictures and
   * tables only: a transition added before it moves the number on. The name that lasts is `id`.
   */
  readonly short: string;
  /** Name of its event family. */
  readonly family: string;
  /** The guard in words: its name, `else` after guarded alternatives, or null where nothing is asked. */
  readonly asks: string | null;
  /** The machine is in the same state afterwards. */
  readonly stays: boolean;
  readonly reading: ReadingMark | null;
}

export interface ChartDiagram {
  readonly name: ChartName;
  readonly title: string;
  readonly runs: string;
  readonly initial: string;
  /** From top to bottom, each compound state before those inside it. */
  readonly states: readonly DrawnState[];
  readonly families: readonly EventFamily[];
  /** In the order of their short ids. */
  readonly transitions: readonly DrawnTransition[];
}

function drawnStates(node: AnyStateNode, topDown: readonly string[] = []): readonly DrawnState[] {
  const children = Object.values<AnyStateNode>(node.states);
  const inOrder = [...children].sort((a, b) => topDown.indexOf(a.key) - topDown.indexOf(b.key));
  return inOrder.flatMap((child) => [
    {
      id: child.path.join('.'),
      name: child.key,
      parent: node.path.length > 0 ? node.path.join('.') : null,
      compound: child.type === 'compound',
    },
    ...drawnStates(child),
  ]);
}

function marked({ ambiguity, also = [], needs }: ReadingGuard, readings: Readings): ReadingMark {
  if (needs === null) return { ambiguity, words: `by ${[ambiguity, ...also].join(' and ')}`, dormant: false };
  const besides = also.length === 0 ? '' : `, by ${also.join(' and ')}`;
  return { ambiguity, words: `if ${ambiguity}=${needs}${besides}`, dormant: readings[ambiguity] !== needs };
}

/** Alternatives are asked in order: one after a guard that a reading alone decides is reached only without it. */
function readingOf(t: TransitionInfo, before: readonly TransitionInfo[], readings: Readings): ReadingMark | null {
  const own = t.guard === null ? undefined : readingGuards[t.guard];
  if (own !== undefined) return marked(own, readings);
  const above = before.map((b) => readingGuards[b.guard ?? '']).find((guard) => guard?.always === true);
  if (above === undefined) return null;
  const { ambiguity, needs } = above;
  return { ambiguity, words: `unless ${ambiguity}=${needs}`, dormant: readings[ambiguity] === needs };
}

function drawn(name: ChartName, all: readonly TransitionInfo[], readings: Readings): readonly DrawnTransition[] {
  const { letter, families } = chartWords[name];
  return all.map((t, index) => {
    const before = all.slice(0, index).filter((b) => b.state === t.state && b.event === t.event);
    return {
      ...t,
      short: letter + String(index + 1).padStart(2, '0'),
      family: families.find((family) => family.events.includes(t.event))?.name ?? '',
      asks: t.guard ?? (before.length > 0 ? 'else' : null),
      stays: t.targets.every((target) => target === t.state),
      reading: readingOf(t, before, readings),
    };
  });
}

/** One statechart of the behaviour level as it is drawn under a choice of readings. */
export function chartDiagram(name: ChartName, readings: Readings = defaultReadings): ChartDiagram {
  const machine: AnyStateMachine = behaviourMachines(readings)[name];
  const { title, runs, topDown, families } = chartWords[name];
  return {
    name,
    title,
    runs,
    initial: (machine.root.initial.target[0] as AnyStateNode).path.join('.'),
    states: drawnStates(machine.root as AnyStateNode, topDown),
    families,
    transitions: drawn(name, transitionsOf(machine), readings),
  };
}

/** Every statechart, in the order of the model. */
export function chartDiagrams(readings: Readings = defaultReadings): readonly ChartDiagram[] {
  return chartNames.map((name) => chartDiagram(name, readings));
}

/** The part of a statechart that the events of one family concern: their transitions, and the states they touch. */
export function familyOf(chart: ChartDiagram, family: EventFamily): ChartDiagram {
  const transitions = chart.transitions.filter((t) => t.family === family.name);
  const touched = transitions.flatMap((t) => [t.state, ...t.targets]);
  const states = chart.states.filter((s) => touched.some((id) => id === s.id || id.startsWith(`${s.id}.`)));
  return { ...chart, states, transitions, families: [family] };
}
