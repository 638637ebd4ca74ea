/** The opposite law: every way in which nobody is active for a unit or failover group although a unit has power. */
import type { Scope } from '../../model/behaviour/facts.ts';
import { peerOf, unitNames } from '../../spec/vocabulary.ts';
import type { StateView, StepView } from '../claim.ts';
import { activeUnits, failoverOn, stateOf } from '../oracle.ts';
import type { Law, Way } from './law.ts';
import { boots, failoverOff, keepsRunning } from './steps.ts';

/** The only active unit loses power in the step, and does not come back with failover on. */
function activeGoes(step: StepView, scope: Scope): boolean {
  return unitNames.some(
    (unit) =>
      stateOf(step.before, unit, scope) === 'active' &&
      !keepsRunning(step, unit) &&
      !failoverOn(step.after, unit) &&
      stateOf(step.before, peerOf(unit), scope) !== 'active',
  );
}

const activeLostBesideFrozen: Way = {
  id: 'active-lost-beside-frozen',
  name: 'the active unit loses power, and failover is off at the unit that stays',
  leads: 'When the active unit loses power, a unit whose failover is off does not take over',
  rules: ['DISABLE-SILENT.1', 'DISABLE-KEEPS-ROLES.1'],
  needs: { families: ['power', 'disable'], faults: 1 },
  on: ['powerOff', 'reload'],
  taken: (step, _, scope) =>
    activeGoes(step, scope) && unitNames.some((unit) => keepsRunning(step, unit) && failoverOff(step.after, unit)),
};

const startsDisabled: Way = {
  id: 'starts-disabled',
  name: 'a unit starts with failover off as its startup configuration has it, and no other unit runs',
  leads: 'A unit that starts with failover off while no other runs is disabled, and nobody is active',
  rules: ['DISABLE-AT-BOOT.1', 'DISABLE-UNTIL-RELOAD.1', 'SAVE.1'],
  needs: { families: ['power', 'disable'], faults: 1 },
  on: ['powerOn', 'reload'],
  taken: (step) => {
    const running = unitNames.filter((unit) => step.after.environment.powered.has(unit));
    return running.length > 0 && running.every((unit) => boots(step, unit) && failoverOff(step.after, unit));
  },
};

/** Nobody active, although a unit has power. */
export const lawOfNobodyActive: Law = {
  id: 'law-nobody-active',
  situation: 'a unit has power and nobody is active',
  why: 'nobody active means no traffic at all, from a pair that could carry it',
  rules: ['DISABLE-SILENT.1', 'DISABLE-AT-BOOT.1', 'START-NO-PEER.1', 'UNIT-NO-ANSWER.1', 'FORCE-NEEDS-PEER.1'],
  needs: { families: ['power', 'disable'] },
  holds: (view: StateView, scope: Scope) => view.environment.powered.size > 0 && activeUnits(view, scope).length === 0,
  meanwhile: {
    name: 'While a unit has power and nobody is active, failover is off at every unit that has power',
    predicate: (view) => !unitNames.some((unit) => failoverOn(view, unit)),
  },
  ways: [activeLostBesideFrozen, startsDisabled],
};
