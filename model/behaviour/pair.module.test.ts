/** Service modules: a failed one fails its unit, and what was failed by one stays failed. */
import { describe, expect, test } from 'vitest';
import {
  activeActive,
  activeStandby,
  bothOn,
  forceActive,
  interfaceDown,
  interfaceUp,
  moduleDown,
  moduleUp,
  moves,
  powerOff,
  powerOn,
  refusals,
  reload,
  reset,
  roles,
  run,
  type Steps,
} from './runs.test-support.ts';

const pair = activeStandby();
const latched: Steps = [bothOn, moduleDown('primary'), moduleUp('primary')];

test('on the active: fails over; on the standby: failed', () => {
  expect(roles(run(pair, [bothOn, moduleDown('primary')]))).toBe('failed/active');
  expect(roles(run(pair, [bothOn, moduleDown('secondary')]))).toBe('active/failed');
});

test('every group on the unit counts as over its threshold', () => {
  const down = run(activeActive(), [bothOn, moduleDown('primary')]);
  expect([roles(down, '1'), roles(down, '2')]).toEqual(['failed/active', 'failed/active']);
});

describe('the module is back', () => {
  test('the unit stays failed', () => {
    const back = run(pair, latched);
    expect([roles(back), moves(back)]).toEqual(['failed/active', []]);
    expect(refusals(run(pair, [...latched, forceActive('primary')]))).toEqual(['a failed unit cannot be made active']);
  });

  test('also where interfaces had failed it before, and recover', () => {
    const steps = [bothOn, interfaceDown('primary', 'inside'), moduleDown('primary'), moduleUp('primary')];
    expect(roles(run(pair, [...steps, interfaceUp('primary', 'inside')]))).toBe('failed/active');
  });

  test.each<[string, Steps, string]>([
    ['a reset', [reset('primary')], 'standbyReady/active'],
    ['a reload', [reload('primary')], 'standbyReady/active'],
    ['taking over', [powerOff('secondary'), powerOn('secondary')], 'active/standbyReady'],
  ])('%s clears it', (_, steps, expected) => {
    expect(roles(run(pair, [...latched, ...steps]))).toBe(expected);
  });

  test('after taking over, a failure of the interfaces clears by itself again', () => {
    const steps = [...latched, powerOff('secondary'), powerOn('secondary'), interfaceDown('primary', 'inside')];
    expect(roles(run(pair, [...steps, interfaceUp('primary', 'inside')]))).toBe('standbyReady/active');
  });

  test('an active unit that could not hand over meanwhile keeps no trace of it', () => {
    const steps = [bothOn, powerOff('secondary'), moduleDown('primary'), moduleUp('primary'), powerOn('secondary')];
    expect(roles(run(pair, steps))).toBe('active/standbyReady');
  });
});

test('a reset while the module is still down fails again', () => {
  const again = run(pair, [bothOn, moduleDown('secondary'), reset('secondary')]);
  expect(moves(again)).toEqual(['secondary: failed > standbyReady', 'secondary: standbyReady > failed']);
});
