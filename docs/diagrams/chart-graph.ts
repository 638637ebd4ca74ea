/** A statechart as a graph: boxes, clusters for its hierarchy, one arrow for all that lead from one state to another. */
import type { ChartDiagram, DrawnState, DrawnTransition } from './diagram.ts';
import { bold, box, escaped, quoted } from './dot.ts';
import { type Gathering, gatheringsOf, withoutGathered } from './gathering.ts';

/** What differs between an overview and the picture of a family. */
export interface Look {
  /** Rows of a box: what the machine does without leaving that state. */
  stays(transitions: readonly DrawnTransition[]): readonly string[];
  /** Label of an arrow. */
  moves(transitions: readonly DrawnTransition[]): string;
  /** Rows of the box that stands for the states from which transitions of one kind lead to one state. */
  gathered(transitions: readonly DrawnTransition[]): readonly string[];
  /** Columns of the rows. */
  readonly columns: number;
}

/** Of an arrow that cannot fire. */
const dormantLine = 'style=dashed, color="#999999"';

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly transitions: readonly DrawnTransition[];
}

/** None of its transitions can fire under the chosen readings. */
export function isDormant({ transitions }: Arrow): boolean {
  return transitions.every((t) => t.reading?.dormant === true);
}

/** The transitions that change the state, gathered by where they lead from and to. */
export function arrowsOf({ transitions }: ChartDiagram): readonly Arrow[] {
  const arrows = new Map<string, { from: string; to: string; transitions: DrawnTransition[] }>();
  for (const t of transitions) {
    if (t.stays) continue;
    for (const to of t.targets) {
      const arrow = arrows.get(`${t.state} ${to}`) ?? { from: t.state, to, transitions: [] };
      arrow.transitions.push(t);
      arrows.set(`${t.state} ${to}`, arrow);
    }
  }
  return [...arrows.values()];
}

/** The transitions after which the machine is in this state as before. */
export function staysOf({ transitions }: ChartDiagram, state: DrawnState): readonly DrawnTransition[] {
  return transitions.filter((t) => t.state === state.id && t.stays);
}

function node(chart: ChartDiagram, state: DrawnState, look: Look): string {
  const rows = look.stays(staysOf(chart, state));
  return `${quoted(state.id)} [label=<${box(bold(escaped(state.name)), look.columns, rows)}>];`;
}

/** What concerns all states of a cluster; its arrows begin here, and are cut off at its border. */
function anchor(chart: ChartDiagram, state: DrawnState, look: Look): string {
  const stays = staysOf(chart, state);
  if (stays.length === 0) return `${quoted(state.id)} [shape=point, style=invis];`;
  const title = `in every state of ${bold(escaped(state.name))}`;
  return `${quoted(state.id)} [label=<${box(title, look.columns, look.stays(stays), 'white')}>];`;
}

function cluster(chart: ChartDiagram, state: DrawnState, look: Look): readonly string[] {
  const concerned = chart.transitions.some((t) => t.state === state.id || t.targets.includes(state.id));
  return [
    `subgraph ${quoted(`cluster_${state.id}`)} {`,
    `  graph [label=<${bold(escaped(state.name))}>, labelloc=t, labeljust=l, style="rounded", color="#888888", bgcolor="#fbfbf7"];`,
    ...(concerned ? [`  ${anchor(chart, state, look)}`] : []),
    ...inside(chart, state.id, look).map((statement) => `  ${statement}`),
    '}',
  ];
}

function inside(chart: ChartDiagram, parent: string | null, look: Look): readonly string[] {
  return chart.states
    .filter((state) => state.parent === parent)
    .flatMap((state) => (state.compound ? cluster(chart, state, look) : [node(chart, state, look)]));
}

/** The innermost cluster around both ends of an arrow, or null. */
function around(chart: ChartDiagram, { from, to }: Arrow): string | null {
  const within = (id: string, cluster: string) => id.startsWith(`${cluster}.`);
  const common = chart.states.filter(({ id }) => within(from, id) && within(to, id));
  return common.at(-1)?.id ?? null;
}

/** The end of an arrow at a state: cut off at the border of a cluster, with room for others to cross it there. */
function endAt(chart: ChartDiagram, id: string, end: 'ltail' | 'lhead'): readonly string[] {
  const compound = chart.states.some((state) => state.id === id && state.compound);
  return compound ? ['minlen=2', `${end}=${quoted(`cluster_${id}`)}`] : [];
}

/**
 * An arrow as two lines with its label as a box between them, which nothing can cover and whose owner is plain.
 * It is laid out downwards and may point upwards: layers follow the order of the states. Labels keep to the upper state, side
 * by side, so that its arrows part early.
 */
function edge(chart: ChartDiagram, arrow: Arrow, look: Look): readonly string[] {
  const { from, to, transitions } = arrow;
  const place = (id: string) => chart.states.findIndex((state) => state.id === id);
  const upwards = place(from) > place(to);
  const [tail, head] = upwards ? [to, from] : [from, to];
  const id = `${from}-to-${to}`;
  const label = `${quoted(id)} [label=<${look.moves(transitions)}>];`;
  const cluster = around(chart, arrow);
  const style = isDormant(arrow) ? [dormantLine] : [];
  const half = (name: string, ends: string, pointed: boolean, attributes: readonly string[]) => {
    const dir = pointed ? (upwards ? 'back' : 'forward') : 'none';
    return `${ends} [${[`id=${quoted(name)}`, `dir=${dir}`, ...attributes, ...style].join(', ')}];`;
  };
  return [
    cluster === null ? label : `subgraph ${quoted(`cluster_${cluster}`)} { ${label} }`,
    half(`${id}-above`, `${quoted(tail)} -> ${quoted(id)}:n`, upwards, ['weight=3', ...endAt(chart, tail, 'ltail')]),
    half(`${id}-below`, `${quoted(id)}:s -> ${quoted(head)}`, !upwards, endAt(chart, head, 'lhead')),
  ];
}

const inAColumn = 3;

/** States that no arrow touches, one under the other rather than side by side. */
function columns(chart: ChartDiagram, gatherings: readonly Gathering[]): readonly string[] {
  const touched = new Set([...arrowsOf(chart).flatMap(({ from, to }) => [from, to]), ...gatherings.map((g) => g.to)]);
  const apart = chart.states.filter((s) => s.parent === null && !s.compound && !touched.has(s.id)).map((s) => s.id);
  return apart.flatMap((id, index) => {
    const above = apart[index - 1];
    return above === undefined || index % inAColumn === 0 ? [] : [`${quoted(above)} -> ${quoted(id)} [style=invis];`];
  });
}

/** One box for all those states, and one arrow from it. */
function gathering({ to, transitions }: Gathering, look: Look): readonly string[] {
  const id = `any-to-${to}`;
  return [
    `${quoted(id)} [label=<${box('from several states', look.columns, look.gathered(transitions), 'white')}>];`,
    `${quoted(id)} -> ${quoted(to)} [id=${quoted(`${id}-arrow`)}];`,
  ];
}

/** The statements of Graphviz's language that draw the chart. */
export function chartGraph(whole: ChartDiagram, look: Look): readonly string[] {
  const gatherings = gatheringsOf(whole);
  const chart = withoutGathered(whole, gatherings);
  return [
    ...inside(chart, null, look),
    ...gatherings.flatMap((each) => gathering(each, look)),
    ...arrowsOf(chart).flatMap((arrow) => edge(chart, arrow, look)),
    ...columns(chart, gatherings),
  ];
}
