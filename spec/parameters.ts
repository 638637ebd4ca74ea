/** Timers and thresholds: units, defaults, ranges, and how they bind each other. All times are in seconds. */
import type { RuleId } from './rules/index.ts';

export interface Parameter {
  readonly unit: 's' | 'interfaces' | '%' | 'groups' | 'connections/s' | 'number' | 'characters' | 'hexadecimal digits';
  /** `null` where nothing is set unless configured. */
  readonly default: number | null;
  readonly minimum: number;
  readonly maximum: number;
  readonly rules: readonly RuleId[];
  readonly constraints: readonly ConstraintId[];
  /** Where the range comes from, if the rules do not give it. */
  readonly because?: string;
}

export interface Timers {
  readonly unitPollTime: number;
  readonly unitHoldTime: number;
  readonly interfacePollTime: number;
  readonly interfaceHoldTime: number;
}

export interface Constraint {
  readonly id: string;
  readonly statement: string;
  readonly rules: readonly RuleId[];
  readonly holds: (values: Timers) => boolean;
}

export const constraints = [
  {
    id: 'unit-hold-covers-three-polls',
    statement: 'The unit hold time is at least three times the unit poll time.',
    rules: ['CONFIG-UNIT-POLL-HOLD.1'],
    holds: ({ unitPollTime, unitHoldTime }) => milliseconds(unitHoldTime) >= 3 * milliseconds(unitPollTime),
  },
  {
    id: 'interface-hold-covers-five-polls',
    statement: 'The interface hold time is at least five times the interface poll time.',
    rules: ['CONFIG-INTERFACE-POLL-HOLD.1'],
    holds: ({ interfacePollTime, interfaceHoldTime }) =>
      milliseconds(interfaceHoldTime) >= 5 * milliseconds(interfacePollTime),
  },
] as const satisfies readonly Constraint[];

export type ConstraintId = (typeof constraints)[number]['id'];

/** Whole numbers, so that 0.9 s is three times 0.3 s. */
function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

const unitTimerRange = "The range is from the product's command reference; Table 7-1 confirms the hold time only.";

export const parameters = {
  /** In milliseconds from 200 to 999, in whole seconds above. */
  unitPollTime: {
    unit: 's',
    default: 1,
    minimum: 0.2,
    maximum: 15,
    rules: ['DEFAULT-TIMERS.1', 'CONFIG-UNIT-POLL-HOLD.1'],
    constraints: ['unit-hold-covers-three-polls'],
    because: unitTimerRange,
  },
  /** In milliseconds from 800 to 999, in whole seconds above. */
  unitHoldTime: {
    unit: 's',
    default: 15,
    minimum: 0.8,
    maximum: 45,
    rules: ['DEFAULT-TIMERS.1', 'CONFIG-UNIT-POLL-HOLD.1'],
    constraints: ['unit-hold-covers-three-polls'],
    because: unitTimerRange,
  },
  /** In milliseconds from 500 to 999, in whole seconds above. */
  interfacePollTime: {
    unit: 's',
    default: 5,
    minimum: 0.5,
    maximum: 15,
    rules: ['DEFAULT-TIMERS.1', 'CONFIG-INTERFACE-RANGES.1'],
    constraints: ['interface-hold-covers-five-polls'],
  },
  interfaceHoldTime: {
    unit: 's',
    default: 25,
    minimum: 5,
    maximum: 75,
    rules: ['DEFAULT-TIMERS.1', 'CONFIG-INTERFACE-RANGES.1'],
    constraints: ['interface-hold-covers-five-polls'],
  },
  interfacePolicyNumber: {
    unit: 'interfaces',
    default: 1,
    minimum: 1,
    maximum: 250,
    rules: ['POLICY-DEFAULT.1', 'POLICY-NUMBER.1'],
    constraints: [],
  },
  interfacePolicyPercent: {
    unit: '%',
    default: null,
    minimum: 1,
    maximum: 100,
    rules: ['POLICY-PERCENT.1'],
    constraints: [],
  },
  /** Without a value the group returns at once. */
  preemptDelay: {
    unit: 's',
    default: null,
    minimum: 1,
    maximum: 1200,
    rules: ['PREEMPT-AT-ONCE.1', 'PREEMPT-DELAY-RANGE.1'],
    constraints: [],
  },
  /** On one unit, all contexts together. */
  monitoredInterfaces: {
    unit: 'interfaces',
    default: null,
    minimum: 0,
    maximum: 250,
    rules: ['MONITOR-MAXIMUM.1'],
    constraints: [],
  },
  /** In Active/Active mode. */
  failoverGroups: {
    unit: 'groups',
    default: null,
    minimum: 1,
    maximum: 2,
    rules: ['MODE-GROUPS-MAX.1'],
    constraints: [],
  },
  httpReplicationRate: {
    unit: 'connections/s',
    default: 50_000,
    minimum: 8341,
    maximum: 50_000,
    rules: ['CONFIG-REPLICATION-RATE.1'],
    constraints: [],
  },
  asrGroup: {
    unit: 'number',
    default: null,
    minimum: 1,
    maximum: 32,
    rules: ['CONFIG-ASR-GROUP.1'],
    constraints: [],
  },
  failoverKeySharedSecret: {
    unit: 'characters',
    default: null,
    minimum: 1,
    maximum: 63,
    rules: ['CONFIG-KEY.1'],
    constraints: [],
  },
  failoverKeyHex: {
    unit: 'hexadecimal digits',
    default: null,
    minimum: 32,
    maximum: 32,
    rules: ['CONFIG-KEY.1'],
    constraints: [],
  },
  ipsecKey: {
    unit: 'characters',
    default: null,
    minimum: 1,
    maximum: 128,
    rules: ['CONFIG-KEY.1'],
    constraints: [],
  },
} as const satisfies Record<string, Parameter>;
