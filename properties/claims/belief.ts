/** Claims about what a unit believes of its peer. */
import type { Scope } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { peerOf, type UnitName } from '../../spec/vocabulary.ts';
import type { Claim, Observer, Setting, StateView, StepView } from '../claim.ts';
import { bothOn, failoverOn, hearsOnData, linkUp, peerSeen, stateOf } from '../oracle.ts';
import { places } from './places.ts';

/** The unit takes part: failover on, and a role in the scope. */
function takesPart(view: StateView, unit: UnitName, scope: Scope): boolean {
  const state = stateOf(view, unit, scope);
  return failoverOn(view, unit) && state !== 'off' && state !== 'disabled';
}

/** What the memory holds for each place, in the order of the places: a word, nothing, or `?` where it cannot be told. */
const nothing = '';
const perhaps = '?';

/** A step after which nobody outside can tell what was heard in between. */
function muddled(step: StepView): boolean {
  const mixed = step.stimuli.length > 1 && step.stimuli.some((s) => s.type === 'failover' || s.type === 'noFailover');
  const asked = step.stimuli.some((s) => s.type === 'failoverActive' || s.type === 'noFailoverActive');
  return mixed || (asked && !bothOn(step.before));
}

function lastTold(before: string, step: StepView, unit: UnitName, scope: Scope): string {
  const { after } = step;
  const restarted = step.stimuli.some((s) => s.type === 'reload' && s.unit === unit);
  if (!after.environment.powered.has(unit)) return nothing;
  if (bothOn(after) && linkUp(after) && takesPart(after, peerOf(unit), scope))
    return stateOf(after, peerOf(unit), scope);
  return muddled(step) ? perhaps : restarted ? nothing : before;
}

/** Remembers, per unit and scope, the last word that the peer's hello brought over the failover link. */
function lastToldObserver(pair: Pair): Observer {
  const all = places(pair);
  return {
    initial: all.map(() => nothing).join(),
    next(value, step) {
      const before = value.split(',');
      return all.map(({ unit, scope }, i) => lastTold(before[i] ?? nothing, step, unit, scope)).join();
    },
  };
}

/** What the unit ought to show of its peer; null where it cannot be told. */
function expected(view: StateView, setting: Setting, unit: UnitName, told: string): string | null {
  if (told === perhaps) return null;
  if (told === nothing) return 'notDetected';
  const hears = failoverOn(view, peerOf(unit)) && (linkUp(view) || hearsOnData(view, unit, setting));
  return hears ? told : 'failed';
}

export const beliefClaims: readonly Claim[] = [
  {
    kind: 'always',
    id: 'belief/last-word-heard',
    name: 'A unit believes of its peer the last word told over the failover link, failed where it hears nothing of it, and nothing where it was never told',
    why: 'what an operator reads of the other unit is news from it or silence, never a guess',
    rules: [
      'LINK-CARRIES.1',
      'UNIT-NO-ANSWER.1',
      'UNIT-ANSWER-ON-LINK.1',
      'UNIT-ANSWER-ON-DATA.1',
      'AS-ACTIVE-FAILED-MARK.1',
      'AS-STANDBY-FAILED-MARK.1',
      'AA-UNIT-FAILED-MARK.1',
    ],
    expected: 'holds',
    observer: lastToldObserver,
    when: (view, { pair }) => places(pair).some(({ unit, scope }) => takesPart(view, unit, scope)),
    predicate: (view, setting, memory) => {
      const told = memory.split(',');
      return places(setting.pair).every(({ unit, scope }, i) => {
        if (!takesPart(view, unit, scope)) return true;
        const word = expected(view, setting, unit, told[i] ?? nothing);
        return word === null || peerSeen(view, unit, scope) === word;
      });
    },
  },
];
