/** Cells of the event × state matrices that are filled although no event can come there, with the reason. */

/** By `chart.state event`. `charts/matrix.test.ts` holds the list to what the searches deliver. */
export const neverDelivered: Readonly<Record<string, string>> = {
  'role.off powerLost': 'a unit with power has left `off` by the time it can lose it',
  'role.standbyReady yield': 'the preferred unit takes a group back only from a peer that it hears to be active',
  'preemption.waiting operatorMovedAway':
    'while the delay runs the group is away already: the operator can only move it back',
  'preemption.due operatorMovedAway':
    'while preemption is due the group is away already: the operator can only move it back',
};
