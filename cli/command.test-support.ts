/** Runs the command inside a test: text in, text and exit code out. */
import type { Claim, StateClaim } from '../properties/claim.ts';
import type { Sink } from './io.ts';
import { run } from './run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly stdin?: string;
  readonly isTTY?: boolean;
  /** Width of the terminal. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly claims?: readonly Claim[];
  /** Milliseconds since 1970; now where left out. */
  readonly startedAt?: number;
}

export async function fover(argv: readonly string[], given: Surroundings = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const sink = (into: string[]): Sink => ({
    isTTY: given.isTTY ?? false,
    columns: given.columns,
    closed: false,
    write: (text) => void into.push(text),
    drained: async () => {},
  });
  const io = {
    stdin: (async function* () {
      yield given.stdin ?? '';
    })(),
    stdout: sink(out),
    stderr: sink(err),
    startedAt: given.startedAt ?? Date.now(),
    env: given.env ?? {},
    signal: given.signal ?? new AbortController().signal,
  };
  const code = await run(argv, io, given.claims);
  return { code, out: out.join(''), err: err.join('') };
}

/** A signal, and a claim that aborts it once the first state is judged: an interruption in the middle of the search. */
export function interruption(): { readonly signal: AbortSignal; readonly claim: StateClaim } {
  const controller = new AbortController();
  const claim: StateClaim = {
    id: 'test/interrupts',
    name: 'Judging it interrupts the search',
    why: 'for a test',
    rules: ['ROLE-ONE-ACTIVE.1'],
    kind: 'always',
    expected: 'holds',
    predicate: () => {
      controller.abort();
      return true;
    },
  };
  return { signal: controller.signal, claim };
}

/** The lines of a text, the last line break aside. */
export function linesOfText(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** What a command said besides the notes on the defaults that a pair leaves in force. */
export function withoutNotes(err: string): string {
  return err.replace(/^.*: note: .*\n/gm, '');
}
