/** Claims about switching failover off and on. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StepView } from '../claim.ts';
import { failoverOn, healthy, isOnly, linkUp, peerSeen, preemptDelayIn, reactionsIn, stateOf } from '../oracle.ts';
import { isOff } from './aimed.ts';
import { notAllAtOnce } from './applies.ts';
import { isSavedOff, savedObserver } from './observers.ts';
import { places } from './places.ts';

/** A unit whose command reaches its peer: where it, or group 1 on it, is active, with the link up and the peer powered. */
function reachesPeer(step: StepView, unit: UnitName, { pair }: Setting): boolean {
  const scope: Scope = pair.mode === 'activeStandby' ? 'unit' : '1';
  const powered = step.before.environment.powered;
  return stateOf(step.before, unit, scope) === 'active' && linkUp(step.before) && powered.has(peerOf(unit));
}

/** Units with failover off before and after, whose own power nothing touched. */
function frozen(step: StepView): readonly UnitName[] {
  const touched = (unit: UnitName) =>
    step.stimuli.some((s) => (s.type === 'powerOn' || s.type === 'powerOff' || s.type === 'reload') && s.unit === unit);
  return unitNames.filter(
    (unit) =>
      !touched(unit) &&
      step.before.observation[unit].failover === 'off' &&
      step.after.observation[unit].failover === 'off',
  );
}

/** Units that start in the step and have power after it. */
function starting(step: StepView): readonly UnitName[] {
  return unitNames.filter(
    (unit) =>
      step.after.environment.powered.has(unit) &&
      step.stimuli.some(
        (s) =>
          (s.type === 'powerOn' && s.unit === unit && isOff(step, unit)) ||
          (s.type === 'reload' && s.unit === unit && !isOff(step, unit)),
      ),
  );
}

