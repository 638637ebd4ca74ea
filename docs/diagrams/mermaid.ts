/** A statechart in Mermaid's language, to paste where no picture can stand; never the only record of a transition. */
import { arrowsOf, staysOf } from './chart-graph.ts';
import type { EventFamily } from './charts.ts';
import { type ChartDiagram, type DrawnState, type DrawnTransition, familyOf } from './diagram.ts';
import { labelLines, readingWords, stayWord } from './words.ts';

/**
 * Text without what Mermaid takes for its own: `#` begins an entity, `;` ends a statement, `:` a label, `<` markup.
 * Lines of a state show entities as they are written, so those had better not need any.
 */
export function mermaidText(text: string): string {
  return text.replace(/\p{C}/gu, '?').replace(/[#;:<>"{}`\\]/g, (character) => `#${character.charCodeAt(0)};`);
}

function nameOf(state: string): string {
  return state.replaceAll('.', '_');
}

/** What each state and each arrow has to say: lines of text, not yet escaped. */
interface Wording {
  stays(transitions: readonly DrawnTransition[]): readonly string[];
  moves(transitions: readonly DrawnTransition[]): readonly string[];
}

function ids(transitions: readonly DrawnTransition[]): string {
  return transitions.map((t) => (t.reading?.dormant === true ? `(${t.short})` : t.short)).join(' ');
}

const inShort: Wording = {
  stays: (transitions) =>
    (['acts', 'ignored', 'nothing new'] as const).flatMap((word) => {
      const those = transitions.filter((t) => stayWord(t) === word);
      return those.length > 0 ? [`${word} ${ids(those)}`] : [];
    }),
  moves: (transitions) => [ids(transitions)],
};

function inFull(t: DrawnTransition): string {
  const reading = readingWords(t);
  return `${t.short} ${labelLines(t).join(' ')}${reading === null ? '' : ` (${reading})`}`;
}

const atLength: Wording = {
  stays: (transitions) => transitions.map((t) => `${inFull(t)}, ${stayWord(t)}`),
  moves: (transitions) => transitions.map(inFull),
};

/** Self transitions are lines of their state: Mermaid draws only one of several. */
function stateLines(chart: ChartDiagram, state: DrawnState, wording: Wording): readonly string[] {
  const lines = wording.stays(staysOf(chart, state));
  const id = state.compound ? `${nameOf(state.id)}_any` : nameOf(state.id);
  if (state.compound && lines.length === 0) return [];
  const title = state.compound ? `in every state of ${state.name}` : state.name;
  return [`state "${mermaidText(title)}" as ${id}`, ...lines.map((line) => `${id} : ${mermaidText(line)}`)];
}

function inside(chart: ChartDiagram, parent: string | null, wording: Wording): readonly string[] {
  return chart.states
    .filter((state) => state.parent === parent)
    .flatMap((state) => {
      const own = stateLines(chart, state, wording);
      if (!state.compound) return own;
      const inner = [...own, ...inside(chart, state.id, wording)];
      // An empty composite state is an error there.
      if (inner.length === 0) return [`state "${mermaidText(state.name)}" as ${nameOf(state.id)}`];
      return [`state ${nameOf(state.id)} {`, ...inner.map((line) => `  ${line}`), '}'];
    });
}

function document(chart: ChartDiagram, title: string, wording: Wording, initial: readonly string[]): string {
  const arrows = arrowsOf(chart).map(({ from, to, transitions }) => {
    const label = wording.moves(transitions).map(mermaidText).join('<br/>');
    return `${nameOf(from)} --> ${nameOf(to)} : ${label}`;
  });
  const statements = [...initial, ...inside(chart, null, wording), ...arrows].map((line) => `  ${line}`);
  return [`%% ${title}`, 'stateDiagram-v2', ...statements, ''].join('\n');
}

/** The overview: every transition by its short id. */
export function overviewMermaid(chart: ChartDiagram): string {
  return document(chart, `${chart.name} overview`, inShort, [`[*] --> ${nameOf(chart.initial)}`]);
}

/** One event family, with event, guard and actions in full. */
export function familyMermaid(chart: ChartDiagram, family: EventFamily): string {
  return document(familyOf(chart, family), `${chart.name} ${family.name}`, atLength, []);
}
