/** The suites tell broken implementations from the model: every cell of the tables, and most rules, broken on purpose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviourMachines } from '../model/behaviour/charts/index.ts';
import { ruleMutants } from '../properties/mutants/rule-mutants.ts';
import { tableMutants } from '../properties/mutants/table-mutants.ts';
import { defaultReadings } from '../spec/ambiguities.ts';
import { committedSuites, readingsPassed } from './conformance.test-support.ts';

const machines = behaviourMachines(defaultReadings);
const files = Object.keys(committedSuites);

type Named = { readonly name: string; readonly machines: typeof machines };
type Passed = ReadonlyMap<string, readonly (string | null)[]>;

/** For each mutant the readings under which it passes a suite. */
function passedBy(mutants: readonly Named[], file: string): Passed {
  const suite = committedSuites[file];
  if (suite === undefined) throw new Error(`no suite ${file}`);
  return new Map(mutants.map((m) => [m.name, readingsPassed(suite, defaultReadings, { machines: m.machines })]));
}

const ofTables = tableMutants(machines).map((m) => ({ name: m.id, machines: m.machines }));
const ofRules = ruleMutants(machines).map((m) => ({ name: m.rule, machines: m.machines }));

describe('table mutants', () => {
  test.each(['table-rows.json', 'transitions.json'])(
    'all fail a trace of %s, whichever reading they follow',
    (file) => {
      const survivors = [...passedBy(ofTables, file)].filter(([, passed]) => passed.length > 0);
      expect(survivors.map(([name]) => name)).toEqual([]);
      expect(ofTables).toHaveLength(44);
    },
  );
});

describe('rule mutants', () => {
  const passed = new Map<string, Passed>();
  beforeAll(() => {
    for (const file of files) passed.set(file, passedBy(ofRules, file));
  }, 120_000);
  /** As implementations of the default readings. */
  const caughtBy = (file: string) =>
    [...(passed.get(file) ?? [])].filter(([, readings]) => !readings.includes(null)).map(([name]) => name);

  test('fail each suite in the number that the README names', () => {
    const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
    const caught = files.map((file) => [file, caughtBy(file).length] as const);
    expect(Object.fromEntries(caught)).toEqual({
      'table-rows.json': 61,
      'transitions.json': 92,
      'findings.json': 70,
      'readings.json': 85,
    });
    for (const [file, number] of caught) {
      expect(readme).toMatch(new RegExp(`suites/v1/${file}.*\\| ${number} of ${ofRules.length} `));
    }
  });

  test('all fail the suites together, but for one that no observation shows', () => {
    const killed = new Set(files.flatMap(caughtBy));
    // A command to a unit without power is not refused any more, but neither is it obeyed.
    expect(ofRules.map((m) => m.name).filter((name) => !killed.has(name))).toEqual(['COMMAND-NEEDS-POWER.1']);
  });

  test('pass under a changed reading throughout only where they do what that reading says', () => {
    const killed = new Set(files.flatMap(caughtBy));
    const passing = [...killed].map((name) => {
      const readings = files.map((file) => passed.get(file)?.get(name) ?? []);
      return [name, (readings[0] ?? []).filter((each) => readings.every((others) => others.includes(each)))] as const;
    });
    expect(Object.fromEntries(passing.filter(([, common]) => common.length > 0))).toEqual({
      'FORCE-HOLDS.1': ['force-and-preempt=b'],
      'PREEMPT-REPLICATION.1': ['preempt-state-link=b'],
      'SAVE.1': ['disable-and-reload=b'],
    });
  });
});
