/** Writing results and remarks: colours on a terminal only, JSON in one piece, nothing to a reader who left. */
import { styleText } from 'node:util';
import type { Io, Sink } from './io.ts';

export type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

export interface Output {
  /** A line, or several, on standard output. */
  readonly line: (text: string) => void;
  readonly json: (value: unknown, indent?: number) => void;
  /** A line on standard error: reasons, diagnoses, summaries. */
  readonly remark: (text: string) => void;
  /** Styles for standard output. */
  readonly paint: Paint;
}

export function outputOf({ stdout, stderr, env }: Pick<Io, 'stdout' | 'stderr' | 'env'>): Output {
  const put = (sink: Sink, text: string) => {
    if (!sink.closed) sink.write(`${text}\n`);
  };
  const coloured = stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    line: (text) => put(stdout, text),
    json: (value, indent) => put(stdout, JSON.stringify(value, null, indent)),
    remark: (text) => put(stderr, text),
    paint: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
  };
}
