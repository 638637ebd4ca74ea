/** The command phases in Promela: what the operator types, and time that passes. */
import { type Family, families } from '../../../model/stimulus.ts';
import { codeOf } from './events.ts';
import type { Plan } from './plan.ts';
import { phaseName } from './settling.ts';
import { choice, inline, type Lines, loop, type Option } from './text.ts';

type Write = (plan: Plan) => Lines;

/** Those that a step gives at its end, by number; 0 stands for none. */
export const triggers = [...families.force, ...families.reset, ...families.disable, ...families.wait] as const;

export function triggerLines(): Lines {
  return ['#define no_command 0', ...triggers.map((type, index) => `#define command_${type} ${index + 1}`)];
}

/** For every scope that the command names, with `who` at its place on the unit it is typed on. */
function eachScopeNamed(body: Lines): Lines {
  return [
    'scope = first_scope;',
    ...loop([
      ...choice(['scope > last_scope', ['break;']]),
      'who = 2 * scope + typed_on;',
      ...body,
      'scope = scope + 1;',
    ]),
  ];
}

/** Away from the preferred unit, or back to it. */
function operatorMoved({ preempting }: Plan): Lines {
  const options = preempting.map(
    ({ s, preferred }): Option => [
      `scope == ${s}`,
      choice(
        [
          `role_word[role[${preferred}]] == word_active`,
          [`news = preemption_operatorMovedBack;`, `preemption_hears(${s});`],
        ],
        ['else', [`news = preemption_operatorMovedAway;`, `preemption_hears(${s});`]],
      ),
    ],
  );
  return options.length === 0 ? [] : choice(['moved', choice(...options)]);
}

function force(plan: Plan): Lines {
  const off = (unit: string) => `setting_word[setting[${unit}]] == setting_is_off`;
  const frozen = `(${off('typed_on')} || (!link_down && ${off('1 - typed_on')}))`;
  const types = families.force.map(
    (type): Option => [
      `command == command_${type}`,
      [`event = ${codeOf(plan.role.numbers, 'role', type, { linkDown: 'link_down', frozen })};`],
    ],
  );
  return eachScopeNamed([...choice(...types), 'moved = 0;', 'role_hears();', ...operatorMoved(plan)]);
}

function reset(plan: Plan): Lines {
  const failover = '(setting_word[setting[typed_on]] == setting_is_off)';
  return eachScopeNamed([
    `event = ${codeOf(plan.role.numbers, 'role', 'failoverReset', { failover })};`,
    'role_hears();',
  ]);
}

function configuration({ setting, model }: Plan): Lines {
  const code = (type: string) => codeOf(setting.numbers, 'setting', type, {});
  const replicates = model.readings.disable === 'b' ? '1' : 'role_word[role[typed_on]] == word_active';
  return [
    ...choice(
      ['command == command_noFailover', [`news = ${code('disable')};`]],
      ['command == command_failover', [`news = ${code('enable')};`]],
      ['else', [`news = ${code('save')};`]],
    ),
    // Whether it reaches the peer is judged before it is delivered; roles do not move by it.
    `moved = setting_word[setting[typed_on]] != setting_is_powerless && (${replicates}) && !link_down && on[1 - typed_on];`,
    'setting_hears(typed_on);',
    ...choice(['moved', ['setting_hears(1 - typed_on);']]),
  ];
}

function time({ preempting }: Plan): Lines {
  return preempting.flatMap(({ s, table }) => {
    const passes = codeOf(table.numbers, 'preemption', 'timePasses', { seconds: 'seconds', delay: '0' });
    return [`news = ${passes};`, `preemption_hears(${s});`];
  });
}

/** How each command phase is written, by its name. */
export const commanding: Readonly<Record<string, Write>> = {
  force,
  reset,
  'configuration command': configuration,
  time,
};

/** @throws Error for a command phase of the model that is not written here. */
export function commandLines(plan: Plan): Lines {
  const { command: phases } = plan.model.phases;
  const tried = (family: Family) => plan.bounds.families.includes(family);
  const used = phases.filter(({ types }) =>
    types.some((type) =>
      (Object.keys(families) as Family[]).some((f) => tried(f) && (families[f] as readonly string[]).includes(type)),
    ),
  );
  const options = used.map(
    ({ name, types }): Option => [
      types.map((type) => `command == command_${type}`).join(' || '),
      [`${phaseName(name)}();`],
    ],
  );
  return [
    ...used.flatMap(({ name, description }) => {
      const write = commanding[name];
      if (write === undefined) throw new Error(`the Promela export does not know the phase ${name}`);
      return inline(phaseName(name), `${name}: ${description}`, write(plan));
    }),
    ...inline(
      'give_command',
      'What is given at the beginning of a settle.',
      options.length === 0 ? [] : choice(...options),
    ),
  ];
}
