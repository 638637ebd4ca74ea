/** Claims about failed units and groups, and about service modules. */

import { isCommand } from '../../model/stimulus.ts';
import { peerOf } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StepView } from '../claim.ts';
import {
  bothOn,
  failoverOn,
  healthy,
  isOnly,
  linkUp,
  moduleDown,
  peerSeen,
  reactionsIn,
  stateOf,
  thresholdConceivable,
  thresholdReached,
} from '../oracle.ts';
import { withMonitored } from './applies.ts';
import { isLatched, judgedModuleObserver, moduleLatchObserver } from './observers.ts';
import { type Place, places } from './places.ts';

/** Where a unit is active beside a peer it has marked as failed, and is over its threshold itself. */
function overBesideFailed(step: StepView, setting: Setting): readonly Place[] {
  const fault = isOnly(step, 'interfaceDown', 'trafficLost', 'moduleDown');
  if (fault === null) return [];
  return places(setting.pair).filter(({ unit, scope }) => {
    const peerFailed =
      peerSeen(step.before, unit, scope) === 'failed' && peerSeen(step.after, unit, scope) === 'failed';
    const over = !healthy(step.after, unit, scope, setting);
    return fault.unit === unit && stateOf(step.before, unit, scope) === 'active' && peerFailed && over;
  });
}

function moduleFails(step: StepView, { pair }: Setting): readonly Place[] {
  const fault = isOnly(step, 'moduleDown');
  if (fault === null || moduleDown(step.before, fault.unit) || !bothOn(step.before) || !linkUp(step.before)) return [];
  return places(pair).filter(
    ({ unit, scope }) =>
      unit === fault.unit &&
      stateOf(step.before, unit, scope) === 'active' &&
      stateOf(step.before, peerOf(unit), scope) === 'standbyReady',
  );
}

/** Things break and are repaired, at one moment; no unit's power changes, and nobody types anything. */
function onlyFaults(step: StepView): boolean {
  return !step.stimuli.some(
    (s) => isCommand(s) || s.type === 'powerOn' || s.type === 'powerOff' || s.type === 'reload',
  );
}

