/** `--baseline`: the document of an earlier check decides which verdicts are accepted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Claim, StateClaim } from '../properties/claim.ts';
import { fover, interruption, linesOfText, withoutNotes } from './command.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fover-baseline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const right: StateClaim = {
  id: 'test/right',
  name: 'There are never three units',
  why: 'for a test',
  rules: ['ROLE-ONE-ACTIVE.1'],
  kind: 'never',
  expected: 'holds',
  predicate: () => false,
};
const wrong: StateClaim = { ...right, id: 'test/wrong', predicate: (view) => view.environment.powered.size > 0 };
const finding: StateClaim = { ...wrong, id: 'test/finding', expected: 'violated' };
const quick = ['check', 'smallest', '--faults', '0', '--alphabet', 'power'];

/** The baseline that a check of these claims makes, changed as told. */
async function baselineOf(claims: readonly Claim[], change: (text: string) => string = (text) => text) {
  const file = join(folder, 'baseline.json');
  writeFileSync(file, change((await fover([...quick, '--json'], { claims })).out));
  return file;
}

async function against(file: string, claims: readonly Claim[], ...more: string[]) {
  return fover([...quick, ...more, '--baseline', file], { claims });
}

describe('verdicts', () => {
  test('the same ones are accepted, deviations of the baseline included', async () => {
    const file = await baselineOf([right, wrong, finding]);
    const { code, out } = await against(file, [right, wrong, finding]);
    expect(code).toBe(0);
    expect(out).toContain(`Beside the baseline ${file}\n  its model: fover `);
    expect(out).toContain('\n  same: 3 verdicts\n');
    expect(out).toContain('  accepted deviations, the same as in the baseline:\n    test/wrong: violated\n');
    expect(out).toMatch(/violated at step 1 \(expected: holds, accepted by the baseline; /);
    expect(out).toContain('Exit 0: every claim came out as expected or as the baseline accepts.');
    expect((await against(file, [right, wrong, finding], '--strict')).code).toBe(0);
  });

  test('a changed one ends with 1, for the better, too', async () => {
    const worse = await against(await baselineOf([right]), [{ ...wrong, id: right.id }]);
    expect(worse.code).toBe(1);
    expect(worse.out).toContain('  changed:\n    test/right: holds → violated\n');
    expect(worse.out).toContain('Exit 1: changed since the baseline: test/right.');
    const better = await against(await baselineOf([wrong]), [{ ...right, id: wrong.id }]);
    expect([better.code, better.out.includes('test/wrong: violated → holds')]).toEqual([1, true]);
  });

  test('a new one is judged by its own expectation', async () => {
    const file = await baselineOf([right]);
    const good = await against(file, [right, finding]);
    expect(good.code).toBe(0);
    expect(good.out).toContain('  new, judged by their own expectation:\n    test/finding: violated\n');
    expect((await against(file, [right, wrong])).code).toBe(1);
    expect((await against(file, [right, finding], '--strict')).code).toBe(1);
  });

  test('one that is gone ends with 1, unless the command line leaves it out', async () => {
    const file = await baselineOf([right, finding]);
    const { code, out } = await against(file, [right]);
    expect(code).toBe(1);
    expect(out).toContain('  gone, no longer judged:\n    test/finding: was violated\n');
    expect(out).toContain('Exit 1: in the baseline but no longer judged: test/finding.');
    expect((await against(file, [right, finding], '--claims', 'test/right')).code).toBe(0);
    expect((await against(file, [right, finding], '--claims', 'none')).code).toBe(2);
  });

  test('one that the baseline left open is new', async () => {
    const open = (text: string) => text.replace('"verdict": "holds"', '"verdict": "inconclusive"');
    const { code, out } = await against(await baselineOf([right, finding], open), [right, finding]);
    expect([code, out.includes('    test/right: holds\n')]).toEqual([0, true]);
  });

  test.each([
    ['of random sequences', '{"random": {},', 'it is a check of random sequences'],
    ['a share of a check', '{"shard": {},', 'it is one share of a check'],
  ])('are not those %s', async (_, begin, reason) => {
    const file = await baselineOf([right], (text) => text.replace('{', begin));
    const { code, err } = await against(file, [right]);
    expect([code, err.includes(reason)]).toEqual([2, true]);
  });

  test('one that this run leaves open is neither changed nor the same', async () => {
    const { signal, claim } = interruption();
    const larger = ['check', 'active-standby', '--faults', '1', '--json'];
    const file = join(folder, 'larger.json');
    writeFileSync(file, (await fover(larger, { claims: [right] })).out);
    const { code, out } = await fover([...larger, '--baseline', file], { claims: [right, claim], signal });
    const { baseline } = JSON.parse(out);
    expect([baseline.changed, baseline.undecided, code]).toEqual([
      [],
      [{ id: 'test/right', was: 'holds', is: 'inconclusive' }],
      130,
    ]);
  });
});

test('--json and --junit carry it', async () => {
  const file = await baselineOf([right, wrong, finding]);
  const report = join(folder, 'report.xml');
  const claims = [{ ...wrong, id: right.id }, wrong, { ...right, id: 'test/new' }];
  const { out } = await against(file, claims, '--json', '--junit', report);
  expect(JSON.parse(out).baseline).toEqual({
    file,
    model: { version: expect.any(String), hash: expect.any(String) },
    modelHere: { version: expect.any(String), hash: expect.any(String) },
    pairDifferences: { first: [], more: 0 },
    same: 1,
    accepted: ['test/wrong'],
    changed: [{ id: 'test/right', was: 'holds', is: 'violated' }],
    new: [{ id: 'test/new', verdict: 'holds' }],
    gone: [{ id: 'test/finding', was: 'violated' }],
    undecided: [],
  });
});

test('another model is named, and its verdicts compared all the same', async () => {
  const file = await baselineOf([right], (text) => text.replace(/"hash": "\w+"/, '"hash": "0123456789ab"'));
  const { code, out } = await against(file, [right]);
  expect(code).toBe(0);
  expect(out).toMatch(/ {2}its model: fover 0\.1\.0, 0123456789ab; this model: fover 0\.1\.0, [0-9a-f]{12}\n/);
});

test('the same model is named, too', async () => {
  const { out } = await against(await baselineOf([right]), [right]);
  const [, was, is] = /its model: (fover .*); this model: (fover .*)/.exec(out) ?? [];
  expect([was, was === is]).toEqual([expect.stringMatching(/^fover 0\.1\.0, [0-9a-f]{12}$/), true]);
  const { baseline } = JSON.parse((await against(await baselineOf([right]), [right], '--json')).out);
  expect(baseline.modelHere).toEqual(baseline.model);
});

describe('another pair is compared, and what differs in it named', () => {
  const fits: Claim = {
    ...right,
    id: 'test/fits',
    appliesTo: ({ stateLink }) => (stateLink === 'none' ? 'needs a state link' : null),
  };
  const bare = join(folder, 'bare.json');
  writeFileSync(bare, '{"mode":"activeStandby","interfaces":{"inside":{}},"stateLink":"none"}');
  const checkBare = ['check', bare, ...quick.slice(2)];

  test('equal verdicts end with 0', async () => {
    const file = await baselineOf([right, wrong]);
    const { code, out } = await fover([...checkBare, '--baseline', file], { claims: [right, wrong] });
    expect(code).toBe(0);
    expect(out).toContain('  the pair is another:\n    `stateLink` is `own` in the baseline, `none` here\n  same: 2');
  });

  test('the document has the same', async () => {
    const file = await baselineOf([right]);
    const { out } = await fover([...checkBare, '--baseline', file, '--json'], { claims: [right] });
    expect(JSON.parse(out).baseline.pairDifferences).toEqual({
      first: [{ path: 'stateLink', was: '`own`', is: '`none`' }],
      more: 0,
    });
  });

  test('a claim that no longer applies is changed, and so is one that applies now', async () => {
    const file = await baselineOf([fits]);
    const less = await fover([...checkBare, '--baseline', file], { claims: [fits] });
    expect([less.code, less.out.includes('  changed:\n    test/fits: holds → notApplicable\n')]).toEqual([1, true]);
    writeFileSync(file, (await fover([...checkBare, '--json'], { claims: [fits] })).out);
    const more = await against(file, [fits]);
    expect([more.code, more.out.includes('  changed:\n    test/fits: notApplicable → holds\n')]).toEqual([1, true]);
  });

  test('four differences are named, the others counted', async () => {
    const more = '"mode": "activeStandby", "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6,';
    const file = await baselineOf([right], (text) => text.replace('"mode": "activeStandby",', more));
    const { code, out } = await against(file, [right]);
    const [, section = ''] = /the pair is another:\n((?: {4}.*\n)*)/.exec(out) ?? [];
    expect([code, linesOfText(section)]).toEqual([
      0,
      [
        ...['a', 'b', 'c', 'd'].map((key, i) => `    \`${key}\` is \`${i + 1}\` in the baseline, missing here`),
        '    and 2 more differences',
      ],
    ]);
  });
});

describe('what cannot be compared is refused before the search', () => {
  test.each([
    [['--alphabet', 'power,link'], '`alphabet` is `power` in the baseline, `link,power` here'],
    [['--faults', '1'], '`faults` is `0` in the baseline, `1` here'],
    [['--together', '2'], '`together` is `1` in the baseline, `2` here'],
    [['--reading', 'threshold=b'], '`readings.threshold` is `a` in the baseline, `b` here'],
  ])('%j', async (more, words) => {
    const { code, out, err } = await against(await baselineOf([right]), [right], ...more);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`error: its verdicts cannot be compared with this run's: ${words}; expected the same`);
    expect(linesOfText(err).at(-1)).toMatch(/: npx fover check smallest .*--json > \S+$/);
  });

  test('with the command that writes a new one, which then serves', async () => {
    const file = await baselineOf([right]);
    const more = ['--faults', '1', '--reading', 'threshold=b'];
    const { err } = await against(file, [right], ...more);
    const [, command = '', into] = /a new baseline: npx fover (check .* --json) > (\S+)$/.exec(err.trim()) ?? [];
    expect([command, into]).toEqual(['check smallest --reading threshold=b --alphabet power --faults 1 --json', file]);
    writeFileSync(file, (await fover(command.split(' '), { claims: [right] })).out);
    expect((await against(file, [right], ...more)).code).toBe(0);
  });

  test('a pair that is only called otherwise is the same', async () => {
    const file = await baselineOf([right], (text) => text.replace('"name": "smallest"', '"name": "other"'));
    expect((await against(file, [right])).code).toBe(0);
  });
});

