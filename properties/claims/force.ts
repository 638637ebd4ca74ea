/** Claims about forcing and resetting commands. */
import type { Scope } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { isCommand, type Stimulus } from '../../model/stimulus.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StepView } from '../claim.ts';
import { bothOn, failoverOn, healthy, linkUp, peerSeen, reactionsIn, stateOf } from '../oracle.ts';
import { aimed, isOff } from './aimed.ts';
import type { Place } from './places.ts';

/** Scopes in which the unit and its peer are in these states, both with failover on over a working link. */
function standing(
  step: StepView,
  { pair }: Setting,
  type: 'failoverActive' | 'noFailoverActive',
  own: string,
  peers: string,
) {
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

/** Units with failover off that a lone forcing command may tell something: the failover link is up and both have power. */
function exchanging(step: StepView, pair: Pair): readonly Place[] {
  if (!linkUp(step.before) || step.before.environment.powered.size < 2) return [];
  return [...aimed(step, pair, 'failoverActive'), ...aimed(step, pair, 'noFailoverActive')]
    .flatMap(({ scope }) => unitNames.map((unit) => ({ unit, scope })))
    .filter(({ unit }) => !failoverOn(step.before, unit));
}

export const forceClaims: readonly Claim[] = [
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
    on: ['failoverActive', 'noFailoverActive', 'failoverReset', 'noFailover', 'failover', 'writeMemory'],
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
    id: 'force/tells-a-frozen-unit',
    name: 'A unit with failover off learns from a forcing command that moves a role what role its peer took, and from one that is refused nothing',
    why: 'it hears no hellos; an exchange that it takes part in is all the news it has',
    rules: ['FORCE-FROZEN.1', 'LINK-CARRIES.1'],
    expected: 'holds',
    needs: { families: ['power', 'force', 'disable'] },
    on: ['failoverActive', 'noFailoverActive'],
    when: (step, { pair }) => exchanging(step, pair).length > 0,
    predicate: (step, { pair }) =>
      exchanging(step, pair).every(({ unit, scope }) => {
        const moves = reactionsIn(step, scope);
        const told = moves.find((r) => r.unit !== unit)?.to ?? stateOf(step.before, peerOf(unit), scope);
        return peerSeen(step.after, unit, scope) === (moves.length > 0 ? told : peerSeen(step.before, unit, scope));
      }),
  },
  {
    kind: 'step',
    id: 'command/refused-once',
    name: 'A command is refused once for each group that it is about, never twice',
    why: 'an operator reads one answer to one command',
    rules: ['FORCE-NEEDS-PEER.1', 'FORCE-FAILED-REFUSED.1', 'FORCE-FROZEN.1'],
    expected: 'holds',
    when: (step) => step.refused.length > 0,
    predicate: (step) =>
      new Set(step.refused.map(({ stimulus }) => ('group' in stimulus ? stimulus.group : null))).size ===
      step.refused.length,
  },
  {
    kind: 'step',
    id: 'force/answered',
    name: 'A forcing command is carried out or refused for each group that it is about, unless the unit has what it asks for',
    why: 'an operator who reads nothing believes it done',
    rules: ['FORCE-ACTIVE.1', 'FORCE-STANDBY.1', 'FORCE-NEEDS-PEER.1', 'FORCE-FAILED-REFUSED.1'],
    expected: 'holds',
    needs: { families: ['force'] },
    on: ['failoverActive', 'noFailoverActive'],
    when: (step, { pair }) => wanting(step, pair).length > 0,
    predicate: (step, { pair }) =>
      wanting(step, pair).every(
        ({ scope }) =>
          reactionsIn(step, scope).length > 0 || step.refused.some(({ stimulus }) => about(stimulus, scope)),
      ),
  },
];

/** Where a lone forcing command asks for another role than there is. */
function wanting(step: StepView, pair: Pair): readonly Place[] {
  const role = ({ unit, scope }: Place) => stateOf(step.before, unit, scope);
  return [
    ...aimed(step, pair, 'failoverActive').filter((place) => role(place) !== 'active'),
    ...aimed(step, pair, 'noFailoverActive').filter((place) => ['active', 'disabled', 'off'].includes(role(place))),
  ];
}

function about(stimulus: Stimulus, scope: Scope): boolean {
  return !('group' in stimulus) || stimulus.group === undefined || `${stimulus.group}` === scope;
}