export const disableClaims: readonly Claim[] = [
  {
    kind: 'step',
    id: 'disable/keeps-roles',
    name: 'no failover moves no role of the unit it is typed on, and none at all where it reaches the peer',
    why: 'both units keep what they do, so that not both pass traffic',
    rules: ['DISABLE-KEEPS-ROLES.1', 'DISABLE-KEEPS-GROUPS.1'],
    expected: 'holds',
    needs: { families: ['power', 'disable'] },
    on: ['noFailover'],
    when: (step) => isOnly(step, 'noFailover') !== null,
    predicate: (step, setting) => {
      const unit = isOnly(step, 'noFailover')?.unit as UnitName;
      if (reachesPeer(step, unit, setting)) return step.reactions.length === 0;
      return step.reactions.every((r) => r.unit !== unit);
    },
  },
  {
    kind: 'step',
    id: 'disable/reaches-the-peer',
    name: 'no failover and failover reach the peer when typed where the unit, or group 1, is active with the link up; else they stay local',
    why: 'typed on the wrong unit the pair disagrees about failover itself',
    rules: ['COMMAND-REPLICATES.1', 'COMMAND-GROUP-1-UNIT.1', 'COMMAND-WRONG-UNIT.1', 'ENABLE.1'],
    expected: 'holds',
    needs: { families: ['power', 'disable'] },
    on: ['noFailover', 'failover'],
    when: (step) => {
      const command = isOnly(step, 'noFailover', 'failover');
      return command !== null && !isOff(step, command.unit);
    },
    predicate: (step, setting) => {
      const { unit, type } = isOnly(step, 'noFailover', 'failover') as { unit: UnitName; type: string };
      const on = type === 'failover';
      const peer = peerOf(unit);
      const expected = reachesPeer(step, unit, setting) ? on : failoverOn(step.before, peer);
      return failoverOn(step.after, unit) === on && (isOff(step, peer) || failoverOn(step.after, peer) === expected);
    },
  },
  {
    kind: 'step',
    id: 'disable/frozen',
    name: 'A unit with failover off moves no role unless a forcing command or its own power says so',
    why: 'it judges nothing, whatever breaks',
    rules: ['DISABLE-SILENT.1', 'DISABLE-KEEPS-ROLES.1', 'FORCE-FROZEN.1', 'DISABLE-UNTIL-RELOAD.1'],
    expected: 'holds',
    needs: { families: ['power', 'disable'] },
    when: (step) =>
      frozen(step).length > 0 &&
      !step.stimuli.some((s) => s.type === 'failoverActive' || s.type === 'noFailoverActive'),
    predicate: (step) => frozen(step).every((unit) => step.reactions.every((r) => r.unit !== unit)),
  },
  {
    kind: 'sometimes',
    id: 'disable/boots-disabled',
    name: 'A unit whose failover was saved off comes back disabled from a reload',
    why: 'the one state in which a powered unit has no role at all',
    rules: ['DISABLE-UNTIL-RELOAD.1', 'DISABLE-AT-BOOT.1', 'SAVE.1'],
    expected: 'holds',
    needs: { families: ['power', 'disable'], faults: 1 },
    step: (step, { pair }) =>
      unitNames.some(
        (unit) =>
          step.stimuli.some((s) => s.type === 'reload' && s.unit === unit) &&
          scopesOf(pair).every((scope) => stateOf(step.after, unit, scope) === 'disabled'),
      ),
  },
  {
    kind: 'step',
    id: 'disable/save-shows-nothing',
    name: 'write memory changes nothing that either unit shows',
    why: 'saving is for the next start; it must not switch failover or move a role',
    rules: ['SAVE.1'],
    expected: 'holds',
    needs: { families: ['power', 'disable'] },
    on: ['writeMemory'],
    when: (step) => isOnly(step, 'writeMemory') !== null,
    predicate: (step, { pair }) =>
      step.reactions.length === 0 &&
      places(pair).every(
        ({ unit, scope }) =>
          failoverOn(step.after, unit) === failoverOn(step.before, unit) &&
          stateOf(step.after, unit, scope) === stateOf(step.before, unit, scope) &&
          peerSeen(step.after, unit, scope) === peerSeen(step.before, unit, scope),
      ),
  },
  {
    kind: 'step',
    id: 'disable/starts-as-saved',
    name: 'A unit starts with failover on or off as it was when it last saved its configuration, and on where it never did',
    why: 'no failover typed and not saved is gone after a reload; saved, it stays',
    rules: ['DISABLE-UNTIL-RELOAD.1', 'DISABLE-AT-BOOT.1', 'SAVE.1', 'ENABLE.1'],
    expected: 'holds',
    needs: { families: ['power'] },
    on: ['powerOn', 'reload'],
    observer: savedObserver,
    when: (step) =>
      starting(step).length > 0 && !step.stimuli.some((s) => s.type === 'failover' || s.type === 'noFailover'),
    predicate: (step, _, memory) =>
      starting(step).every((unit) => {
        const off = isSavedOff(memory, unit);
        return off === 'perhaps' || failoverOn(step.after, unit) !== (off === 'yes');
      }),
  },
  {
    kind: 'step',
    id: 'disable/off-moves-nowhere',
    name: 'A unit that is off, or loses power for good, moves no role but to off',
    why: 'a unit without power takes nothing over, not even in passing',
    rules: ['RELOAD.1'],
    expected: 'holds',
    needs: { families: ['power'] },
    when: (step) => step.reactions.some((r) => !step.after.environment.powered.has(r.unit)),
    predicate: (step) => step.reactions.every((r) => r.to === 'off' || step.after.environment.powered.has(r.unit)),
  },
  {
    kind: 'always',
    id: 'power/off-shows-off',
    name: 'A unit without power shows off, in every group, and nothing of its peer',
    why: 'a state that nobody holds would mislead whoever counts active units',
    rules: ['RELOAD.1'],
    expected: 'holds',
    needs: { families: ['power'] },
    when: (view) => view.environment.powered.size < 2,
    predicate: (view, { pair }) =>
      places(pair)
        .filter(({ unit }) => !view.environment.powered.has(unit))
        .every(({ unit, scope }) => stateOf(view, unit, scope) === 'off' && peerSeen(view, unit, scope) === undefined),
  },
  {
    kind: 'step',
    id: 'disable/joins-at-once',
    name: 'A disabled unit or group for which failover is switched on takes its role at once where both units are healthy, unless its group preempts without delay',
    why: 'joining must not interrupt what the peer does, not even for a moment',
    rules: ['ENABLE.1', 'START-PEER-ACTIVE.1', 'START-NO-PEER.1'],
    expected: 'holds',
    appliesTo: notAllAtOnce,
    needs: { families: ['power', 'disable'] },
    on: ['failover'],
    when: (step, setting) => isOnly(step, 'failover') !== null && joining(step, setting).length > 0,
    predicate: (step, setting) =>
      joining(step, setting).every(
        ({ unit, scope }) => reactionsIn(step, scope).filter((r) => r.unit === unit).length <= 1,
      ),
  },
];

/** Where a role was disabled, both units being healthy, in groups that no preemption moves at once. */
function joining(step: StepView, setting: Setting) {
  return places(setting.pair).filter(
    ({ unit, scope }) =>
      stateOf(step.before, unit, scope) === 'disabled' &&
      unitNames.every((each) => healthy(step.after, each, scope, setting)) &&
      preemptDelayIn(setting.pair, scope) !== 0,
  );
}
