/** Claims about the failover link and the state link. */
import { scopesOf } from '../../model/behaviour/facts.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StepView } from '../claim.ts';
import { bothOn, hearsOnData, isOnly, linkUp, stateOf } from '../oracle.ts';
import { mayPreempt, stateful, withDataPath, withInterfaces } from './applies.ts';

function forcedOrStarted(step: StepView): boolean {
  return step.stimuli.some((s) =>
    ['failoverActive', 'noFailoverActive', 'powerOn', 'reload', 'failover'].includes(s.type),
  );
}

/** The failover link is down before and after; a unit that was standby ready hears its peer on a data path all along. */
function suspended(step: StepView, setting: Setting): boolean {
  const quiet = !linkUp(step.before) && !linkUp(step.after) && bothOn(step.before) && bothOn(step.after);
  const hearing = unitNames.every(
    (unit) => hearsOnData(step.before, unit, setting) && hearsOnData(step.after, unit, setting),
  );
  return quiet && hearing && !forcedOrStarted(step);
}

export const linkClaims: readonly Claim[] = [
  {
    kind: 'always',
    id: 'link/marked',
    name: 'Each powered unit marks the failover link failed while it is down, up while both speak on it, unknown otherwise',
    why: 'the mark is what an operator sees of a cut cable',
    rules: [
      'AS-LINK-FAILED-MARK.1',
      'AA-LINK-FAILED-MARK.1',
      'LINK-CARRIES.1',
      'LINK-CABLE.1',
      'UNIT-ANSWER-ON-LINK.1',
    ],
    expected: 'holds',
    when: (view) => view.environment.powered.size > 0,
    predicate: (view) =>
      [...view.environment.powered].every((unit) => {
        const expected = linkUp(view) ? (bothOn(view) ? 'up' : 'unknown') : 'failed';
        return view.observation[unit].failoverLink === expected;
      }),
  },
  {
    kind: 'step',
    id: 'link/suspends-failover',
    name: 'While the failover link is down and the peer is heard on a data path, nothing fails over by itself',
    why: 'redundancy is lost until the link is restored; whoever sees the link failed has to act',
    rules: ['AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1', 'LINK-SUSPENDS.1', 'UNIT-ANSWER-ON-DATA.1'],
    expected: 'holds',
    appliesTo: withDataPath,
    needs: { families: ['power', 'link'], faults: 1 },
    when: suspended,
    predicate: (step) => !step.reactions.some((r) => r.to === 'active'),
  },
  {
    kind: 'step',
    id: 'wording/no-failover-without-link',
    name: 'A unit does not fail over to the standby while the failover link is down',
    why: 'close to a note of both tables; false where the active unit falls silent on every path',
    rules: ['AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1', 'UNIT-NO-ANSWER.1'],
    expected: 'violated',
    appliesTo: withDataPath,
    needs: { families: ['power', 'link'], faults: 2 },
    when: (step) => !linkUp(step.before) && !linkUp(step.after) && !forcedOrStarted(step),
    predicate: (step) => !step.reactions.some((r) => r.to === 'active'),
  },
  {
    kind: 'step',
    id: 'silence/only-when-nothing-is-heard',
    name: 'A standby that hears its peer on a data path only does not become active by itself',
    why: 'a cut failover cable alone must not make two active units',
    rules: ['UNIT-PROBE-DATA.1', 'UNIT-ANSWER-ON-DATA.1', 'AS-ACTIVE-FAILED-SILENCE.1'],
    expected: 'holds',
    appliesTo: withInterfaces,
    needs: { families: ['power', 'link'], faults: 1 },
    when: (step) =>
      !linkUp(step.after) &&
      !forcedOrStarted(step) &&
      step.reactions.some((r) => r.to === 'active' && r.from !== 'off'),
    predicate: (step) => step.reactions.every((r) => r.to !== 'active' || r.heard !== 'data'),
  },
  {
    kind: 'step',
    id: 'state-link/down-moves-nothing',
    name: 'The failure of the state link moves no role',
    why: 'its loss makes sessions stale, not units active',
    rules: [
      'AS-STATE-LINK-FAILED.1',
      'AA-STATE-LINK-FAILED.1',
      'STATE-LINK-OWN.1',
      'STATE-LINK-SHARED.1',
      'STATE-LINK-OPTIONAL.1',
    ],
    expected: 'holds',
    appliesTo: stateful,
    needs: { families: ['power', 'state'], faults: 1 },
    on: ['stateLinkDown'],
    when: (step) => isOnly(step, 'stateLinkDown') !== null && !step.before.environment.broken.has('stateLink'),
    predicate: (step) => step.reactions.length === 0 && shownFailed(step),
  },
  {
    kind: 'step',
    id: 'wording/state-link-moves-nothing',
    name: 'Nothing that happens to the state link moves a role',
    why: 'taken of every pair it is false, since a returning state link releases a preemption that waited for it',
    rules: ['AA-STATE-LINK-FAILED.1', 'PREEMPT-REPLICATION.1'],
    expected: 'violated',
    appliesTo: (pair, readings) => stateful(pair) ?? mayPreempt(pair, readings),
    needs: { families: ['power', 'state', 'wait'], faults: 1 },
    on: ['stateLinkDown', 'stateLinkUp'],
    when: (step) => isOnly(step, 'stateLinkDown', 'stateLinkUp') !== null,
    predicate: (step) => step.reactions.length === 0,
  },
  {
    kind: 'step',
    id: 'link/down-alone-moves-nothing',
    name: 'Losing the failover link in operation, with a data path left, moves no role',
    why: 'the commonest fault of a pair: silent, and therefore dangerous',
    rules: ['AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1', 'UNIT-PROBE-DATA.1'],
    expected: 'holds',
    appliesTo: withDataPath,
    needs: { families: ['power', 'link'], faults: 1 },
    on: ['failoverLinkDown'],
    when: (step, setting) =>
      isOnly(step, 'failoverLinkDown') !== null &&
      linkUp(step.before) &&
      bothOn(step.before) &&
      unitNames.every((unit) => hearsOnData(step.after, unit, setting)) &&
      scopesOf(setting.pair).every((scope) => unitNames.some((unit) => stateOf(step.before, unit, scope) === 'active')),
    predicate: (step) => step.reactions.length === 0,
  },
];

function shownFailed(step: StepView): boolean {
  return unitNames
    .filter((unit) => step.after.environment.powered.has(unit))
    .every((unit) => step.after.observation[unit].stateLink === 'failed');
}
