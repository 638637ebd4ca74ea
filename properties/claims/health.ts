/** Claims about failed units, thresholds, modules and monitoring. */
import { namedPort } from '../../model/behaviour/environment.ts';
import { type Scope, scopeOfInterface, scopesOf } from '../../model/behaviour/facts.ts';
import { contextOf, type Pair, portOf } from '../../model/configuration/pair.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StateView, StepView } from '../claim.ts';
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
  thresholdReached,
} from '../oracle.ts';
import { onlyIn, withMonitored, withUnmonitored } from './applies.ts';
import { isLatched, moduleLatchObserver } from './observers.ts';
import { portsToFail } from './reach.ts';

interface Place {
  readonly unit: UnitName;
  readonly scope: Scope;
}

function places(pair: Pair): readonly Place[] {
  return scopesOf(pair).flatMap((scope) => unitNames.map((unit) => ({ unit, scope })));
}

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

/** Ports whose interfaces are all unmonitored. */
function isUnmonitored(pair: Pair, name: string): boolean {
  const port = portOf(pair, name);
  return Object.keys(pair.interfaces).every((n) => portOf(pair, n) !== port || !pair.interfaces[n]?.monitored);
}

function contextDown(view: StateView, { pair }: Setting): boolean {
  if (pair.mode !== 'activeActive' || !bothOn(view) || !linkUp(view)) return false;
  return Object.entries(pair.contexts).some(([context, { group }]) => {
    const names = Object.keys(pair.interfaces).filter((n) => contextOf(n) === context && pair.interfaces[n]?.monitored);
    return unitNames.some(
      (unit) =>
        names.length > 0 &&
        names.every((n) => view.observation[unit].interfaces?.[n]?.health === 'noLink') &&
        stateOf(view, unit, group) === 'active' &&
        stateOf(view, peerOf(unit), group) === 'standbyReady',
    );
  });
}

/** Contexts whose ports, all dead, leave their group under its threshold; with the number of those ports. */
function survivableContexts(pair: Pair, readings: Readings): readonly number[] {
  if (pair.mode !== 'activeActive') return [];
  return Object.entries(pair.contexts).flatMap(([context, { group }]) => {
    const names = Object.keys(pair.interfaces).filter((n) => contextOf(n) === context && pair.interfaces[n]?.monitored);
    const ports = [...new Set(names.map((name) => portOf(pair, name)))];
    const shut = names.some((name) => pair.interfaces[name]?.shutdown);
    const carriesOthers = ports.some((port) =>
      Object.keys(pair.interfaces).some(
        (n) => portOf(pair, n) === port && pair.contexts[contextOf(n) ?? '']?.group !== group,
      ),
    );
    const fails = portsToFail(pair, readings, group, ports) !== null;
    const reachable = portsToFail(pair, readings, group) !== null;
    return names.length > 0 && !shut && !carriesOthers && !fails && reachable ? [ports.length] : [];
  });
}

/** A context whose interfaces can all be down while its group stays under a threshold that it can reach. */
function someContextMayFail(pair: Pair, readings: Readings): string | null {
  const none = 'no context has fewer monitored interfaces than it takes to fail its group';
  return survivableContexts(pair, readings).length > 0 ? null : none;
}

/** The unit of an Active/Standby pair can be over its threshold by dead ports that it starts with alive. */
function unitMayFail(pair: Pair, readings: Readings): string | null {
  const ports = portsToFail(pair, readings, 'unit');
  return ports !== null && ports > 0 ? null : 'no loss of links takes the unit over its threshold';
}

