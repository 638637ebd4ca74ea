/** A settle in Promela: the phases of the model in their order, round after round. */
import { unitNames } from '../../../spec/vocabulary.ts';
import { deciding } from './decide.ts';
import { perceiving, type WritePhase } from './perceive.ts';
import type { Plan } from './plan.ts';
import { choice, inline, type Lines, loop } from './text.ts';

/** More rounds than any pair needs; a settle that reaches it does not end. */
const roundLimit = 100;

const eachUnit = (write: (u: number) => Lines): Lines => unitNames.flatMap((_, u) => write(u));

/** The name of a phase in Promela. */
export function phaseName(name: string): string {
  return `phase_${name.replaceAll(' ', '_')}`;
}

/** What the units hear and say follows from settings and roles, which change with power and by decisions only. */
function look({ places }: Plan): Lines {
  const hears = (u: number) =>
    `heard[${u}] = (!speaks[${1 - u}] -> heard_nothing : (!link_down -> heard_link : (reaches[${u}] -> heard_data : heard_nothing)));`;
  return [
    ...inline('look', 'What each unit is able to say and hear, and the word of each role.', [
      ...eachUnit((u) => [`speaks[${u}] = setting_word[setting[${u}]] == setting_is_on;`]),
      ...eachUnit((u) => [hears(u)]),
      ...places.map(({ index }) => `word[${index}] = role_word[role[${index}]];`),
    ]),
    ...inline(
      'count_failures',
      'Which places count as over their threshold.',
      places.map(({ index, u }) => `over[${index}] = module_down[${u}] || health_over[health[${index}]];`),
    ),
  ];
}

export function settlingScratch({ places }: Plan): Lines {
  return [
    `#define nobody ${places.length}`,
    '#define heard_link 0',
    '#define heard_data 1',
    '#define heard_nothing 2',
    'hidden byte speaks[2];',
    'hidden byte heard[2];',
    `hidden byte word[${places.length}];`,
    `hidden byte over[${places.length}];`,
    'hidden byte chosen, rounds;',
  ];
}

/**
 * Perceives everything, delivers the first deciding event that changes something, and again until none does.
 *
 * @throws Error for a phase of the model that is not written here.
 */
export function settlingLines(plan: Plan): Lines {
  const { perceive, decide } = plan.model.phases;
  const written = (phases: Readonly<Record<string, WritePhase>>, name: string): WritePhase => {
    const write = phases[name];
    if (write === undefined) throw new Error(`the Promela export does not know the phase ${name}`);
    return write;
  };
  const phases = [
    ...perceive.map((phase) => ({ ...phase, write: written(perceiving, phase.name) })),
    ...decide.map((phase) => ({ ...phase, write: written(deciding, phase.name) })),
  ];
  const calls = (of: readonly { readonly name: string }[]) => of.map(({ name }) => `${phaseName(name)}();`);
  const [first, ...others] = perceive;
  if (first?.name !== 'power') throw new Error('the Promela export expects power to be perceived first');
  return [
    ...look(plan),
    ...inline(
      'consider',
      'Takes the event for this place if it would change something.',
      choice(['role_does[role_row[event] * role_states + role[at]] & role_changes', ['chosen = at;']]),
      ['at'],
    ),
    ...phases.flatMap(({ name, description, write }) =>
      inline(phaseName(name), `${name}: ${description}`, write(plan)),
    ),
    ...inline('settle', 'Perceives, takes one decision, and again, until nothing is left to decide.', [
      'rounds = 0;',
      ...loop([
        `${phaseName(first.name)}();`,
        'look();',
        ...calls(others),
        'count_failures();',
        'chosen = nobody;',
        ...calls(decide),
        ...choice(['chosen == nobody', ['break;']], ['else', ['who = chosen;', 'role_hears();']]),
        'rounds = rounds + 1;',
        `assert(rounds < ${roundLimit});`,
      ]),
    ]),
  ];
}
