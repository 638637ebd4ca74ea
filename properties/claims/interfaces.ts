/** Claims about interfaces: what counts, what is monitored, and what a context may lose. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import { contextOf, type Pair, portOf } from '../../model/configuration/pair.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { peerOf, unitNames } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StateView, StepView } from '../claim.ts';
import { bothOn, healthy, isOnly, linkUp, reactionsIn, stateOf } from '../oracle.ts';
import { withMonitored, withUnmonitored } from './applies.ts';
import { portsToFail } from './reach.ts';

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

/** Scopes in which both units are well before a step and after it, and neither was held failed. */
function undisturbed(step: StepView, setting: Setting): readonly Scope[] {
  return scopesOf(setting.pair).filter((scope) =>
    unitNames.every(
      (unit) =>
        healthy(step.before, unit, scope, setting) &&
        healthy(step.after, unit, scope, setting) &&
        stateOf(step.before, unit, scope) !== 'failed',
    ),
  );
}

export const interfaceClaims: readonly Claim[] = [
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
      undisturbed(step, setting).length > 0,
    predicate: (step, setting) => undisturbed(step, setting).every((scope) => reactionsIn(step, scope).length === 0),
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
    id: 'interface/no-recovery-without-comparison',
    name: 'While the failover link is down, traffic lost alone makes no failed unit or group standby ready',
    why: 'that the peer now receives as little cannot be learned over the link that is down',
    rules: ['INTERFACE-COMPARISON-ON-LINK.1', 'INTERFACE-BOTH-UNKNOWN.1', 'UNIT-RECOVERS.1'],
    expected: 'holds',
    appliesTo: withMonitored,
    needs: { families: ['power', 'link', 'traffic'], faults: 2 },
    on: ['trafficLost'],
    when: (step) => isOnly(step, 'trafficLost') !== null && !linkUp(step.before) && bothOn(step.before),
    predicate: (step) => step.reactions.every((r) => r.from !== 'failed' || r.to !== 'standbyReady'),
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
];
