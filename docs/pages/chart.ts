/** The page of one statechart: its pictures, its event × state matrix, and its transitions with rule and place. */

import type { Level } from '../../spec/vocabulary.ts';
import { chartPictures } from '../diagrams/chart-pictures.ts';
import type { ChartDiagram, DrawnState, DrawnTransition } from '../diagrams/diagram.ts';
import { fileOf, type Picture } from '../diagrams/picture.ts';
import { inTimeName, isInTime } from '../diagrams/timed-charts.ts';
import { readingWords, stayWord } from '../diagrams/words.ts';
import { anchor, code, image, lines, page, prose, table } from '../markdown.ts';
import { ruledBy, titlesTable } from '../places.ts';
import { matrix } from './matrix.ts';
import { purposes } from './purposes.ts';

/** `chart-role.md`, `in-time-boot.md` */
export function chartFile(name: string): string {
  return isInTime(name) ? `${inTimeName(name)}.md` : `chart-${name}.md`;
}

function eventCell({ event, asks, actions }: DrawnTransition): string {
  return lines([
    code(event),
    ...(asks === null ? [] : [asks === 'else' ? '[else]' : `[${code(asks)}]`]),
    ...(actions.length > 0 ? [`/ ${actions.map(code).join(', ')}`] : []),
  ]);
}

function outcomeCell(t: DrawnTransition): string {
  return t.stays ? `stays: ${stayWord(t)}` : `→ ${t.targets.map(code).join(', ')}`;
}

function meaningCell(t: DrawnTransition): string {
  const reading = readingWords(t);
  return lines([prose(t.description), ...(reading === null ? [] : [`_${prose(reading)}_`]), code(t.id)]);
}

function transitionTable(transitions: readonly DrawnTransition[]): string {
  return table(
    ['Id', 'Event [guard] / action', 'Outcome', 'Meaning, and name that lasts', 'Rules, and where they stand'],
    transitions.map((t) => [
      `${anchor(t.short)}${anchor(t.id)}${t.short}`,
      eventCell(t),
      outcomeCell(t),
      meaningCell(t),
      ruledBy(t.meta.rules),
    ]),
  );
}

function stateSection(chart: ChartDiagram, state: DrawnState): readonly string[] {
  const transitions = chart.transitions.filter((t) => t.state === state.id);
  if (transitions.length === 0) return [];
  const within = state.compound ? ', and in every state inside it' : '';
  return [`### In ${code(state.id)}${within}`, transitionTable(transitions)];
}

function pictures(chart: ChartDiagram): readonly string[] {
  const [overview, ...families] = chartPictures(chart);
  const shown = (picture: Picture | undefined) =>
    picture === undefined ? [] : [image(picture.alt, `diagrams/${fileOf(picture, 'svg')}`)];
  return [
    '## Overview',
    'Each arrow carries the short ids of its transitions; what leaves the state alone stands inside its box.',
    ...shown(overview),
    '## By event family',
    ...families.flatMap((picture) => {
      const family = chart.families.find(({ name }) => name === picture.family);
      return family === undefined ? [] : [`### ${family.name}: ${family.title}`, ...shown(picture)];
    }),
  ];
}

const levelWords: { readonly [level in Level]: string } = {
  behaviour: '',
  protocol:
    'A statechart of the level in time. It has no clock of its own: that ticks pass is an event, `elapse`. Its guards compare ' +
    'ticks with timers; marks on these pages are for the timers that a pair has unless they are configured.',
};

/** The page of one statechart under the default readings. */
export function chartPage(chart: ChartDiagram): string {
  const states = chart.states.filter((s) => !s.compound).map((s) => code(s.id));
  return page(
    chart.title,
    purposes[chart.name],
    levelWords[chart.level],
    `Runs: ${chart.runs}. It starts in ${code(chart.initial)}; its states are ${states.join(', ')}.`,
    pictures(chart),
    '## Events and states',
    matrix(chart),
    '## Transitions',
    'Where several answer one event, they are asked in the order of their ids, and the first whose guard says yes fires. ' +
      'Short ids are for these pages; the name that lasts stands under the meaning.',
    chart.states.flatMap((state) => stateSection(chart, state)),
    '## The documents',
    titlesTable(),
  );
}