export const healthClaims: readonly Claim[] = [
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
    id: 'interface/both-silent-count-for-neither',
    name: 'Traffic lost on one interface of both units, both healthy, moves no role',
    why: 'a dead segment must not make the pair fail over back and forth',
    rules: ['INTERFACE-BOTH-UNKNOWN.1', 'INTERFACE-COMPARED.1'],
    expected: 'holds',
    appliesTo: withMonitored,
    needs: { families: ['power', 'traffic'], faults: 1 },
    on: ['trafficLost'],
    when: (step, setting) =>
      step.stimuli.length === 2 &&
      step.stimuli.every((s) => s.type === 'trafficLost') &&
      bothOn(step.before) &&
      linkUp(step.before) &&
      [step.before, step.after].every((v) => places(setting.pair).every((p) => healthy(v, p.unit, p.scope, setting))) &&
      places(setting.pair).every((p) => stateOf(step.before, p.unit, p.scope) !== 'failed'),
    predicate: (step) => step.reactions.length === 0,
  },
  {
    kind: 'step',
    id: 'interface/no-verdict-without-comparison',
    name: 'While the failover link is down, traffic lost alone marks nothing as failed',
    why: 'the comparison with the peer travels over the link that is down',
    rules: ['INTERFACE-COMPARISON-ON-LINK.1', 'INTERFACE-COMPARED.1'],
    expected: 'holds',
    appliesTo: withMonitored,
    needs: { families: ['power', 'link', 'traffic'], faults: 2 },
    on: ['trafficLost'],
    when: (step) => isOnly(step, 'trafficLost') !== null && !linkUp(step.before) && bothOn(step.before),
    predicate: (step) => step.reactions.every((r) => r.to !== 'failed'),
  },
  {
    kind: 'step',
    id: 'interface/unmonitored-moves-nothing',
    name: 'While the failover link is up, a fault of an unmonitored interface moves no role',
    why: 'this is what an operator excludes an interface for',
    rules: ['MONITOR-OPTION.1', 'MONITOR-DEFAULT.1', 'MONITOR-IN-CONTEXT.1'],
    expected: 'holds',
    appliesTo: withUnmonitored,
    needs: { families: ['power', 'interface'], faults: 1 },
    on: ['interfaceDown', 'trafficLost'],
    when: (step, { pair }) => {
      const fault = isOnly(step, 'interfaceDown', 'trafficLost');
      return fault !== null && linkUp(step.before) && bothOn(step.before) && isUnmonitored(pair, fault.interface);
    },
    predicate: (step) => step.reactions.length === 0,
  },
  {
    kind: 'sometimes',
    id: 'group/context-may-fail-alone',
    name: 'Every interface of one context can be down without its group failing, beside a peer that could take over',
    why: 'a warning of the guide: the threshold is counted per group, not per context',
    rules: ['GROUP-CONTEXT-MAY-FAIL.1', 'POLICY-PER-GROUP.1'],
    expected: 'holds',
    appliesTo: someContextMayFail,
    needs: {
      families: ['power', 'interface'],
      faults: (pair, readings) => Math.min(...survivableContexts(pair, readings)),
    },
    state: contextDown,
  },
  {
    kind: 'step',
    id: 'wording/any-monitored-interface',
    name: 'If a monitored interface fails, its failover group switches to the other unit',
    why: 'a sentence of a how-to, false as worded: the threshold, the peer and the failover link decide',
    rules: ['MONITOR-ANY-FAILS-GROUP.1'],
    expected: 'violated',
    appliesTo: (pair) =>
      onlyIn('activeActive')(pair) ??
      (Object.values(pair.interfaces).some((i) => i.monitored && !i.shutdown) ? null : 'no monitored interface in use'),
    needs: { families: ['power', 'interface'], faults: 1 },
    on: ['interfaceDown'],
    when: (step, setting) => failsActive(step, setting).length > 0,
    predicate: (step, setting) =>
      failsActive(step, setting).every(({ unit, scope }) => stateOf(step.after, unit, scope) !== 'active'),
  },
  {
    kind: 'step',
    id: 'wording/active-becomes-standby',
    name: 'When the active unit fails by its interfaces, it changes to the standby state',
    why: 'a sentence of the overview; Table 7-2 and the model mark it as failed',
    rules: ['ROLE-ACTIVE-BECOMES-STANDBY.1', 'AS-INTERFACE-ACTIVE-MARK.1'],
    expected: 'violated',
    appliesTo: (pair, readings) => onlyIn('activeStandby')(pair) ?? unitMayFail(pair, readings),
    needs: {
      families: ['power', 'interface'],
      faults: (pair, readings) => portsToFail(pair, readings, 'unit') ?? 0,
    },
    on: ['interfaceDown'],
    when: (step) => reactionsIn(step, 'unit').some((r) => r.from === 'active' && r.heard === 'link'),
    predicate: (step) => reactionsIn(step, 'unit').every((r) => r.from !== 'active' || r.to === 'standbyReady'),
  },
];

/** Active places of the unit whose monitored interface, on the port that a stimulus names, has just lost its link. */
function failsActive(step: StepView, { pair }: Setting): readonly Place[] {
  const fault = isOnly(step, 'interfaceDown');
  if (fault === null || pair.mode !== 'activeActive') return [];
  const port = namedPort(pair, fault.interface);
  const hit = Object.keys(pair.interfaces).filter(
    (name) =>
      portOf(pair, name) === port &&
      pair.interfaces[name]?.monitored &&
      step.before.observation[fault.unit].interfaces?.[name]?.health === 'normal',
  );
  const groups = new Set(hit.map((name) => scopeOfInterface(pair, name)));
  return places(pair).filter(
    (p) => p.unit === fault.unit && groups.has(p.scope) && stateOf(step.before, p.unit, p.scope) === 'active',
  );
}
