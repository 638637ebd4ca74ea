/** What each single event does to a healthy pair: moves roles, leaves two actives, or loses redundancy silently. */

import { monitoredIn, type Scope, scopesOf } from '../model/behaviour/facts.ts';
import type { BehaviourModel, PairState } from '../model/behaviour/pair.ts';
import type { Reaction } from '../model/behaviour/settle.ts';
import type { Family, Stimulus } from '../model/stimulus.ts';
import { peerOf, type UnitName, unitNames } from '../spec/vocabulary.ts';
import { alphabetOf } from './checker/alphabet.ts';
import { activeUnits } from './oracle.ts';

/** What one step does to a healthy pair: both units on, nothing broken, every group where it prefers to be. */
export interface Consequence {
  readonly stimuli: readonly Stimulus[];
  readonly reactions: readonly Reaction[];
  /** Some unit or group is active twice afterwards. */
  readonly twoActives: boolean;
  /** No role moved, but a failure of the active unit that the healthy pair survives is no longer survived. */
  readonly losesRedundancySilently: boolean;
  /** No role moved, but the standby no longer receives the state of the connections. */
  readonly losesStateSilently: boolean;
}

/** Both units on, nothing broken, every due preemption carried out. */
function healthyPair(model: BehaviourModel): PairState {
  const on = unitNames.map((unit): Stimulus => ({ type: 'powerOn', unit }));
  const started = model.step(model.initial, on).state;
  return model.step(started, [{ type: 'wait', seconds: 1200 }]).state;
}

function activeIn(model: BehaviourModel, state: PairState, scope: Scope): readonly UnitName[] {
  return activeUnits({ environment: state.environment, observation: model.observe(state) }, scope);
}

/** Failures of the active unit that the standby is there for. */
function probes(model: BehaviourModel, scope: Scope, active: UnitName): readonly (readonly Stimulus[])[] {
  const interfaces = monitoredIn(model.pair, scope).map(
    (name): Stimulus => ({ type: 'interfaceDown', unit: active, interface: name }),
  );
  const ports = new Map(
    interfaces.map((s) => [
      'interface' in s ? (model.pair.interfaces[s.interface as string]?.port ?? s.interface) : '',
      s,
    ]),
  );
  return [
    [{ type: 'powerOff', unit: active }],
    [{ type: 'moduleDown', unit: active }],
    ...(ports.size === 0 ? [] : [[...ports.values()]]),
  ];
}

/** The scopes and probes after which the other unit alone is active. */
function survived(model: BehaviourModel, state: PairState): ReadonlySet<string> {
  const survivors = new Set<string>();
  for (const scope of scopesOf(model.pair)) {
    const [active, second] = activeIn(model, state, scope);
    if (active === undefined || second !== undefined) continue;
    for (const [index, probe] of probes(model, scope, active).entries()) {
      const after = activeIn(model, model.step(state, probe).state, scope);
      if (after.length === 1 && after[0] === peerOf(active)) survivors.add(`${scope} ${index}`);
    }
  }
  return survivors;
}

/** Both units see the state link up. */
function carriesState(model: BehaviourModel, state: PairState): boolean {
  const seen = model.observe(state);
  return unitNames.every((unit) => seen[unit].stateLink === 'up');
}

/** The consequences of every step of the given families that has one, on a healthy pair. */
export function consequences(model: BehaviourModel, families: readonly Family[]): readonly Consequence[] {
  const healthy = healthyPair(model);
  const before = survived(model, healthy);
  return alphabetOf(
    model.pair,
    families.filter((family) => family !== 'wait'),
  ).flatMap((stimuli) => {
    const { state, reactions } = model.step(healthy, stimuli);
    const twoActives = scopesOf(model.pair).some((scope) => activeIn(model, state, scope).length > 1);
    const still = reactions.length > 0 ? before : survived(model, state);
    const losesRedundancySilently = [...before].some((probe) => !still.has(probe));
    const losesStateSilently = reactions.length === 0 && carriesState(model, healthy) && !carriesState(model, state);
    if (reactions.length === 0 && !losesRedundancySilently && !losesStateSilently) return [];
    return [{ stimuli, reactions, twoActives, losesRedundancySilently, losesStateSilently }];
  });
}
