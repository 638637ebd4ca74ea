/** Sentences of the documents about interface failures that are false as worded. */
import { namedPort } from '../../model/behaviour/environment.ts';
import { scopeOfInterface } from '../../model/behaviour/facts.ts';
import { type Pair, portOf } from '../../model/configuration/pair.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import type { Claim, Setting, StepView } from '../claim.ts';
import { isOnly, reactionsIn, stateOf } from '../oracle.ts';
import { onlyIn } from './applies.ts';
import { type Place, places } from './places.ts';
import { portsToFail } from './reach.ts';

/** The unit of an Active/Standby pair can be over its threshold by dead ports that it starts with alive. */
function unitMayFail(pair: Pair, readings: Readings): string | null {
  const ports = portsToFail(pair, readings, 'unit');
  return ports !== null && ports > 0 ? null : 'no loss of links takes the unit over its threshold';
}

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

export const wordingClaims: readonly Claim[] = [
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
