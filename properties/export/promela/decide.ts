/** The deciding phases in Promela, under the names they have in the model: which event each role may have to decide on. */
import { codeOf } from './events.ts';
import { besideFrozenActive, judgesItself, notices } from './hearing.ts';
import type { WritePhase } from './perceive.ts';
import { type Place, type Plan, preferredUnitIndex } from './plan.ts';
import { choice, type Lines, type Option } from './text.ts';

/** A deciding event: taken if it would change something and none before it would. */
function consider(index: number, event: string): Lines {
  return [`event = ${event};`, `consider(${index});`];
}

const undecided = (...options: readonly Option[]): Lines =>
  choice(...options.map(([guard, body]): Option => [`chosen == nobody && ${guard}`, body]));

const judges = ({ u, index }: Place) => `speaks[${u}] && word[${index}] <= word_failed`;

function start(plan: Plan): Lines {
  return plan.places.flatMap((place) => {
    const { u, unit, scope, index, peer } = place;
    const hears = `heard[${u}]`;
    const join = codeOf(plan.role.numbers, 'role', 'join', {
      linkDown: 'link_down',
      heard: hears,
      peer: `(${hears} == heard_nothing -> 4 : (word[${peer}] > word_failed -> 3 : (${hears} == heard_link -> word[${peer}] : 4)))`,
      peerOver: `(${hears} == heard_link && over[${peer}])`,
      over: `over[${index}]`,
      primary: unit === 'primary' ? '1' : '0',
      preferred: preferredUnitIndex(plan.pair, scope) === u ? '1' : '0',
      besideFrozenActive: besideFrozenActive(place),
    });
    const disabled = codeOf(plan.role.numbers, 'role', 'startDisabled', {});
    return undecided(
      [`word[${index}] > word_failed && speaks[${u}]`, consider(index, join)],
      [
        `word[${index}] == word_off && !speaks[${u}] && setting_word[setting[${u}]] != setting_is_powerless`,
        consider(index, disabled),
      ],
    );
  });
}

function silence(plan: Plan): Lines {
  return plan.places.flatMap((place) => {
    const event = codeOf(plan.role.numbers, 'role', 'silence', {
      linkDown: 'link_down',
      over: `over[${place.index}]`,
      besideFrozenActive: besideFrozenActive(place),
    });
    return undecided([`heard[${place.u}] == heard_nothing && ${judges(place)}`, consider(place.index, event)]);
  });
}

function hello(plan: Plan): Lines {
  const { numbers } = plan.role;
  return plan.places.flatMap((place) => {
    const { u, scope, index, peer } = place;
    const keeps = preferredUnitIndex(plan.pair, scope) === u ? '1' : '0';
    const onData = { peer: `(word[${peer}] <= word_failed -> word[${peer}] : 3)`, keeps };
    return undecided(
      [
        `heard[${u}] == heard_data && ${judges(place)}`,
        consider(index, codeOf(numbers, 'role', 'helloOnDataOnly', onData)),
      ],
      [
        `heard[${u}] == heard_link && word[${peer}] <= word_failed && ${judges(place)}`,
        consider(index, codeOf(numbers, 'role', 'hello', { peer: `word[${peer}]`, keeps })),
      ],
    );
  });
}

function health(plan: Plan): Lines {
  const { numbers } = plan.role;
  return plan.places.flatMap((place) => {
    const { u, s, index, peer } = place;
    const itself = `${judgesItself(plan, u)} && word[${index}] <= word_failed`;
    const told = `${notices(plan, u)} == heard_link && word[${peer}] <= word_failed`;
    const group = plan.preempting.find((each) => each.preferred === index);
    const over = codeOf(numbers, 'role', 'overThreshold', {
      moduleDown: `module_down[${u}]`,
      linkDown: 'link_down',
      heard: notices(plan, u),
      peer: `(${told} -> word[${peer}] : 3)`,
      peerOver: `(${told} && over[${peer}])`,
      peerHasFewer: `(${told} && fewer[${s}] == ${2 - u})`,
      hasFewer: `(${told} && fewer[${s}] == ${1 + u})`,
      preempts: group === undefined ? '0' : `(${group.table.name}_due[preemption[${s}]] && replicates)`,
    });
    return undecided(
      [`!over[${index}] && ${itself}`, consider(index, codeOf(numbers, 'role', 'underThreshold', {}))],
      [`over[${index}] && ${itself}`, consider(index, over)],
    );
  });
}

function stateLink(plan: Plan): Lines {
  const lost = codeOf(plan.role.numbers, 'role', 'stateLinkLost', {});
  return plan.places.flatMap((place) => undecided([`!replicates && ${judges(place)}`, consider(place.index, lost)]));
}

function preemption(plan: Plan): Lines {
  return plan.preempting.flatMap(({ s, preferred, table }) => {
    const due = codeOf(plan.role.numbers, 'role', 'preemptionDue', {
      over: `over[${preferred}]`,
      replicates: 'replicates',
    });
    return undecided([`${table.name}_due[preemption[${s}]]`, consider(preferred, due)]);
  });
}

/** How each phase is written, by its name. */
export const deciding: Readonly<Record<string, WritePhase>> = {
  start,
  silence,
  hello,
  health,
  'state link': stateLink,
  preemption,
};
