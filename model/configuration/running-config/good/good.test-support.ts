/** What a good configuration is, for the tables of them. */

export interface Good {
  readonly name: string;
  readonly primary: string;
  readonly secondary?: string;
  readonly contexts?: Readonly<Record<string, string>>;
  /** What is due to be said. */
  readonly says?: readonly string[];
  /** Part of the pair. */
  readonly pair?: object;
}

/** A data interface that is up. */
export function on(port: string, monitored = true) {
  return { port, monitored, shutdown: false };
}

/** The notes on commands without effect, on lines that follow each other. */
export const notes = (first: number, ...features: string[]) =>
  features.map((f, i) => `primary.cfg:${first + i}: note: \`${f}\` is read; no verdict depends on it`);
