/** `--junit`: the file as a parser reads it back, and what becomes of it where it cannot be written. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, test } from 'vitest';
import type { Claim, StateClaim } from '../properties/claim.ts';
import { claims as everyClaim } from '../properties/claims/index.ts';
import { fover, interruption } from './command.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fover-junit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wrong: StateClaim = {
  id: 'test/never-on',
  name: 'No unit <is> ever "on" & well ]]> ]]>',
  why: 'for a test ]]> ]]>',
  rules: ['ROLE-ONE-ACTIVE.1'],
  kind: 'never',
  expected: 'holds',
  predicate: (view) => view.environment.powered.size > 0,
};
const right: StateClaim = { ...wrong, id: 'right', predicate: () => false };
const finding: StateClaim = { ...wrong, id: 'test/finding', expected: 'violated' };
const elsewhere: StateClaim = { ...right, id: 'test/elsewhere', appliesTo: () => 'needs two failover groups' };
const quick = ['check', 'smallest', '--faults', '0', '--alphabet', 'power'];

interface TestCase {
  readonly '@classname': string;
  readonly '@name': string;
  readonly failure?: { readonly '@message': string; readonly '@type': string; readonly '#text': string };
  readonly error?: { readonly '@message': string; readonly '#text': string };
  readonly skipped?: string;
  readonly 'system-out'?: string;
  readonly 'system-err'?: string;
}

interface Suite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly '@skipped': string;
  readonly properties?: { readonly property: readonly { readonly '@name': string; readonly '@value': string }[] };
  readonly testcase: readonly TestCase[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'testcase' || name === 'property',
});

function suiteIn(file: string): Suite {
  const text = readFileSync(file, 'utf8');
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text).testsuites.testsuite;
}

async function junit(argv: readonly string[], claims?: readonly Claim[]) {
  const file = join(folder, 'report.xml');
  rmSync(file, { force: true });
  const ran = await fover([...argv, '--junit', file], claims === undefined ? {} : { claims });
  return { ...ran, suite: suiteIn(file), text: readFileSync(file, 'utf8') };
}

describe('the file', () => {
  test('has one suite for the pair and one test case for each claim', async () => {
    const { code, suite } = await junit(quick, [right, wrong, finding, elsewhere]);
    expect(code).toBe(1);
    const { '@name': name, '@tests': tests, '@failures': failures, '@errors': errors, '@skipped': skipped } = suite;
    expect({ name, tests, failures, errors, skipped }).toEqual({
      name: 'smallest',
      tests: '5',
      failures: '1',
      errors: '0',
      skipped: '1',
    });
    expect(suite.testcase.map((each) => each['@classname'])).toEqual([
      'configuration',
      'right',
      'test',
      'test',
      'test',
    ]);
    const [configuration, good, bad, expected, skip] = suite.testcase;
    expect(configuration?.['system-err']).toContain('[POLICY-DEFAULT.1]');
    expect(good).toEqual({ '@classname': 'right', '@name': `right: ${right.name}` });
    expect(bad?.['@name']).toBe(`${wrong.id}: ${wrong.name}`);
    expect(bad?.failure?.['@message']).toBe('violated at step 1, expected: holds');
    expect(bad?.failure?.['#text']).toContain('primary.state: off → active');
    expect(expected?.['system-out']).toContain('finding 1, violated as expected');
    expect([skip?.skipped, skip?.['system-out']]).toEqual(['', 'notApplicable: needs two failover groups']);
  });

  test('says what was searched, and how far', async () => {
    const { suite } = await junit(quick, [right]);
    const properties = Object.fromEntries(suite.properties?.property.map((p) => [p['@name'], p['@value']]) ?? []);
    expect(properties).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      model: expect.stringMatching(/^[0-9a-f]{12}$/),
      readings: 'default readings',
      alphabet: 'power',
      bound: 'at most 0 causes broken at once',
      states: expect.stringMatching(/^\d+$/),
      transitions: expect.stringMatching(/^\d+$/),
      complete: 'true',
    });
  });

  test('gives a command that shows the failure again, under the same readings', async () => {
    const { suite } = await junit([...quick, '--reading', 'threshold=b'], [wrong]);
    const [, steps = ''] = /printf '%s\\n' '(.*)' \| npx fover/.exec(suite.testcase[1]?.failure?.['#text'] ?? '') ?? [];
    const [, command = ''] = /npx fover (.*)/.exec(suite.testcase[1]?.failure?.['#text'] ?? '') ?? [];
    expect(command).toBe('simulate smallest --reading threshold=b -');
    expect((await fover(command.split(' '), { stdin: steps })).out).toContain('primary off → active');
  });

  test('is the same, byte for byte, for the same check; and has every claim of a real one', async () => {
    const argv = ['check', 'smallest', '--faults', '1'];
    const [one, two] = [await junit(argv), await junit(argv)];
    expect(one.text).toBe(two.text);
    expect(one.suite.testcase).toHaveLength(1 + everyClaim.length);
    expect(one.suite['@failures']).toBe('0');
  });

  test('stays XML whatever a pair and its interfaces are called', async () => {
    const pair = join(folder, 'odd ]]>&<name>.json');
    writeFileSync(pair, '{"mode":"activeStandby","interfaces":{"a]]>]]>\\u001b<b>&":{}}}');
    const { suite } = await junit(['check', pair, '--faults', '0', '--alphabet', 'power'], [wrong]);
    expect(suite.testcase[1]?.failure?.['#text']).toContain('<b>&');
  });
});

describe('what ends a check early is in the file', () => {
  test('a broken configuration is an error', async () => {
    const pair = join(folder, 'broken.json');
    writeFileSync(pair, '{"mode":"activeStandby","interfaces":{},"extra":1,"other":2}');
    const { code, out, suite } = await junit(['check', pair]);
    expect([code, out, suite['@errors'], suite.testcase.length]).toEqual([2, '', '1', 1]);
    expect(suite.testcase[0]?.error?.['@message']).toContain('extra');
    expect(suite.testcase[0]?.error?.['#text'].split('\n').length).toBe(2);
  });

  test('so is wrong usage that only the pair shows', async () => {
    const { code, suite } = await junit(['check', 'smallest', '--together', '9']);
    expect([code, suite['@errors']]).toEqual([2, '1']);
    expect(suite.testcase[0]?.error?.['@message']).toContain('--together 9');
  });

  test('an interruption leaves the claims skipped', async () => {
    const file = join(folder, 'interrupted.xml');
    const { signal, claim } = interruption();
    const { code } = await fover(['check', '--quiet', '--junit', file], { claims: [claim, right], signal });
    const suite = suiteIn(file);
    expect([code, suite['@failures']]).toEqual([130, '0']);
    expect(suite.testcase.some((each) => each['system-out']?.includes('stopped early (interrupted)'))).toBe(true);
  });
});

test('an interruption before the search is an error', async () => {
  const file = join(folder, 'early.xml');
  const { code } = await fover(['check', '--quiet', '--junit', file], { signal: AbortSignal.abort() });
  const suite = suiteIn(file);
  expect([code, suite['@errors'], suite['@tests']]).toEqual([130, '1', '1']);
  expect(suite.testcase[0]?.error?.['@message']).toContain('interrupted before anything was established');
});

test('the properties name the baseline, both models, and what differs in the pair', async () => {
  const baseline = join(folder, 'baseline.json');
  const accepted = (await fover([...quick, '--json'], { claims: [right] })).out;
  writeFileSync(baseline, accepted.replace('"mode": "activeStandby",', '"mode": "activeStandby", "vlan": 7,'));
  const { code, suite } = await junit([...quick, '--baseline', baseline], [right]);
  const properties = Object.fromEntries(suite.properties?.property.map((p) => [p['@name'], p['@value']]) ?? []);
  expect([code, properties.baseline]).toEqual([0, baseline]);
  expect(properties.baselineModel).toBe(`${properties.version}, ${properties.model}`);
  expect(properties.pairBesideBaseline).toBe('`vlan` is `7` in the baseline, missing here');
  writeFileSync(baseline, accepted);
  const same = (await junit([...quick, '--baseline', baseline], [right])).suite.properties?.property ?? [];
  expect(same.find((p) => p['@name'] === 'pairBesideBaseline')?.['@value']).toBe('the same');
});

describe('a file that cannot be written', () => {
  const other = join(folder, 'primary.cfg');
  writeFileSync(other, 'hostname fw\n');
  mkdirSync(join(folder, 'deep'));

  test.each([
    [join(folder, 'nowhere', 'report.xml'), 'its folder does not exist'],
    [join(other, 'report.xml'), 'its folder is a file'],
    [join(folder, 'deep'), 'it is a folder'],
    [other, 'it exists and is no earlier report'],
    [join(folder, 'x'.repeat(300)), 'its name is too long'],
    ['-', 'Expected the name of a file'],
    ['', 'Expected the name of a file'],
  ])('%s is refused before the search', async (file, words) => {
    const { code, out, err } = await fover([...quick, '--junit', file], { claims: [right] });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(readFileSync(other, 'utf8')).toBe('hostname fw\n');
  });

  test('a full disk does not lose what was found', async () => {
    const { code, out, err } = await fover([...quick, '--junit', '/dev/full'], { claims: [right] });
    expect(code).toBe(2);
    expect(out).toContain('✓ right');
    expect(out).toContain('Exit 2: the JUnit file could not be written (else 0: every claim came out as expected).');
    expect(err).toContain('/dev/full: error: the report cannot be written: no space is left');
  });

  test('--json-pair judges nothing that a file could hold', async () => {
    const { code, err } = await fover(['check', 'smallest', '--json-pair', '--junit', join(folder, 'none.xml')]);
    expect([code, err.includes('cannot be used with')]).toEqual([2, true]);
  });
});
