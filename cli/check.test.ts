/** `fover check`: the pair as understood, verdicts, counterexamples to paste, the document, and the exit codes. */
import { describe, expect, test } from 'vitest';
import { pairDescription } from '../model/configuration/pair.ts';
import type { Claim, StateClaim } from '../properties/claim.ts';
import { fover, interruption, linesOfText, withoutNotes } from './command.test-support.ts';

const common = { why: 'for a test', rules: ['ROLE-ONE-ACTIVE.1'], kind: 'never' } as const;
const anyUnitOn: StateClaim = {
  ...common,
  id: 'test/never-on',
  name: 'No unit is ever on',
  expected: 'holds',
  predicate: (view) => view.environment.powered.size > 0,
};
const finding: StateClaim = { ...anyUnitOn, id: 'test/finding', expected: 'violated' };
const threeUnits: StateClaim = {
  ...anyUnitOn,
  id: 'test/true',
  name: 'There are never three units',
  predicate: () => false,
};
const elsewhere: StateClaim = { ...threeUnits, id: 'test/elsewhere', appliesTo: () => 'needs two failover groups' };
const quick = ['--faults', '0', '--alphabet', 'power'];

async function check(claims: readonly Claim[], ...more: string[]) {
  return fover(['check', 'smallest', ...quick, ...more], { claims });
}

describe('exit codes', () => {
  test('0: every claim came out as expected', async () => {
    const { code, out } = await check([threeUnits, finding, elsewhere]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /✓ test\/true +There are never three units +holds \(\d+ states, \d+ transitions, alphabet power, --faults 0, complete\)/,
    );
    expect(out).toMatch(/✗ test\/finding .* violated at step 1 \(expected: finding 1; /);
    expect(out).toContain('does not apply: needs two failover groups');
    expect(out).toContain('Exit 0: every claim came out as expected.');
  });

  test('1: some claim did not', async () => {
    const { code, out } = await check([threeUnits, anyUnitOn]);
    expect([code, out.includes('Exit 1: not as expected: test/never-on.')]).toEqual([1, true]);
  });

  test('1: --strict counts findings as violations', async () => {
    expect((await check([threeUnits, finding], '--strict')).code).toBe(1);
    expect((await check([threeUnits], '--strict')).code).toBe(0);
  });

  test('0: --claims none explores and counts', async () => {
    const { code, out } = await check([anyUnitOn], '--claims', 'none');
    expect(code).toBe(0);
    expect(out).toMatch(/Explored .*\d+ states, \d+ transitions, depth \d+; complete/);
  });

  test('3: nothing could be judged', async () => {
    expect((await check([elsewhere])).code).toBe(3);
  });

  test('2: a claim that does not exist, with the nearest', async () => {
    const { code, out, err } = await check([threeUnits, finding], '--claims', 'test/tru');
    expect([code, out, err.includes('Perhaps test/true')]).toEqual([2, '', true]);
    expect((await check([threeUnits], '--claims', '')).code).toBe(2);
  });

  test('130: interrupted, after what was established', async () => {
    const { signal, claim } = interruption();
    const { code, out } = await fover(['check', '--quiet'], { claims: [claim, anyUnitOn], signal });
    expect(code).toBe(130);
    expect(out).toContain('not complete (interrupted)');
    expect(out).toContain('Exit 130: interrupted.');
    expect(out).not.toMatch(/holds \([^)]*, complete\)/);
  });

  test('130: interrupted before the search, which is said', async () => {
    const { code, out, err } = await fover(['check', '--quiet'], { signal: AbortSignal.abort() });
    expect([code, out]).toEqual([130, '']);
    expect(withoutNotes(err)).toBe('fover: interrupted before anything was established; no claim was judged\n');
  });
});

