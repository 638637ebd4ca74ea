/** Claims about operator commands: forcing, resetting, switching failover off and on. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { isCommand } from '../../model/stimulus.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StepView } from '../claim.ts';
import { bothOn, failoverOn, healthy, isOnly, linkUp, reactionsIn, stateOf } from '../oracle.ts';

type Force = 'failoverActive' | 'noFailoverActive' | 'failoverReset';

/** The scopes that a lone command is about, with the unit it is typed on. */
function aimed(step: StepView, pair: Pair, type: Force): readonly { unit: UnitName; scope: Scope }[] {
  const command = isOnly(step, type);
  if (command === null) return [];
  return scopesOf(pair)
    .filter((scope) => command.group === undefined || `${command.group}` === scope)
    .map((scope) => ({ unit: command.unit, scope }));
}

/** Scopes in which the unit and its peer are in these states, both with failover on over a working link. */
function standing(step: StepView, { pair }: Setting, type: Force, own: string, peers: string) {
  if (!bothOn(step.before) || !linkUp(step.before)) return [];
  return aimed(step, pair, type).filter(
    ({ unit, scope }) =>
      stateOf(step.before, unit, scope) === own && stateOf(step.before, peerOf(unit), scope) === peers,
  );
}

function swapped(step: StepView, unit: UnitName, scope: Scope, now: 'active' | 'standbyReady'): boolean {
  const other = now === 'active' ? 'standbyReady' : 'active';
  return stateOf(step.after, unit, scope) === now && stateOf(step.after, peerOf(unit), scope) === other;
}

/** A unit whose command reaches its peer: where it, or group 1 on it, is active, with the link up and the peer powered. */
function reachesPeer(step: StepView, unit: UnitName, { pair }: Setting): boolean {
  const scope: Scope = pair.mode === 'activeStandby' ? 'unit' : '1';
  const powered = step.before.environment.powered;
  return stateOf(step.before, unit, scope) === 'active' && linkUp(step.before) && powered.has(peerOf(unit));
}

