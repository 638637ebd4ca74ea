/** The lines of a running-config as words, without prompts, comments and blanks. */
import { readAddress } from './addresses.ts';
import { onScreen } from './screen.ts';
import { keyword } from './words.ts';

export interface ConfigLine {
  /** From 1. */
  readonly line: number;
  /** Depth by blanks, or by the prompt of a sub-mode; only compared with other lines of the same file. */
  readonly indent: number;
  /** Empty for a prompt at which nothing was typed. */
  readonly words: readonly string[];
  /** The prompt that the line was typed at: of a configuration mode, or of another. */
  readonly prompt: 'configuration' | 'other' | null;
}

/** `ciscoasa(config)# `, `ASA1/CTX1(config-if)# `, `ciscoasa# `; the mode is the text in brackets. */
const prompt = /^[\w.-]{1,64}(?:\/[\w.-]{1,64}){0,4}(?: ?\(((?:config|cfg)[\w-]{0,60})\)[#>]|[#>](?=\s|$))/;

/** Lines with a word or a prompt, lazily and in one pass. */
export function* configLines(text: string): Generator<ConfigLine> {
  let wrapped: ConfigLine | null = null;
  for (const line of linesWithWords(text)) {
    const whole: ConfigLine | null = wrapped && continued(wrapped, line);
    if (wrapped !== null) yield whole ?? wrapped;
    wrapped = whole === null && breaksOff(line) ? line : null;
    if (whole === null && wrapped === null) yield line;
  }
  if (wrapped !== null) yield wrapped;
}

function* linesWithWords(text: string): Generator<ConfigLine> {
  const newline = text.includes('\n') ? '\n' : '\r';
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; start <= text.length; line += 1) {
    const found = text.indexOf(newline, start);
    const end = found < 0 ? text.length : found;
    const read = configLine(onScreen(text.slice(start, end)), line);
    if (read !== null) yield read;
    start = end + 1;
  }
}

function configLine(raw: string, line: number): ConfigLine | null {
  const content = raw.trimStart();
  const mode = prompt.exec(content.slice(0, 400));
  const command = (mode === null ? content : content.slice(mode[0].length)).trim();
  if (command.startsWith('!') || (command === '' && mode === null)) return null;
  const words = command === '' ? [] : command.split(/\s+/);
  if (mode === null) return { line, indent: raw.length - content.length, words, prompt: null };
  const kind = mode[1] === undefined ? 'other' : 'configuration';
  return { line, indent: mode[1] === undefined || mode[1] === 'config' ? 0 : 1, words, prompt: kind };
}

/** Printed procedures break `failover interface ip` before its last address. */
function breaksOff({ words }: ConfigLine): boolean {
  const [first, second] = words;
  return keyword(first) === 'failover' && keyword(second) === 'interface' && keyword(words.at(-1)) === 'standby';
}

function continued(line: ConfigLine, next: ConfigLine): ConfigLine | null {
  const [address, ...more] = next.words;
  if (address === undefined || more.length > 0 || next.prompt !== null || readAddress(address) === null) return null;
  return { ...line, words: [...line.words, address] };
}
