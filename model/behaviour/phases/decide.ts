/** The deciding phases: which event reaches which role. What follows is the role's own decision. */
import { peerOf, type UnitName } from '../../../spec/vocabulary.ts';
import type { Join } from '../charts/role/events.ts';
import type { Scope } from '../facts.ts';
import {
  arrives,
  besideFrozenActive,
  hasRole,
  heard,
  isOver,
  judgesItself,
  notices,
  preemptDelay,
  preemptionState,
  preferredUnit,
  role,
  setting,
  speaks,
  toldWord,
  type View,
} from '../view.ts';
import { eachScope, type Phase, to } from './phase.ts';

function joinOf(v: View, unit: UnitName, scope: Scope): Join {
  const peer = peerOf(unit);
  const hears = arrives(v, unit);
  const peerWord = hasRole(v, peer, scope) ? (hears === 'link' ? toldWord(v, peer, scope) : null) : 'joining';
  return {
    linkDown: v.facts.failoverLink === 'down',
    heard: hears,
    peer: hears === 'nothing' ? null : peerWord,
    peerOver: hears === 'link' && isOver(v, peer, scope),
    over: isOver(v, unit, scope),
    primary: unit === 'primary',
    preferred: unit === preferredUnit(v, scope),
    besideFrozenActive: besideFrozenActive(v, unit, scope),
  };
}

// The later of two that start together gives as its reason what it finds: a peer that is active, or one that is not. That
// the peer has only just joined nobody remembers; it would be a memory of the settle, which no machine has.
const start: Phase = {
  name: 'start',
  kind: 'decide',
  description:
    'a unit without a role starts: disabled, or by joining its peer, if it hears one; two that start at once join one after the other, and end the same in either order',
  rules: [
    'START-PEER-ACTIVE.1',
    'START-NO-PEER.1',
    'START-TOGETHER.1',
    'START-GROUP-ALONE.1',
    'START-GROUP-JOIN.1',
    'START-GROUP-TOGETHER.1',
    'DISABLE-AT-BOOT.1',
  ],
  deliveries: (v) =>
    eachScope(v, (unit, scope) => {
      if (hasRole(v, unit, scope) || setting(v, unit) === 'powerless') return [];
      if (notices(v, unit) === 'waiting') return [];
      if (speaks(v, unit)) return [to(v, 'role', unit, scope, { type: 'join', ...joinOf(v, unit, scope) })];
      return role(v, unit, scope) === 'off' ? [to(v, 'role', unit, scope, { type: 'startDisabled' })] : [];
    }),
};

/** Units that judge: with power, failover on and a role. [DISABLE-SILENT.1] */
function eachJudging(v: View, deliver: Parameters<typeof eachScope>[1]) {
  return eachScope(v, (unit, scope) => (speaks(v, unit) && hasRole(v, unit, scope) ? deliver(unit, scope) : []));
}

const silence: Phase = {
  name: 'silence',
  kind: 'decide',
  description: 'no hello of the peer on any path',
  rules: ['UNIT-NO-ANSWER.1', 'AS-ACTIVE-FAILED-SILENCE.1', 'DISABLE-SILENT.1'],
  deliveries: (v) =>
    eachJudging(v, (unit, scope) => {
      if (heard(v, unit) !== 'nothing') return [];
      const event = {
        type: 'silence',
        linkDown: v.facts.failoverLink === 'down',
        over: isOver(v, unit, scope),
        besideFrozenActive: besideFrozenActive(v, unit, scope),
      } as const;
      return [to(v, 'role', unit, scope, event)];
    }),
};

