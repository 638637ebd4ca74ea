/** Tells what a file holds, so that the caller knows which reader to use. */
import { commands } from './running-config/text/sections.ts';
import { keyword } from './running-config/text/words.ts';
import { unusableReason } from './usable-text.ts';

export type Detected =
  | { readonly kind: 'json' }
  | { readonly kind: 'running-config' }
  | { readonly kind: 'unusable'; readonly reason: string };

export const noFailoverCommands =
  'no `failover` commands found; a running-config of a failover pair or a JSON description of one was expected';

/** Never throws; a text that begins like JSON is JSON, even when it is cut off: its reader then says where. */
export function detect(text: string): Detected {
  const reason = unusableReason(text);
  if (reason !== null) return { kind: 'unusable', reason };
  if (/^[\uFEFF\s]*[{[]/.test(text)) return { kind: 'json' };
  return hasFailoverCommand(text) ? { kind: 'running-config' } : { kind: 'unusable', reason: noFailoverCommands };
}

/** Whether the text has a `failover` or `no failover` command. */
export function hasFailoverCommand(text: string): boolean {
  for (const { words, within } of commands(text)) {
    const [first, second] = words.map(keyword);
    if (within === null && (first === 'failover' || (first === 'no' && second === 'failover'))) return true;
  }
  return false;
}
