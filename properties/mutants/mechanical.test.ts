/** Each mechanical mutant changes exactly one thing: a row of a chart, a place in a list of phases, one field of the facts. */
import { describe, expect, test } from 'vitest';
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { initialEnvironment, withFaultsAndPowerOffs, withPowerOns } from '../../model/behaviour/environment.ts';
import { type Facts, factsOf } from '../../model/behaviour/facts.ts';
import { behaviourPhases } from '../../model/behaviour/pair.ts';
import type { Phases } from '../../model/behaviour/settle.ts';
import { transitionsOf } from '../../model/behaviour/transitions.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import { mechanicalMutants } from './index.ts';
import { mutantScopes } from './scopes.ts';

const machines = behaviourMachines(defaultReadings);
const mutants = mechanicalMutants();
const ofCharts = mutants.filter(({ part }) => part !== 'phases' && part !== 'facts');
const ofPhases = mutants.filter(({ part }) => part === 'phases');
const ofFacts = mutants.filter(({ part }) => part === 'facts');

describe('mechanical mutants', () => {
  test('are many, with ids of their own and rules', () => {
    expect(mutants.length).toBeGreaterThan(150);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    expect(mutants.filter(({ rules }) => rules.length === 0)).toEqual([]);
  });

  test('come by every operator', () => {
    const ways = new Set(mutants.map(({ id }) => id.slice(id.indexOf('/') + 1).split(' ')[0]));
    const charts = ['drop', 'idle', 'to', 'not', 'unguarded', 'without', 'delay'];
    const phases = ['dropped', 'swapped', 'lost', 'doubled', 'preference', 'failoverLink', 'hello.keeps'];
    const facts = ['inverted', 'number', 'percent'];
    for (const way of [...charts, ...phases, ...facts]) expect(ways).toContain(way);
  });
});

/** A row as text, without what the change leaves alone. */
const rowsOf = (machine: (typeof machines)['role']) =>
  transitionsOf(machine).map((t) => `${t.state} ${t.event} ${t.guard} ${t.targets} ${t.actions} ${t.description}`);

describe('a mutant of a statechart', () => {
  test('differs in one row', () => {
    const rows = Object.fromEntries(Object.entries(machines).map(([name, machine]) => [name, rowsOf(machine)]));
    const wrong = ofCharts.filter(({ part, replacements }) => {
      const broken = rowsOf((replacements.machines as typeof machines)[part as 'role']);
      const written = rows[part] ?? [];
      const [gone, come] = [written.filter((r) => !broken.includes(r)), broken.filter((r) => !written.includes(r))];
      return gone.length !== 1 || come.length > 1 || broken.length !== written.length - 1 + come.length;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('a mutant of the phases', () => {
  test('drops, doubles, changes or moves one of them', () => {
    const wrong = ofPhases.filter(({ replacements }) => {
      const broken = replacements.phases as Phases;
      const lists = (Object.keys(behaviourPhases) as (keyof Phases)[]).filter(
        (kind) => broken[kind] !== behaviourPhases[kind],
      );
      const [kind] = lists;
      if (kind === undefined || lists.length !== 1) return true;
      const [now, then]: (readonly object[])[] = [broken[kind], behaviourPhases[kind]] as never;
      const changed = (now ?? []).filter((phase) => !then?.includes(phase)).length;
      const moved = (now ?? []).filter((phase, i) => then?.[i] !== phase).length;
      const dropped = (then ?? []).filter((phase) => !now?.includes(phase)).length;
      const swapped = changed === 0 && dropped === 0 && moved === 2;
      const doubled = changed === 0 && dropped === 0 && now?.length === (then?.length ?? 0) + 1;
      return !(swapped || doubled || (dropped === 1 && changed <= 1));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

/** Environments in which every fact is met in more than one value. */
function environmentsOf(pair: Pair) {
  const off = initialEnvironment(pair);
  const on = withPowerOns(
    off,
    unitNames.map((unit) => ({ type: 'powerOn', unit })),
    off,
  );
  const [first = ''] = Object.keys(pair.interfaces);
  const faults: readonly Stimulus[][] = [
    [{ type: 'failoverLinkDown' }],
    [{ type: 'stateLinkDown' }],
    [{ type: 'dataPathDown' }],
    [{ type: 'moduleDown', unit: 'primary' }],
    [{ type: 'powerOff', unit: 'secondary' }],
    [{ type: 'interfaceShut', interface: first }],
    Object.keys(pair.interfaces).map((name) => ({ type: 'trafficLost', unit: 'primary', interface: name })),
    ...Object.keys(pair.interfaces).flatMap((name): Stimulus[][] => [
      [{ type: 'interfaceDown', unit: 'primary', interface: name }],
      [{ type: 'trafficLost', unit: 'primary', interface: name }],
      [
        { type: 'trafficLost', unit: 'primary', interface: name },
        { type: 'trafficLost', unit: 'secondary', interface: name },
      ],
    ]),
  ];
  return [off, on, ...faults.map((stimuli) => withFaultsAndPowerOffs(pair, on, stimuli))];
}

describe('a mutant of the facts', () => {
  test('gets the field wrong that it names, and no other', () => {
    const pairs = mutantScopes.map(({ pair }) => pair);
    const fields = ofFacts.map(({ id, replacements }) => {
      const broken = replacements.facts as typeof factsOf;
      const wrong = pairs.flatMap((pair) =>
        environmentsOf(pair).flatMap((e) => {
          const [right, seen] = [factsOf(pair, e, defaultReadings), broken(pair, e, defaultReadings)];
          const keys = Object.keys(right) as (keyof Facts)[];
          return keys.filter((key) => JSON.stringify(right[key]) !== JSON.stringify(seen[key]));
        }),
      );
      return [id, [...new Set(wrong)].join()] as const;
    });
    expect(fields.filter(([id, field]) => id.split(/[ /]/)[1] !== field)).toEqual([]);
  });
});
