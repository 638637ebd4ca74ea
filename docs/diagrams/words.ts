/** How a transition reads in a picture: its label in short lines, what it leaves alone, and its tooltip. */
import type { DrawnTransition } from './diagram.ts';

/** `event [guard] / action`, in as few lines as keep within a length of characters; a part is never divided. */
export function labelLines(
  { event, asks, actions }: DrawnTransition,
  longest = Number.POSITIVE_INFINITY,
): readonly string[] {
  const parts = [
    event,
    ...(asks === null ? [] : [`[${asks}]`]),
    ...(actions.length > 0 ? [`/ ${actions.join(', ')}`] : []),
  ];
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length < longest) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}

/** What it means that a transition stays in its state. */
export function stayWord({ meta }: DrawnTransition): 'ignored' | 'nothing new' | 'acts' {
  if (meta.quiet === 'ignored') return 'ignored';
  return meta.quiet === 'restated' ? 'nothing new' : 'acts';
}

/** The reading on which it depends. */
export function readingWords({ reading }: DrawnTransition): string | null {
  if (reading === null) return null;
  if (!reading.dormant) return reading.words;
  return `dormant, ${reading.words.replace(/^if/, 'only if').replace(/^unless/, 'not if')}`;
}

/** The whole of a transition in one line. */
export function tooltip(t: DrawnTransition): string {
  const reading = readingWords(t);
  return `${t.id}: ${t.description}${reading === null ? '' : ` (${reading})`}. ${t.meta.rules.join(', ')}`;
}
