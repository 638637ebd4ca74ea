/** A pair as a Promela model: SPIN stores exactly the states that an unreduced check counts. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { ambiguity, ambiguityIds } from '../../spec/ambiguities.ts';
import type { Bounds } from '../checker/bounds.ts';
import type { Claim } from '../claim.ts';
import { causesLines, causesScratch } from './promela/causes.ts';
import { claimSymbol, judgeLines, writtenClaims } from './promela/claims.ts';
import { commandLines, triggerLines } from './promela/commands.ts';
import { factsLines, factsScratch } from './promela/facts.ts';
import { deliveryLines, kept, machinesScratch } from './promela/machines.ts';
import { noteLines } from './promela/moves.ts';
import { type Plan, planOf } from './promela/plan.ts';
import { assertWritten } from './promela/readings.ts';
import { settlingLines, settlingScratch } from './promela/settling.ts';
import { stepLines } from './promela/stimuli.ts';
import { noWait, tableLines } from './promela/tables.ts';
import { choice, comment, indented, inline, type Lines, loop } from './promela/text.ts';

function section(title: string, lines: Lines): Lines {
  return ['', `/* ---- ${title} ---- */`, '', ...lines];
}

/** What a state holds: the environment, the machines' snapshots, under a bound on causes also which units have been on. */
function stateLines(plan: Plan): Lines {
  const { things, bounds } = plan;
  return [
    ...things.widths.map((width, word) => `unsigned environment_${word} : ${width} = ${things.initial[word]};`),
    ...kept(plan).map(({ name, width }) => `unsigned ${name} : ${width};`),
    ...(bounds.faults === null ? [] : ['unsigned ever_on : 2;']),
  ];
}

function scratchLines(plan: Plan): Lines {
  return [
    'hidden short stimulus;',
    `hidden int ${plan.things.widths.map((_, word) => `env_${word}`).join(', ')}, up;`,
    `#define no_wait ${noWait}`,
    ...triggerLines(),
    'hidden byte command, typed_on, scope, first_scope, last_scope, seconds;',
    'hidden byte given;',
    ...machinesScratch(plan),
    ...factsScratch(plan),
    ...settlingScratch(plan),
    ...(plan.bounds.faults === null ? [] : causesScratch()),
  ];
}

function environmentChanged({ things }: Plan): string {
  return things.widths.map((_, word) => `env_${word} != environment_${word}`).join(' || ');
}

function moveLines(plan: Plan, judging: boolean): Lines {
  const machines = kept(plan);
  const load = machines.map(({ name, scratch }) => `${scratch} = ${name};`);
  const store = [
    ...plan.things.widths.map((_, word) => `environment_${word} = env_${word};`),
    ...machines.map(({ name, scratch }) => `${name} = ${scratch};`),
    ...(plan.bounds.faults === null ? [] : ['ever_on = ever_now;']),
  ];
  const rest = [
    '/* Faults and power-offs, then power-ons, then one command; each settles before the next. */',
    'up = up & ~env_0;',
    `given = !(${environmentChanged(plan)}) && up == 0;`,
    ...choice([
      '!given || command != no_command',
      [
        'load();',
        ...(judging ? ['forget_moves();'] : []),
        ...loop([
          'facts();',
          ...choice(['given', ['give_command();']]),
          'settle();',
          ...choice(
            ['given', ['break;']],
            ['up != 0', ['env_0 = env_0 | up;', 'up = 0;']],
            ['command != no_command', ['given = 1;']],
            ['else', ['break;']],
          ),
        ]),
        ...(judging ? ['judge();'] : []),
        'store();',
      ],
    ]),
  ];
  const bounded =
    plan.bounds.faults === null
      ? rest
      : [
          'ever_now = ever_on | ((env_0 | up) & (power_primary | power_secondary));',
          'count_causes();',
          ...choice([`causes <= ${plan.bounds.faults}`, rest]),
        ];
  return [
    ...inline('load', 'From the state to where a step works.', load),
    ...inline('store', 'And back.', store),
    ...inline('move', 'One step of the alphabet: it either happens as a whole or, beyond the bound, not at all.', [
      ...bounded,
    ]),
    ...inline(
      'begin',
      'The environment as it is, before a step changes it.',
      [
        'stimulus = number;',
        ...plan.things.widths.map((_, word) => `env_${word} = environment_${word};`),
        'up = 0;',
        'command = no_command;',
      ],
      ['number'],
    ),
  ];
}

