/** Every transition of every statechart is in its overview and in one picture of a family, in every language. */
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviourMachines, chartNames } from '../../model/behaviour/charts/index.ts';
import { transitionsOf } from '../../model/behaviour/transitions.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { chartPage } from '../pages/chart.ts';
import { arrowsOf, isDormant } from './chart-graph.ts';
import { chartPictures } from './chart-pictures.ts';
import type { EventFamily } from './charts.ts';
import { chartDiagram, chartDiagrams, familyOf } from './diagram.ts';
import { diagramFiles } from './files.ts';
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
const machines = behaviourMachines(defaultReadings);

beforeAll(async () => {
  for (const picture of chartNames.flatMap((name) => chartPictures(chartDiagram(name)))) {
    for (const format of formats) texts.set(fileOf(picture, format), await textOf(picture, format));
  }
});

describe.each(chartNames)('%s', (name) => {
  const chart = chartDiagram(name);
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
    for (const t of chart.transitions) {
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

  test('no family has more than about a dozen transitions', () => {
    for (const { dot, name: file } of families) expect(found.dot(dot).length, file).toBeLessThanOrEqual(16);
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
      for (const arrow of arrowsOf(part)) {
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
  for (const chart of chartDiagrams()) {
    const page = chartPage(chart);
    for (const [name, svg] of Object.entries(files).filter(([file]) => file.startsWith(`diagrams/${chart.name}/`))) {
      const links = [...svg.matchAll(/xlink:href="([^"#]*)#([^"]*)"/g)];
      expect(links.length, name).toBe(found.svg(svg).length);
      for (const [, file, anchor] of links) {
        expect(file).toBe(`../../chart-${chart.name}.md`);
        expect(page).toContain(`<a id="${anchor}"></a>`);
      }
    }
  }
});
