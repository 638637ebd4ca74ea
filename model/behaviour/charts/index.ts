/** The statecharts of the behaviour level, made for one choice of readings. */
import type { AnyStateMachine } from 'xstate';
import type { Readings } from '../../../spec/ambiguities.ts';
import { failoverLinkMachine } from './failover-link.machine.ts';
import { failoverSettingMachine } from './failover-setting.machine.ts';
import { healthMachine } from './health.machine.ts';
import { peerMachine } from './peer.machine.ts';
import { preemptionMachine } from './preemption.machine.ts';
import { roleMachine } from './role/role.machine.ts';

export const chartNames = ['failoverSetting', 'failoverLink', 'peer', 'health', 'role', 'preemption'] as const;
export type ChartName = (typeof chartNames)[number];
export type Machines = { readonly [name in ChartName]: AnyStateMachine };

export function behaviourMachines(readings: Readings): Machines {
  return {
    failoverSetting: failoverSettingMachine(readings),
    failoverLink: failoverLinkMachine(),
    peer: peerMachine(),
    health: healthMachine(readings),
    role: roleMachine(readings),
    preemption: preemptionMachine(readings),
  };
}
