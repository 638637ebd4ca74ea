/** What the command needs of its surroundings, so that tests can stand in for the process. */

export interface Sink {
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  /** Nobody reads any more; writing does nothing. */
  readonly closed: boolean;
  write(text: string): void;
  /** Resolves once little of what was written is still waiting. */
  drained(): Promise<void>;
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** When the process started, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}
