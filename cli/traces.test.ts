/** `fover traces`: what it writes, what it says of suites and logs, and how it ends. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fover, linesOfText } from './command.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fover-traces-'));
const suitesFolder = join(import.meta.dirname, '..', 'traces', 'suites', 'v1');
const readings = join(suitesFolder, 'readings.json');

function tracesIn(suite: string): number {
  const { groups } = JSON.parse(readFileSync(suite, 'utf8')) as {
    readonly groups: readonly { readonly traces: readonly unknown[] }[];
  };
  return groups.reduce((sum, { traces }) => sum + traces.length, 0);
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const events =
  '[{"type":"powerOn","unit":"primary"},{"type":"powerOn","unit":"secondary"}]\n{"type":"interfaceDown","unit":"primary","interface":"inside"}\n';
const simulated = async (...options: readonly string[]) =>
  (await fover(['simulate', 'smallest', '-', '--json', ...options], { stdin: events })).out;

describe('validate', () => {
  let log = '';
  beforeAll(async () => {
    log = await simulated();
  });

  test('says of a suite how much of it is as the model', async () => {
    const { code, out, err } = await fover(['traces', 'validate', readings]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\S+readings\.json: \d+ traces, \d+ steps: all as the model\n$/);
  });

  test('takes what simulate prints, from a file or from standard input', async () => {
    const path = file('log.jsonl', log);
    expect(await fover(['traces', 'validate', path, '--pair', 'smallest'])).toMatchObject({
      code: 0,
      out: `${path}: 2 steps: all as the model\n`,
    });
    expect(await fover(['traces', 'validate', '-', '--pair', 'smallest'], { stdin: log })).toMatchObject({
      code: 0,
      out: '<stdin>: 2 steps: all as the model\n',
    });
  });

  test('reports the first divergence: line, stimuli, field, rules, reading', async () => {
    const other = await simulated('--reading', 'threshold=b');
    const { code, out } = await fover(['traces', 'validate', '-', '--pair', 'smallest'], { stdin: other });
    expect(code).toBe(1);
    const [first, stimuli, ...rest] = linesOfText(out);
    expect(first).toBe('<stdin>: 2 steps: diverges at step 2 (line 3)');
    expect(stimuli).toBe('    {"type":"interfaceDown","unit":"primary","interface":"inside"}');
    expect(rest).toContain('    primary.state = active; expected failed');
    expect(rest.some((line) => line.startsWith('    rules: ') && line.includes('AS-INTERFACE-ACTIVE.1'))).toBe(true);
    expect(rest.at(-1)).toBe('    a reading explains it: --reading no-link-counts=b or --reading threshold=b');
  });

  test('goes by the readings that are given, or that the header names', async () => {
    const other = await simulated('--reading', 'threshold=b');
    const given = ['traces', 'validate', '-', '--pair', 'smallest', '--reading', 'threshold=b'];
    expect(await fover(given, { stdin: other })).toMatchObject({ code: 0 });
    const header = '{"schema":"trace_v1","readings":["threshold=b"]}\n';
    const named = ['traces', 'validate', '-', '--pair', 'smallest'];
    expect(await fover(named, { stdin: header + other })).toMatchObject({ code: 0 });
    expect(await fover([...named, '--reading', 'threshold=a'], { stdin: header + other })).toMatchObject({ code: 1 });
  });

  test('says that a log is explained without the readings assumed, wherever they stand', async () => {
    const named = ['traces', 'validate', '-', '--pair', 'smallest'];
    const given = await fover([...named, '--reading', 'threshold=b'], { stdin: log });
    expect(given.code).toBe(1);
    expect(linesOfText(given.out)).toContain('    without --reading threshold=b the log is explained');
    const header = '{"schema":"trace_v1","readings":["threshold=b"]}\n';
    const ofHeader = await fover(named, { stdin: header + log });
    expect(linesOfText(ofHeader.out)).toContain('    without threshold=b in the header the log is explained');
  });

  test('says of a step in which the model does nothing that nothing changes there', async () => {
    const wrong = linesOfText(log)[2]
      ?.replace('"step":2', '"step":3')
      .replace('"state":"failed"', '"state":"disabled"');
    const { out } = await fover(['traces', 'validate', '-', '--pair', 'smallest'], { stdin: `${log}${wrong}\n` });
    expect(linesOfText(out)).toContain('    primary.state = disabled; expected failed');
    expect(linesOfText(out)).toContain('    the model: nothing changes here');
  });

  test('picks the outcomes of one reading of a suite, and not of two', async () => {
    expect(await fover(['traces', 'validate', readings, '--reading', 'threshold=b'])).toMatchObject({ code: 0 });
    const two = ['--reading', 'threshold=b', '--reading', 'disable=b'];
    const { code, err } = await fover(['traces', 'validate', readings, ...two]);
    expect([code, err]).toEqual([
      2,
      'suites carry one changed reading at a time; found threshold=b, disable=b; expected one --reading (a log can be judged under any combination)\n',
    ]);
  });

  test('names the trace that diverges, and says where a suite comes from another model', async () => {
    const text = readFileSync(readings, 'utf8').replace(/"hash":"\w+"/, '"hash":"000000000000"');
    const path = file('changed.json', text.replace('"state":"standbyReady"', '"state":"failed"'));
    const { code, out } = await fover(['traces', 'validate', path]);
    expect(code).toBe(1);
    const [summary, note, id] = linesOfText(out);
    expect(summary).toMatch(/: \d+ traces, \d+ steps: 1 trace diverging$/);
    expect(note).toMatch(/^ {2}note: made with another model, \S+ \(000000000000\)/);
    expect(id).toMatch(/^ {2}reading--\S+, step 1$/);
    expect(out).toMatch(/^ {4}\w+\.state = failed; expected standbyReady$/m);
  });

  test('refuses what is neither, with its line, and goes on with the other files', async () => {
    const cut = file('cut.jsonl', log.slice(0, -30));
    const cutSuite = file('cut.json', readFileSync(readings, 'utf8').slice(0, 5000));
    const args = ['traces', 'validate', cut, cutSuite, 'nowhere', folder, readings, '--pair', 'smallest'];
    const { code, out, err } = await fover(args);
    expect(code).toBe(2);
    expect(out).toContain(`readings.json: ${tracesIn(readings)} traces`);
    const lines = linesOfText(err);
    expect(lines[0]).toContain(`${cut}:3: error: not valid JSON: found`);
    expect(lines[1]).toMatch(/cut\.json:\d+: error: not valid JSON: /);
    expect(lines[2]).toBe('nowhere: error: there is no such file; expected a suite or a log');
    expect(lines[3]).toBe(`${folder}: error: it is a folder; a file was expected`);
  });

  test('is told the pair of a log that does not say it', async () => {
    const { code, err } = await fover(['traces', 'validate', '-'], { stdin: log });
    expect(code).toBe(2);
    expect(err).toMatch(/^<stdin>:1: error: the log does not say of which pair it is; expected .*--pair\n$/);
    expect(await fover(['traces', 'validate', '-', '--pair', 'nowhere'], { stdin: log })).toMatchObject({ code: 2 });
  });

  test('never ends with 0 where nothing was checked', async () => {
    expect(await fover(['traces', 'validate'])).toMatchObject({ code: 2 });
    expect(await fover(['traces', 'validate', '-'], { stdin: '' })).toMatchObject({ code: 2 });
    const nothing = `${linesOfText(log)[0]}\n`;
    expect(await fover(['traces', 'validate', '-', '--pair', 'smallest'], { stdin: nothing })).toMatchObject({
      code: 2,
    });
  });

  test('gives one JSON document of all files', async () => {
    const other = file('other.jsonl', await simulated('--reading', 'threshold=b'));
    const { code, out, err } = await fover(['traces', 'validate', readings, other, '--pair', 'smallest', '--json']);
    expect([code, err]).toEqual([1, '']);
    const { files } = JSON.parse(out);
    expect(files).toMatchObject([
      { file: readings, kind: 'suite', traces: tracesIn(readings), diverging: [], refused: null },
      { file: other, kind: 'log', steps: 2, diverging: [{ trace: null, line: 3, step: 2 }], refused: null },
    ]);
  });
});

describe('generate', () => {
  test('writes the suites that are committed, byte for byte; after a change: npm run generate', async () => {
    const target = join(folder, 'new', 'suites');
    const { code, out, err } = await fover(['traces', 'generate', '--output', target]);
    expect(code).toBe(0);
    expect(err).toMatch(/^computing the suites/);
    for (const name of ['table-rows.json', 'transitions.json', 'findings.json', 'readings.json']) {
      expect(out).toMatch(new RegExp(`${name}: \\d+ traces, \\d+ steps`));
      expect(readFileSync(join(target, name), 'utf8') === readFileSync(join(suitesFolder, name), 'utf8'), name).toBe(
        true,
      );
    }
  });

  test('says before the work where it cannot write, or what it does not take', async () => {
    const taken = file('taken', '');
    const { code, err } = await fover(['traces', 'generate', '--output', taken]);
    expect([code, err]).toEqual([2, `${taken}: error: it cannot be written (EEXIST); expected a folder that can\n`]);
    const reading = await fover(['traces', 'generate', '--reading', 'threshold=b']);
    expect(reading).toMatchObject({ code: 2 });
    expect(reading.err).toContain("unknown option '--reading'");
    expect((await fover(['traces', 'generate', '--help'])).out).not.toContain('--reading');
  });
});

test('without a verb of its own it says which there are', async () => {
  const { code, err } = await fover(['traces']);
  expect(code).toBe(2);
  expect(err).toContain('generate');
  expect(err).toContain('validate');
});
