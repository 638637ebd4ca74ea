/** Claims about time: sentences of the documents and their corrections, each judged over every alignment with the polls. */
import { beginning, happen, type Moment, passUntilQuiet } from '../../model/protocol/run.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { settledPair } from './measure.ts';
import { apart, blocked, type Disturbance, disturbed, modelOf, type Tried } from './scenario.ts';
import { documentedTimes } from './table.ts';

/** What a claim about time was found to be. */
export interface TimedVerdict {
  readonly verdict: 'holds' | 'violated';
  /** Runs that were tried. */
  readonly runs: number;
  /** A run that shows the violation, in words; null where it holds. */
  readonly shownBy: string | null;
}

export interface TimedClaim {
  readonly id: string;
  /** A declarative sentence. */
  readonly name: string;
  readonly why: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** `violated` for a sentence of the documents that is false as worded. */
  readonly expected: 'holds' | 'violated';
  judge(): TimedVerdict;
}

type Model = ReturnType<typeof modelOf>;

function words(model: Model, { at, moved }: Tried, seconds: number): string {
  const [first] = moved;
  const tick = model.times.tick / 1000;
  const what =
    first === undefined
      ? ''
      : `; ${first.reaction.unit} ${first.reaction.from} to ${first.reaction.to} at ${(first.at - at) * tick} s`;
  return `${seconds} s from ${at * tick} s after a hello${what}`;
}

/** No role moves, whatever disturbance of these lengths comes and however it falls on the polls. */
function movesNothing(model: Model, of: Omit<Disturbance, 'seconds'>, lengths: readonly number[]): TimedVerdict {
  let runs = 0;
  for (const seconds of lengths) {
    const tried = disturbed(model, { ...of, seconds });
    runs += tried.length;
    const moved = tried.find((each) => each.moved.length > 0);
    if (moved !== undefined) return { verdict: 'violated', runs, shownBy: words(model, moved, seconds) };
  }
  return { verdict: 'holds', runs, shownBy: null };
}

/** Every length of whole ticks below a limit, the longest first. */
function below(model: Model, limit: number): readonly number[] {
  const tick = model.times.tick / 1000;
  const count = Math.ceil(limit / tick) - 1;
  return Array.from({ length: count }, (_, i) => (count - i) * tick);
}

/** Hellos of both units are lost on the failover link for a while; its messages, and the data paths, get through or not. */
function saturated(seconds: number, dataPaths: boolean): TimedVerdict {
  const model = modelOf();
  const start: Moment = { ...beginning(model), state: settledPair(model) };
  const passed = (from: Moment, stimulus: Stimulus) => {
    const { moment } = happen(model, from, [stimulus]);
    return passUntilQuiet(model, moment);
  };
  const from = dataPaths ? start : passed(start, { type: 'dataPathDown' }).moment;
  const { moves } = passed(from, { type: 'hellosLost', path: 'failoverLink', seconds });
  if (moves.length > 0) return { verdict: 'holds', runs: 1, shownBy: null };
  return { verdict: 'violated', runs: 1, shownBy: `${seconds} s without a hello on the failover link move no role` };
}

export const timedClaims: readonly TimedClaim[] = [
  {
    id: 'time/table-7-1',
    name: 'A failover comes no later than Table 7-1 prints',
    why: 'The figures are what a design of the network reckons with.',
    rules: ['TIME-UNIT.1', 'TIME-LINK.1', 'TIME-LINK-4GE.1', 'TIME-MODULE.1', 'TIME-TESTED.1'],
    expected: 'holds',
    judge() {
      const cells = documentedTimes();
      const late = cells.find(({ worst, documented }) => worst === null || worst > (documented ?? 0));
      const runs = cells.reduce((sum, { alignments }) => sum + alignments, 0);
      const shownBy = late === undefined ? null : `${late.condition} ${late.setting}: ${late.worst} s`;
      return { verdict: late === undefined ? 'holds' : 'violated', runs, shownBy };
    },
  },
  {
    id: 'time/shorter-than-hold',
    name: 'A disturbance shorter than the unit hold time moves no role',
    why: 'It is how the hold time is usually explained; but hellos come once a poll, so that a silence outlasts what caused it.',
    rules: ['UNIT-HOLD-TIME.1'],
    expected: 'violated',
    judge() {
      const model = modelOf();
      return movesNothing(model, apart, below(model, model.pair.timers.unitHold));
    },
  },
  {
    id: 'time/shorter-than-hold-less-a-poll',
    name: 'A disturbance shorter than the unit hold time less a poll moves no role',
    why: 'The corrected sentence: between the last hello before and the first after lies at most a poll more than the disturbance.',
    rules: ['UNIT-HOLD-TIME.1'],
    expected: 'holds',
    judge() {
      const model = modelOf();
      const { unitHold, unitPoll } = model.pair.timers;
      return movesNothing(model, apart, below(model, unitHold - unitPoll));
    },
  },
  {
    id: 'time/hold-of-three-polls',
    name: 'With a hold time of three polls a disturbance of one poll moves no role',
    why: 'The least ratio that the documents allow bears a poll of silence, however it falls.',
    rules: ['CONFIG-UNIT-POLL-HOLD.1', 'UNIT-HOLD-TIME.1'],
    expected: 'holds',
    judge: () => movesNothing(modelOf({ unitPoll: 1, unitHold: 3 }), apart, [1, 0.5]),
  },
  {
    id: 'time/hold-of-two-polls',
    name: 'With a hold time of two polls a disturbance of one poll moves no role',
    why: 'Why the documents forbid the ratio: two hellos may be lost in it, and the standby takes over from a peer that lives.',
    rules: ['CONFIG-UNIT-POLL-HOLD.1', 'UNIT-HOLD-TIME.1'],
    expected: 'violated',
    judge: () => movesNothing(modelOf({ unitPoll: 1, unitHold: 2 }), apart, [1, 0.5]),
  },
  {
    id: 'time/spanning-tree-default',
    name: 'With the default timers a switch port that blocks for 30 s moves no role',
    why: 'Spanning tree may block so long after a failover, which then fails over back.',
    rules: ['STP-BLOCKS.1', 'INTERFACE-HOLD.1'],
    expected: 'violated',
    judge: () => movesNothing(modelOf(), blocked, [30]),
  },
  {
    id: 'time/spanning-tree-long-hold',
    name: 'With the longest interface hold time a switch port that blocks for 30 to 50 s moves no role',
    why: 'What the documents advise where spanning tree cannot be kept from blocking.',
    rules: ['STP-BLOCKS.1', 'STP-HOLD-TIME.1', 'INTERFACE-HOLD.1'],
    expected: 'holds',
    judge: () => movesNothing(modelOf({ interfacePoll: 15, interfaceHold: 75 }), blocked, [50, 40, 30]),
  },
  {
    id: 'time/saturated-link',
    name: 'Hellos that a saturated failover link drops cause a failover',
    why: 'An article says so; but as long as a data path carries hellos, the unit does not fail over.',
    rules: ['STATE-LINK-SATURATION.1', 'UNIT-ANSWER-ON-DATA.1'],
    expected: 'violated',
    judge: () => saturated(20, true),
  },
  {
    id: 'time/saturated-link-alone',
    name: 'Hellos that a saturated failover link drops cause a failover where no data path carries hellos',
    why: 'The corrected sentence.',
    rules: ['STATE-LINK-SATURATION.1', 'UNIT-NO-ANSWER.1'],
    expected: 'holds',
    judge: () => saturated(20, false),
  },
];