const hello: Phase = {
  name: 'hello',
  kind: 'decide',
  description: "the peer's hello on the failover link says its role; one on a data path says only that it lives",
  rules: ['UNIT-ANSWER-ON-LINK.1', 'UNIT-ANSWER-ON-DATA.1', 'LINK-CARRIES.1'],
  deliveries: (v) =>
    eachJudging(v, (unit, scope) => {
      const peer = peerOf(unit);
      const hears = heard(v, unit);
      const keeps = unit === preferredUnit(v, scope);
      if (hears === 'data') {
        const word = hasRole(v, peer, scope) ? toldWord(v, peer, scope) : null;
        return [to(v, 'role', unit, scope, { type: 'helloOnDataOnly', peer: word, keeps })];
      }
      if (hears !== 'link' || !hasRole(v, peer, scope)) return [];
      return [to(v, 'role', unit, scope, { type: 'hello', peer: toldWord(v, peer, scope), keeps })];
    }),
};

/** Preemption of the group is due, and the connections are replicated. */
function preempts(v: View, unit: UnitName, scope: Scope): boolean {
  if (preemptDelay(v, scope) === null || unit !== preferredUnit(v, scope)) return false;
  return preemptionState(v, scope) === 'due' && v.facts.replicates;
}

const health: Phase = {
  name: 'health',
  kind: 'decide',
  description: "the unit's own health, beside what its peer's last hello said of role and health",
  rules: [
    'MODE-TWO.1',
    'GROUP-CROSSWISE.1',
    'POLICY-REACHED.1',
    'UNIT-MODULE.1',
    'UNIT-RECOVERS.1',
    'AS-INTERFACE-STANDBY-NOTE.1',
    'AA-INTERFACE-STANDBY-NOTE.1',
    'GROUP-INDEPENDENT.1',
  ],
  deliveries: (v) =>
    eachScope(v, (unit, scope) => {
      if (!judgesItself(v, unit) || !hasRole(v, unit, scope)) return [];
      if (!isOver(v, unit, scope)) return [to(v, 'role', unit, scope, { type: 'underThreshold' })];
      const peer = peerOf(unit);
      const hears = arrives(v, unit);
      const told = hears === 'link' && hasRole(v, peer, scope);
      return [
        to(v, 'role', unit, scope, {
          type: 'overThreshold',
          moduleDown: v.facts.moduleDown[unit],
          linkDown: v.facts.failoverLink === 'down',
          heard: hears,
          peer: told ? toldWord(v, peer, scope) : null,
          peerOver: told && isOver(v, peer, scope),
          peerHasFewer: told && v.facts.fewerFailures[scope] === peer,
          hasFewer: told && v.facts.fewerFailures[scope] === unit,
          preempts: preempts(v, unit, scope),
        }),
      ];
    }),
};

const stateLink: Phase = {
  name: 'state link',
  kind: 'decide',
  description: 'the state link carries nothing',
  rules: [
    'AS-STATE-LINK-FAILED.1',
    'AA-STATE-LINK-FAILED.1',
    'STATE-LINK-OWN.1',
    'STATE-LINK-SHARED.1',
    'STATE-LINK-OPTIONAL.1',
  ],
  deliveries: (v) =>
    v.facts.replicates ? [] : eachJudging(v, (unit, scope) => [to(v, 'role', unit, scope, { type: 'stateLinkLost' })]),
};

const preemption: Phase = {
  name: 'preemption',
  kind: 'decide',
  description: 'preemption of a group is due: its preferred unit is told, and whether the connections are replicated',
  rules: ['PREEMPT-RETURNS.1', 'PREEMPT-REPLICATION.1'],
  deliveries: (v) =>
    v.layout.scopes.flatMap((scope) => {
      if (preemptDelay(v, scope) === null || preemptionState(v, scope) !== 'due') return [];
      const unit = preferredUnit(v, scope);
      if (heard(v, unit) !== 'link') return [];
      const event = { type: 'preemptionDue', over: isOver(v, unit, scope), replicates: v.facts.replicates } as const;
      return [to(v, 'role', unit, scope, event)];
    }),
};

export const decidingPhases: readonly Phase[] = [start, silence, hello, health, stateLink, preemption];
