/** Progress of a search on standard error: a live line on a terminal, a line now and then elsewhere. */
import type { Progress } from '../properties/checker/bounds.ts';
import type { Sink } from './io.ts';
import { counted } from './render/words.ts';

export interface ProgressLine<T> {
  readonly show: (progress: T) => void;
  /** Takes the live line away. */
  readonly end: () => void;
}

const liveMilliseconds = 100;
const sparseMilliseconds = 10_000;

export function progressLine(stderr: Sink, quiet: boolean): ProgressLine<Progress>;
export function progressLine<T>(stderr: Sink, quiet: boolean, textOf: (progress: T) => string): ProgressLine<T>;
export function progressLine(
  stderr: Sink,
  quiet: boolean,
  textOf: (progress: Progress) => string = searchWords,
): ProgressLine<Progress> {
  if (quiet) return { show: () => {}, end: () => {} };
  return stderr.isTTY ? liveLine(stderr, textOf) : sparseLines(stderr, textOf);
}

function searchWords({ states, transitions, depth, queue, rate }: Progress): string {
  const counts = `${counted(states, 'state')}, ${counted(transitions, 'transition')}`;
  return `exploring: ${counts}, depth ${depth}, ${counted(queue)} waiting, ${counted(rate)} states/s`;
}

function liveLine<T>(stderr: Sink, textOf: (progress: T) => string): ProgressLine<T> {
  let last = 0;
  let shown = false;
  return {
    show: (progress) => {
      if (Date.now() - last < liveMilliseconds || stderr.closed) return;
      last = Date.now();
      shown = true;
      stderr.write(`\r\u001b[2K${textOf(progress).slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    end: () => {
      if (shown && !stderr.closed) stderr.write('\r\u001b[2K');
    },
  };
}

function sparseLines<T>(stderr: Sink, textOf: (progress: T) => string): ProgressLine<T> {
  let last = Date.now();
  return {
    show: (progress) => {
      if (Date.now() - last < sparseMilliseconds || stderr.closed) return;
      last = Date.now();
      stderr.write(`${textOf(progress)}\n`);
    },
    end: () => {},
  };
}
