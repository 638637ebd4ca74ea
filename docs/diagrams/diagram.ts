/** A statechart as it is drawn: its states, and its transitions with short ids, families and readings. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { behaviourMachines, type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import { type TransitionInfo, transitionsOf } from '../../model/behaviour/transitions.ts';
import { type WatchingChartName, watchingChartNames } from '../../model/protocol/machines.ts';
import { watchingMachines } from '../../properties/charts/watching.ts';
import { type AmbiguityId, defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import type { Level } from '../../spec/vocabulary.ts';
import { type ChartWords, chartWords, type EventFamily } from './charts.ts';
import { type ReadingGuard, readingGuards, timedReadingGuards } from './reading-guards.ts';
import { timedChartWords } from './timed-charts.ts';

/** Every statechart of either level. */
export type DrawnChartName = ChartName | WatchingChartName;

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
  readonly name: DrawnChartName;
  readonly level: Level;
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

/** What a statechart is drawn with. */
interface Drawing {
  readonly words: ChartWords;
  /** The guards that depend on readings, by name. */
  readonly guards: Readonly<Record<string, ReadingGuard>>;
  readonly readings: Readings;
}

function marked({ ambiguity, also = [], needs, or }: ReadingGuard, readings: Readings): ReadingMark {
  if (needs === null) return { ambiguity, words: `by ${[ambiguity, ...also].join(' and ')}`, dormant: false };
  const besides = also.length === 0 ? '' : `, by ${also.join(' and ')}`;
  const other = or === undefined ? '' : ` or ${or.ambiguity}=${or.needs}`;
  const awake = readings[ambiguity] === needs || (or !== undefined && readings[or.ambiguity] === or.needs);
  return { ambiguity, words: `if ${ambiguity}=${needs}${other}${besides}`, dormant: !awake };
}

/** Alternatives are asked in order: one after a guard that a reading alone decides is reached only without it. */
function readingOf(t: TransitionInfo, before: readonly TransitionInfo[], drawing: Drawing): ReadingMark | null {
  const { guards, readings } = drawing;
  const own = t.guard === null ? undefined : guards[t.guard];
  if (own !== undefined) return marked(own, readings);
  const above = before.map((b) => guards[b.guard ?? '']).find((guard) => guard?.always !== undefined);
  if (above === undefined) return null;
  const { ambiguity, always } = above;
  return { ambiguity, words: `unless ${ambiguity}=${always}`, dormant: readings[ambiguity] === always };
}

function belongs({ event, state }: TransitionInfo, { events, states }: EventFamily): boolean {
  return events.includes(event) && (states === undefined || states.includes(state));
}

function drawn(all: readonly TransitionInfo[], drawing: Drawing): readonly DrawnTransition[] {
  const { letter, families } = drawing.words;
  return all.map((t, index) => {
    const before = all.slice(0, index).filter((b) => b.state === t.state && b.event === t.event);
    return {
      ...t,
      short: letter + String(index + 1).padStart(2, '0'),
      family: families.find((family) => belongs(t, family))?.name ?? '',
      asks: t.guard ?? (before.length > 0 ? 'else' : null),
      stays: t.targets.every((target) => target === t.state),
      reading: readingOf(t, before, drawing),
    };
  });
}

function diagramOf(name: DrawnChartName, level: Level, machine: AnyStateMachine, drawing: Drawing): ChartDiagram {
  const { title, runs, topDown, families } = drawing.words;
  return {
    name,
    level,
    title,
    runs,
    initial: (machine.root.initial.target[0] as AnyStateNode).path.join('.'),
    states: drawnStates(machine.root as AnyStateNode, topDown),
    families,
    transitions: drawn(transitionsOf(machine), drawing),
  };
}

/** One statechart of the behaviour level as it is drawn under a choice of readings. */
export function chartDiagram(name: ChartName, readings: Readings = defaultReadings): ChartDiagram {
  const drawing = { words: chartWords[name], guards: readingGuards, readings };
  return diagramOf(name, 'behaviour', behaviourMachines(readings)[name], drawing);
}

/** One statechart in time, for the timers that a pair has unless they are configured. */
export function timedChartDiagram(name: WatchingChartName, readings: Readings = defaultReadings): ChartDiagram {
  const drawing = { words: timedChartWords[name], guards: timedReadingGuards[name] ?? {}, readings };
  return diagramOf(name, 'protocol', watchingMachines(readings)[name], drawing);
}

/** Every statechart of both levels, in the order of the model. */
export function chartDiagrams(readings: Readings = defaultReadings): readonly ChartDiagram[] {
  return [
    ...chartNames.map((name) => chartDiagram(name, readings)),
    ...watchingChartNames.map((name) => timedChartDiagram(name, readings)),
  ];
}

/** The part of a statechart that the events of one family concern: their transitions, and the states they touch. */
export function familyOf(chart: ChartDiagram, family: EventFamily): ChartDiagram {
  const transitions = chart.transitions.filter((t) => t.family === family.name);
  const touched = transitions.flatMap((t) => [t.state, ...t.targets]);
  const states = chart.states.filter((s) => touched.some((id) => id === s.id || id.startsWith(`${s.id}.`)));
  return { ...chart, states, transitions, families: [family] };
}
