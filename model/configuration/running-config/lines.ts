/** The lines of a running-config as words, without prompts, comments and blanks. */

export interface ConfigLine {
  /** From 1. */
  readonly line: number;
  /** Depth by blanks, or by the prompt of a sub-mode; only compared with other lines of the same file. */
  readonly indent: number;
  readonly words: readonly string[];
}

/** `ciscoasa(config)# `, `ASA1/CTX1(config-if)# `, `ciscoasa# `; the mode is the text in brackets. */
const prompt = /^[\w.-]{1,64}(?:\/[\w.-]{1,64}){0,4}(?:\(([\w-]{1,64})\)[#>]|[#>](?:\s|$))/;

/** Lines with at least one word, lazily and in one pass. */
export function* configLines(text: string): Generator<ConfigLine> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; start <= text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const read = configLine(text.slice(start, end), line);
    if (read !== null) yield read;
    start = end + 1;
  }
}

function configLine(raw: string, line: number): ConfigLine | null {
  const content = raw.trimStart();
  const mode = prompt.exec(content.slice(0, 400));
  const command = mode === null ? content : content.slice(mode[0].length);
  const first = command.trimStart()[0];
  if (first === undefined || first === '!' || first === ':') return null;
  const indent = mode === null ? raw.length - content.length : subMode(mode[1]);
  return { line, indent, words: command.trim().split(/\s+/) };
}

function subMode(mode: string | undefined): number {
  return mode === undefined || mode === 'config' ? 0 : 1;
}
