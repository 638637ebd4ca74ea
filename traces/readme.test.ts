/** What the README says: its program runs and tells, and its numbers are those that the tests record. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { replay } from '../properties/replay.ts';
import { committedSuite } from './conformance.test-support.ts';
import { readingsWith } from './readings.ts';
import { suiteFileNames } from './suites.ts';

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const program = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'fover-traces-'));
const suiteFile = join(import.meta.dirname, 'suites', 'v1', 'readings.json');

function run(text: string, ...args: readonly string[]) {
  const file = join(folder, 'compare.mjs');
  writeFileSync(file, text);
  try {
    return { code: 0, out: execFileSync(process.execPath, [file, suiteFile, ...args], { encoding: 'utf8' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, out: stdout };
  }
}

/** The families that the program says it can produce. */
const kept: readonly string[] = (/^const mine = \[(.*?)\]/m.exec(program)?.[1] ?? '').match(/\w+/g) ?? [];

/** The program with an implementation that does what the model does under a reading. */
function modelled(change: string): string {
  // The groups that the program keeps.
  const groups = committedSuite('readings.json').groups.filter(
    ({ compatibility }) => compatibility.mode === 'activeStandby' && compatibility.features.length === 0,
  );
  const seen = groups.flatMap(({ config, traces }) => {
    const model = behaviourModel(config, readingsWith([change]));
    const own = traces.filter(({ families }) => families.every((family) => kept.includes(family)));
    const runs = own.map(({ steps }) => steps.map((step) => step.stimuli));
    return runs.flatMap((run) =>
      replay(model, run)
        .slice(1)
        .map((record) => record.observation),
    );
  });
  const start = program.indexOf('const implementation');
  const end = program.indexOf('\n};\n', start) + 4;
  const recorded = `const seen = ${JSON.stringify(seen)};
const implementation = { reset() {}, apply() { this.now = seen.shift(); }, observe() { return this.now; } };\n`;
  return program.slice(0, start) + recorded + program.slice(end);
}

describe('the program', () => {
  test('fails its stand-in, trace by trace', () => {
    const { code, out } = run(program);
    expect(code).toBe(1);
    expect(out).toMatch(/^not ok reading--\S+: step 1$/m);
    expect(out).not.toMatch(/^ok/m);
  });

  test('passes what the model does under a reading where that reading is named, and not elsewhere', () => {
    const text = modelled('module-back=b');
    expect(run(text, 'module-back=b')).toMatchObject({ code: 0 });
    expect(run(text).out).toMatch(/^not ok reading--module-back-b\S+: step 3$/m);
  });
});

test('the README names every suite, in its table', () => {
  for (const file of suiteFileNames) expect(readme).toMatch(new RegExp(`^\\| .suites/v1/${file}. .* of 93`, 'm'));
});
