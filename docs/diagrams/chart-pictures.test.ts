/** Every transition of every statechart is in its overview and in one picture of a family, in every language. */
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { transitionsOf } from '../../model/behaviour/transitions.ts';
import { watchingMachines } from '../../properties/charts/watching.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { chartFile, chartPage } from '../pages/chart.ts';
import { arrowsOf, isDormant } from './chart-graph.ts';
import { chartPictures } from './chart-pictures.ts';
import type { EventFamily } from './charts.ts';
import { chartDiagrams, familyOf } from './diagram.ts';
import { diagramFiles } from './files.ts';
import { gatheringsOf, withoutGathered } from './gathering.ts';
import { type Format, fileOf, formats, type Picture, textOf } from './picture.ts';
import { overlapping, sizeOf, textsOf } from './svg-texts.test-support.ts';

/** Points; a page of 960 pixels shows it at nearly its natural size. */
const widest = 860;
/** Points; at the widest still more than ten pixels on such a page. */
const smallest = 10;

/** The short ids in a text, each as often as it is written. */
const found: { readonly [format in Format]: (text: string) => readonly string[] } = {
  svg: (text) => [...text.matchAll(/<g id="([A-Z]\d{2,3})"/g)].map(([, id = '']) => id),
  dot: (text) => [...text.matchAll(/ ID="([A-Z]\d{2,3})"/g)].map(([, id = '']) => id),
  mermaid: (text) => [...text.matchAll(/\b[A-Z]\d{2,3}\b/g)].map(([id]) => id),
};

const texts = new Map<string, string>();
const textAt = (picture: Picture, format: Format) => texts.get(fileOf(picture, format)) ?? '';
const machines = { ...behaviourMachines(defaultReadings), ...watchingMachines() };
const charts = chartDiagrams();

beforeAll(async () => {
  for (const picture of charts.flatMap(chartPictures)) {
    for (const format of formats) texts.set(fileOf(picture, format), await textOf(picture, format));
  }
});

