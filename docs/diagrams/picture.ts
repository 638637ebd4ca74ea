/** One picture with its place and words, in each of the languages it can be had in. */
import { renderSvg } from './svg.ts';

export const formats = ['svg', 'dot', 'mermaid'] as const;
export type Format = (typeof formats)[number];

export interface Picture {
  /** The statechart, or `pair`. */
  readonly chart: string;
  /** The event family, or null: all of it. */
  readonly family: string | null;
  /** Where it belongs: `role/overview`, `in-time-boot/power`, `pair`; without an ending. */
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly dot: string;
  readonly mermaid: string;
}

const endings = { svg: 'svg', dot: 'dot', mermaid: 'mmd' } as const;

export function fileOf(picture: Picture, format: Format): string {
  return `${picture.name}.${endings[format]}`;
}

/** The text of a picture; the same for the same picture. */
export async function textOf(picture: Picture, format: Format): Promise<string> {
  return format === 'svg' ? renderSvg(picture.dot) : picture[format];
}
