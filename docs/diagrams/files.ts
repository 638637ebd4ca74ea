/** The pictures of the documentation: every statechart under the default readings, as SVG. */
import { chartPictures } from './chart-pictures.ts';
import { chartDiagrams } from './diagram.ts';
import { fileOf, textOf } from './picture.ts';

/** By file name, as `diagrams/role/overview.svg`, relative to the folder of what is generated. */
export async function diagramFiles(): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const picture of chartDiagrams().flatMap(chartPictures)) {
    files[`diagrams/${fileOf(picture, 'svg')}`] = await textOf(picture, 'svg');
  }
  return files;
}
