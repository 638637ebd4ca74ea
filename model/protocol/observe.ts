/** What an outsider sees of a pair in time: as at the behaviour level, with the states that pass. */
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { type Observation, observe as observeBehaviour, running, type UnitObservation } from '../behaviour/observe.ts';
import type { InterfaceObservation } from '../observation.ts';
import { interfaceTests } from './charts/interface/setup.ts';
import type { ProtocolModel } from './pair.ts';
import { shownWord } from './shown.ts';
import type { TimedState } from './state.ts';

const tested: ReadonlySet<string> = new Set(interfaceTests);
/** Nothing is noticed yet, or all is well. */
const unnoticed: ReadonlySet<string> = new Set(['normal', 'missed', 'linkFading']);

/** As the unit has noticed it; `now` is what the environment would show at once. */
function interfaceSeen(word: string, now: InterfaceObservation): InterfaceObservation {
  if (tested.has(word)) return { health: 'testing', monitoring: 'waiting' };
  if (unnoticed.has(word)) return { health: 'normal', monitoring: 'monitored' };
  if (word === 'waiting') return { health: 'normal', monitoring: 'waiting' };
  return now;
}

function observeUnit(
  model: ProtocolModel,
  state: TimedState,
  unit: UnitName,
  settled: UnitObservation,
): UnitObservation {
  const { watchers } = model;
  const { scopes } = model.behaviour.layout;
  const word = (scope: (typeof scopes)[number]) => shownWord(model, state, unit, scope);
  const boots = scopes.some((scope) => word(scope) === 'booting');
  if (boots) {
    const groups = Object.fromEntries(scopes.map((scope) => [scope, { state: 'booting' }]));
    return model.pair.mode === 'activeStandby' ? { state: 'booting' } : { state: 'booting', groups };
  }
  if (settled.state === 'off' && settled.interfaces === undefined && word(scopes[0] ?? 'unit') === 'off')
    return settled;
  // A unit that looks for its peer has no role yet, and runs.
  const now = settled.interfaces === undefined ? { ...settled, ...running(model.behaviour, state, unit) } : settled;
  const interfaces = Object.fromEntries(
    Object.entries(now.interfaces ?? {}).map(([name, seen]): [string, InterfaceObservation] => {
      const monitored = model.pair.interfaces[name]?.monitored === true;
      const watched = monitored ? state.watching[watchers.at('interface', unit, name)]?.word : undefined;
      return [name, watched === undefined ? seen : interfaceSeen(watched, seen)];
    }),
  );
  if (now.groups === undefined) return { ...now, state: word('unit'), peer: now.peer ?? 'notDetected', interfaces };
  const groups = Object.fromEntries(
    Object.entries(now.groups).map(([name, group]) => [
      name,
      { ...group, state: word(name as '1' | '2'), peer: group.peer ?? ('notDetected' as const) },
    ]),
  );
  return { ...now, groups, interfaces };
}

/** What an outsider sees of a pair at this instant. */
export function observeInTime(model: ProtocolModel, state: TimedState): Observation {
  const now = observeBehaviour(model.behaviour, { environment: state.environment, snapshots: state.snapshots });
  const of = (unit: UnitName) => observeUnit(model, state, unit, now[unit]);
  return { primary: of(unitNames[0]), secondary: of(unitNames[1]) };
}
