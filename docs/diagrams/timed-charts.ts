/** What the pictures call each statechart in time, and its events in families small enough for one picture each. */
import type { WatchingChartName } from '../../model/protocol/machines.ts';
import type { ChartWords, EventFamily } from './charts.ts';

/** A name of files that no statechart of the behaviour level has. */
export function inTimeName(chart: WatchingChartName): string {
  return `in-time-${chart}`;
}

export function isInTime(chart: string): chart is WatchingChartName {
  return Object.hasOwn(timedChartWords, chart);
}

const untested = [
  'unwatched',
  'normal',
  'missed',
  'waiting',
  'silent',
  'silentFading',
  'linkFading',
  'noLink',
  'linkDown',
];
const tested = ['activity', 'arpFirst', 'arpSecond', 'ping'];
const fading = ['silentFading', 'linkFading'];

const hearing: readonly EventFamily[] = [
  { name: 'carried', title: 'the path carries hellos', events: ['carried'] },
  { name: 'cut', title: 'the path carries none', events: ['notCarried'] },
  { name: 'listening', title: 'the unit listens no more', events: ['deaf'] },
  { name: 'farewell', title: 'the peer says that it reloads', events: ['farewell'] },
  { name: 'clock', title: 'time passes', events: ['elapse'] },
];

export const timedChartWords: { readonly [chart in WatchingChartName]: ChartWords } = {
  boot: {
    letter: 'B',
    title: 'Start of one unit',
    runs: 'one for each unit',
    families: [
      { name: 'power', title: 'the unit is switched on or off', events: ['power', 'noPower'] },
      { name: 'clock', title: 'time passes', events: ['elapse'] },
    ],
  },
  module: {
    letter: 'M',
    title: 'Service module as one unit notices it',
    runs: 'one for each unit',
    families: [
      { name: 'module', title: 'the module works, or not', events: ['works', 'fails'] },
      { name: 'clock', title: 'time passes', events: ['elapse'] },
    ],
  },
  linkHellos: {
    letter: 'K',
    title: 'Hellos over the failover link as one unit hears them',
    runs: 'one for each unit',
    families: hearing,
  },
  dataHellos: {
    letter: 'D',
    title: 'Hellos over the data paths as one unit hears them',
    runs: 'one for each unit',
    families: hearing,
  },
  interface: {
    letter: 'I',
    title: 'One monitored interface as its unit watches it',
    runs: 'one for each monitored interface on each unit',
    families: [
      { name: 'watching', title: 'the unit watches no more', events: ['unwatched'] },
      { name: 'shut', title: 'the interface is shut', events: ['shut'] },
      { name: 'link', title: 'the port loses its link', events: ['linkLost'] },
      { name: 'hello', title: 'hellos are heard', events: ['hellos'] },
      { name: 'traffic', title: 'traffic without hellos', events: ['traffic'] },
      { name: 'silence', title: 'nothing arrives', events: ['nothing'], states: untested },
      { name: 'silence-in-test', title: 'nothing arrives during a test', events: ['nothing'], states: tested },
      {
        name: 'clock',
        title: 'time passes',
        events: ['elapse'],
        states: untested.filter((state) => !fading.includes(state)),
      },
      { name: 'clock-of-links', title: 'time passes until a dead link is found', events: ['elapse'], states: fading },
      { name: 'clock-in-test', title: 'time passes during a test', events: ['elapse'], states: tested },
    ],
  },
  progression: {
    letter: 'W',
    title: 'Way of one unit, or of one failover group on a unit, to its role',
    runs: 'one for each unit, or for each failover group on each unit',
    families: [
      { name: 'active', title: 'becomes active', events: ['becomesActive'] },
      { name: 'activation', title: 'what an active unit passes at once', events: ['advance'] },
      { name: 'standby', title: 'becomes standby', events: ['becomesStandby'] },
      { name: 'departure', title: 'becomes neither', events: ['leaves'] },
      { name: 'resend', title: 'the configuration is sent once more', events: ['resynchronise'] },
      { name: 'clock', title: 'time passes', events: ['elapse'] },
    ],
  },
};
