/** The role of one unit (Active/Standby) or of one failover group on a unit (Active/Active). */
import type { Readings } from '../../../../spec/ambiguities.ts';
import { active } from './active.ts';
import { failed } from './failed.ts';
import { roleSetup } from './setup.ts';
import { standbyReady } from './standby-ready.ts';
import { disabled, off } from './starting.ts';

export const roleMachine = (readings: Readings) =>
  roleSetup(readings).createMachine({
    id: 'role',
    context: { failedWhileActive: false },
    initial: 'off',
    states: { off, disabled, standbyReady, active, failed },
  });
