/** Claims about recovery without preemption and about the independence of failover groups. */
import { type Scope, scopeOfInterface, scopesOf } from '../../model/behaviour/facts.ts';
import { type Pair, portOf } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { peerOf, unitNames } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StepView } from '../claim.ts';
import {
  bothOn,
  failoverOn,
  healthy,
  isOnly,
  linkUp,
  preemptDelayIn,
  preferredIn,
  reactionsIn,
  stateOf,
} from '../oracle.ts';
import { remembered } from '../remembered.ts';
import { twoGroups, withDataPath, withoutPreemption } from './applies.ts';
import { ownPorts, portsToFail } from './reach.ts';

/** Scopes that do not preempt and whose peer of the recovering unit is active, heard and well before and after. */
function recovering(step: StepView, setting: Setting): readonly Scope[] {
  const event = isOnly(step, 'powerOn', 'interfaceUp', 'trafficBack', 'moduleUp', 'failoverReset');
  if (event === null || !linkUp(step.before)) return [];
  const peer = peerOf(event.unit);
  if (!failoverOn(step.before, peer)) return [];
  return scopesOf(setting.pair).filter(
    (scope) =>
      preemptDelayIn(setting.pair, scope) === null &&
      ['off', 'failed', 'standbyReady'].includes(stateOf(step.before, event.unit, scope)) &&
      stateOf(step.before, peer, scope) === 'active' &&
      healthy(step.before, peer, scope, setting) &&
      healthy(step.after, peer, scope, setting),
  );
}

/** The one group that a stimulus is about; null where it is about none or both. */
function groupOf(pair: Pair, s: Stimulus): Scope | null {
  if (
    (s.type === 'failoverActive' || s.type === 'noFailoverActive' || s.type === 'failoverReset') &&
    s.group !== undefined
  ) {
    return `${s.group}`;
  }
  if (!('interface' in s) || s.interface === undefined) return null;
  const onPort = s.type === 'interfaceDown' || s.type === 'interfaceUp';
  const port = s.interface in pair.interfaces ? portOf(pair, s.interface) : s.interface;
  const names = onPort ? Object.keys(pair.interfaces).filter((name) => portOf(pair, name) === port) : [s.interface];
  const groups = new Set(names.map((name) => scopeOfInterface(pair, name)));
  return groups.size === 1 ? ([...groups][0] as Scope) : null;
}

/** The group that alone the whole step is about. */
function onlyGroup({ stimuli }: StepView, pair: Pair): Scope | null {
  return groupOfAll(pair, stimuli, null);
}

const groupOfAll = remembered((pair: Pair, stimuli: StepView['stimuli'], _: null): Scope | null => {
  const groups = new Set(stimuli.map((s) => groupOf(pair, s)));
  const [group] = groups;
  return groups.size === 1 && group !== undefined ? group : null;
});

function movesOther(step: StepView, { pair }: Setting): boolean {
  const group = onlyGroup(step, pair);
  return scopesOf(pair).some((scope) => scope !== group && reactionsIn(step, scope).length > 0);
}

export const groupClaims: readonly Claim[] = [
  {
    kind: 'step',
    id: 'recovery/moves-no-role',
    name: 'Without preemption, the recovery of a unit or group moves no role while its peer is active and under its threshold',
    why: 'a returning unit must not interrupt what works',
    rules: [
      'AS-RECOVERED-PEER.1',
      'AA-RECOVERED.1',
      'AA-RECOVERED-NOTE.1',
      'START-GROUP-UNTIL.1',
      'RESET-STAYS-STANDBY.1',
    ],
    expected: 'holds',
    appliesTo: withoutPreemption,
    when: (step, setting) => recovering(step, setting).length > 0,
    predicate: (step, setting) =>
      recovering(step, setting).every(
        (scope) => !reactionsIn(step, scope).some((r) => r.from === 'active' || r.to === 'active'),
      ),
  },
  {
    kind: 'step',
    id: 'group/independent-with-link',
    name: 'While the failover link is up, what happens to one group moves nothing in the other',
    why: 'the groups fail over apart; an owner divides the load by them',
    rules: ['GROUP-INDEPENDENT.1', 'MODE-GROUP-WIDE.1'],
    expected: 'holds',
    appliesTo: twoGroups,
    when: (step, { pair }) => linkUp(step.before) && bothOn(step.before) && onlyGroup(step, pair) !== null,
    predicate: (step, setting) => !movesOther(step, setting),
  },
  {
    kind: 'step',
    id: 'group/independent-without-link',
    name: 'While the failover link is down, what happens to one group moves nothing in the other',
    why: 'false, since the last living data path of one group keeps the other from taking over',
    rules: ['GROUP-INDEPENDENT.1', 'UNIT-NO-ANSWER.1', 'UNIT-PROBE-DATA.1'],
    expected: 'violated',
    appliesTo: (pair) => twoGroups(pair) ?? withDataPath(pair),
    needs: { families: ['power', 'link', 'path'], faults: pathsInGroups },
    when: (step, { pair }) => !linkUp(step.before) && bothOn(step.before) && onlyGroup(step, pair) !== null,
    predicate: (step, setting) => !movesOther(step, setting),
  },
  {
    kind: 'sometimes',
    id: 'group/crosswise',
    name: 'The two groups can fail over crosswise, each to the unit that the other left',
    why: 'the guide describes it, and it surprises: a repaired pair can stand the wrong way round',
    rules: ['GROUP-CROSSWISE.1', 'GROUP-INDEPENDENT.1'],
    expected: 'holds',
    appliesTo: failsCrosswise,
    needs: { families: ['power', 'interface'], faults: (pair, readings) => portsOfBoth(pair, readings) ?? 0 },
    state: (view, { pair }) =>
      (['1', '2'] as const).every((group) => {
        const other = peerOf(preferredIn(pair, group));
        return (
          bothOn(view) &&
          unitNames.every((unit) => (stateOf(view, unit, group) === 'active') === (unit === other)) &&
          stateOf(view, preferredIn(pair, group), group) === 'failed'
        );
      }),
  },
];

/** The causes it takes to cut the living data paths one by one beside the failover link: all paths down are one cause. */
function pathsInGroups(pair: Pair): number {
  const interfaces = Object.values(pair.interfaces);
  const living = interfaces.filter((i) => !i.shutdown).length;
  return living < interfaces.length ? 1 + living : living;
}

/** Ports of its own that it takes to fail each of the two groups; null where one cannot be failed apart. */
function portsOfBoth(pair: Pair, readings: Readings): number | null {
  const counts = (['1', '2'] as const).map((group) => portsToFail(pair, readings, group, ownPorts(pair, group)));
  const [first, second] = counts;
  return first == null || second == null || first === 0 || second === 0 ? null : first + second;
}

function failsCrosswise(pair: Pair, readings: Readings): string | null {
  const reason = twoGroups(pair);
  if (reason !== null) return reason;
  if (preferredIn(pair, '1') === preferredIn(pair, '2')) return 'both groups prefer the same unit';
  return portsOfBoth(pair, readings) === null ? 'no loss of links fails one group apart from the other' : null;
}