export const operatorClaims: readonly Claim[] = [
  {
    kind: 'step',
    id: 'force/active-on-standby',
    name: 'failover active on a standby ready unit or group swaps the roles',
    why: 'this is how an operator takes a unit out of service',
    rules: [
      'FORCE-ACTIVE.1',
      'FORCE-ACTIVE-GROUP.1',
      'FORCE-HOLDS.1',
      'MODE-TWO.1',
      'MODE-UNIT-WIDE.1',
      'MODE-GROUP-WIDE.1',
    ],
    expected: 'holds',
    on: ['failoverActive'],
    when: (step, setting) => standing(step, setting, 'failoverActive', 'standbyReady', 'active').length > 0,
    predicate: (step, setting) =>
      standing(step, setting, 'failoverActive', 'standbyReady', 'active').every(({ unit, scope }) =>
        swapped(step, unit, scope, 'active'),
      ),
  },
  {
    kind: 'step',
    id: 'force/standby-on-active',
    name: 'no failover active on the active unit or group swaps the roles, if the peer is standby ready',
    why: 'the documented test procedure relies on it',
    rules: ['FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1', 'FORCE-HOLDS.1'],
    expected: 'holds',
    on: ['noFailoverActive'],
    when: (step, setting) => standing(step, setting, 'noFailoverActive', 'active', 'standbyReady').length > 0,
    predicate: (step, setting) =>
      standing(step, setting, 'noFailoverActive', 'active', 'standbyReady').every(({ unit, scope }) =>
        swapped(step, unit, scope, 'standbyReady'),
      ),
  },
  {
    kind: 'step',
    id: 'force/failed-refused',
    name: 'failover active on a failed unit or group is refused',
    why: 'a failed unit must not be put before the traffic by a slip of the hand',
    rules: ['FORCE-FAILED-REFUSED.1'],
    expected: 'holds',
    needs: { families: ['power', 'force'], faults: 1 },
    on: ['failoverActive'],
    when: (step, { pair }) =>
      aimed(step, pair, 'failoverActive').some(({ unit, scope }) => stateOf(step.before, unit, scope) === 'failed'),
    predicate: (step, { pair }) => {
      const failed = aimed(step, pair, 'failoverActive').filter(
        ({ unit, scope }) => stateOf(step.before, unit, scope) === 'failed',
      );
      return step.refused.length >= failed.length && failed.every(({ scope }) => reactionsIn(step, scope).length === 0);
    },
  },
  {
    kind: 'step',
    id: 'force/nobody-to-take-over',
    name: 'no failover active is refused where no peer is able to take over',
    why: 'otherwise nobody would be active',
    rules: ['FORCE-NEEDS-PEER.1', 'FORCE-STANDBY.1'],
    expected: 'holds',
    needs: { families: ['power', 'force'] },
    on: ['noFailoverActive'],
    when: (step, { pair }) => yieldsToNobody(step, pair).length > 0,
    predicate: (step, { pair }) => {
      const alone = yieldsToNobody(step, pair);
      return (
        step.refused.length >= alone.length &&
        alone.every(({ unit, scope }) => stateOf(step.after, unit, scope) === 'active')
      );
    },
  },
  {
    kind: 'step',
    id: 'force/over-dead-link',
    name: 'failover active on a standby ready unit is carried out while the failover link is down, and leaves both active',
    why: 'the guide sets no condition for the command; the operator has to know what it does',
    rules: ['FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1'],
    expected: 'holds',
    needs: { families: ['power', 'link', 'force'], faults: 1 },
    on: ['failoverActive'],
    when: (step, { pair }) => overDeadLink(step, pair).length > 0,
    predicate: (step, { pair }) =>
      overDeadLink(step, pair).every(({ scope }) => unitNames.every((u) => stateOf(step.after, u, scope) === 'active')),
  },
  {
    kind: 'step',
    id: 'command/unit-off-refused',
    name: 'A command to a unit that is off is refused and changes nothing',
    why: 'nobody can type on a unit without power',
    rules: ['COMMAND-NEEDS-POWER.1'],
    expected: 'holds',
    needs: { families: ['force'] },
    when: (step) => {
      const [command] = step.stimuli;
      return step.stimuli.length === 1 && command !== undefined && isCommand(command) && isOff(step, command.unit);
    },
    predicate: (step) => step.refused.length > 0 && step.reactions.length === 0,
  },
  {
    kind: 'step',
    id: 'reset/restores',
    name: 'failover reset of a failed unit or group whose faults are gone ends its failed state',
    why: 'the only way back for a unit failed by its module',
    rules: ['RESET-UNIT.1', 'RESET-GROUP.1', 'RESET-STAYS-STANDBY.1'],
    expected: 'holds',
    needs: { families: ['power', 'module', 'reset'], faults: 1 },
    on: ['failoverReset'],
    when: (step, setting) => resets(step, setting, true).length > 0,
    predicate: (step, setting) =>
      resets(step, setting, true).every(({ unit, scope }) => stateOf(step.after, unit, scope) !== 'failed'),
  },
  {
    kind: 'step',
    id: 'reset/fails-again',
    name: 'failover reset of a unit or group whose fault persists fails again at once, while it hears its peer',
    why: 'a reset is no repair',
    rules: ['RESET-PERSISTS.1'],
    expected: 'holds',
    needs: { families: ['power', 'reset'], faults: 1 },
    on: ['failoverReset'],
    when: (step, setting) => resets(step, setting, false).length > 0,
    predicate: (step, setting) =>
      resets(step, setting, false).every(
        ({ unit, scope }) =>
          stateOf(step.after, unit, scope) === 'failed' && reactionsIn(step, scope).some((r) => r.from === 'failed'),
      ),
  },
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
];

function isOff(step: StepView, unit: UnitName): boolean {
  return !step.before.environment.powered.has(unit);
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

/** Active scopes told to yield over a dead link, or to a peer that is neither standby ready nor active. */
function yieldsToNobody(step: StepView, pair: Pair) {
  return aimed(step, pair, 'noFailoverActive').filter(({ unit, scope }) => {
    const peer = stateOf(step.before, peerOf(unit), scope);
    const able = linkUp(step.before) && (peer === 'standbyReady' || peer === 'active');
    return stateOf(step.before, unit, scope) === 'active' && !able;
  });
}

function overDeadLink(step: StepView, pair: Pair) {
  return aimed(step, pair, 'failoverActive').filter(
    ({ unit, scope }) =>
      !linkUp(step.before) &&
      stateOf(step.before, unit, scope) === 'standbyReady' &&
      stateOf(step.before, peerOf(unit), scope) === 'active',
  );
}

/** Failed scopes that are reset with failover on beside a peer heard on the link, healthy or still over the threshold. */
function resets(step: StepView, setting: Setting, well: boolean) {
  if (!bothOn(step.before) || !linkUp(step.before)) return [];
  return aimed(step, setting.pair, 'failoverReset').filter(
    ({ unit, scope }) =>
      stateOf(step.before, unit, scope) === 'failed' && healthy(step.after, unit, scope, setting) === well,
  );
}