export const failedClaims: readonly Claim[] = [
  {
    kind: 'step',
    id: 'failed/stays-while-peer-is-heard',
    name: 'A unit or group marked failed does not become active while it hears its peer, unless it has recovered first',
    why: 'a failed unit in front of the traffic would be worse than the failure',
    rules: [
      'AS-STANDBY-FAILED-NOTE.1',
      'AS-INTERFACE-STANDBY-NOTE.1',
      'AA-INTERFACE-STANDBY-NOTE.1',
      'UNIT-NO-ANSWER.1',
    ],
    expected: 'holds',
    needs: { faults: 2 },
    when: (step) => step.reactions.some((r) => r.from === 'failed' && r.to === 'active'),
    predicate: (step) =>
      step.reactions.every((r) => !(r.from === 'failed' && r.to === 'active') || r.heard === 'nothing'),
  },
  {
    kind: 'step',
    id: 'failed/active-does-not-fail-over-to-it',
    name: 'While the peer is marked failed, the active unit or group stays active, even over its threshold',
    why: 'the notes of both tables: a failed standby is nowhere to fail over to',
    rules: ['AS-STANDBY-FAILED-NOTE.1', 'AS-INTERFACE-STANDBY-NOTE.1', 'AA-INTERFACE-STANDBY-NOTE.1'],
    expected: 'holds',
    appliesTo: withMonitored,
    needs: { faults: 2 },
    on: ['interfaceDown', 'trafficLost', 'moduleDown'],
    when: (step, setting) => overBesideFailed(step, setting).length > 0,
    predicate: (step, setting) =>
      overBesideFailed(step, setting).every(({ unit, scope }) => stateOf(step.after, unit, scope) === 'active'),
  },
  {
    kind: 'always',
    id: 'failed/for-a-reason',
    name: 'A failed unit or group that hears its peer on the failover link is over its threshold, or was failed by its module',
    why: 'it shows that a repaired unit returns to standby by itself',
    rules: ['UNIT-RECOVERS.1', 'INTERFACE-RECOVERS.1', 'INTERFACE-BOTH-UNKNOWN.1', 'RESET-UNIT.1', 'AA-RECOVERED.1'],
    expected: 'holds',
    observer: moduleLatchObserver,
    when: (view, { pair }) =>
      bothOn(view) && linkUp(view) && places(pair).some((p) => stateOf(view, p.unit, p.scope) === 'failed'),
    predicate: (view, setting, memory) =>
      places(setting.pair).every(
        ({ unit, scope }) =>
          stateOf(view, unit, scope) !== 'failed' ||
          moduleDown(view, unit) ||
          thresholdReached(view, unit, scope, setting) ||
          isLatched(memory, scope, unit),
      ),
  },
  {
    kind: 'always',
    id: 'standby-ready/under-threshold',
    name: 'A standby ready unit or group with failover on is under its threshold and has a working module',
    why: 'standby ready has to mean that it could take over',
    rules: [
      'POLICY-REACHED.1',
      'POLICY-NUMBER.1',
      'POLICY-PERCENT.1',
      'POLICY-PER-GROUP.1',
      'UNIT-MODULE.1',
      'POLICY-DEFAULT.1',
      'INTERFACE-LINK-LOSS.1',
      'INTERFACE-LINK-DOWN.1',
    ],
    expected: 'holds',
    when: (view, { pair }) =>
      places(pair).some((p) => failoverOn(view, p.unit) && stateOf(view, p.unit, p.scope) === 'standbyReady'),
    predicate: (view, setting) =>
      places(setting.pair).every(
        ({ unit, scope }) =>
          !failoverOn(view, unit) ||
          stateOf(view, unit, scope) !== 'standbyReady' ||
          healthy(view, unit, scope, setting),
      ),
  },
  {
    kind: 'step',
    id: 'module/fails-over',
    name: 'When a service module of an active unit fails beside a standby ready peer, the unit is failed and the peer active',
    why: 'the failover times list it, the tables of actions do not',
    rules: ['UNIT-MODULE.1'],
    expected: 'holds',
    needs: { families: ['power', 'module'], faults: 1 },
    on: ['moduleDown'],
    when: (step, setting) => moduleFails(step, setting).length > 0,
    predicate: (step, setting) =>
      moduleFails(step, setting).every(
        ({ unit, scope }) =>
          stateOf(step.after, unit, scope) === 'failed' && stateOf(step.after, peerOf(unit), scope) === 'active',
      ),
  },
  {
    kind: 'step',
    id: 'module/failed-until-reset',
    name: 'A unit failed by its module stays failed when the module is back',
    why: 'only the interface threshold clears by itself; the owner has to know that a reset is needed',
    rules: ['UNIT-MODULE.1', 'RESET-UNIT.1'],
    expected: 'holds',
    needs: { families: ['power', 'module'], faults: 1 },
    on: ['moduleUp'],
    when: (step, { pair }) => {
      const back = isOnly(step, 'moduleUp');
      const wasDown = back !== null && moduleDown(step.before, back.unit) && failoverOn(step.before, back.unit);
      return (
        wasDown && places(pair).some((p) => p.unit === back.unit && stateOf(step.before, p.unit, p.scope) === 'failed')
      );
    },
    predicate: (step, { pair }) =>
      places(pair).every(
        ({ unit, scope }) =>
          stateOf(step.before, unit, scope) !== 'failed' ||
          unit !== isOnly(step, 'moduleUp')?.unit ||
          stateOf(step.after, unit, scope) === 'failed',
      ),
  },
  {
    kind: 'step',
    id: 'failed/not-in-passing',
    name: 'A unit or group that was not failed is marked failed only in a step before or after which it is over its threshold or its module is down, or while traffic that the dead failover link keeps it from comparing would take it over',
    why: 'not even for a moment is a healthy unit taken out of service',
    rules: ['POLICY-REACHED.1', 'UNIT-MODULE.1', 'UNIT-RECOVERS.1', 'INTERFACE-COMPARISON-ON-LINK.1'],
    expected: 'holds',
    when: (step) => step.reactions.some((r) => r.to === 'failed'),
    predicate: (step, setting) =>
      places(setting.pair).every(
        ({ unit, scope }) =>
          stateOf(step.before, unit, scope) === 'failed' ||
          !reactionsIn(step, scope).some((r) => r.unit === unit && r.to === 'failed') ||
          !healthy(step.before, unit, scope, setting) ||
          !healthy(step.after, unit, scope, setting) ||
          (!linkUp(step.after) && thresholdConceivable(step.after, unit, scope, setting)),
      ),
  },
  {
    kind: 'always',
    id: 'failed/could-be-over',
    name: 'A failed unit or group would reach its threshold if every monitored interface counted that receives nothing, or was failed by its module',
    why: 'a repaired unit recovers even where no comparison with its peer can be made',
    rules: ['UNIT-RECOVERS.1', 'INTERFACE-RECOVERS.1', 'INTERFACE-COMPARISON-ON-LINK.1'],
    expected: 'holds',
    observer: moduleLatchObserver,
    when: (view, { pair }) =>
      places(pair).some((p) => failoverOn(view, p.unit) && stateOf(view, p.unit, p.scope) === 'failed'),
    predicate: (view, setting, memory) =>
      places(setting.pair).every(
        ({ unit, scope }) =>
          !failoverOn(view, unit) ||
          stateOf(view, unit, scope) !== 'failed' ||
          moduleDown(view, unit) ||
          thresholdConceivable(view, unit, scope, setting) ||
          isLatched(memory, scope, unit),
      ),
  },
  {
    kind: 'step',
    id: 'failed/not-left-in-passing',
    name: 'A unit or group whose failure is followed by another at the same moment does not become standby ready in between',
    why: 'standby ready has to mean that it could take over, even for a moment',
    rules: ['UNIT-RECOVERS.1', 'UNIT-MODULE.1'],
    expected: 'holds',
    when: (step) => onlyFaults(step) && step.reactions.some((r) => r.from === 'failed' && r.to === 'standbyReady'),
    predicate: (step, setting) =>
      places(setting.pair).every(
        ({ unit, scope }) =>
          !reactionsIn(step, scope).some((r) => r.unit === unit && r.from === 'failed' && r.to === 'standbyReady') ||
          healthy(step.before, unit, scope, setting) ||
          healthy(step.after, unit, scope, setting),
      ),
  },
  {
    kind: 'step',
    id: 'failed/by-module-at-once',
    name: 'A unit whose service module fails, while nothing else happens, becomes standby ready not even for a moment',
    why: 'standby ready has to mean that it could take over; a unit that hands over for its module is failed at once',
    rules: ['UNIT-MODULE.1'],
    expected: 'holds',
    on: ['moduleDown'],
    needs: { families: ['module'], faults: 1 },
    when: (step) => {
      const fault = isOnly(step, 'moduleDown');
      return step.reactions.some((r) => r.unit === fault?.unit);
    },
    predicate: (step) =>
      step.reactions.every((r) => r.unit !== isOnly(step, 'moduleDown')?.unit || r.to !== 'standbyReady'),
  },
  {
    kind: 'step',
    id: 'failed/module-outlasts-failover-off',
    name: 'A unit or group failed by its module does not become standby ready because failover is switched on again',
    why: 'it waits for a failover reset, and one typed while failover was off restored nothing',
    rules: ['UNIT-MODULE.1', 'DISABLE-SILENT.1', 'RESET-PERSISTS.1'],
    expected: 'holds',
    observer: judgedModuleObserver,
    on: ['failover'],
    needs: { families: ['power', 'module', 'disable'], faults: 1 },
    when: (step, setting, memory) =>
      isOnly(step, 'failover') !== null &&
      places(setting.pair).some(({ unit, scope }) => isLatched(memory, scope, unit)),
    predicate: (step, { pair }, memory) =>
      places(pair).every(
        ({ unit, scope }) =>
          !isLatched(memory, scope, unit) ||
          !reactionsIn(step, scope).some((r) => r.unit === unit && r.to === 'standbyReady'),
      ),
  },
];
