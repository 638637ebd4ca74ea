/** A run as a timeline: steps as rows, what has a state as lanes, and in each row what every lane shows. */

import { scopesOf } from '../../model/behaviour/facts.ts';
import type { UnitObservation } from '../../model/behaviour/observe.ts';
import { groupsOf, type Pair } from '../../model/configuration/pair.ts';
import { failedInterfaces, policyIn } from '../../properties/oracle.ts';
import type { StepRecord } from '../../properties/replay.ts';
import { stimuliWords } from '../../properties/stimuli-words.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { policyWords } from '../pages/pair-words.ts';

export interface Cell {
  /** `standbyReady`, `up`, `failed`; a dash where nobody is there to show it. */
  readonly word: string;
  readonly changed: boolean;
}

export interface Row {
  readonly step: number;
  readonly event: string;
  /** Why roles moved or commands were refused. */
  readonly remarks: readonly string[];
  /** One for each lane. */
  readonly cells: readonly Cell[];
  /** The row that violates the sentence the run is about. */
  readonly violates: boolean;
}

export interface Timeline {
  readonly lanes: readonly string[];
  readonly rows: readonly Row[];
}

interface Lane {
  readonly name: string;
  readonly word: (record: StepRecord) => string;
}

const nothing = '–';

function roleLanes(pair: Pair): readonly Lane[] {
  const groups = groupsOf(pair);
  if (groups.length === 0) return unitNames.map((unit) => ({ name: unit, word: (r) => r.observation[unit].state }));
  return groups.flatMap((group) =>
    unitNames.map((unit) => ({
      name: `${unit}, group ${group}`,
      word: ({ observation }: StepRecord) => observation[unit].groups?.[group]?.state ?? 'off',
    })),
  );
}

/** What the units that are on show of a link, once where they agree. */
function seen(record: StepRecord, link: (unit: UnitObservation) => string | undefined): string {
  const words = unitNames.flatMap((unit: UnitName) => link(record.observation[unit]) ?? []);
  return [...new Set(words)].join(' / ') || nothing;
}

/** Failed interfaces beside the policy, for each unit and group on which some fail in the run. */
function interfaceLanes(pair: Pair, run: readonly StepRecord[]): readonly Lane[] {
  return scopesOf(pair).flatMap((scope) =>
    unitNames.flatMap((unit) => {
      const failed = (record: StepRecord) => failedInterfaces(record, unit, scope, { pair, readings: defaultReadings });
      if (run.every((record) => failed(record).failed === 0)) return [];
      const place = scope === 'unit' ? unit : `${unit}, group ${scope}`;
      const word = (record: StepRecord) => {
        const { failed: number, monitored } = failed(record);
        return monitored === 0 ? nothing : `${number} of ${monitored}`;
      };
      return [{ name: `${place}, failed (policy ${policyWords(policyIn(pair, scope))})`, word }];
    }),
  );
}

function lanesOf(pair: Pair, run: readonly StepRecord[]): readonly Lane[] {
  const stateLink = { name: 'state link', word: (r: StepRecord) => seen(r, (unit) => unit.stateLink) };
  return [
    ...roleLanes(pair),
    ...interfaceLanes(pair, run),
    { name: 'failover link', word: (r) => seen(r, (unit) => unit.failoverLink) },
    ...(pair.stateLink === 'none' ? [] : [stateLink]),
  ];
}

function remarks({ reactions, refused }: StepRecord): readonly string[] {
  return [
    ...reactions.map(({ unit, group, to, reason }) => {
      const place = group === null ? unit : `${unit}, group ${group}`;
      return `${place} → ${to}: ${reason}`;
    }),
    ...refused.map(({ stimulus, reason }) => `refused, ${stimuliWords([stimulus])}: ${reason}`),
  ];
}

/** @param violating the step that violates the sentence the run is about; null where there is none. */
export function timelineOf(pair: Pair, run: readonly StepRecord[], violating: number | null): Timeline {
  const lanes = lanesOf(pair, run);
  const rows = run.map((record, index) => {
    const before = run[index - 1];
    return {
      step: record.step,
      event: record.step === 0 ? 'before anything happens' : stimuliWords(record.stimuli),
      remarks: remarks(record),
      cells: lanes.map(({ word }) => ({
        word: word(record),
        changed: before !== undefined && word(before) !== word(record),
      })),
      violates: record.step === violating,
    };
  });
  return { lanes: lanes.map((lane) => lane.name), rows };
}
