/** Claims about preemption: the sentence as worded, and what can be relied on. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import { peerOf } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StepView } from '../claim.ts';
import { failoverOn, healthy, isOnly, preemptDelayIn, preferredIn, reactionsIn, stateOf } from '../oracle.ts';
import { all, delayed, mayPreempt, preempting, stateful } from './applies.ts';
import { preemptionMemory, preemptionObserver, preferredReady } from './observers.ts';

const preemptingScopes = ({ pair }: Setting) => scopesOf(pair).filter((s) => preemptDelayIn(pair, s) !== null);

/** The group went to its preferred unit by itself, from a peer that was active and is standby now. */
function preempted(step: StepView, scope: Scope, { pair }: Setting): boolean {
  const unit = preferredIn(pair, scope);
  const [first] = reactionsIn(step, scope);
  const commanded = step.stimuli.some((s) => s.type === 'failoverActive' || s.type === 'noFailoverActive');
  return (
    !commanded &&
    first?.unit === unit &&
    first.from === 'standbyReady' &&
    first.to === 'active' &&
    first.heard === 'link' &&
    stateOf(step.before, peerOf(unit), scope) === 'active' &&
    stateOf(step.after, peerOf(unit), scope) === 'standbyReady'
  );
}

export const preemptionClaims: readonly Claim[] = [
  {
    kind: 'always',
    id: 'slogan/preempt-returns',
    name: 'Preempt returns the group to its preferred unit',
    why: 'as it is worded it promises too much: a delay, a hold of the operator, or a dead link or state link stands between',
    rules: ['PREEMPT-RETURNS.1', 'FORCE-HOLDS.1'],
    expected: 'violated',
    appliesTo: mayPreempt,
    needs: { families: ['power', 'force'] },
    when: (view, setting) =>
      preemptingScopes(setting).some((scope) => {
        const unit = preferredIn(setting.pair, scope);
        return failoverOn(view, unit) && stateOf(view, unit, scope) !== 'failed';
      }),
    predicate: (view, setting) =>
      preemptingScopes(setting).every((scope) => {
        const unit = preferredIn(setting.pair, scope);
        return !failoverOn(view, unit) || stateOf(view, unit, scope) !== 'standbyReady';
      }),
  },
  {
    kind: 'always',
    id: 'preempt/returns',
    name: 'With the failover link up, failover on at both, replication possible, the delay over and no hold of the operator, a preempting group is active on its preferred unit while that is ready',
    why: 'this is the sentence an owner can rely on after a repair',
    rules: [
      'PREEMPT-RETURNS.1',
      'PREEMPT-DELAY.1',
      'PREEMPT-AT-ONCE.1',
      'PREEMPT-REPLICATION.1',
      'AA-RECOVERED-NOTE.1',
    ],
    expected: 'holds',
    appliesTo: preempting,
    observer: preemptionObserver,
    when: (view, setting, memory) => {
      const waited = preemptionMemory(memory);
      return preemptingScopes(setting).some((s) => waited[s]?.held === 'no') && replicated(view.observation);
    },
    predicate: (view, setting, memory) => {
      const waited = preemptionMemory(memory);
      return preemptingScopes(setting).every((scope) => {
        const { seconds = 0, held = 'no' } = waited[scope] ?? {};
        const due = held === 'no' && seconds >= (preemptDelayIn(setting.pair, scope) ?? 0);
        return !(due && replicated(view.observation) && preferredReady(view, setting.pair, scope));
      });
    },
  },
  {
    kind: 'step',
    id: 'preempt/not-before-the-delay',
    name: 'A group with a preemption delay does not return before its preferred unit was ready for that long',
    why: 'the delay is there to let routing and state settle first',
    rules: ['PREEMPT-DELAY.1', 'PREEMPT-DELAY-RANGE.1'],
    expected: 'holds',
    appliesTo: delayed,
    needs: { families: ['power', 'wait'] },
    observer: preemptionObserver,
    when: (step, setting) => preemptingScopes(setting).some((scope) => preempted(step, scope, setting)),
    predicate: (step, setting, memory) => {
      const waited = preemptionMemory(memory);
      const passed = step.stimuli[0]?.type === 'wait' ? step.stimuli[0].seconds : 0;
      return preemptingScopes(setting)
        .filter((scope) => preempted(step, scope, setting))
        .every((s) => (waited[s]?.seconds ?? 0) + passed >= (preemptDelayIn(setting.pair, s) ?? 0));
    },
  },
  {
    kind: 'step',
    id: 'preempt/waits-for-replication',
    name: 'With stateful failover, a group does not return while its state link carries nothing',
    why: 'returning without the connections would drop every session',
    rules: ['PREEMPT-REPLICATION.1', 'STATE-LINK-OWN.1', 'STATE-LINK-SHARED.1'],
    expected: 'holds',
    appliesTo: all(preempting, stateful),
    when: (step, setting) => preemptingScopes(setting).some((scope) => preempted(step, scope, setting)),
    predicate: (step) => replicated(step.after.observation),
  },
  {
    kind: 'step',
    id: 'preempt/operator-holds',
    name: 'A group that the operator moved away from its preferred unit stays there while nothing but time passes',
    why: 'a forced failover for maintenance must not be undone by a timer',
    rules: ['FORCE-HOLDS.1', 'START-GROUP-UNTIL.1'],
    expected: 'holds',
    appliesTo: preempting,
    needs: { families: ['power', 'force'] },
    observer: preemptionObserver,
    on: ['wait', 'stateLinkDown', 'stateLinkUp', 'failoverLinkUp'],
    when: (step, setting, memory) => {
      const waited = preemptionMemory(memory);
      const calm = isOnly(step, 'wait', 'stateLinkDown', 'stateLinkUp', 'failoverLinkUp') !== null;
      return (
        calm &&
        preemptingScopes(setting).some(
          (s) => waited[s]?.held === 'surely' && preferredReady(step.after, setting.pair, s),
        )
      );
    },
    predicate: (step, setting, memory) => {
      const waited = preemptionMemory(memory);
      return preemptingScopes(setting)
        .filter((s) => waited[s]?.held === 'surely')
        .every((s) => !preempted(step, s, setting));
    },
  },
  {
    kind: 'step',
    id: 'preempt/after-reset',
    name: 'A failed group that is reset on its preferred unit returns there at once, if it preempts without delay and nothing holds it back',
    why: 'unlike a unit of an Active/Standby pair, a group does not stay standby after the reset',
    rules: ['RESET-PREEMPTS.1', 'PREEMPT-AT-ONCE.1'],
    expected: 'holds',
    appliesTo: preempting,
    needs: { families: ['power', 'module', 'reset'], faults: 1 },
    on: ['failoverReset'],
    when: (step, setting) => resetPreferred(step, setting).length > 0,
    predicate: (step, setting) =>
      resetPreferred(step, setting).every(
        (scope) => stateOf(step.after, preferredIn(setting.pair, scope), scope) === 'active',
      ),
  },
];

function replicated(observation: StepView['after']['observation']): boolean {
  return (['primary', 'secondary'] as const).every((unit) => {
    const { stateLink } = observation[unit];
    return stateLink === 'up' || stateLink === 'none';
  });
}

/** Groups without delay whose preferred unit was failed and is reset, healthy, heard and replicated. */
function resetPreferred(step: StepView, setting: Setting): readonly Scope[] {
  const reset = isOnly(step, 'failoverReset');
  if (reset === null || !replicated(step.after.observation)) return [];
  return preemptingScopes(setting).filter((scope) => {
    const unit = preferredIn(setting.pair, scope);
    const named = reset.group === undefined || `${reset.group}` === scope;
    return (
      named &&
      reset.unit === unit &&
      preemptDelayIn(setting.pair, scope) === 0 &&
      stateOf(step.before, unit, scope) === 'failed' &&
      stateOf(step.before, peerOf(unit), scope) === 'active' &&
      step.after.observation[unit].failoverLink === 'up' &&
      healthy(step.after, unit, scope, setting)
    );
  });
}
