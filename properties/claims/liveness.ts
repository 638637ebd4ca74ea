/** Claims about what happens in the end: once stimuli have stopped, and delivery of what is under way is fair. */

import { initialEnvironment } from '../../model/behaviour/environment.ts';
import { type Facts, factsKey, factsOf, scopesOf } from '../../model/behaviour/facts.ts';
import { heard, preemptDelay, preemptionState, role, speaks, type View } from '../../model/behaviour/view.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Setting } from '../claim.ts';
import type { LivenessClaim } from '../liveness-claim.ts';
import { preemptDelayIn, preferredIn } from '../oracle.ts';
import { mayPreempt, withDataPath } from './applies.ts';
import { type Place, places } from './places.ts';

/** Every scope once, with the unit that it prefers. */
const eachScope = ({ pair }: Setting): readonly Place[] =>
  scopesOf(pair).map((scope) => ({ unit: preferredIn(pair, scope), scope }));
const eachPreempting = (setting: Setting): readonly Place[] =>
  eachScope(setting).filter(({ scope }) => preemptDelayIn(setting.pair, scope) !== null);

const bothPowered = (facts: Facts): boolean => unitNames.every((unit) => facts.powered[unit]);
const bothSpeak = (v: View): boolean => unitNames.every((unit) => speaks(v, unit));
const linkUp = (facts: Facts): boolean => facts.failoverLink === 'up';

const activeUnits = (v: View, { scope }: Place): readonly UnitName[] =>
  unitNames.filter((unit) => role(v, unit, scope) === 'active');

/** Its module works and, where both units speak over the failover link, its interfaces leave the unit under its threshold. */
function staysUnder(facts: Facts, { unit, scope }: Place): boolean {
  const amount = facts.interfaces[unit][scope];
  return !facts.moduleDown[unit] && (amount === 'under' || amount === 'overIfUncomparedCounts');
}

/** Whatever the peer's twins hear, the interfaces do not take the unit over its threshold, and its module works. */
function withoutFault(facts: Facts, { unit, scope }: Place): boolean {
  return !facts.moduleDown[unit] && facts.interfaces[unit][scope] === 'under';
}

/** No machine can tell the pair from one of which nothing is broken. */
function repaired(facts: Facts, { pair, readings }: Setting): boolean {
  const whole = factsOf(pair, { powered: new Set(unitNames), broken: initialEnvironment(pair).broken }, readings);
  return factsKey(facts) === factsKey(whole);
}

function failedByModule(v: View, { unit, scope }: Place): boolean {
  const state = v.snapshots[v.layout.at('role', unit, scope)];
  return JSON.stringify(state?.snapshot.value) === JSON.stringify({ failed: 'byModule' });
}

const heldByOperator = (v: View, { scope }: Place): boolean =>
  preemptDelay(v, scope) !== null && preemptionState(v, scope) === 'held';

const onPreferredUnit = (v: View, { unit, scope }: Place): boolean =>
  role(v, unit, scope) === 'active' && role(v, peerOf(unit), scope) !== 'active';

