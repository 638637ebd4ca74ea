/** The world up to alike ports: a place is an environment and all that differ from it by an exchange of alike ports. */
import type { Environment } from '../../../model/behaviour/environment.ts';
import { factsKey } from '../../../model/behaviour/facts.ts';
import { type BehaviourModel, subSteps } from '../../../model/behaviour/pair.ts';
import type { Trigger } from '../../../model/behaviour/phases/command.ts';
import { isCommand, type Stimulus } from '../../../model/stimulus.ts';
import type { UnitName } from '../../../spec/vocabulary.ts';
import { type AlphabetStep, alphabetOf } from '../alphabet.ts';
import type { Bounds } from '../bounds.ts';
import { causesOf } from '../causes.ts';
import { interner } from '../intern.ts';
import { movesOver } from '../moves.ts';
import type { Row, Settle, World } from '../world.ts';
import { alikePorts } from './alike.ts';
import { canonical } from './canonical.ts';
import { chooser, labelsOf } from './labels.ts';

interface Place {
  readonly environment: Environment;
  /** The units that have ever been on; none where no bound asks. */
  readonly everOn: ReadonlySet<UnitName>;
  readonly facts: number;
}

interface RowWithStimuli extends Row {
  readonly stimuli: readonly AlphabetStep[];
}

const nobody: ReadonlySet<UnitName> = new Set();

function triggerOf(stimuli: readonly Stimulus[]): Trigger | null {
  return stimuli.find((s): s is Trigger => isCommand(s) || s.type === 'wait') ?? null;
}

/**
 * A bisimulation, exact under any bound: what a step does depends on the state of the ports it names, never on their names.
 * Steps of the alphabet about alike ports have one label, the step about the first of them, except among free sets of
 * simultaneous stimuli.
 */
export function alikeWorld(model: BehaviourModel, { families, together, faults }: Bounds): World {
  const { pair } = model;
  const alike = alikePorts(pair);
  const whole = alphabetOf(pair, families, together);
  const alphabet = together > 1 ? whole : labelsOf(pair, alike, whole);
  const choose = together > 1 ? () => alphabet.map((stimuli) => [stimuli]) : chooser(pair, alike, alphabet);
  const facts = interner(factsKey);
  const triggers = alphabet.map(triggerOf);
  const moves = movesOver((step) => triggers[step] ?? null);
  const ids = new Map<string, number>();
  const places: Place[] = [];
  const rows: RowWithStimuli[] = [];

  /** The place of an environment; null where it needs more causes than the bound allows. */
  const placeOf = (e: Environment, everOn: ReadonlySet<UnitName>): number | null => {
    const form = canonical(alike, e);
    const key = `${[...everOn].sort().join()}|${form.key}`;
    const known = ids.get(key);
    if (known !== undefined) return known < 0 ? null : known;
    const environment = form.environment();
    const within = faults === null || causesOf(pair, environment, everOn) <= faults;
    ids.set(key, within ? places.length : -1);
    if (!within) return null;
    places.push({ environment, everOn, facts: facts.id(model.factsOf(environment)) });
    return places.length - 1;
  };

  const settlesOf = (from: Place, to: Place, subs: ReturnType<typeof subSteps>): Settle[] => {
    let before = from.facts;
    const last = subs.at(-1)?.environment;
    const settles: Settle[] = [];
    for (const { environment, trigger } of subs) {
      const isLast = last !== undefined && environment.powered.size === last.powered.size;
      const now = isLast ? to.facts : facts.id(model.factsOf(environment));
      if (trigger !== null || now !== before) settles.push({ facts: now, trigger });
      before = now;
    }
    return settles;
  };

  const rowOf = (from: Place): RowWithStimuli => {
    const found = new Map<string, { move: number; target: number; stimuli: AlphabetStep }>();
    for (const [step, chosen] of choose(from.environment).entries()) {
      if (alphabet[step]?.[0]?.type === 'wait') continue;
      for (const stimuli of chosen) {
        const subs = subSteps(pair, from.environment, stimuli);
        const after = subs.at(-1)?.environment ?? from.environment;
        const everOn = faults === null ? nobody : new Set([...from.everOn, ...after.powered]);
        const target = placeOf(after, everOn);
        if (target === null) continue;
        const move = moves.id({ step, settles: settlesOf(from, places[target] as Place, subs) });
        const key = `${move} ${target}`;
        if (!found.has(key)) found.set(key, { move, target, stimuli });
      }
    }
    const entries = [...found.values()];
    return {
      moves: Uint32Array.from(entries, (e) => e.move),
      targets: Uint32Array.from(entries, (e) => e.target),
      stimuli: entries.map((e) => e.stimuli),
    };
  };
  const at = (place: number): Place => {
    const known = places[place];
    if (known === undefined) throw new RangeError(`no place ${place}; ${places.length} have been met`);
    return known;
  };
  const rowAt = (place: number): RowWithStimuli => {
    const row = rows[place] ?? rowOf(at(place));
    rows[place] = row;
    return row;
  };

  return {
    alphabet,
    facts,
    moves,
    start: placeOf(model.initial.environment, nobody) ?? 0,
    get size() {
      return places.length;
    },
    factsAt: (place) => at(place).facts,
    environmentAt: (place) => at(place).environment,
    row: rowAt,
    instance(place, index) {
      const before = at(place).environment;
      const stimuli = rowAt(place).stimuli[index] as AlphabetStep;
      return { before, stimuli, after: subSteps(pair, before, stimuli).at(-1)?.environment ?? before };
    },
  };
}
