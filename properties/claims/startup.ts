/** Claims about who is active after a start. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Setting, StepClaim, StepView } from '../claim.ts';
import {
  bothOn,
  failoverOn,
  healthy,
  isOnly,
  linkUp,
  peerSeen,
  preemptDelayIn,
  preferredIn,
  reactionsIn,
  stateOf,
} from '../oracle.ts';
import { onlyIn } from './applies.ts';
import { places } from './places.ts';

const everyScope = (setting: Setting, is: (scope: Scope) => boolean) => scopesOf(setting.pair).every(is);

/** The unit that starts alone in this step, with failover on. */
function starter(step: StepView): UnitName | null {
  const on = isOnly(step, 'powerOn');
  if (on === null || step.before.environment.powered.has(on.unit)) return null;
  return failoverOn(step.after, on.unit) ? on.unit : null;
}

function bothStart(step: StepView): boolean {
  const both = step.stimuli.length === 2 && step.stimuli.every((s) => s.type === 'powerOn');
  return both && step.before.environment.powered.size === 0 && linkUp(step.after) && bothOn(step.after);
}

function bothHealthy(step: StepView, setting: Setting): boolean {
  return everyScope(setting, (scope) => unitNames.every((unit) => healthy(step.after, unit, scope, setting)));
}

export const startupClaims: readonly StepClaim[] = [
  {
    kind: 'step',
    id: 'start/beside-active-peer',
    name: 'A unit that starts beside an active peer it hears does not become active, unless its group preempts',
    why: 'a reboot of one unit must not interrupt traffic on the other',
    rules: ['START-PEER-ACTIVE.1', 'START-GROUP-JOIN.1', 'START-GROUP-UNTIL.1'],
    expected: 'holds',
    when: (step, setting) => {
      const unit = starter(step);
      if (unit === null || !linkUp(step.after) || !failoverOn(step.before, peerOf(unit))) return false;
      return scopesOf(setting.pair).some((scope) => speaksOf(step, unit, scope, setting));
    },
    predicate: (step, setting) => {
      const unit = starter(step) as UnitName;
      return scopesOf(setting.pair)
        .filter((scope) => speaksOf(step, unit, scope, setting))
        .every(
          (scope) =>
            stateOf(step.after, unit, scope) !== 'active' && stateOf(step.after, peerOf(unit), scope) === 'active',
        );
    },
  },
  {
    kind: 'step',
    id: 'start/no-peer',
    name: 'A unit that starts and detects no peer becomes active, with every failover group',
    why: 'a lone unit has to carry all traffic',
    rules: ['START-NO-PEER.1', 'START-GROUP-ALONE.1', 'PREEMPT-FIRST-UNIT.1'],
    expected: 'holds',
    on: ['powerOn'],
    when: startsAlone,
    predicate: (step, setting) =>
      everyScope(setting, (scope) => stateOf(step.after, starter(step) as UnitName, scope) === 'active'),
  },
  {
    kind: 'step',
    id: 'start/link-down',
    name: 'A unit that starts while the failover link is down becomes active, whatever its peer does',
    why: 'this is how a cut cable at start-up makes two active units',
    rules: ['AS-LINK-DOWN-AT-START.1', 'AA-LINK-DOWN-AT-START.1', 'AS-LINK-DOWN-AT-START-MARK.1'],
    expected: 'holds',
    on: ['powerOn'],
    needs: { families: ['power', 'link'] },
    when: (step) => starter(step) !== null && !linkUp(step.after),
    predicate: (step, setting) => {
      const unit = starter(step) as UnitName;
      const active = everyScope(setting, (scope) => stateOf(step.after, unit, scope) === 'active');
      return active && step.after.observation[unit].failoverLink === 'failed';
    },
  },
  {
    kind: 'step',
    id: 'start/together',
    name: 'Two healthy units that start together: the primary becomes active, the secondary standby',
    why: 'after a power cut of the whole site the outcome must be known',
    rules: ['START-TOGETHER.1', 'ROLE-DESIGNATION.1', 'ROLE-ONE-ACTIVE.1'],
    expected: 'holds',
    appliesTo: onlyIn('activeStandby'),
    on: ['powerOn'],
    when: (step, setting) => bothStart(step) && bothHealthy(step, setting),
    predicate: (step) =>
      stateOf(step.after, 'primary', 'unit') === 'active' &&
      stateOf(step.after, 'secondary', 'unit') === 'standbyReady',
  },
  {
    kind: 'step',
    id: 'start/groups-together',
    name: 'Two healthy units that start together: each failover group becomes active on the unit it prefers',
    why: 'the division of the load is what Active/Active is configured for',
    rules: [
      'START-GROUP-TOGETHER.1',
      'START-GROUP-PREFERENCE.1',
      'START-GROUP-DESIGNATION.1',
      'MODE-BOTH-GROUPS-ONE-UNIT.1',
    ],
    expected: 'holds',
    appliesTo: onlyIn('activeActive'),
    on: ['powerOn'],
    when: (step, setting) => bothStart(step) && bothHealthy(step, setting),
    predicate: (step, setting) =>
      everyScope(setting, (scope) => {
        const preferred = preferredIn(setting.pair, scope);
        return (
          stateOf(step.after, preferred, scope) === 'active' &&
          stateOf(step.after, peerOf(preferred), scope) === 'standbyReady'
        );
      }),
  },
  {
    kind: 'step',
    id: 'start/healthier-first',
    name: 'Two units that start together in unequal health: the one over its threshold does not become active',
    why: 'equal health is the condition under which the designation decides',
    rules: ['START-HEALTH.1'],
    expected: 'holds',
    on: ['powerOn'],
    needs: { faults: 1 },
    when: (step, setting) => bothStart(step) && scopesOf(setting.pair).some((s) => unequal(step, s, setting) !== null),
    predicate: (step, setting) =>
      everyScope(setting, (scope) => {
        const worse = unequal(step, scope, setting);
        const group = scope === 'unit' ? null : Number(scope);
        return !step.reactions.some((r) => r.unit === worse && r.group === group && r.to === 'active');
      }),
  },
  {
    kind: 'step',
    id: 'start/remembers-nothing',
    name: 'A unit that has just started, by power or by a reload, knows nothing of a peer it does not hear on the failover link',
    why: 'what it believed before belongs to another life; only its startup configuration stays',
    rules: ['RELOAD.1', 'LINK-CARRIES.1', 'START-NO-PEER.1'],
    expected: 'holds',
    on: ['powerOn', 'reload'],
    when: (step) => {
      const unit = restarted(step);
      return unit !== null && step.after.observation[unit].failoverLink !== 'up';
    },
    predicate: (step, setting) =>
      everyScope(setting, (scope) => peerSeen(step.after, restarted(step) as UnitName, scope) === 'notDetected'),
  },
  {
    kind: 'step',
    id: 'start/at-once',
    name: 'A unit that starts alone, and two healthy ones that start together, take each role at once, no other in passing',
    why: 'a role held for a moment at a start would interrupt what follows it',
    rules: ['START-NO-PEER.1', 'START-GROUP-ALONE.1', 'START-TOGETHER.1', 'START-GROUP-TOGETHER.1'],
    expected: 'holds',
    on: ['powerOn'],
    when: (step, setting) => startsAlone(step) || (bothStart(step) && bothHealthy(step, setting)),
    predicate: (step, setting) =>
      places(setting.pair).every(
        ({ unit, scope }) => reactionsIn(step, scope).filter((r) => r.unit === unit).length <= 1,
      ),
  },
];

