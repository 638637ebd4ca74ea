/** Why a text is neither a suite nor a log. */

export interface Refused {
  /** From 1; 0 for the whole text. */
  readonly line: number;
  /** What was found and what was expected. */
  readonly message: string;
}

export function isRefused(value: object): value is Refused {
  return 'line' in value && 'message' in value;
}
