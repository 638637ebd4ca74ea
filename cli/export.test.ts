/** `fover export`: what each format prints, and what is refused with which words. */
import { describe, expect, test } from 'vitest';
import { fover } from './command.test-support.ts';

describe('on standard output', () => {
  test('promela is a model under the options given, with no claim where none is asked for', async () => {
    const ran = await fover(['export', 'promela', 'smallest', '--faults', '1', '--claims', 'none']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/causes broken at once: 1\./);
    expect(ran.out).toMatch(/active proctype pair\(\) \{[\s\S]*\}\n$/);
    expect(ran.out).not.toContain('CLAIM_');
  });

  test('promela has each claim under a symbol, and the one asked for switched on', async () => {
    const every = await fover(['export', 'promela', 'smallest']);
    expect(every.out).toContain('#ifdef CLAIM_somebody_active');
    expect(every.out).not.toContain('#define CLAIM_');
    const one = await fover(['export', 'promela', 'smallest', '--claims', 'somebody-active']);
    expect(one.out).toContain('#define CLAIM_somebody_active');
  });

  test('aut and dot are the reachable graph', async () => {
    const small = ['smallest', '--alphabet', 'power', '--faults', '0'];
    expect((await fover(['export', 'aut', ...small])).out).toMatch(/^des \(0, \d+, 5\)\n\(0, "powerOn primary", 1\)\n/);
    expect((await fover(['export', 'dot', ...small])).out).toMatch(/^digraph reachable \{\n[\s\S]*\}\n$/);
  });

  test('itf is the run that decides a claim, as JSON', async () => {
    const ran = await fover(['export', 'itf', 'smallest', '--claims', 'slogan/never-both-active', '--faults', '2']);
    expect(ran.code).toBe(0);
    const { '#meta': meta, states } = JSON.parse(ran.out);
    expect(meta).toMatchObject({ format: 'ITF', claim: 'slogan/never-both-active', verdict: 'violated' });
    expect(states.at(-1)).toMatchObject({ primary: { state: 'active' }, secondary: { state: 'active' } });
  });

  test('the readings are those given', async () => {
    const ran = await fover(['export', 'promela', 'smallest', '--reading', 'disable=b']);
    expect(ran.out).toContain('Readings: disable=b.');
  });
});

describe('what is refused', () => {
  test.each([
    ['a format that there is not', ['export', 'uml', 'smallest'], /Allowed choices are promela, aut, dot, itf/],
    ['a claim without an assertion', ['promela', 'smallest', '--claims', 'settling/order-is-free'], /expected one of/],
    ['a claim that does not apply', ['promela', 'smallest', '--claims', 'slogan/preempt-returns'], /no failover group/],
    ['a drawing of too many states', ['dot', 'smallest', '--faults', '2'], /more than 300 states; expected fewer/],
    ['a run of no single claim', ['itf', 'smallest'], /expected --claims with one id/],
    ['a run where none decides', ['itf', 'smallest', '--faults', '1', '--claims', 'somebody-active'], /holds; no run/],
    [
      'a run of the end of things',
      ['itf', 'smallest', '--claims', 'liveness/one-end'],
      /check --liveness alone judges/,
    ],
    ['a pair that is none', ['aut', 'no-such-pair'], /there is no such file or folder/],
  ])('%s', async (_, argv, reason) => {
    const ran = await fover(argv[0] === 'export' ? argv : ['export', ...argv]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(reason);
  });
});

describe('a graph that is not walked to its end exports nothing', () => {
  test('out of time: exit 3', async () => {
    const ran = await fover(['export', 'aut', 'active-active', '--time', '1'], { startedAt: Date.now() - 1000 });
    expect(ran).toEqual({ code: 3, out: '', err: expect.stringContaining('not complete within --time 1') });
  });

  test('interrupted: exit 130', async () => {
    const ran = await fover(['export', 'aut', 'active-active'], { signal: AbortSignal.abort() });
    expect([ran.code, ran.out]).toEqual([130, '']);
  });
});
