/** The messages between the two roles: which action sends what over the failover link. */
import type { MessagePhase } from './phase.ts';

export const messagePhases: readonly MessagePhase[] = [
  {
    name: 'hand over',
    kind: 'message',
    action: 'handOver',
    event: 'takeOver',
    description: 'an active unit over its threshold tells its peer to take over',
    rules: ['AS-INTERFACE-ACTIVE.1', 'AA-INTERFACE-ACTIVE.1', 'LINK-CARRIES.1'],
  },
  {
    name: 'claim',
    kind: 'message',
    action: 'claim',
    event: 'yield',
    description: 'the preferred unit takes its group back and tells its peer',
    rules: ['PREEMPT-RETURNS.1', 'LINK-CARRIES.1'],
  },
  {
    name: 'ask to yield',
    kind: 'message',
    action: 'askToYield',
    event: 'askedToYield',
    unanswered: 'noAnswer',
    description: 'a standby made active by command asks its peer to yield',
    rules: ['FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1', 'LINK-CARRIES.1'],
  },
  {
    name: 'ask to take over',
    kind: 'message',
    action: 'askToTakeOver',
    event: 'askedToTakeOver',
    unanswered: 'noAnswer',
    description: 'an active unit made standby by command asks its peer to take over',
    rules: ['FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1', 'FORCE-NEEDS-PEER.1', 'LINK-CARRIES.1'],
  },
  {
    name: 'agree',
    kind: 'message',
    action: 'agree',
    event: 'peerAgrees',
    tells: true,
    description: 'the peer does as asked; both learn where the role is now',
    rules: ['FORCE-ACTIVE.1', 'FORCE-STANDBY.1', 'FORCE-FROZEN.1', 'LINK-CARRIES.1'],
  },
  {
    name: 'disagree',
    kind: 'message',
    action: 'disagree',
    event: 'peerRefuses',
    description: 'the peer cannot do as asked',
    rules: ['FORCE-FROZEN.1', 'FORCE-FAILED-REFUSED.1', 'LINK-CARRIES.1'],
  },
];
