/** Worked examples in time: what happens to a pair, and the instants at which rules have what follows. */
import { alignments, latest } from '../../model/protocol/alignment.ts';
import { type ProtocolModel, protocolModel, type TimedReplacements } from '../../model/protocol/pair.ts';
import {
  beginning,
  happen,
  type Moment,
  type Passage,
  passTo,
  passUntilQuiet,
  secondsOf,
} from '../../model/protocol/run.ts';
import { statedDurations } from '../../model/protocol/times.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import { pairWith } from './scenario.ts';

/** One stimulus of an example, and how long after the one before; where left out, once all is quiet. */
interface Happens {
  readonly stimuli: readonly Stimulus[];
  /** Seconds. */
  readonly after?: number;
  /** The path that is whole again is heard a poll later. */
  readonly isLate?: true;
}

export interface Timeline {
  readonly id: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly happens: readonly Happens[];
  /** What is seen from the last thing that happens on, as `seconds unit what state`, seconds from there; the states of units and of what they watch. */
  readonly seen: readonly string[];
}

const both: Happens = { stimuli: unitNames.map((unit) => ({ type: 'powerOn', unit })) };
const one = (stimulus: Stimulus, more: Omit<Happens, 'stimuli'> = {}): Happens => ({ stimuli: [stimulus], ...more });

const activation = (at: number, unit: string) =>
  ['justActive', 'activeDrain', 'activeApplyingConfig', 'activeConfigApplied', 'active'].map(
    (state) => `${at} ${unit} ${state}`,
  );

const aPollLater = alignments.find(({ repair }) => repair === 'aPollLater') ?? latest;

/** By the default timers: unit poll 1 s, hold 15 s; interface poll 5 s, hold 25 s. */
export const timelines: readonly Timeline[] = [
  {
    id: 'tests-in-order',
    rules: [
      'INTERFACE-TEST-START.1',
      'INTERFACE-TEST-ACTIVITY.1',
      'INTERFACE-TEST-ARP.1',
      'INTERFACE-TEST-PING.1',
      'INTERFACE-HOLD.1',
    ],
    happens: [both, one({ type: 'trafficLost', unit: 'primary', interface: 'inside' })],
    seen: [
      '0 primary inside missed',
      '12.5 primary inside activity',
      '15.5 primary inside arpFirst',
      '18.5 primary inside arpSecond',
      '21.5 primary inside ping',
      '25 primary failed',
      ...activation(25, 'secondary'),
      '25 primary inside silent',
    ],
  },
  {
    id: 'other-traffic-passes-the-first-test',
    rules: ['INTERFACE-TEST-ACTIVITY.1', 'INTERFACE-RECOVERS.1'],
    happens: [both, one({ type: 'dataPathDown', interface: 'inside' })],
    seen: [
      '0 primary inside missed',
      '0 secondary inside missed',
      '12.5 primary inside activity',
      '12.5 secondary inside activity',
      '12.5 primary inside waiting',
      '12.5 secondary inside waiting',
    ],
  },
  {
    id: 'active-unit-lost',
    rules: ['UNIT-PROBE-DATA.1', 'UNIT-HOLD-TIME.1', 'UNIT-NO-ANSWER.1'],
    happens: [both, one({ type: 'powerOff', unit: 'primary' })],
    seen: [
      '0 primary off',
      '0 secondary failover link waiting',
      '0 secondary inside missed',
      '1 secondary failover link probing',
      '1 secondary data paths silent',
      '12.5 secondary inside activity',
      '12.5 secondary inside waiting',
      ...activation(15, 'secondary'),
      '15 secondary failover link silent',
    ],
  },
  {
    id: 'failover-link-lost',
    rules: ['UNIT-PROBE-DATA.1', 'UNIT-ANSWER-ON-DATA.1', 'UNIT-HOLD-TIME.1'],
    happens: [both, one({ type: 'failoverLinkDown' })],
    seen: [
      '0 primary failover link waiting',
      '0 secondary failover link waiting',
      '1 primary failover link probing',
      '1 primary data paths heard',
      '1 secondary failover link probing',
      '1 secondary data paths heard',
      '15 primary failover link silent',
      '15 secondary failover link silent',
    ],
  },
  {
    id: 'failover-link-back-in-time',
    rules: ['UNIT-ANSWER-ON-LINK.1', 'UNIT-HOLD-TIME.1'],
    happens: [both, one({ type: 'failoverLinkDown' }), one({ type: 'failoverLinkUp' }, { after: 10, isLate: true })],
    seen: [
      '1 primary failover link heard',
      '1 primary data paths deaf',
      '1 secondary failover link heard',
      '1 secondary data paths deaf',
    ],
  },
  {
    id: 'clock-begins-anew',
    rules: ['UNIT-HOLD-TIME.1'],
    happens: [
      both,
      one({ type: 'failoverLinkDown' }),
      one({ type: 'failoverLinkUp' }, { after: 10 }),
      one({ type: 'powerOff', unit: 'primary' }, { after: 1 }),
    ],
    seen: [
      '0 primary off',
      '0 secondary failover link waiting',
      '0 secondary inside missed',
      '1 secondary failover link probing',
      '1 secondary data paths silent',
      '12.5 secondary inside activity',
      '12.5 secondary inside waiting',
      ...activation(15, 'secondary'),
      '15 secondary failover link silent',
    ],
  },
  {
    id: 'link-of-an-interface-lost',
    rules: ['INTERFACE-LINK-LOSS.1', 'TIME-LINK.1'],
    happens: [both, one({ type: 'interfaceDown', unit: 'primary', interface: 'inside' })],
    seen: [
      '0 primary inside linkFading',
      '0 secondary inside missed',
      '5 primary failed',
      ...activation(5, 'secondary'),
      '5 primary inside noLink',
      '12.5 secondary inside activity',
      '12.5 secondary inside waiting',
    ],
  },
  {
    id: 'module-lost',
    rules: ['UNIT-MODULE.1', 'TIME-MODULE.1'],
    happens: [both, one({ type: 'moduleDown', unit: 'primary' })],
    seen: ['0 primary module failing', '2 primary failed', ...activation(2, 'secondary'), '2 primary module failed'],
  },
  {
    id: 'unit-joins',
    rules: ['START-PEER-ACTIVE.1', 'SYNC-AT-BOOT.1', 'SYNC-DURATION.1'],
    happens: [one({ type: 'powerOn', unit: 'primary' }), one({ type: 'powerOn', unit: 'secondary' })],
    seen: [
      '0 secondary booting',
      '60 secondary negotiation',
      '60 secondary coldStandby',
      '60 primary failover link heard',
      '60 primary data paths deaf',
      '60 primary inside normal',
      '60 secondary failover link heard',
      '60 secondary inside normal',
      '62 secondary syncConfig',
      '86 secondary syncFileSystem',
      '86 secondary standbyReady',
    ],
  },
  {
    id: 'lone-unit-looks-for-a-peer',
    rules: ['START-NO-PEER.1', 'UNIT-HOLD-TIME.1'],
    happens: [one({ type: 'powerOn', unit: 'primary' })],
    seen: [
      '0 primary booting',
      '60 primary negotiation',
      '60 primary failover link looking',
      '60 primary data paths silent',
      '60 primary inside waiting',
      ...activation(75, 'primary'),
      '75 primary failover link silent',
    ],
  },
  {
    id: 'reload-is-told',
    rules: ['RELOAD.1', 'AS-ACTIVE-FAILED.1'],
    happens: [
      both,
      one({ type: 'powerOff', unit: 'secondary' }),
      one({ type: 'powerOn', unit: 'secondary' }),
      one({ type: 'reload', unit: 'secondary' }),
    ],
    seen: [
      '0 secondary off',
      '0 secondary booting',
      '0 primary failover link silent',
      '0 primary data paths silent',
      '0 primary inside missed',
      '12.5 primary inside activity',
      '12.5 primary inside waiting',
      '60 secondary negotiation',
      '60 secondary coldStandby',
      '60 primary failover link heard',
      '60 primary data paths deaf',
      '60 primary inside normal',
      '60 secondary failover link heard',
      '60 secondary inside normal',
      '62 secondary syncConfig',
      '86 secondary syncFileSystem',
      '86 secondary standbyReady',
    ],
  },
];

