/** When an event of Tables 7-2 and 7-3 has happened, alone, to a pair: one function per kind of row. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Setting, StepView } from '../claim.ts';
import {
  bothOn,
  failoverOn,
  healthy,
  hearsOnData,
  isOnly,
  linkUp,
  moduleDown,
  peerSeen,
  preemptDelayIn,
  stateOf,
  thresholdReached,
} from '../oracle.ts';
import type { Case } from './table-cells.ts';

export type Cases = (step: StepView, setting: Setting) => readonly Case[];

/** The scopes in which one unit is active and the other standby ready, both with failover on. */
function formed(step: StepView, { pair }: Setting): readonly Case[] {
  if (!bothOn(step.before)) return [];
  return scopesOf(pair).flatMap((scope) =>
    unitNames.flatMap((active) => {
      const standby = peerOf(active);
      const isFormed =
        stateOf(step.before, active, scope) === 'active' && stateOf(step.before, standby, scope) === 'standbyReady';
      return isFormed ? [{ scope, active, standby }] : [];
    }),
  );
}

export const activeUnitFails: Cases = (step, setting) => {
  const off = isOnly(step, 'powerOff');
  return off === null ? [] : formed(step, setting).filter((c) => c.active === off.unit);
};

export const standbyUnitFails: Cases = (step, setting) => {
  const off = isOnly(step, 'powerOff');
  if (off === null) return [];
  const known = (c: Case) => peerSeen(step.before, c.active, c.scope) === 'standbyReady';
  return formed(step, setting).filter((c) => c.standby === off.unit && known(c));
};

/** A unit comes back, by power or (Active/Active) by the repair of its own fault, beside a peer that is active. */
function comesBack(step: StepView, setting: Setting, withRepairs: boolean): readonly Case[] {
  const event = isOnly(step, 'powerOn', ...(withRepairs ? (['interfaceUp', 'trafficBack'] as const) : []));
  if (event === null || !linkUp(step.after)) return [];
  const { unit } = event;
  const peer = peerOf(unit);
  if (!failoverOn(step.before, peer) || !failoverOn(step.after, unit)) return [];
  return scopesOf(setting.pair).flatMap((scope) => {
    const away = event.type === 'powerOn' ? 'off' : 'failed';
    const isBack = stateOf(step.before, unit, scope) === away && healthy(step.after, unit, scope, setting);
    const peerWell = stateOf(step.before, peer, scope) === 'active' && healthy(step.after, peer, scope, setting);
    return isBack && peerWell ? [{ scope, active: unit, standby: peer }] : [];
  });
}

export const formerlyActiveRecovers: Cases = (step, setting) => comesBack(step, setting, false);

export const formerlyActiveGroupRecovers: Cases = (step, setting) =>
  comesBack(step, setting, true).filter((c) => preemptDelayIn(setting.pair, c.scope) === null);

export const linkFailsInOperation: Cases = (step, setting) => {
  if (isOnly(step, 'failoverLinkDown') === null || !linkUp(step.before)) return [];
  return formed(step, setting).filter(
    (c) => hearsOnData(step.before, c.standby, setting) && hearsOnData(step.before, c.active, setting),
  );
};

/** Both units start over a dead failover link; the columns then mean the units that would be active and standby. */
export const linkDownAtStart: Cases = (step, { pair }) => {
  const bothStart =
    step.stimuli.length === 2 &&
    step.stimuli.every((s) => s.type === 'powerOn') &&
    step.before.environment.powered.size === 0;
  if (!bothStart || linkUp(step.after) || !bothOn(step.after)) return [];
  return scopesOf(pair).map((scope: Scope) => ({ scope, active: 'primary', standby: 'secondary' }));
};

export const stateLinkFails: Cases = (step, { pair }) => {
  if (isOnly(step, 'stateLinkDown') === null || step.before.environment.broken.has('stateLink')) return [];
  return scopesOf(pair).flatMap((scope) =>
    unitNames
      .filter((unit) => stateOf(step.before, unit, scope) === 'active')
      .map((active) => ({ scope, active, standby: peerOf(active) })),
  );
};

function interfaceFails(step: StepView, setting: Setting, on: 'active' | 'standby'): readonly Case[] {
  const fault = isOnly(step, 'interfaceDown', 'trafficLost');
  if (fault === null || !linkUp(step.before)) return [];
  const over = (unit: UnitName, scope: Scope) =>
    thresholdReached(step.after, unit, scope, setting) && !moduleDown(step.after, unit);
  return formed(step, setting).filter((c) => c[on] === fault.unit && over(fault.unit, c.scope));
}

export const interfaceFailsOnActive: Cases = (step, setting) =>
  interfaceFails(step, setting, 'active').filter((c) => healthy(step.after, c.standby, c.scope, setting));

export const interfaceFailsOnStandby: Cases = (step, setting) => interfaceFails(step, setting, 'standby');