describe.each(charts)('$name', (chart) => {
  const { name } = chart;
  const [overview, ...families] = chartPictures(chart) as [Picture, ...Picture[]];
  const all = transitionsOf(machines[name])
    .map((_, index) => chart.transitions[index]?.short)
    .sort();

  test.each(formats)('%s: the overview has every transition once', (format) => {
    expect([...found[format](textAt(overview, format))].sort()).toEqual(all);
  });

  test.each(formats)('%s: the families together have every transition once', (format) => {
    expect(families.flatMap((picture) => found[format](textAt(picture, format))).sort()).toEqual(all);
  });

  test('a family says event, guard and actions of each of its transitions', () => {
    const together = chart.families.flatMap((family) => gatheringsOf(familyOf(chart, family)));
    const gathered = new Set(together.flatMap(({ transitions }) => transitions.map((t) => t.id)));
    for (const t of chart.transitions.filter(({ id }) => !gathered.has(id))) {
      const picture = families.find(({ family }) => family === t.family) as Picture;
      const words = textsOf(textAt(picture, 'svg')).map(({ text }) => text);
      const said = words.slice(words.indexOf(t.short)).join(' ');
      const label = [t.event, ...(t.guard === null ? [] : [`[${t.guard}]`]), ...t.actions].map((word) =>
        said.indexOf(word),
      );
      expect(label, `${t.short} ${said}`).toEqual([...label].sort((a, b) => a - b));
      expect(label[0], t.short).toBeGreaterThan(0);
    }
  });

  test('what is gathered stands with its state, under what all of it has in common', () => {
    for (const family of chart.families) {
      const picture = families.find((each) => each.family === family.name) as Picture;
      const words = textsOf(textAt(picture, 'svg')).map(({ text }) => text);
      for (const { transitions } of gatheringsOf(familyOf(chart, family))) {
        expect(words).toContain('from several states');
        for (const t of transitions) expect(words.slice(words.indexOf(t.short))[1]?.trim()).toBe(t.state);
      }
    }
  });

  test('no family has more than about a dozen transitions, gathered ones apart', () => {
    for (const family of chart.families) {
      const part = familyOf(chart, family);
      const { transitions } = withoutGathered(part, gatheringsOf(part));
      expect(transitions.length, family.name).toBeLessThanOrEqual(16);
    }
  });

  test('every picture fits a page, and its words neither overlap nor leave it', () => {
    for (const picture of [overview, ...families]) {
      const svg = textAt(picture, 'svg');
      const [width] = sizeOf(svg);
      const words = textsOf(svg);
      expect(width, picture.name).toBeLessThanOrEqual(widest);
      expect(Math.min(...words.map(({ size }) => size)), picture.name).toBeGreaterThanOrEqual(smallest);
      expect(overlapping(words), picture.name).toEqual([]);
      expect(
        words.filter(({ left, right }) => left < -8 || right > width + 8),
        picture.name,
      ).toEqual([]);
    }
  });

  test('every label is a box that its arrow leads into and out of, dashed where all of it is dormant', () => {
    for (const [picture, part] of [
      [overview, chart] as const,
      ...families.map((each, index) => [each, familyOf(chart, chart.families[index] as EventFamily)] as const),
    ]) {
      const svg = textAt(picture, 'svg');
      for (const arrow of arrowsOf(withoutGathered(part, gatheringsOf(part)))) {
        const id = `${arrow.from}-to-${arrow.to}`;
        const halves = ['above', 'below'].map((half) => svg.split(`<g id="${id}-${half}" class="edge">`)[1] ?? '');
        const dashed = halves.map((half) => half.split('</g>')[0]?.includes('stroke-dasharray'));
        expect(dashed, `${picture.name} ${id}`).toEqual([isDormant(arrow), isDormant(arrow)]);
        expect(halves.map((half) => half.split('</g>')[0]?.includes('<polygon')).sort()).toEqual([false, true]);
      }
    }
  });

  test('Mermaid is given nothing that it drops or misreads', () => {
    for (const picture of [overview, ...families]) {
      const mermaid = textAt(picture, 'mermaid');
      const arrows = [...mermaid.matchAll(/^ *(\S+) --> (\S+)/gm)].map(([, from, to]) => `${from} ${to}`);
      expect(new Set(arrows).size, picture.name).toBe(arrows.length);
      expect(arrows.filter((arrow) => arrow.split(' ')[0] === arrow.split(' ')[1])).toEqual([]);
      expect(mermaid, picture.name).not.toMatch(/[#;]/);
    }
  });
});

test('texts that cover each other are noticed', () => {
  const text = (x: number, words: string) =>
    `<text text-anchor="start" x="${x}" y="5" font-size="10.00">${words}</text>`;
  expect(overlapping(textsOf(text(0, 'R31') + text(6, 'R91') + text(90, 'R57')))).toEqual(['R31 / R91']);
});

test('the same bytes every time, on white, with fonts that every system has one of', async () => {
  const files = await diagramFiles();
  expect(files).toEqual(await diagramFiles());
  expect(Object.keys(files)).toContain('diagrams/role/overview.svg');
  for (const svg of Object.values(files)) {
    expect(svg).toMatch(/<polygon fill="white" stroke="none"/);
    expect(svg.match(/font-family="(?!Helvetica,Arial,Liberation Sans,sans-serif")/g)).toBeNull();
    expect(svg).not.toMatch(/graphviz|<!--/i);
  }
});

test('every short id leads to its row on the page of the chart', async () => {
  const files = await diagramFiles();
  for (const chart of charts) {
    const page = chartPage(chart);
    const folder = chart.level === 'protocol' ? `in-time-${chart.name}` : chart.name;
    const own = Object.entries(files).filter(([file]) => file.startsWith(`diagrams/${folder}/`));
    expect(own).toHaveLength(1 + chart.families.length);
    for (const [name, svg] of own) {
      const links = [...svg.matchAll(/xlink:href="([^"#]*)#([^"]*)"/g)];
      expect(links.length, name).toBe(found.svg(svg).length);
      for (const [, file, anchor] of links) {
        expect(file).toBe(`../../${chartFile(chart.name)}`);
        expect(page).toContain(`<a id="${anchor}"></a>`);
      }
    }
  }
});
