/** Ways to two active units that an operator's command completes: failover switched on one side only, roles forced. */
import type { Scope } from '../../model/behaviour/facts.ts';
import { peerOf, type UnitName } from '../../spec/vocabulary.ts';
import type { Setting, StepView } from '../claim.ts';
import { aimed } from '../claims/aimed.ts';
import { withDataPath } from '../claims/applies.ts';
import { failoverOn, linkUp, stateOf } from '../oracle.ts';
import { mayStandReady, mayStandReadyWithoutLink } from './applies.ts';
import type { Way } from './law.ts';
import { failoverOff, isA, someUnit, standsByListening, staysActive, wasActive } from './steps.ts';

/** A standby has failover on after the step, and its peer, active all along, has it off. */
function listensToFrozen(step: StepView, scope: Scope): boolean {
  return someUnit(
    (unit, peer) =>
      standsByListening(step, unit, scope) && staysActive(step, peer, scope) && failoverOff(step.after, peer),
  );
}

export const switchedOffAtActive: Way = {
  id: 'switched-off-at-active',
  name: 'failover is switched off at the active unit and stays on at its peer',
  leads: 'When `no failover` takes effect at the active unit alone, its peer hears nothing and becomes active, too',
  rules: ['DISABLE-SILENT.1', 'COMMAND-WRONG-UNIT.1', 'COMMAND-REPLICATES.1', 'UNIT-NO-ANSWER.1'],
  needs: { families: ['power', 'link', 'disable'], faults: 1 },
  appliesTo: withDataPath,
  on: ['noFailover'],
  taken: (step, _, scope) => isA(step, 'noFailover') && listensToFrozen(step, scope),
};

export const switchedOnAtStandby: Way = {
  id: 'switched-on-at-standby',
  name: 'failover is switched on at the standby while it is off at its active peer',
  leads:
    'When `failover` takes effect at the standby alone, it hears nothing of its active peer and becomes active, too',
  rules: ['ENABLE.1', 'COMMAND-WRONG-UNIT.1', 'DISABLE-SILENT.1', 'UNIT-NO-ANSWER.1'],
  needs: { families: ['power', 'disable'] },
  on: ['failover'],
  taken: (step, _, scope) => isA(step, 'failover') && listensToFrozen(step, scope),
};

/** Places to which a lone forcing command would move the role. */
function forcedTo(step: StepView, { pair }: Setting, scope: Scope): readonly UnitName[] {
  return [
    ...aimed(step, pair, 'failoverActive')
      .filter((at) => at.scope === scope)
      .map(({ unit }) => unit),
    ...aimed(step, pair, 'noFailoverActive')
      .filter((at) => at.scope === scope)
      .map(({ unit }) => peerOf(unit)),
  ];
}

export const forcedToFrozen: Way = {
  id: 'forced-to-frozen',
  name: 'the operator moves the role to a standby whose failover is off, from a unit whose failover is on',
  leads:
    'When the operator moves the role to a standby whose failover is off, the unit that gave it hears nothing and takes it back, too',
  rules: ['FORCE-FROZEN.1', 'FORCE-ACTIVE.1', 'FORCE-STANDBY.1', 'DISABLE-SILENT.1', 'UNIT-NO-ANSWER.1'],
  needs: { families: ['power', 'force', 'disable'] },
  appliesTo: mayStandReady,
  on: ['failoverActive', 'noFailoverActive'],
  taken: (step, setting, scope) =>
    linkUp(step.after) &&
    forcedTo(step, setting, scope).some(
      (unit) =>
        stateOf(step.before, unit, scope) === 'standbyReady' &&
        failoverOff(step.before, unit) &&
        wasActive(step, peerOf(unit), scope) &&
        failoverOn(step.before, peerOf(unit)),
    ),
};

export const forcedOverDeadLink: Way = {
  id: 'forced-over-dead-link',
  name: 'the operator types `failover active` on a standby while the failover link is down',
  leads:
    '`failover active` on a standby ready unit while the failover link is down makes it active beside its active peer',
  rules: ['FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1'],
  needs: { families: ['power', 'link', 'force'], faults: 1 },
  appliesTo: mayStandReadyWithoutLink,
  on: ['failoverActive'],
  taken: (step, setting, scope) =>
    !linkUp(step.after) &&
    aimed(step, setting.pair, 'failoverActive').some(
      ({ unit, scope: at }) =>
        at === scope && stateOf(step.before, unit, scope) === 'standbyReady' && wasActive(step, peerOf(unit), scope),
    ),
};
