/** Table 7-1 derived: the failover times that the rules give, beside the figures that the document prints. */
import { scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { type ProtocolModel, protocolModel, type TimedReplacements } from '../../model/protocol/pair.ts';
import type { Durations } from '../../model/protocol/times.ts';
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { parameters } from '../../spec/parameters.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { table71 } from '../../spec/tables/table-7-1.ts';
import { type ConditionId, conditions, timedDurations } from './conditions.ts';
import { failoverSpan, type Span } from './measure.ts';

export const settings = ['minimum', 'default', 'maximum'] as const;
export type Setting = (typeof settings)[number];

/** A cell of the table: a condition under a setting of the timers. */
export interface TimeCell {
  readonly id: ConditionId;
  /** The table's own words. */
  readonly condition: string;
  readonly setting: Setting | 'configured';
  readonly rule: RuleId;
  /** Seconds, as the document prints them; null for a pair's own timers. */
  readonly documented: number | null;
  /** Seconds, the earliest; null where no failover comes of it. */
  readonly best: number | null;
  /** Seconds, the latest. */
  readonly worst: number | null;
  readonly alignments: number;
  /** The document prints the worst case; null where it prints none. */
  readonly agrees: boolean | null;
  /** No rule gives the time: it is a stated parameter. */
  readonly isStated: boolean;
  /** Why it does not agree, or what is to be known of it; null where there is nothing to say. */
  readonly finding: string | null;
}

const timersAt: { readonly [setting in Setting]: Pair['timers'] } = {
  minimum: {
    unitPoll: parameters.unitPollTime.minimum,
    unitHold: parameters.unitHoldTime.minimum,
    interfacePoll: parameters.interfacePollTime.minimum,
    interfaceHold: parameters.interfaceHoldTime.minimum,
  },
  default: {
    unitPoll: parameters.unitPollTime.default,
    unitHold: parameters.unitHoldTime.default,
    interfacePoll: parameters.interfacePollTime.default,
    interfaceHold: parameters.interfaceHoldTime.default,
  },
  maximum: {
    unitPoll: parameters.unitPollTime.maximum,
    unitHold: parameters.unitHoldTime.maximum,
    interfacePoll: parameters.interfacePollTime.maximum,
    interfaceHold: parameters.interfaceHoldTime.maximum,
  },
};

/** The pair of the table: two units, one monitored interface. */
function pairWith(timers: Pair['timers']): Pair {
  return {
    mode: 'activeStandby',
    name: 'Table 7-1',
    interfaces: { inside: { monitored: true, shutdown: false } },
    stateLink: 'none',
    timers,
    interfacePolicy: { number: 1 },
  };
}

export type TimedModel = (pair: Pair, readings: Readings) => ProtocolModel;

/** The model that times are measured on; `replacements` for tests that break it on purpose. */
export const timedModel =
  (replacements: TimedReplacements = {}, durations: Durations = timedDurations): TimedModel =>
  (pair, readings) =>
    protocolModel(pair, readings, durations, replacements);

/** The tick of a pair, in seconds. */
export function tickOf(pair: Pair, readings: Readings = defaultReadings): number {
  return timedModel()(pair, readings).times.tick / 1000;
}

/** The shortest and the longest over every unit or group of the pair. */
function spanOf(id: ConditionId, pair: Pair, readings: Readings, model: TimedModel): Span | null {
  const { stimuli, on } = conditions[id];
  const timed = model(on?.(pair) ?? pair, readings);
  const spans = scopesOf(pair).map((scope) =>
    failoverSpan(timed, scope, (active) => stimuli(timed.pair, scope, active)),
  );
  const found = spans.filter((span) => span !== null);
  if (found.length === 0) return null;
  return {
    best: Math.min(...found.map(({ best }) => best)),
    worst: Math.max(...found.map(({ worst }) => worst)),
    alignments: found.reduce((sum, { alignments }) => sum + alignments, 0),
  };
}

/** Whether a stated parameter, rather than the timers, decides the time of the condition on a pair. */
function isStatedOn(id: ConditionId, pair: Pair): boolean {
  const { stated: name, on } = conditions[id];
  return name !== null && (on === undefined || JSON.stringify(on(pair)) !== JSON.stringify(pair));
}

const stated = 'No rule gives this time: it is a stated parameter, taken from the table itself.';

function deviation(documented: number, span: Span | null): string {
  if (span === null) return 'The model fails over for no alignment; the document prints a time.';
  const { best, worst } = span;
  if (documented === best) return `The document prints the shortest time; it may take ${worst} s.`;
  return `The rules give ${best} to ${worst} s; the document prints ${documented} s.`;
}

function cellOf(
  row: (typeof table71)[number],
  setting: TimeCell['setting'],
  documented: number | null,
  span: Span | null,
  isStated: boolean,
): TimeCell {
  const agrees = documented === null ? null : span?.worst === documented;
  const finding = agrees === false ? deviation(documented as number, span) : isStated ? stated : null;
  return {
    id: row.id,
    condition: row.condition,
    setting,
    rule: row.rule,
    documented,
    best: span?.best ?? null,
    worst: span?.worst ?? null,
    alignments: span?.alignments ?? 0,
    agrees,
    isStated,
    finding: documented === null && !isStated ? null : finding,
  };
}

/** The fifteen cells of Table 7-1, row by row. */
export function documentedTimes(
  readings: Readings = defaultReadings,
  model: TimedModel = timedModel(),
): readonly TimeCell[] {
  return table71.flatMap((row) =>
    settings.map((setting) => {
      const pair = pairWith(timersAt[setting]);
      return cellOf(row, setting, row[setting], spanOf(row.id, pair, readings, model), isStatedOn(row.id, pair));
    }),
  );
}

/** The same conditions on a pair, under its own timers. */
export function timesOfPair(
  pair: Pair,
  readings: Readings = defaultReadings,
  model: TimedModel = timedModel(),
): readonly TimeCell[] {
  return table71.map((row) => {
    const span = spanOf(row.id, pair, readings, model);
    return cellOf(row, 'configured', null, span, isStatedOn(row.id, pair));
  });
}
