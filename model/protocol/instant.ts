/** An instant of a pair as the machines that watch come to see it. */
import type { UnitName } from '../../spec/vocabulary.ts';
import type { Environment } from '../behaviour/environment.ts';
import type { PerUnit, Scope } from '../behaviour/facts.ts';
import type { Alignment } from './alignment.ts';
import type { Core } from './core.ts';
import type { Outage, TimedState } from './state.ts';

export interface Instant extends Core {
  readonly environment: Environment;
  readonly outages: readonly Outage[];
  /** The units with failover on. */
  readonly on: PerUnit<boolean>;
  /** The unit has a role to speak of; one that boots, or was disabled and joins, has none yet. */
  readonly hasRole: (unit: UnitName, scope: Scope) => boolean;
  readonly alignment: Alignment;
}

export function instantAt(
  core: Core,
  { environment, outages, snapshots }: Pick<TimedState, 'environment' | 'outages' | 'snapshots'>,
  alignment: Alignment,
): Instant {
  const { layout } = core.behaviour;
  const on = (unit: UnitName) => snapshots[layout.at('failoverSetting', unit, null)]?.word === 'on';
  const hasRole = (unit: UnitName, scope: Scope) => {
    const word = snapshots[layout.at('role', unit, scope)]?.word;
    return word !== 'off' && word !== 'disabled';
  };
  return {
    ...core,
    environment,
    outages,
    on: { primary: on('primary'), secondary: on('secondary') },
    hasRole,
    alignment,
  };
}
