/** Renders Graphviz's language as SVG that reads the same everywhere and has the same bytes every time. */
import { instance } from '@viz-js/viz';

const fonts = 'Helvetica,Arial,Liberation Sans,sans-serif';

/** Without the remarks that name a version, and with the ids of the transitions on their groups. */
function tidied(svg: string): string {
  return svg
    .replace(/<!DOCTYPE[^>]*>\n/, '')
    .replace(/<!--[\s\S]*?-->\n/g, '')
    .replaceAll(/font-family="[^"]*"/g, `font-family="${fonts}"`)
    .replaceAll('<g id="a_', '<g id="')
    .replaceAll('&#45;', '-');
}

/** @throws Error where the text is not in Graphviz's language. */
export async function renderSvg(dot: string): Promise<string> {
  const viz = await instance();
  return tidied(viz.renderString(dot, { format: 'svg', engine: 'dot' }));
}
