/** The designation of each file's unit, and whether it starts with failover on. */
import type { UnitName } from '../../../spec/vocabulary.ts';
import type { Say } from '../reading.ts';
import type { Settings } from './settings.ts';

/** The file of a unit must be that unit's; without the command a unit is the secondary. */
export function checkDesignation(expected: UnitName, { designation }: Settings, say: Say): void {
  const found = designation?.value ?? 'secondary';
  if (found === expected) return;
  if (expected === 'secondary') {
    const message =
      'found `failover lan unit primary` in the second file; expected the secondary unit here: give the files in the order primary, secondary';
    say(designation?.line ?? 0, 'error', message, 'CONFIG-LAN-UNIT-DEFAULT.1');
  } else if (designation === undefined) {
    const message =
      'found no `failover lan unit`, which makes this the secondary unit; expected `failover lan unit primary` in the first file';
    say(0, 'error', message, 'CONFIG-LAN-UNIT-DEFAULT.1');
  } else {
    const message =
      'found `failover lan unit secondary` in the first file; expected the primary unit here: give the files in the order primary, secondary';
    say(designation.line, 'error', message, 'CONFIG-LAN-UNIT-DEFAULT.1');
  }
}

/** One warning for the pair: the check goes on as if failover were enabled. */
export function checkEnabled(units: readonly { settings: Settings; say: Say }[]): void {
  const off = units.filter(({ settings }) => settings.enabled?.value !== true);
  for (const { settings, say } of off) {
    const who = off.length === units.length ? 'both units start' : 'this unit starts';
    const how = settings.enabled === undefined ? 'found no `failover` command' : 'found `no failover`';
    const message = `${how}; ${who} with failover off: add \`failover\`; the pair is checked as if it were there`;
    say(settings.enabled?.line ?? 0, 'warning', message, 'CONFIG-FAILOVER-COMMAND.1');
  }
}
