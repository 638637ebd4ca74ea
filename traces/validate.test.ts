/** Validation: what the model did is as the model; one changed field diverges just there; readings explain what they can. */
import { describe, expect, test } from 'vitest';
import type { Observation } from '../model/behaviour/observe.ts';
import { behaviourModel } from '../model/behaviour/pair.ts';
import type { Stimulus } from '../model/stimulus.ts';
import { replay } from '../properties/replay.ts';
import { namedScope } from '../properties/scopes.ts';
import { committedSuite } from './conformance.test-support.ts';
import { readingsWith } from './readings.ts';
import type { LogStep, Suite } from './trace.ts';
import { validateLog, validateSuite } from './validate.ts';

const { pair } = namedScope('smallest');
const bothOn: readonly Stimulus[] = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];
const portDown: Stimulus = { type: 'interfaceDown', unit: 'primary', interface: 'inside' };
const steps = [bothOn, [portDown], [{ type: 'powerOff', unit: 'primary' } as const]];

/** A log of what the model itself shows, step 0 first. */
function logOf(changes: readonly string[] = []): LogStep[] {
  return replay(behaviourModel(pair, readingsWith(changes)), steps).map(({ stimuli, observation }) => ({
    stimuli: [...stimuli],
    observation: structuredClone(observation),
  }));
}

type Writable = { -readonly [K in keyof Observation['primary']]: Observation['primary'][K] };

describe('a log', () => {
  test('of the model itself is as the model, with step 0 or without', () => {
    expect(validateLog(pair, logOf())).toEqual({ trace: null, steps: 3, divergence: null });
    expect(validateLog(pair, logOf().slice(1))).toEqual({ trace: null, steps: 3, divergence: null });
  });

  test.each([0, 1, 2, 3])('with one changed field diverges at that step, %i', (step) => {
    const log = logOf();
    const unit = log[step]?.observation.secondary as Writable;
    const before = unit.state;
    unit.state = 'disabled';
    expect(validateLog(pair, log).divergence).toMatchObject({
      step,
      stimuli: log[step]?.stimuli,
      differences: [{ path: 'secondary.state', expected: before, seen: 'disabled' }],
      explainedBy: [],
    });
  });

  test('that diverges names the rules by which the model moved', () => {
    const log = logOf();
    (log[2]?.observation.primary as Writable).state = 'active';
    expect(validateLog(pair, log).divergence?.rules).toContain('AS-INTERFACE-ACTIVE.1');
  });

  test('that diverges where the model only takes note names the rules it goes by', () => {
    const log = [...logOf().slice(0, 2), { ...logOf()[1], stimuli: [{ type: 'stateLinkDown' }] } as LogStep];
    const { divergence } = validateLog(pair, log);
    expect(divergence?.differences).toContainEqual({ path: 'primary.stateLink', expected: 'failed', seen: 'up' });
    expect(divergence?.rules).toContain('AS-STATE-LINK-FAILED.1');
  });

  test('of an interface or a field too many diverges, of an unknown key does not', () => {
    const log = logOf();
    Object.assign(log[1]?.observation.primary ?? {}, { uptime: 12 });
    expect(validateLog(pair, log).divergence).toBeNull();
    Object.assign(log[1]?.observation.primary.interfaces ?? {}, { dmz: { health: 'normal', monitoring: 'waiting' } });
    expect(validateLog(pair, log).divergence?.differences).toContainEqual({
      path: 'primary.interfaces.dmz.health',
      expected: null,
      seen: 'normal',
    });
  });

  test('under another reading diverges, and is explained by it', () => {
    const { divergence } = validateLog(pair, logOf(['threshold=b']));
    expect(divergence?.step).toBe(2);
    // With one interface under a policy of one, a lost link that does not count is the same.
    expect(divergence?.explainedBy).toEqual(['no-link-counts=b', 'threshold=b']);
  });

  test('under another reading is as the model that assumes it', () => {
    expect(validateLog(pair, logOf(['threshold=b']), ['threshold=b']).divergence).toBeNull();
    const { divergence } = validateLog(pair, logOf(), ['threshold=b']);
    expect(divergence).toMatchObject({ step: 2, explainedByDefault: true });
  });

  test('that no reading explains says so, with readings assumed or not', () => {
    const log = logOf();
    (log[2]?.observation.primary as Writable).state = 'disabled';
    expect(validateLog(pair, log).divergence).toMatchObject({ explainedBy: [], explainedByDefault: false });
    expect(validateLog(pair, log, ['threshold=b']).divergence).toMatchObject({ explainedByDefault: false });
  });

  test('that diverges where nothing changes names no rule', () => {
    const again: LogStep = structuredClone(logOf()[2] as LogStep);
    (again.observation.primary as Writable).state = 'active';
    expect(validateLog(pair, [...logOf().slice(0, 3), again]).divergence).toMatchObject({ step: 3, rules: [] });
  });

  test('is refused under a reading that does not exist', () => {
    expect(() => validateLog(pair, logOf(), ['threshold=z'])).toThrow(RangeError);
  });
});

describe('a suite', () => {
  const changed = (change: (suite: Suite) => void): Suite => {
    const suite = structuredClone(committedSuite('readings.json'));
    change(suite);
    return suite;
  };
  const stepsOf = (suite: Suite, change: string) =>
    suite.groups.flatMap((group) => group.traces).find((trace) => trace.covers.includes(`reading ${change}`))?.steps;

  test('with the default outcome of another reading diverges, explained by it', () => {
    const suite = changed((s) => {
      const last = stepsOf(s, 'module-back=b')?.at(-1);
      const [plain, tagged] = last?.expect ?? [];
      if (plain !== undefined && tagged !== undefined) plain.observation = tagged.observation;
    });
    const diverging = validateSuite(suite).filter((result) => result.divergence !== null);
    expect(diverging).toMatchObject([{ divergence: { step: 3, reading: null, explainedBy: ['module-back=b'] } }]);
  });

  test('with a wrong outcome of a changed reading diverges under that reading', () => {
    const suite = changed((s) => {
      const [plain, tagged] = stepsOf(s, 'module-back=b')?.at(-1)?.expect ?? [];
      if (plain !== undefined && tagged !== undefined) tagged.observation = plain.observation;
    });
    const diverging = validateSuite(suite).filter((result) => result.divergence !== null);
    // Both readings give the outcome that was changed; the first of them is named.
    expect(diverging).toMatchObject([{ divergence: { step: 3, reading: 'module-failure=b' } }]);
    expect(validateSuite(suite, 'threshold=b').every((result) => result.divergence === null)).toBe(true);
    expect(validateSuite(suite, 'module-back=b').filter((result) => result.divergence !== null)).toHaveLength(1);
  });
});
