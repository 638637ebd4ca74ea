/** The texts of an SVG with the room they take, to see whether they overlap or leave the picture. */

export interface PlacedText {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a letter as a share of its height, about as in Helvetica. */
function widthOf(letter: string): number {
  if (/[ijlI.,:;'|[\]()/ tfr\u00a0]/.test(letter)) return 0.28;
  if (/[mwMW]/.test(letter)) return 0.83;
  return /[A-Z]/.test(letter) ? 0.68 : 0.53;
}

function placed(attributes: string, text: string): PlacedText {
  const number = (name: string) => Number(new RegExp(` ${name}="(-?[0-9.]+)"`).exec(attributes)?.[1]);
  const [x, y, size] = [number('x'), number('y'), number('font-size')];
  const letters = [...text.replace(/&[^;]+;/g, 'x')].map(widthOf);
  const width = letters.reduce((sum, share) => sum + share, 0) * size * (attributes.includes('bold') ? 1.06 : 1);
  const left = attributes.includes('text-anchor="middle"') ? x - width / 2 : x;
  return { text, size, left, right: left + width, top: y - size * 0.7, bottom: y + size * 0.2 };
}

export function textsOf(svg: string): readonly PlacedText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)]
    .map(([, attributes = '', text = '']) => placed(attributes, text))
    .filter(({ text }) => text.replace(/&#160;|\s|\u00a0/g, '') !== '');
}

/** Pairs of texts of which one covers more than an edge of the other. */
export function overlapping(texts: readonly PlacedText[]): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Width and height of the picture, in points. */
export function sizeOf(svg: string): readonly [number, number] {
  const [, width, height] = /<svg width="(\d+)pt" height="(\d+)pt"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