test('the report opens with the pair as understood, each value with its line or default', async () => {
  const { out } = await fover(['check', 'active-standby', ...quick, '--claims', 'none']);
  expect(out).toMatch(/^The pair as understood\n {2}mode +Active\/Standby/);
  expect(out).toMatch(/primary +the unit of active-standby\.cfg +active-standby\.cfg:5\n/);
  expect(out).toMatch(/state link +a link of its own +active-standby\.cfg:\d+\n/);
  expect(out).toMatch(/unit poll time +1 s +default\n/);
  expect(out).toMatch(/interface inside +monitored on GigabitEthernet0\/1 +default\n/);
});

test('a counterexample can be pasted into simulate', async () => {
  const { out } = await check([finding]);
  const steps = linesOfText(out).filter((line) => line.startsWith('  {"type"') || line.startsWith('  [{"type"'));
  expect(out).toContain('      primary.state: off → active\n');
  expect(out).toContain('| npx fover simulate smallest -');
  const again = await fover(['simulate', 'smallest', '-'], { stdin: steps.join('\n') });
  expect([again.code, steps.length]).toEqual([0, 1]);
});

test('it closes with what the owner wants to know', async () => {
  const { out } = await fover(['check', 'smallest', '--faults', '1', '--claims', 'none']);
  for (const words of ['moves the active role:', 'leaves two active units:', 'loses redundancy silently']) {
    expect(out).toContain(words);
  }
  expect(out).toContain('Ways to two active units');
});

