/** Leaves out what a terminal log holds besides configurations: commands of operators, and the reports they ask for. */
import type { ConfigLine } from './lines.ts';
import { keyword } from './words.ts';

/** The lines that can be configuration. */
export function* withoutReports(lines: Iterable<ConfigLine>): Generator<ConfigLine> {
  let reporting = false;
  for (const line of lines) {
    const [first = ''] = line.words;
    if (isShow(line)) reporting = asksForReport(line.words);
    else if (line.prompt !== null || beginsConfiguration(line.words)) reporting = false;
    const typedElsewhere = line.prompt === 'other' || isShow(line);
    if (!reporting && !typedElsewhere && first !== '' && !first.startsWith(':')) yield line;
  }
}

function isShow({ words, indent }: ConfigLine): boolean {
  return indent === 0 && /^sho?w?$/.test(keyword(words[0] === 'do' ? words[1] : words[0]));
}

/** Any `show …` other than of a configuration. */
function asksForReport(words: readonly string[]): boolean {
  const [, what = ''] = words[0] === 'do' ? words.slice(1) : words;
  return !/^(run|star|conf)/.test(keyword(what));
}

/** `: Saved`, and the version line. */
function beginsConfiguration([first = '', second]: readonly string[]): boolean {
  return first.startsWith(':') || (isProduct(first) && keyword(second) === 'version');
}

/** The product's name on a version line. */
export function isProduct(word: string): boolean {
  return word === 'ASA' || word === 'PIX';
}
