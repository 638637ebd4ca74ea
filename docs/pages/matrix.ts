/** The event × state matrix of a statechart: what each event does in each state, and where it never comes. */
import { neverEntered } from '../../properties/charts/watching.ts';
import { neverDelivered } from '../../properties/never-delivered.ts';
import type { Level } from '../../spec/vocabulary.ts';
import type { ChartDiagram, DrawnState, DrawnTransition } from '../diagrams/diagram.ts';
import { isInTime } from '../diagrams/timed-charts.ts';
import { stayWord } from '../diagrams/words.ts';
import { anchorOf, code, lines, prose, table } from '../markdown.ts';

export const neverComes = 'never comes';

const dagger = '†';

/** More states than this are told in several tables, so that each fits a page. */
const statesInATable = 6;

/** The states a machine can be in. */
export function atomicStates(chart: ChartDiagram): readonly DrawnState[] {
  return chart.states.filter((state) => !state.compound);
}

/** The transitions for an event in a state, those of the state around it if it has none of its own. */
export function answering(chart: ChartDiagram, event: string, state: DrawnState): readonly DrawnTransition[] {
  const own = chart.transitions.filter((t) => t.event === event && t.state === state.id);
  if (own.length > 0 || state.parent === null) return own;
  return chart.transitions.filter((t) => t.event === event && t.state === state.parent);
}

function wordOf(t: DrawnTransition): string {
  return t.stays ? stayWord(t) : `→ ${t.targets.map(code).join(', ')}`;
}

function cell(chart: ChartDiagram, event: string, state: DrawnState): string {
  const transitions = answering(chart, event, state);
  if (transitions.length === 0) return neverComes;
  const mark = `${chart.name}.${state.id} ${event}` in neverDelivered ? ` ${dagger}` : '';
  return lines(
    transitions.map((t) => {
      const inherited = t.state === state.id ? '' : ' ↑';
      const said = `[${t.short}](#${anchorOf(t.short)}) ${wordOf(t)}${inherited}${mark}`;
      return t.reading?.dormant === true ? `(${said})` : said;
    }),
  );
}

function remarks(chart: ChartDiagram): readonly string[] {
  const unreached = Object.entries(neverDelivered).filter(([key]) => key.startsWith(`${chart.name}.`));
  const nested = chart.transitions.some((t) => chart.states.some((s) => s.compound && s.id === t.state));
  return [
    ...(chart.transitions.some((t) => t.reading?.dormant)
      ? ['- (in brackets): cannot fire under the default readings.']
      : []),
    ...(nested ? ['- ↑: said once, for all states inside the state around it.'] : []),
    ...Object.entries((isInTime(chart.name) && neverEntered[chart.name]) || {}).map(
      ([state, why]) => `- This machine never enters ${code(state)}: ${prose(why)}.`,
    ),
    ...unreached.map(([key, why]) => {
      const [place = '', event = ''] = key.split(' ');
      const state = place.slice(chart.name.length + 1);
      return `- ${dagger} ${code(event)} in ${code(state)} is written down for completeness only: ${prose(why)}.`;
    }),
  ];
}

const neverComesWords: { readonly [level in Level]: string } = {
  behaviour: [
    'nothing is said, and no pair that the tests search ever brings the event there. Were it to',
    '  come, it would be _unspecified_: the model stops, and the claim `settling/nothing-unspecified` is violated.',
    '  No cell is unspecified.',
  ].join('\n'),
  protocol: 'nothing is said, and nothing brings the event there: were it to come, the model would stop.',
};

/** The matrix, events as rows, with what its words mean. */
export function matrix(chart: ChartDiagram): readonly string[] {
  const states = atomicStates(chart);
  const events = [...new Set(chart.families.flatMap((family) => family.events))];
  const tables = Math.ceil(states.length / statesInATable);
  const inEach = Math.ceil(states.length / tables);
  const parts = Array.from({ length: tables }, (_, part) => states.slice(part * inEach, (part + 1) * inEach));
  return [
    ...parts.map((part) =>
      table(
        ['Event', ...part.map((s) => code(s.id))],
        events.map((event) => [code(event), ...part.map((state) => cell(chart, event, state))]),
      ),
    ),
    [
      '- **→ state**: the state changes. **acts**: it stays, and an action follows.',
      '- **ignored**: nothing happens on purpose; a rule says so. **nothing new**: the state holds already what the event says.',
      `- **${neverComes}**: ${neverComesWords[chart.level]}`,
      ...remarks(chart),
    ].join('\n'),
  ];
}