function startsAlone(step: StepView): boolean {
  const unit = starter(step);
  return unit !== null && !step.after.environment.powered.has(peerOf(unit));
}

/** The unit that starts, or starts anew, in a step that is about nothing else. */
function restarted(step: StepView): UnitName | null {
  const event = isOnly(step, 'powerOn', 'reload');
  if (event === null || !step.after.environment.powered.has(event.unit)) return null;
  return event.type === 'powerOn' && step.before.environment.powered.has(event.unit) ? null : event.unit;
}

/** The scope's active peer stays out of the starter's way: nothing preempts it, and it is well. */
function speaksOf(step: StepView, unit: UnitName, scope: Scope, setting: Setting): boolean {
  const peer = peerOf(unit);
  const mayPreempt = preemptDelayIn(setting.pair, scope) !== null && preferredIn(setting.pair, scope) === unit;
  return !mayPreempt && stateOf(step.before, peer, scope) === 'active' && healthy(step.after, peer, scope, setting);
}

/** The unit that alone is over its threshold, if there is one. */
function unequal(step: StepView, scope: Scope, setting: Setting): UnitName | null {
  const over = unitNames.filter((unit) => !healthy(step.after, unit, scope, setting));
  return over.length === 1 ? (over[0] as UnitName) : null;
}
