/** Names that resemble a word: what a message suggests for a misspelling. */

/** The candidates within a few edits of the word, nearest first; at most three. */
export function nearest(word: string, candidates: readonly string[]): readonly string[] {
  const near = word.toLowerCase().slice(0, 80);
  const most = Math.max(1, Math.floor(near.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: resemblance(near, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Half an edit where one word begins with the other, else the number of edits between them. */
function resemblance(word: string, candidate: string): number {
  if (word.length >= 3 && (candidate.startsWith(word) || word.startsWith(candidate))) return 0.5;
  return edits(word, candidate);
}

/** Insertions, deletions and replacements that turn one word into the other. */
export function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
