/** The committed suites: generated, complete by their criteria, told apart by ids, and passed by the model itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { groupsOf } from '../model/configuration/pair.ts';
import { familyNames, familyOf } from '../model/stimulus.ts';
import { claims } from '../properties/claims/index.ts';
import { neverDelivered } from '../properties/never-delivered.ts';
import { replay } from '../properties/replay.ts';
import { table72 } from '../spec/tables/table-7-2.ts';
import { table73 } from '../spec/tables/table-7-3.ts';
import { differences } from './compare.ts';
import { committedSuites, committedText } from './conformance.test-support.ts';
import { allTransitions, firedAtLast } from './generate/transitions.ts';
import { outcomeUnder } from './outcomes.ts';
import { observableChanges, readingChanges, readingsWith } from './readings.ts';
import { modelStampOf, suiteFileNames } from './suites.ts';
import type { Suite, Trace } from './trace.ts';
import { validateSuite } from './validate.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'));
const files = suiteFileNames.map((file) => [file, committedSuites[file] as Suite] as const);
const tracesOf = (suite: Suite | undefined) => (suite?.groups ?? []).flatMap((group) => group.traces);
const everyTrace: readonly Trace[] = files.flatMap(([, suite]) => tracesOf(suite));

describe('the committed files', () => {
  // That they are what the command writes, byte for byte, is tested with the command: once is long enough.
  test('are those that there are', () => {
    expect(readdirSync(join(import.meta.dirname, 'suites', 'v1')).sort()).toEqual([...suiteFileNames].sort());
  });

  test('name the version of the package and its model', () => {
    for (const [, suite] of files) expect(suite.model).toEqual(modelStampOf(version));
  });

  test('stay small', () => {
    expect(suiteFileNames.reduce((sum, file) => sum + committedText(file).length, 0)).toBeLessThan(2_000_000);
  });
});

describe('traces', () => {
  test('have ids of their own, over all suites', () => {
    expect(new Set(everyTrace.map((trace) => trace.id)).size).toBe(everyTrace.length);
  });

  test.each(files)('of %s have different steps on one configuration: what would be twice is one', (_, suite) => {
    for (const { traces } of suite.groups) {
      const steps = traces.map((trace) => JSON.stringify(trace.steps.map((step) => step.stimuli)));
      expect(new Set(steps).size).toBe(steps.length);
    }
  });

  test.each(files)('of %s name the families of their stimuli, and each group those of its traces', (_, suite) => {
    for (const { compatibility, traces } of suite.groups) {
      for (const { id, families, steps } of traces) {
        const used = new Set(steps.flatMap((step) => step.stimuli.map(familyOf)));
        expect(new Set(families), id).toEqual(used);
        expect(families, id).toEqual(familyNames.filter((family) => used.has(family)));
      }
      expect(new Set(compatibility.families)).toEqual(new Set(traces.flatMap((trace) => trace.families)));
    }
  });

  test('are flagged as of a reading only where an outcome is of a reading that the comment names', () => {
    const flagged = everyTrace.filter((trace) => trace.flags.includes('reading-only'));
    expect(flagged.length).toBeGreaterThan(10);
    for (const { id, comment, steps } of flagged) {
      const named = [...comment.matchAll(/Under (\S+=\w) /g)].map(([, change = '']) => change);
      const listed = steps.flatMap((step) => step.expect.flatMap((outcome) => outcome.readings));
      expect(named, id).not.toEqual([]);
      expect(listed, id).toEqual(expect.arrayContaining(named));
    }
  });

  test('are flagged as refusals where a command is refused; those of one step show nothing', () => {
    for (const { id, flags, steps } of everyTrace) {
      const refused = steps.some((step) => step.expect[0]?.refused !== undefined);
      expect(flags.includes('refusal'), id).toBe(refused);
      if (!refused || steps.length > 1) continue;
      const { primary, secondary } = steps[0]?.expect[0]?.observation ?? {};
      expect([primary?.state, secondary?.state], id).toEqual(['off', 'off']);
    }
    expect(everyTrace.some(({ flags, steps }) => flags.includes('refusal') && steps.length === 1)).toBe(true);
  });

  test.each(files)('of %s use the flags that it explains, each at least once', (_, suite) => {
    const used = new Set(tracesOf(suite).flatMap((trace) => trace.flags));
    expect([...used].sort()).toEqual(Object.keys(suite.flags).sort());
  });

  test.each(files)('of %s cite rules, and say what they cover and cost', (_, suite) => {
    for (const { id, rules, covers, cost, steps } of tracesOf(suite)) {
      const stimuli = steps.flatMap((step) => step.stimuli);
      expect(rules, id).not.toEqual([]);
      expect(covers, id).not.toEqual([]);
      expect(cost.seconds, id).toBe(stimuli.reduce((sum, s) => sum + (s.type === 'wait' ? s.seconds : 0), 0));
    }
  });
});

describe('the model', () => {
  test.each(files)('passes %s, every trace of it', (_, suite) => {
    const results = validateSuite(suite);
    expect(results.map((result) => result.trace)).toEqual(tracesOf(suite).map((trace) => trace.id));
    expect(results.filter((result) => result.divergence !== null)).toEqual([]);
  });

  test.each(readingChanges)('under %s shows the listed outcomes only', (change) => {
    for (const [file, suite] of files) {
      for (const { config, traces } of suite.groups) {
        const model = behaviourModel(config, readingsWith([change]));
        for (const trace of traces) {
          const records = replay(
            model,
            trace.steps.map((step) => step.stimuli),
          ).slice(1);
          const wrong = trace.steps.filter((step, index) => {
            const seen = records[index]?.observation;
            return seen === undefined || differences(outcomeUnder(step, change).observation, seen).length > 0;
          });
          expect(wrong, `${file} ${trace.id}`).toEqual([]);
        }
      }
    }
  });

  test.each(observableChanges)('under %s differs from the default somewhere', (change) => {
    const tagged = everyTrace.some((trace) =>
      trace.steps.some((step) => step.expect.some((outcome) => outcome.readings.includes(change))),
    );
    expect(tagged).toBe(true);
  });
});

describe('table-rows.json', () => {
  const suite = committedSuites['table-rows.json'] as Suite;

  test('has each row of both tables, on several pairs and with either unit in the column of the active one', () => {
    const rows = [...table72.map((row) => `row 7-2/${row.id}`), ...table73.map((row) => `row 7-3/${row.id}`)];
    const traces = tracesOf(suite);
    for (const row of rows) {
      const ids = traces.filter((trace) => trace.covers.includes(row)).map((trace) => trace.id);
      // Both units start alike over a dead link, so that the columns mean fixed units.
      const units = row.endsWith('at-startup') ? ['primary'] : ['primary', 'secondary'];
      for (const unit of units)
        expect(
          ids.some((id) => id.includes(`--active-${unit}`)),
          `${row} ${unit}`,
        ).toBe(true);
    }
    expect(new Set(traces.flatMap((trace) => trace.covers)).size).toBe(rows.length);
  });

  test('has each row of Table 7-3 in either group', () => {
    for (const { config, traces } of suite.groups.filter((group) => group.config.mode === 'activeActive')) {
      for (const name of groupsOf(config)) {
        expect(
          traces.some((trace) => trace.id.includes(`--group-${name}-`)),
          `${config.name} ${name}`,
        ).toBe(true);
      }
    }
  });
});

describe('transitions.json', () => {
  const suite = committedSuites['transitions.json'] as Suite;
  const covered = (mode: string) =>
    new Set(
      suite.groups
        .filter((group) => group.config.mode === mode)
        .flatMap((group) => group.traces.flatMap((trace) => trace.covers.map((c) => c.replace('transition ', '')))),
    );

  test('has every transition that can fire at all', () => {
    const missing = [...allTransitions.values()].filter((t) => !covered('activeActive').has(t.id));
    expect(new Set(missing.map((t) => `${t.chart}.${t.state} ${t.event}`))).toEqual(
      new Set(Object.keys(neverDelivered)),
    );
  });

  test('has on an Active/Standby pair all but what only groups can do', () => {
    const missing = [...allTransitions.keys()].filter((id) => !covered('activeStandby').has(id));
    expect(missing.filter((id) => !id.startsWith('preemption.'))).toEqual([
      'role.off.powerLost',
      'role.disabled.join[joinsTogetherAndLoses]',
      'role.standbyReady.overThreshold[preemptionFirst]',
      'role.standbyReady.preemptionDue[ownThresholdReached]',
      'role.standbyReady.preemptionDue[notReplicated]',
      'role.standbyReady.preemptionDue',
      'role.standbyReady.yield',
      'role.active.yield',
    ]);
  });

  test('fires in the last step of each trace what that covers, under a reading that it names if not by default', () => {
    for (const { config, traces } of suite.groups) {
      for (const { id, covers, comment, flags, steps } of traces) {
        const run = steps.map((step) => step.stimuli);
        const named = readingChanges.filter((change) => comment.includes(`Under ${change} `));
        const fired = new Set([null, ...named].flatMap((change) => [...firedAtLast(config, change, run)]));
        expect(
          covers.filter((c) => !fired.has(c.replace('transition ', ''))),
          id,
        ).toEqual([]);
        if (flags.includes('reading-only')) {
          const plain = firedAtLast(config, null, run);
          expect(
            covers.filter((c) => plain.has(c.replace('transition ', ''))),
            id,
          ).toEqual([]);
        }
      }
    }
  });
});

describe('readings.json', () => {
  const traces = tracesOf(committedSuites['readings.json']);

  test.each(observableChanges)('tells %s from the default in the last step, and not before', (change) => {
    const own = traces.filter((trace) => trace.covers.includes(`reading ${change}`));
    expect(own).toHaveLength(1);
    const tells = own[0]?.steps.map((step) => step.expect.some((outcome) => outcome.readings.includes(change)));
    expect(tells?.indexOf(true)).toBe((tells?.length ?? 0) - 1);
  });
});

describe('findings.json', () => {
  const covered = new Set(tracesOf(committedSuites['findings.json']).flatMap((trace) => trace.covers));

  test('has a counterexample of each sentence that is false as worded', () => {
    const wanted = claims.filter((claim) => claim.expected === 'violated').map((claim) => `claim ${claim.id}`);
    expect(wanted.filter((claim) => !covered.has(claim))).toEqual([]);
  });

  test('ends each way to two active units with two active units', () => {
    const ways = tracesOf(committedSuites['findings.json']).filter((trace) => trace.id.startsWith('both-active--'));
    expect(ways.length).toBeGreaterThan(10);
    for (const { id, steps } of ways) {
      const { primary, secondary } = steps.at(-1)?.expect[0]?.observation ?? {};
      const together = [undefined, '1', '2'].some((group) => {
        const states = [primary, secondary].map((unit) => (group === undefined ? unit : unit?.groups?.[group])?.state);
        return states.every((state) => state === 'active');
      });
      expect(together, id).toBe(true);
    }
  });
});