describe('--json', () => {
  test('one document with the fields of the contract', async () => {
    const { code, out, err } = await check([threeUnits, finding], '--json');
    const document = JSON.parse(out);
    expect([code, withoutNotes(err)]).toEqual([0, '']);
    expect(document).toMatchObject({ bound: { faults: 0 }, alphabet: ['power'], complete: true });
    expect(document.diagnostics.map((d: { severity: string; rules: string[] }) => [d.severity, ...d.rules])).toEqual([
      ['note', 'POLICY-DEFAULT.1'],
      ['note', 'MONITOR-DEFAULT.1'],
      ['note', 'DEFAULT-TIMERS.1'],
    ]);
    expect(document.model).toEqual({ version: expect.any(String), hash: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(document.readings.threshold).toBe('a');
    expect(document.understood['timers.unitPoll']).toEqual({ value: '1 s', origin: 'default' });
    expect(document.states).toBeGreaterThan(1);
    expect(document.transitions).toBeGreaterThan(document.states);
    expect(pairDescription.safeParse(document.pair).success).toBe(true);
    const { id, name, kind, expected, verdict, rules, counterexample } = document.claims[1];
    expect([id, name, kind, expected, verdict]).toEqual([finding.id, finding.name, 'never', 'violated', 'violated']);
    expect([rules, counterexample.length]).toEqual([['ROLE-ONE-ACTIVE.1'], 2]);
    expect(Object.keys(counterexample[1])).toEqual(['stimuli', 'observation']);
    expect(document.claims[0].counterexample).toBeNull();
  });

  test('no bound is null; unusable input is a document without claims and exit 2', async () => {
    const whole = await fover(['check', 'smallest', '--faults', 'none', '--alphabet', 'power', '--json'], {
      claims: [threeUnits],
    });
    expect(JSON.parse(whole.out).bound).toBeNull();
    const none = await fover(['check', 'nowhere', '--json']);
    const document = JSON.parse(none.out);
    expect([none.code, document.claims, document.complete, document.pair]).toEqual([2, [], false, null]);
    expect(document.diagnostics).toHaveLength(1);
  });

  test('--json-pair prints a pair that is read back', async () => {
    const { code, out } = await fover(['check', 'active-active', '--json-pair']);
    expect([code, pairDescription.safeParse(JSON.parse(out)).success]).toEqual([0, true]);
    const unusable = await fover(['check', 'nowhere', '--json-pair']);
    expect([unusable.code, unusable.out]).toEqual([2, '']);
  });
});

test('a reading changes the fingerprint and is named', async () => {
  const one = await check([threeUnits], '--json');
  const { out, code } = await check([threeUnits], '--reading', 'boot-with-link-down=b', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).changedReadings).toEqual({ 'boot-with-link-down': 'b' });
  expect(JSON.parse(out).model.hash).not.toBe(JSON.parse(one.out).model.hash);
});

test('colours appear on a terminal only, and not with NO_COLOR', async () => {
  const argv = ['check', 'smallest', ...quick, '--claims', 'none'];
  const bold = '\u001b[1m';
  expect((await fover(argv, { isTTY: true })).out).toContain(bold);
  expect((await fover(argv)).out).not.toContain(bold);
  expect((await fover(argv, { isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain(bold);
});

describe('--time', () => {
  test('ends the whole run by then; claims that are still open make it inconclusive', async () => {
    const began = Date.now();
    const { code, out } = await fover(['check', '--faults', '2', '--time', '2', '--quiet']);
    expect(Date.now() - began).toBeLessThan(8_000);
    expect(code).toBe(3);
    expect(out).toContain('Bound     at most 2 causes broken at once, at most 2 seconds for the run');
    expect(out).toContain('not complete (stopped by --time)');
    expect(out).toMatch(/Exit 3: not decided within --time 2: both-active\/every-path-lost, /);
  });

  test('it counts from the start of the process', async () => {
    const { code, out } = await fover(['check', '--time', '3600', '--quiet'], { startedAt: Date.now() - 3_600_000 });
    expect([code, out.includes('not complete (stopped by --time)')]).toEqual([3, true]);
  });

  test('an exploration that it cuts short, of which no claim was asked, is inconclusive', async () => {
    const { code, out } = await fover(['check', '--claims', 'none', '--time', '1', '--quiet']);
    expect([code, out.includes('Exit 3: not everything was explored.')]).toEqual([3, true]);
  });

  test('claims that were all decided by then came out as expected', async () => {
    const { code, out } = await fover(['check', '--time', '1', '--quiet'], { claims: [finding] });
    expect([code, out.includes('not complete (stopped by --time)')]).toEqual([0, true]);
  });

  test('an expected violation that was not found in time is not decided', async () => {
    const never: StateClaim = { ...threeUnits, id: 'test/sought', expected: 'violated' };
    const { code, out } = await fover(['check', '--time', '1', '--quiet'], { claims: [finding, never] });
    expect([code, out.includes('not decided within --time 1: test/sought')]).toEqual([3, true]);
  });

  test('time enough changes nothing but the bound that is named', async () => {
    const { code, out } = await check([threeUnits], '--time', '60', '--json');
    expect([code, JSON.parse(out).bound]).toEqual([0, { faults: 0, seconds: 60 }]);
    expect((await check([threeUnits], '--time', '0')).code).toBe(2);
  });
});

describe('long lines', () => {
  test('on a terminal are wrapped to its width, the id of the claim first', async () => {
    const { out } = await fover(['check', 'smallest', ...quick], { claims: [threeUnits], columns: 60 });
    const lines = linesOfText(out);
    const at = lines.indexOf('✓ test/true');
    expect(lines[at + 1]).toBe('    There are never three units');
    expect(lines[at + 2]).toMatch(/^ {4}holds \(\d+ states, /);
    expect(lines.slice(at, at + 5).every((line) => line.length <= 60)).toBe(true);
  });

  test('elsewhere, and where there is room, a claim is one line', async () => {
    for (const columns of [{}, { columns: 300 }]) {
      const { out } = await fover(['check', 'smallest', ...quick], { claims: [threeUnits], ...columns });
      expect(out).toMatch(/\n✓ test\/true {2}There are never three units {2}holds \(.*complete\)\n/);
    }
  });
});

test('a command to paste names the readings that were chosen', async () => {
  const { out } = await check([finding], '--reading', 'threshold=b');
  expect(out).toContain('| npx fover simulate smallest --reading threshold=b -');
});