describe('what is no baseline is refused', () => {
  const not = 'cannot serve as a baseline, which is the output of `fover check --json`: ';

  test.each([
    ['an empty file', '', `: error: ${not}the file is empty`],
    ['no JSON', '{"claims": [\n}', `:2: error: ${not}not valid JSON: expected`],
    ['another document', '{"mode":"activeStandby"}', `: error: ${not}\`pair\` is missing; expected an object`],
    ['a list', '[]', `: error: ${not}the document is a list; expected an object`],
    ['null', 'null', `: error: ${not}the document is \`null\`; expected an object`],
    ['deep nesting', '['.repeat(100_000), `:1: error: ${not}not`],
  ])('%s', async (_what, text, words) => {
    const file = join(folder, 'not.json');
    writeFileSync(file, text);
    const { code, out, err } = await against(file, [right]);
    expect([code, out]).toEqual([2, '']);
    expect(linesOfText(withoutNotes(err))).toHaveLength(1);
    expect(withoutNotes(err)).toContain(`${file}${words}`);
  });

  const list = /"claims": \[[^]*?\n {2}\]/;

  test.each([
    [
      'an unknown verdict',
      /"verdict": "holds"/,
      '"verdict": "fine"',
      '`claims.0.verdict` is `"fine"`; expected `"holds"`',
    ],
    ['an odd id', /"id": "test\/right"/, '"id": "\\u001b[31m"', '`claims.0.id` is `"\\u001b[31m"`; expected the id'],
    ['no claims', list, '"claims": []', '`claims` is a list; expected at least 1'],
    ['claims without end', list, `"claims": [${'0,'.repeat(20_000)}0]`, '`claims` has 20,001 entries'],
    ['no pair', /"pair": \{/, '"pair": null, "was": {', '`pair` is `null`; expected an object'],
  ])('%s', async (_what, from, to, words) => {
    const file = await baselineOf([right], (text) => text.replace(from, () => to));
    const { code, err } = await against(file, [right]);
    expect(code).toBe(2);
    expect(withoutNotes(err)).toContain(`${not}${words}`);
  });

  test('a claim twice', async () => {
    const file = await baselineOf([right, { ...right, id: 'test/other' }], (text) =>
      text.replace('test/other', right.id),
    );
    expect((await against(file, [right])).err).toContain('found the claim test/right twice');
  });

  test('a file that is not there', async () => {
    const { code, err } = await against(join(folder, 'nowhere.json'), [right]);
    expect([code, err.includes('there is no such file')]).toEqual([2, true]);
  });
});
