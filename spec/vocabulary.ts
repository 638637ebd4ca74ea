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

/** States of a standby that is taking over configuration, files and connections from its active peer, in their order. */
export const syncWords = ['coldStandby', 'syncConfig', 'syncFileSystem', 'bulkSync'] as const;
export type SyncWord = (typeof syncWords)[number];

/** States through which a unit or group becomes active, in their order. */
export const activationWords = ['justActive', 'activeDrain', 'activeApplyingConfig', 'activeConfigApplied'] as const;
export type ActivationWord = (typeof activationWords)[number];

/** States that pass by themselves, which only the protocol level shows. */
export const transientWords = ['booting', 'negotiation', ...syncWords, ...activationWords] as const;
export type TransientWord = (typeof transientWords)[number];

/** The two levels of the model: what happens, and how and when a pair gets there. */
export const levels = ['behaviour', 'protocol'] as const;
export type Level = (typeof levels)[number];

export const modes = ['activeStandby', 'activeActive'] as const;
/**
 * How a pair is configured: the units fail over as a whole, or in failover groups.
 *
 * @useDeclaredType
 */
export type Mode = (typeof modes)[number];
