/** The designation of each unit, and whether it starts with failover on. */
import { type Say, weakens } from '../../reading.ts';
import type { Settings } from '../commands/settings.ts';
import type { PairSettings } from './named-interfaces.ts';

/** The file of a unit is that unit's; without the command a unit is the secondary. */
export function checkDesignations({ primary, secondary }: PairSettings, sayIn: (file: string) => Say): void {
  if (primary.refused.has('designation') || secondary?.refused.has('designation')) return;
  const say = sayIn(primary.file);
  const first = primary.designation;
  const second = secondary?.designation;
  if (first?.value === 'primary') {
    if (secondary === null || second?.value !== 'primary') return;
    const message =
      'both units are designated primary; expected `failover lan unit secondary` here: the units differ in this line only';
    sayIn(secondary.file)(second.line, 'error', message, 'CONFIG-LAN-UNIT-DEFAULT.1', 'CONFIG-SAME-COMMANDS.1');
  } else if (second?.value === 'primary') {
    const message =
      'this file is of the secondary unit and the other one of the primary; expected them the other way round: the primary first';
    say(first?.line ?? 0, 'error', message, 'CONFIG-LAN-UNIT-DEFAULT.1');
  } else if (secondary !== null) {
    const message =
      'both units are designated secondary, which a unit also is without `failover lan unit`; expected `failover lan unit primary` in the first file';
    say(first?.line ?? 0, 'error', message, 'CONFIG-LAN-UNIT-DEFAULT.1');
  } else if (first === undefined) {
    const message =
      'found no `failover lan unit`, which makes this the secondary unit; expected `failover lan unit primary` in the first file';
    say(0, 'error', message, 'CONFIG-LAN-UNIT-DEFAULT.1');
  } else {
    const message =
      'found `failover lan unit secondary` in the first file; expected the primary unit here: give the files in the order primary, secondary';
    say(first.line, 'error', message, 'CONFIG-LAN-UNIT-DEFAULT.1');
  }
}

/** The check goes on as if failover were enabled. */
export function checkEnabled({ primary, secondary }: PairSettings, sayIn: (file: string) => Say): void {
  const units: readonly Settings[] = secondary === null ? [primary] : [primary, secondary];
  const off = units.filter(({ enabled }) => enabled?.value !== true);
  for (const { file, enabled } of off) {
    const who = off.length === units.length ? 'both units start' : 'this unit starts';
    const how = enabled === undefined ? 'found no `failover` command' : 'found `no failover`';
    const message = `${how}; ${who} with failover off: add \`failover\`; the pair is checked as if it were there, so verdicts about starting are weaker`;
    const doubtful = weakens('START-NO-PEER.1', 'START-TOGETHER.1', 'START-GROUP-ALONE.1', 'START-GROUP-UNTIL.1');
    sayIn(file)(enabled?.line ?? 0, 'warning', message, 'CONFIG-FAILOVER-COMMAND.1', doubtful);
  }
}

/** A unit without any command of a pair: only `no failover`, or times and policies that mean nothing by themselves. */
export function isStandalone({ enabled, designation, failoverLink, stateLink, ...rest }: Settings): boolean {
  const { addresses, groups, sharedKey, ipsecKey, refused } = rest;
  const found = [designation, failoverLink, stateLink, sharedKey, ipsecKey].some((command) => command !== undefined);
  return enabled?.value === false && !found && addresses.size === 0 && groups.size === 0 && refused.size === 0;
}

export const standaloneUnit =
  'failover is not configured here: found `no failover` and neither `failover lan …` nor `failover link`; expected a running-config of a failover pair';
