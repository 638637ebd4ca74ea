/** The pair in time with one thing broken on purpose: timers, what is perceived, what is noticed, the statecharts. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Facts } from '../../model/behaviour/facts.ts';
import { type MachineMakers, usualMachines } from '../../model/protocol/machines.ts';
import { noticed } from '../../model/protocol/noticed.ts';
import type { TimedReplacements } from '../../model/protocol/pair.ts';
import { type Perceived, perceived } from '../../model/protocol/perceive.ts';
import type { InterfaceTimes, Times } from '../../model/protocol/times.ts';
import { type Choose, mutateMachine } from '../mutants/mutate-machine.ts';

export interface TimedMutant {
  readonly id: string;
  readonly replacements: TimedReplacements;
}

const by = [1, -1] as const;

function timer(name: string, change: (times: Times, ticks: number) => Times): readonly TimedMutant[] {
  return by.map((ticks) => ({
    id: `timer ${name}/${ticks > 0 ? 'a tick longer' : 'a tick shorter'}`,
    replacements: { times: (times) => change(times, ticks) },
  }));
}

function ofInterfaces(times: Times, change: (own: InterfaceTimes) => Partial<InterfaceTimes>): Times {
  const changed = Object.entries(times.interfaces).map(([name, own]) => [name, { ...own, ...change(own) }]);
  return { ...times, interfaces: Object.fromEntries(changed) };
}

function testEnd(index: number): (times: Times, ticks: number) => Times {
  return (times, ticks) =>
    ofInterfaces(times, ({ ends }) => {
      const [a, b, c, d] = ends.map((end, i) => (i === index ? end + ticks : end));
      return { ends: [a, b, c, d] as InterfaceTimes['ends'] };
    });
}

const timers: readonly TimedMutant[] = [
  ...timer('probe', (t, by) => ({ ...t, unit: { ...t.unit, probe: t.unit.probe + by } })),
  ...timer('unit hold', (t, by) => ({ ...t, unit: { ...t.unit, silent: t.unit.silent + by } })),
  ...timer('unit poll', (t, by) => ({ ...t, unit: { ...t.unit, poll: t.unit.poll + by } })),
  ...timer('tests start', (t, by) => ofInterfaces(t, ({ start }) => ({ start: start + by }))),
  ...[0, 1, 2, 3].flatMap((index) => timer(`end of test ${index + 1}`, testEnd(index))),
  ...timer('link loss', (t, by) => ofInterfaces(t, ({ linkLoss }) => ({ linkLoss: linkLoss + by }))),
  ...timer('boot', (t, by) => ({ ...t, boot: t.boot + by })),
  ...timer('module', (t, by) => ({ ...t, module: t.module + by })),
  ...timer('cold standby', (t, by) => ({ ...t, sync: { ...t.sync, coldStandby: t.sync.coldStandby + by } })),
  ...timer('configuration', (t, by) => ({ ...t, sync: { ...t.sync, syncConfig: t.sync.syncConfig + by } })),
];

type Told = (event: Perceived, watcher: string) => Perceived;

function told(name: string, change: Told): TimedMutant {
  const wrong: typeof perceived = (i, watching, w) => perceived(i, watching, w).map((event) => change(event, w.name));
  return { id: `perceived ${name}`, replacements: { perceived: wrong } };
}

const perceptions: readonly TimedMutant[] = [
  told('probe answer ignored', (e, w) =>
    w === 'dataHellos' && e.type === 'carried' ? { type: 'notCarried', age: 0 } : e,
  ),
  told('hello ignored', (e, w) => (w === 'linkHellos' && e.type === 'carried' ? { type: 'notCarried', age: 0 } : e)),
  told('cut link unseen', (e, w) =>
    w === 'linkHellos' && e.type === 'notCarried' ? { type: 'carried', after: 0 } : e,
  ),
  told('silence taken for traffic', (e) => (e.type === 'nothing' ? { type: 'traffic', age: 0 } : e)),
  told('traffic taken for silence', (e) => (e.type === 'traffic' ? { type: 'nothing', age: 0, tested: 0 } : e)),
  told('dead port unseen', (e) => (e.type === 'linkLost' ? { type: 'nothing', age: 0, tested: 0 } : e)),
  told('failed module unseen', (e) => (e.type === 'fails' ? { type: 'works' } : e)),
];

function notice(name: string, change: (facts: Facts) => Partial<Facts>): TimedMutant {
  const wrong: typeof noticed = (i, watching) => {
    const facts = noticed(i, watching);
    return { ...facts, ...change(facts) };
  };
  return { id: `noticed ${name}`, replacements: { noticed: wrong } };
}

const swapHearing = (from: string, to: 'link' | 'data' | 'nothing' | 'waiting') => (facts: Facts) => {
  const { hearing } = facts;
  if (hearing === undefined) return {};
  const of = (heard: (typeof hearing)['primary']) => (heard === from ? to : heard);
  return { hearing: { primary: of(hearing.primary), secondary: of(hearing.secondary) } };
};

const notices: readonly TimedMutant[] = [
  notice('waiting taken for silence', swapHearing('waiting', 'nothing')),
  notice('data taken for silence', swapHearing('data', 'nothing')),
  notice('silence taken for data', swapHearing('nothing', 'data')),
  notice('silence not believed', swapHearing('nothing', 'waiting')),
  notice('a dead module forgotten', () => ({ moduleDown: { primary: false, secondary: false } })),
];

/** One kind of machine made otherwise. */
function machine<K extends keyof MachineMakers>(
  id: string,
  kind: K,
  change: (made: AnyStateMachine) => AnyStateMachine,
): TimedMutant {
  const make = usualMachines[kind] as (...args: readonly unknown[]) => AnyStateMachine;
  const changed = (...args: readonly unknown[]) => change(make(...args));
  return { id, replacements: { machines: { ...usualMachines, [kind]: changed } as MachineMakers } };
}

