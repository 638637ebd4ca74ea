/** The steps of the alphabet in Promela: what each does to the environment, and which command it gives. */
import { withFaultsAndPowerOffs, withPowerOns } from '../../../model/behaviour/environment.ts';
import { isCommand, type Stimulus } from '../../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../../spec/vocabulary.ts';
import { stimuliWords } from '../../stimuli-words.ts';
import type { Plan } from './plan.ts';
import { choice, comment, indented, type Lines } from './text.ts';
import type { Bit } from './things.ts';

const none = { powered: new Set<UnitName>(), broken: new Set<never>() };
const powers = (units: Iterable<UnitName>) => [...units].map((unit): Bit => `power ${unit}`);

/** Bits that the stimuli set and clear at once, and the power that comes back afterwards. */
function effectOf({ pair, things }: Plan, stimuli: readonly Stimulus[]) {
  const broken = things.bits.filter((bit) => !bit.startsWith('power ')) as never[];
  const fromNothing = withFaultsAndPowerOffs(pair, none, stimuli);
  const fromEverything = withFaultsAndPowerOffs(
    pair,
    { powered: new Set(unitNames), broken: new Set(broken) },
    stimuli,
  );
  const cutOff = unitNames.filter((unit) => !fromEverything.powered.has(unit));
  const comesOn = withPowerOns(none, stimuli, none).powered;
  const comesBack = withPowerOns(none, stimuli, { ...none, powered: new Set(unitNames) }).powered;
  return {
    set: [...fromNothing.broken] as readonly Bit[],
    clear: [...broken.filter((thing) => !fromEverything.broken.has(thing)), ...powers(cutOff)] as readonly Bit[],
    comesOn: powers(comesOn),
    comesBack: powers([...comesBack].filter((unit) => !comesOn.has(unit))),
  };
}

function environmentLines(plan: Plan, stimuli: readonly Stimulus[]): Lines {
  const { set, clear, comesOn, comesBack } = effectOf(plan, stimuli);
  const { masks } = plan.things;
  const changed = masks(set).flatMap((on, word) => {
    const off = masks(clear)[word] as string;
    if (on === '0' && off === '0') return [];
    const kept = off === '0' ? `env_${word}` : `(env_${word} & ~${off})`;
    return [`env_${word} = ${kept}${on === '0' ? '' : ` | ${on}`};`];
  });
  // Power has the lowest bits, those of the first word.
  const on = comesOn.length === 0 ? [] : [`up = ${masks(comesOn)[0]};`];
  const back = comesBack.length === 0 ? [] : [`up = up | (env_0 & ${masks(comesBack)[0]});`];
  return [...on, ...back, ...changed];
}

function triggerOf({ scopes }: Plan, stimuli: readonly Stimulus[]): Lines {
  const trigger = stimuli.find((s) => isCommand(s) || s.type === 'wait');
  if (trigger === undefined) return [];
  if (trigger.type === 'wait') return ['command = command_wait;'];
  const typedOn = 'unit' in trigger ? unitNames.indexOf(trigger.unit) : 0;
  const group = 'group' in trigger && trigger.group !== undefined ? scopes.indexOf(`${trigger.group}`) : null;
  const [first, last] = group === null ? [0, scopes.length - 1] : [group, group];
  return [`command = command_${trigger.type}; typed_on = ${typedOn}; first_scope = ${first}; last_scope = ${last};`];
}

/** The next due delay, of all clocks that run. */
function waitLines({ preempting }: Plan): Lines {
  return preempting.flatMap(({ scope, table }, index) => {
    const left = `${table.name}_left[preemption_of_${scope}]`;
    return index === 0 ? [`seconds = ${left};`] : choice([`${left} < seconds`, [`seconds = ${left};`]]);
  });
}

/** What each step does to the environment at once, the power that comes, and the command that is given. */
export function stepLines(plan: Plan): Lines {
  const clocks = plan.preempting.map(({ scope, table }) => `${table.name}_left[preemption_of_${scope}] != no_wait`);
  const step = (stimuli: readonly Stimulus[], index: number): Lines => {
    const waits = stimuli[0]?.type === 'wait';
    if (waits && clocks.length === 0) return [];
    return [
      `:: d_step { /* ${comment(stimuliWords(stimuli))} */`,
      ...indented(
        indented([
          // A wait is a step where a delay is due; every other one is at any time.
          ...(waits ? [`${clocks.join(' || ')};`] : []),
          `begin(${index});`,
          ...environmentLines(plan, stimuli),
          ...triggerOf(plan, stimuli),
          ...(waits ? waitLines(plan) : []),
        ]),
      ),
      '   }',
    ];
  };
  return ['if', ...plan.alphabet.flatMap(step), 'fi;'];
}