/** One `d_step` for each step of the alphabet, and what follows from any of them once; no state is stored in between. */
function processLines(plan: Plan): Lines {
  const body = ['atomic {', ...indented([...stepLines(plan), 'd_step { move(); }']), '}'];
  return ['active proctype pair() {', ...indented(['do', '::', ...indented(indented(body)), 'od']), '}'];
}

/** Which claims a model can judge. */
export interface PromelaClaims {
  /** Each under a symbol of its own; those that cannot be written or do not apply to the pair are left out. */
  readonly claims?: readonly Claim[];
  /** The one that is judged without a symbol's being given. */
  readonly asked?: Claim | null;
}

/** Why a claim is no assertion of the model; null where it is one. */
export function whyNotWritten(claim: Claim, model: BehaviourModel): string | null {
  if (!(claim.id in writtenClaims)) return `expected one of ${Object.keys(writtenClaims).join(', ')}`;
  return claim.appliesTo?.(model.pair, model.readings) ?? null;
}

function headLines({ model, bounds, pair }: Plan, claims: readonly Claim[]): Lines {
  const { families, faults, together } = bounds;
  const changed = ambiguityIds.filter((id) => model.readings[id] !== ambiguity(id).default);
  return [
    `/* ${comment(pair.name ?? 'A pair')}: a pair of firewalls with failover, as SPIN reads it.`,
    ` * Alphabet: ${families.join(', ')}; together: ${together}; causes broken at once: ${faults ?? 'any number'}.`,
    ` * Readings: ${changed.length === 0 ? 'the default ones' : changed.map((id) => `${id}=${model.readings[id]}`).join(', ')}.`,
    ' *',
    ' * spin -a FILE && gcc -O2 -DSAFETY -DNOREDUCE -DVECTORSZ=4096 -o pan pan.c && ./pan -m2000000 -w26',
    ' * "states, stored" are the states that an unreduced check counts with the same options.',
    ...(claims.length === 0
      ? [' * No claim is judged.']
      : [
          ' * A claim is judged where it is asked for; then the counts mean nothing:',
          ` *   spin -D${claimSymbol(claims[0] as Claim)} -a FILE`,
        ]),
    ' */',
  ];
}

/**
 * The model as text: for each machine the table of its local states and events, and the environment, the facts and the
 * phases of settling in Promela. Every step of the alphabet is one `d_step`.
 *
 * @throws NotExported for readings that are not written, and for preemption delays without a common measure
 */
export function promelaOf(
  model: BehaviourModel,
  bounds: Bounds,
  { claims = [], asked = null }: PromelaClaims = {},
): string {
  assertWritten(model.readings);
  const plan = planOf(model, bounds);
  const own = claims.filter((claim) => whyNotWritten(claim, model) === null);
  const judging = own.length > 0;
  const bounded = bounds.faults !== null;
  return [
    ...headLines(plan, own),
    ...(asked === null ? [] : ['', `#define ${claimSymbol(asked)}`]),
    ...section('The environment: what is broken, and who has power', plan.things.lines),
    ...section('The machines, each by itself', tableLines(plan)),
    ...section('The state', stateLines(plan)),
    ...section('Where a step works: no part of the state', scratchLines(plan)),
    ...section('Events and messages', [...(judging ? noteLines() : []), ...deliveryLines(plan, judging)]),
    ...section('The facts', factsLines(plan)),
    ...section('Settling', settlingLines(plan)),
    ...section('Commands and time', commandLines(plan)),
    ...(bounded ? section('The bound on causes', causesLines(plan)) : []),
    ...(judging ? section('Claims', judgeLines(plan, own)) : []),
    ...section('The pair', [...moveLines(plan, judging), ...processLines(plan)]),
    '',
  ].join('\n');
}