const transition = (id: string, kind: keyof MachineMakers, choose: Choose): TimedMutant =>
  machine(id, kind, (made) => mutateMachine(made, choose).machine);

/** The tests of an interface with two of them swapped: each leads to where the other should. */
const swapped: Readonly<Record<string, string>> = {
  activity: '#interface.arpSecond',
  arpFirst: '#interface.ping',
  arpSecond: '#interface.arpFirst',
};

/** A clock that is not set back where it should be. */
function notReset(made: AnyStateMachine): AnyStateMachine {
  const implementations = {
    ...made.implementations,
    actions: { ...made.implementations.actions, stopClock: () => {}, startClock: () => {} },
  };
  return createMachine(made.config as never, implementations as never);
}

const charts: readonly TimedMutant[] = [
  transition('interface/tests swapped', 'interface', (t) => {
    const target = t.event === 'elapse' && t.guard === `${t.state}Ends` ? swapped[t.state] : undefined;
    return target === undefined ? null : { kind: 'retarget', target };
  }),
  transition('interface/tests skipped', 'interface', (t) =>
    t.guard === 'activityEnds' ? { kind: 'retarget', target: '#interface.ping' } : null,
  ),
  transition('hello/farewell ignored', 'hello', (t) =>
    t.event === 'farewell' && t.targets.length > 0 ? { kind: 'drop' } : null,
  ),
  transition('hello/never probes', 'hello', (t) =>
    t.guard === 'firstMissed' || t.guard === 'missedAlready' ? { kind: 'remove' } : null,
  ),
  transition('progression/skips the files', 'progression', (t) =>
    t.guard === 'syncConfigOver' ? { kind: 'retarget', target: '#progression.standbyReady' } : null,
  ),
  machine('hello/clock not reset', 'hello', notReset),
];

/** Every mutant, by id. */
export const timedMutants: readonly TimedMutant[] = [...timers, ...perceptions, ...notices, ...charts];
