/** The pair as understood, as a table of labels, values and origins. */
import type { Paint } from '../output.ts';
import type { UnderstoodValue } from '../understood.ts';

export function pairLines(values: readonly UnderstoodValue[], paint: Paint): readonly string[] {
  const label = Math.max(...values.map((v) => v.label.length));
  const words = Math.max(...values.map((v) => v.words.length));
  return [
    paint('bold', 'The pair as understood'),
    ...values.map((v) => `  ${v.label.padEnd(label)}  ${v.words.padEnd(words)}  ${paint('dim', v.origin)}`),
  ];
}
