/** The words everything else is written in: designations, states, groups, as the documents use them. */

/** Designation, fixed by configuration; it never changes by failover. */
export const unitNames = ['primary', 'secondary'] as const;
export type UnitName = (typeof unitNames)[number];

/** The other unit of the pair. */
export function peerOf(unit: UnitName): UnitName {
  return unit === 'primary' ? 'secondary' : 'primary';
}

export const groupNames = ['1', '2'] as const;
/** Failover group, Active/Active only. */
export type GroupName = (typeof groupNames)[number];

/** State of a unit (Active/Standby) or of a failover group on a unit (Active/Active), behaviour level. */
export const stateWords = ['off', 'disabled', 'standbyReady', 'active', 'failed'] as const;
export type StateWord = (typeof stateWords)[number];

export const modes = ['activeStandby', 'activeActive'] as const;
export type Mode = (typeof modes)[number];