/** What is seen, by what shows it: at one instant the order among different things says nothing. */
export function lanesOf(seen: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const lanes: Record<string, string[]> = {};
  for (const line of seen) {
    const [at = '', ...rest] = line.split(' ');
    const lane = rest.slice(0, -1).join(' ');
    lanes[lane] = [...(lanes[lane] ?? []), `${at} ${rest.at(-1)}`];
  }
  return lanes;
}

/** What a model shows of the last thing that happens in an example, in the words of `seen`. */
export function seenOn(model: ProtocolModel, { happens }: Timeline): readonly string[] {
  let moment: Moment = beginning(model);
  let last: readonly Passage[] = [];
  let from = 0;
  for (const { stimuli, after, isLate } of happens) {
    const way =
      after === undefined
        ? passUntilQuiet(model, moment)
        : passTo(model, moment, moment.at + (after * 1000) / model.times.tick);
    const alignment = isLate ? aPollLater : latest;
    const at = happen(model, way.moment, stimuli, alignment);
    from = secondsOf(model, way.moment);
    last = [at];
    moment = at.moment;
  }
  last = [...last, passUntilQuiet(model, moment)];
  return last.flatMap(({ moves, notices }) =>
    [
      ...moves.map(({ at, unit, to }) => ({ at, text: `${unit} ${to}` })),
      ...notices.map(({ at, unit, of, to }) => ({ at, text: `${unit} ${of} ${to}` })),
    ]
      .sort((a, b) => a.at - b.at)
      .map(({ at, text }) => `${Number((at - from).toFixed(3))} ${text}`),
  );
}

/** The model on which the examples are told: default timers, and the durations that are stated. */
export function timelineModel(replacements: TimedReplacements = {}): ProtocolModel {
  return protocolModel(pairWith(), defaultReadings, statedDurations, replacements);
}
