/** Claims about two units active at once, and about nobody being active. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import type { Claim, Setting, StateView, StepView } from '../claim.ts';
import { activeUnits, bothOn, failoverOn, linkUp, preferredIn, stateOf } from '../oracle.ts';
import { withInterfaces } from './applies.ts';

function bothActive(view: StateView, scope: Scope): boolean {
  return activeUnits(view, scope).length === 2;
}

function becomesBothActive(step: StepView, setting: Setting): boolean {
  if (step.reactions.length === 0) return false;
  return scopesOf(setting.pair).some((scope) => bothActive(step.after, scope) && !bothActive(step.before, scope));
}

function startsWithLinkDown(step: StepView): boolean {
  return !linkUp(step.after) && step.stimuli.some((s) => s.type === 'powerOn' || s.type === 'reload');
}

function cutsPower(step: StepView): boolean {
  return step.stimuli.some((s) => s.type === 'powerOff' || s.type === 'reload');
}

function losesEveryPath(step: StepView, { pair }: Setting): boolean {
  const { broken } = step.after.environment;
  const wereThere = bothOn(step.before) && bothOn(step.after) && linkUp(step.before) && !cutsPower(step);
  return (
    wereThere && broken.has('failoverLink') && Object.keys(pair.interfaces).every((name) => broken.has(`path ${name}`))
  );
}

export const bothActiveClaims: readonly Claim[] = [
  {
    kind: 'step',
    id: 'slogan/never-both-active',
    name: 'Never both active unless the failover link failed at start-up',
    why: 'the sentence everybody remembers of this protocol; it is false: losing every hello path in operation does it too',
    rules: ['AS-LINK-DOWN-AT-START.1', 'LINK-SHARED-SWITCH.1', 'UNIT-NO-ANSWER.1'],
    expected: 'violated',
    appliesTo: withInterfaces,
    needs: { families: ['power', 'link', 'path'], faults: 1 },
    when: becomesBothActive,
    predicate: startsWithLinkDown,
  },
  {
    kind: 'step',
    id: 'both-active/every-path-lost',
    name: 'When two live units lose the failover link and every data path at once, both end active',
    why: 'one switch that carries everything is enough; a unit cannot tell a dead peer from a silent one',
    rules: ['LINK-SHARED-SWITCH.1', 'UNIT-NO-ANSWER.1', 'UNIT-PROBE-DATA.1'],
    expected: 'holds',
    appliesTo: withInterfaces,
    needs: { families: ['power', 'link', 'path'], faults: 1 },
    on: ['failoverLinkDown'],
    when: losesEveryPath,
    predicate: (step, setting) => scopesOf(setting.pair).every((scope) => bothActive(step.after, scope)),
  },
  {
    kind: 'never',
    id: 'both-active/over-a-working-link',
    name: 'Two actives of one group never outlast the step in which they meet over a working failover link with failover on at both',
    why: 'two active units with the same addresses break the network; once they can talk, one has to yield',
    rules: ['ROLE-ONE-ACTIVE.1', 'LINK-HEALS.1', 'LINK-HEALS-GROUP.1', 'LINK-CARRIES.1'],
    expected: 'holds',
    when: (view) => linkUp(view) && bothOn(view),
    predicate: (view, setting) => scopesOf(setting.pair).some((scope) => bothActive(view, scope)),
  },
  {
    kind: 'step',
    id: 'both-active/who-yields',
    name: 'Where both were active and the failover link returns, the primary keeps the role, or the unit the group prefers',
    why: 'whoever keeps the role keeps the connections',
    rules: ['LINK-HEALS.1', 'LINK-HEALS-GROUP.1'],
    expected: 'holds',
    needs: { families: ['power', 'link'], faults: 1 },
    on: ['failoverLinkUp'],
    when: (step, setting) => heals(step, setting).length > 0,
    predicate: (step, setting) =>
      heals(step, setting).every((scope) => {
        const first = step.reactions.find((r) => r.from === 'active' && (r.group === null || `${r.group}` === scope));
        return first !== undefined && first.unit !== preferredIn(setting.pair, scope);
      }),
  },
  {
    kind: 'always',
    id: 'somebody-active',
    name: 'While a unit with failover on is powered, every group is active somewhere',
    why: 'nobody active means no traffic at all',
    rules: ['START-NO-PEER.1', 'START-GROUP-ALONE.1', 'UNIT-NO-ANSWER.1', 'ROLE-ONE-ACTIVE.1'],
    expected: 'holds',
    when: (view) => unitNames.some((unit) => failoverOn(view, unit)),
    predicate: (view, setting) => scopesOf(setting.pair).every((scope) => activeUnits(view, scope).length > 0),
  },
];

/** Scopes that were active on both units, both with failover on, and meet over the returning link. */
function heals(step: StepView, setting: Setting): readonly Scope[] {
  if (!bothOn(step.before) || !linkUp(step.after) || linkUp(step.before) || cutsPower(step)) return [];
  return scopesOf(setting.pair).filter((scope) => unitNames.every((u) => stateOf(step.before, u, scope) === 'active'));
}
