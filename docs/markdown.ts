/** Markdown that code hosts and site generators show alike: words, code, links, anchors, tables. */

/** Where one place of a page is linked to: `role.md#r07`. */
export function link(text: string, page: string, anchorName?: string): string {
  return `[${text}](${page}${anchorName === undefined ? '' : `#${anchorOf(anchorName)}`})`;
}

/** A name as an anchor: `AS-RECOVERED.1` is `as-recovered-1`. */
export function anchorOf(name: string): string {
  return name
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
}

export function anchor(name: string): string {
  return `<a id="${anchorOf(name)}"></a>`;
}

/** A name of the code, or a guard. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Words of the spec, in which backticks mark code and nothing else is markup. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll(/[*_[\]]/g, '\\$&');
}

/** Lines within one cell. */
export function lines(parts: readonly string[]): string {
  return parts.join('<br>');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** @throws RangeError for a row that has not as many cells as the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const odd = rows.find((cells) => cells.length !== head.length);
  if (odd !== undefined) throw new RangeError(`a row of ${odd.length} cells under ${head.length}: ${odd.join(' / ')}`);
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

export function image(alt: string, file: string): string {
  return `![${escaped(alt)}](${file})`;
}

/** Something to open on demand. */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

export function codeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A whole page from its blocks. */
export function page(title: string, ...blocks: readonly (string | readonly string[])[]): string {
  const note = '<!-- Generated; `npm run generate` writes it anew. -->';
  return `${[`# ${title}`, note, ...blocks.flat()].filter((block) => block !== '').join('\n\n')}\n`;
}
