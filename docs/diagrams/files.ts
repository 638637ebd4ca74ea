/** The pictures of the documentation: every statechart under the default readings, as SVG with links to its page. */
import { anchorOf } from '../markdown.ts';
import { chartFile } from '../pages/chart.ts';
import { chartPictures } from './chart-pictures.ts';
import { chartDiagrams } from './diagram.ts';
import { fileOf, textOf } from './picture.ts';

/** Each short id leads to the row of its transition, in the page two folders above. */
function linked(svg: string, chart: string): string {
  return svg.replaceAll(/<g id="([A-Z]\d{2,3})"><a /g, (group, short: string) => {
    return `${group}xlink:href="../../${chartFile(chart)}#${anchorOf(short)}" `;
  });
}

/** By file name, as `diagrams/role/overview.svg`, relative to the folder of what is generated. */
export async function diagramFiles(): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const picture of chartDiagrams().flatMap(chartPictures)) {
    files[`diagrams/${fileOf(picture, 'svg')}`] = linked(await textOf(picture, 'svg'), picture.chart);
  }
  return files;
}