/** Every claim about what happens in the end, in the order in which they are reported. */
export const livenessClaims: readonly LivenessClaim[] = [
  {
    kind: 'graph',
    judges: 'ends',
    id: 'liveness/settling-ends',
    name: 'While nothing happens from outside, a pair does not go in circles: settling always ends, whatever its order',
    why: 'a pair that never comes to rest switches back and forth',
    rules: ['ROLE-ONE-ACTIVE.1', 'POLICY-REACHED.1', 'PREEMPT-RETURNS.1'],
    expected: 'holds',
  },
  {
    kind: 'graph',
    judges: 'oneEnd',
    id: 'liveness/one-end',
    name: 'From every state of a pair, in the middle of settling too, every order of what is under way ends in the same state',
    why: 'the documents say nothing of the order, so that no outcome may rest on it',
    rules: ['START-TOGETHER.1', 'UNIT-NO-ANSWER.1', 'POLICY-REACHED.1'],
    expected: 'holds',
  },
  {
    kind: 'endsIn',
    id: 'liveness/preemption-brings-home',
    name: 'Once stimuli have stopped with both units powered, failover on at both, the failover link up, replication possible and no hold of the operator, a preempting group ends on its preferred unit alone, if that stays under its threshold and is not held failed by a module',
    why: 'this is what preemption is configured for',
    rules: ['PREEMPT-RETURNS.1', 'PREEMPT-DELAY.1', 'PREEMPT-REPLICATION.1', 'FORCE-HOLDS.1', 'RESET-UNIT.1'],
    expected: 'holds',
    appliesTo: mayPreempt,
    each: eachPreempting,
    under: (facts, place) => bothPowered(facts) && linkUp(facts) && facts.replicates && staysUnder(facts, place),
    given: (v, place) => bothSpeak(v) && !heldByOperator(v, place) && !failedByModule(v, place),
    then: onPreferredUnit,
  },
  {
    kind: 'endsIn',
    id: 'liveness/repaired-has-one-active',
    name: 'Once nothing is broken and both units are powered with failover on, every group ends active on exactly one unit',
    why: 'after a repair an owner need not do anything to have one active unit again',
    rules: ['ROLE-ONE-ACTIVE.1', 'LINK-HEALS.1', 'LINK-HEALS-GROUP.1', 'START-TOGETHER.1'],
    expected: 'holds',
    each: eachScope,
    under: (facts, _, setting) => repaired(facts, setting),
    given: bothSpeak,
    then: (v, place) => activeUnits(v, place).length === 1,
  },
  {
    kind: 'endsIn',
    id: 'liveness/two-actives-end-with-the-link',
    name: 'Two actives of a group end once the failover link is back, with both units powered and failover on at both',
    why: 'two active units with the same addresses break the network; the link heals it without help',
    rules: ['LINK-HEALS.1', 'LINK-HEALS-GROUP.1', 'ROLE-ONE-ACTIVE.1'],
    expected: 'holds',
    needs: { families: ['power', 'link'], faults: 1 },
    each: eachScope,
    under: (facts) => bothPowered(facts) && linkUp(facts),
    given: bothSpeak,
    when: (v, place) => activeUnits(v, place).length === 2,
    then: (v, place) => activeUnits(v, place).length < 2,
  },
  {
    kind: 'endsIn',
    id: 'liveness/two-actives-end-with-any-path',
    name: 'Two actives of a group end once both units hear each other on any path, with both powered and failover on at both',
    why: 'a returning data path alone does not heal: the election runs over the failover link',
    rules: ['LINK-HEALS.1', 'LINK-HEALS-GROUP.1', 'UNIT-ANSWER-ON-DATA.1'],
    expected: 'violated',
    appliesTo: withDataPath,
    needs: { families: ['power', 'link'], faults: 1 },
    each: eachScope,
    under: bothPowered,
    given: (v) => bothSpeak(v) && unitNames.every((unit) => heard(v, unit) !== 'nothing'),
    when: (v, place) => activeUnits(v, place).length === 2,
    then: (v, place) => activeUnits(v, place).length < 2,
  },
  {
    kind: 'leadsTo',
    id: 'liveness/recovered-leaves-failed',
    name: 'A unit or group whose fault is gone leaves the failed state, to standby ready, or to active where it hears nobody active; one failed by a module only by a reset or a reload',
    why: 'it shows when a repaired unit can take over again without help',
    rules: ['UNIT-RECOVERS.1', 'INTERFACE-RECOVERS.1', 'AA-RECOVERED.1', 'RESET-UNIT.1', 'UNIT-MODULE.1'],
    expected: 'holds',
    needs: { families: ['power', 'interface'], faults: 1 },
    each: ({ pair }) => places(pair),
    under: (facts, place) => facts.powered[place.unit] && withoutFault(facts, place),
    given: (v, { unit }) => speaks(v, unit),
    when: (v, place) => role(v, place.unit, place.scope) === 'failed' && !failedByModule(v, place),
    then: (v, { unit, scope }) => {
      if (role(v, unit, scope) !== 'active') return role(v, unit, scope) === 'standbyReady';
      return heard(v, unit) === 'nothing' || role(v, peerOf(unit), scope) !== 'active';
    },
  },
];
