/** The history of a unit or group as a listing: when, from which state to which, and why, as the product prints it. */
import type { HistoryEntry } from '../../model/protocol/history.ts';
import type { ShownWord } from '../../model/protocol/state.ts';
import type { Paint } from '../output.ts';

/** States in the spelling of the product; the two it never lists are not among its own. */
const spelled: Readonly<Record<ShownWord, string>> = {
  off: 'Off',
  booting: 'Booting',
  disabled: 'Disabled',
  negotiation: 'Negotiation',
  coldStandby: 'Cold Standby',
  syncConfig: 'Sync Config',
  syncFileSystem: 'Sync File System',
  bulkSync: 'Bulk Sync',
  standbyReady: 'Standby Ready',
  justActive: 'Just Active',
  activeDrain: 'Active Drain',
  activeApplyingConfig: 'Active Applying Config',
  activeConfigApplied: 'Active Config Applied',
  active: 'Active',
  failed: 'Failed',
};

const column = 27;
const rule = '='.repeat(74);

function row(from: string, to: string, reason: string): string {
  return `${from.padEnd(column)}${to.padEnd(column)}${reason}`;
}

/** Seconds as `hh:mm:ss`, and what is left of one as decimals. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = seconds === whole ? '' : (seconds - whole).toFixed(3).replace(/^0|0+$/g, '');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${rest}`;
}

/** One listing; `of` says whose it is, as `primary` or `primary group 1`. */
export function historyLines(of: string, entries: readonly HistoryEntry[], paint: Paint): readonly string[] {
  return [
    paint('bold', of),
    rule,
    row('From State', 'To State', 'Reason'),
    rule,
    ...entries.flatMap(({ at, from, to, reason }, index) => [
      ...(index === 0 ? [] : ['']),
      clock(at),
      row(spelled[from], spelled[to], reason),
    ]),
    rule,
  ];
}
