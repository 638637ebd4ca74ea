/** Ways to two active units that no operator's command completes: starts, and the loss of every path. */
import { bothOn, failoverOn, hasDataPath, linkUp } from '../oracle.ts';
import type { Way } from './law.ts';
import { failoverOff, joins, keepsRunning, someUnit, standsByListening, staysActive, wasActive } from './steps.ts';

export const startsWithLinkDown: Way = {
  id: 'starts-with-link-down',
  name: 'a unit starts while the failover link is down, and its peer runs or starts as well',
  leads:
    'A unit that starts while the failover link is down becomes active beside a peer that is active, or starts, too',
  rules: ['AS-LINK-DOWN-AT-START.1', 'AA-LINK-DOWN-AT-START.1', 'START-NO-PEER.1'],
  needs: { families: ['power', 'link'], faults: 1 },
  on: ['powerOn', 'reload', 'failover'],
  taken: (step, _, scope) =>
    !linkUp(step.after) &&
    someUnit((unit, peer) => {
      const runs = keepsRunning(step, peer) && (wasActive(step, peer, scope) || failoverOn(step.after, peer));
      return joins(step, unit, scope) && (runs || joins(step, peer, scope));
    }),
};

export const startsBesideFrozen: Way = {
  id: 'starts-beside-frozen',
  name: 'a unit starts beside an active peer whose failover is off',
  leads: 'A unit that starts with the failover link up beside an active peer whose failover is off becomes active, too',
  rules: ['START-NO-PEER.1', 'START-GROUP-ALONE.1', 'DISABLE-SILENT.1'],
  needs: { families: ['power', 'disable'] },
  on: ['powerOn', 'reload', 'failover'],
  taken: (step, _, scope) =>
    linkUp(step.after) &&
    someUnit(
      (unit, peer) => joins(step, unit, scope) && staysActive(step, peer, scope) && failoverOff(step.after, peer),
    ),
};

export const everyPathLost: Way = {
  id: 'every-path-lost',
  name: 'a standby loses the last path on which it could hear its active peer',
  leads:
    'A standby or failed unit that can hear its active peer neither on the failover link nor on a data path becomes active',
  rules: ['UNIT-NO-ANSWER.1', 'LINK-SHARED-SWITCH.1', 'AS-ACTIVE-FAILED-SILENCE.1', 'UNIT-PROBE-DATA.1'],
  needs: { families: ['power', 'link', 'path'], faults: 1 },
  taken: (step, setting, scope) =>
    bothOn(step.after) &&
    !linkUp(step.after) &&
    someUnit(
      (unit, peer) =>
        standsByListening(step, unit, scope) &&
        staysActive(step, peer, scope) &&
        !hasDataPath(step.after, unit, setting),
    ),
};
