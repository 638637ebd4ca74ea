/** One step: the order of what it holds, what reloads show, and that a step is a pure function. */
import { describe, expect, test } from 'vitest';
import {
  activeActive,
  activeStandby,
  bothOn,
  failover,
  forceActive,
  forceStandby,
  interfaceDown,
  linkDown,
  linkUp,
  moves,
  noFailover,
  powerOff,
  powerOn,
  refusals,
  reload,
  reset,
  roles,
  run,
  type Steps,
  trafficLost,
  wait,
  writeMemory,
} from './runs.test-support.ts';

const pair = activeStandby();

describe('environment, then power, then the command', () => {
  test('whatever the order in the array', () => {
    const stimuli = [forceStandby('primary'), powerOn('secondary'), interfaceDown('secondary', 'inside')];
    for (const step of [stimuli, [...stimuli].reverse()]) {
      const together = run(pair, [powerOn('primary'), step]);
      expect(roles(together)).toBe('active/failed');
      expect(refusals(together)).toEqual(['the peer is not able to take over']);
    }
  });

  test('a fault and a start: the starting unit meets the fault', () => {
    expect(roles(run(pair, [[linkDown, ...bothOn]]))).toBe('active/active');
    expect(roles(run(pair, [[interfaceDown('primary', 'inside'), ...bothOn]]))).toBe('failed/active');
  });

  test('power-offs settle before power-ons', () => {
    expect(roles(run(pair, [bothOn, [powerOff('primary'), reload('secondary')]]))).toBe('off/active');
    const handedOver = run(pair, [bothOn, powerOff('secondary'), [powerOff('primary'), powerOn('secondary')]]);
    expect(moves(handedOver)).toEqual(['primary: active > off', 'secondary: off > active']);
  });

  test('a command meets what the rest of the step has made', () => {
    const late = run(pair, [bothOn, [powerOff('primary'), forceActive('primary')]]);
    expect(refusals(late)).toEqual(['the unit is off']);
    expect(roles(run(pair, [bothOn, linkDown, [linkUp, forceActive('secondary')]]))).toBe('standbyReady/active');
  });
});

describe('a reload', () => {
  test('passes through off; its peer sees a lost unit, then one that starts', () => {
    expect(moves(run(pair, [bothOn, reload('primary')]))).toEqual([
      'primary: active > off',
      'secondary: standbyReady > active',
      'primary: off > standbyReady',
    ]);
  });

  test('of a unit that is off does nothing', () => {
    expect(moves(run(pair, [reload('primary')]))).toEqual([]);
  });
});

describe('a step', () => {
  const pairs = [pair, activeActive({ preempt: { delay: 30 } }, { preempt: { delay: 0 } })];
  const steps: Steps = [
    bothOn,
    [linkDown, trafficLost('primary', 'inside')],
    noFailover('primary'),
    writeMemory('primary'),
    reload('primary'),
    [linkUp, failover('primary')],
    forceActive('secondary'),
    wait(30),
    reset('primary'),
  ];

  test('twice from one state gives identical results', () => {
    for (const each of pairs) {
      const { model } = run(each, []);
      let { state } = run(each, []);
      for (const step of steps) {
        const stimuli = Array.isArray(step) ? step : [step];
        const [first, second] = [model.step(state, stimuli), model.step(state, stimuli)];
        expect(JSON.stringify(seen(model, second))).toBe(JSON.stringify(seen(model, first)));
        state = first.state;
      }
    }
  });

  test('in two models gives identical results, whatever one was asked before', () => {
    const fresh = run(pair, steps);
    const used = run(pair, [...steps].reverse()).model;
    let last = { state: used.initial, reactions: fresh.last.reactions, refused: fresh.last.refused };
    for (const step of steps) last = { ...used.step(last.state, Array.isArray(step) ? step : [step]) } as typeof last;
    expect(JSON.stringify(seen(used, last))).toBe(JSON.stringify(seen(fresh.model, fresh.last)));
  });
});

function seen(model: ReturnType<typeof run>['model'], { state, reactions, refused }: ReturnType<typeof run>['last']) {
  return [model.observe(state), reactions, refused];
}
