/** The words everything else is written in: designations, states, groups, as the documents use them. */

/** Designation, fixed by configuration; it never changes by failover. */
export const unitNames = ['primary', 'secondary'] as const;
/**
 * A unit of a pair, by its designation.
 *
 * @useDeclaredType
 */
export type UnitName = (typeof unitNames)[number];

/** The other unit of the pair. */
export function peerOf(unit: UnitName): UnitName {
  return unit === 'primary' ? 'secondary' : 'primary';
}

export const groupNames = ['1', '2'] as const;
/**
 * A failover group, Active/Active only.
 *
 * @useDeclaredType
 */
export type GroupName = (typeof groupNames)[number];

export const stateWords = ['off', 'disabled', 'standbyReady', 'active', 'failed'] as const;
/**
 * State of a unit (Active/Standby) or of a failover group on a unit (Active/Active), behaviour level.
 *
 * @useDeclaredType
 */
export type StateWord = (typeof stateWords)[number];

export const modes = ['activeStandby', 'activeActive'] as const;
/**
 * How a pair is configured: the units fail over as a whole, or in failover groups.
 *
 * @useDeclaredType
 */
export type Mode = (typeof modes)[number];
