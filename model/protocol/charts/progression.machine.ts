/** The way of one unit, or one failover group on it, to its role: what a standby takes over first, how a unit becomes active. */
import { assign, setup } from 'xstate';
import type { SyncWord } from '../../../spec/vocabulary.ts';
import { typesOf } from '../../behaviour/charts/event-types.ts';
import { cites, ignores, restates, said, type TransitionMeta } from '../../behaviour/charts/meta.ts';
import type { Times } from '../times.ts';

export type ProgressionEvent =
  | { type: 'becomesActive' }
  /** `synchronises`: what the peer has is to be taken over first. */
  | { type: 'becomesStandby'; synchronises: boolean }
  /** Failed, off or disabled. */
  | { type: 'leaves' }
  /** The next state of a way that takes no time. */
  | { type: 'advance' }
  | { type: 'resynchronise' }
  | { type: 'elapse'; ticks: number };

export const progressionEventTypes = typesOf<ProgressionEvent>({
  becomesActive: true,
  becomesStandby: true,
  leaves: true,
  advance: true,
  resynchronise: true,
  elapse: true,
});

interface Context {
  /** Ticks in this state. */
  age: number;
}

const progressionSetup = (sync: Times['sync']) => {
  const over =
    (word: SyncWord) =>
    ({ context }: { context: Context }, e: { ticks: number }) =>
      context.age + e.ticks >= sync[word];
  return setup({
    types: { events: {} as ProgressionEvent, context: {} as Context, meta: {} as TransitionMeta },
    guards: {
      synchronises: (_, e: { synchronises: boolean }) => e.synchronises,
      coldStandbyOver: over('coldStandby'),
      syncConfigOver: over('syncConfig'),
      syncFileSystemOver: over('syncFileSystem'),
      bulkSyncOver: over('bulkSync'),
      nothingMoreToSend: ({ context }, e: { ticks: number }) =>
        !sync.stateful && context.age + e.ticks >= sync.syncFileSystem,
    },
    actions: {
      startClock: assign({ age: 0 }),
      count: assign(({ context }, e: { ticks: number }) => ({ age: context.age + e.ticks })),
    },
  });
};

export const progressionMachine = (sync: Times['sync']) => {
  const becomesActive = {
    target: 'justActive',
    actions: 'startClock',
    description: 'becomes active',
    meta: cites('ROLE-ONE-ACTIVE.1'),
  } as const;
  const leaves = {
    target: 'none',
    actions: 'startClock',
    description: 'is neither active nor standby',
    meta: cites('ROLE-ONE-ACTIVE.1'),
  } as const;
  const becomesStandby = [
    {
      guard: { type: 'synchronises', params: said },
      target: 'coldStandby',
      actions: 'startClock',
      description: 'becomes standby, and has to take over what its peer has',
      meta: cites('SYNC-AT-BOOT.1'),
    },
    {
      target: 'standbyReady',
      actions: 'startClock',
      description: 'becomes standby, with all that its peer has',
      meta: cites('ROLE-ACTIVE-BECOMES-STANDBY.1'),
    },
  ] as const;
  const resynchronise = {
    target: 'coldStandby',
    actions: 'startClock',
    description: 'the configuration is to be sent once more',
    meta: cites('SYNC-WRITE-STANDBY.1'),
  } as const;
  const noClock = { description: 'no clock runs', meta: restates('SYNC-DURATION.1') } as const;
  const counts = {
    actions: { type: 'count', params: said },
    description: 'time passes',
    meta: cites('SYNC-DURATION.1'),
  } as const;
  const moves = { becomesActive, leaves, becomesStandby, resynchronise } as const;
  const step = <const Name extends SyncWord, const Next extends string>(
    name: Name,
    target: Next,
    description: string,
    meta: TransitionMeta,
  ) =>
    ({
      on: {
        ...moves,
        elapse: [
          { guard: { type: `${name}Over`, params: said }, target, actions: 'startClock', description, meta },
          counts,
        ],
      },
    }) as const;
  const activation = <const Next extends string>(target: Next, description: string) =>
    ({
      on: {
        advance: { target, description, meta: cites('ROLE-ONE-ACTIVE.1') },
        elapse: noClock,
      },
    }) as const;
  const notStandby = { description: 'no standby to send to here', meta: ignores('SYNC-WRITE-STANDBY.1') } as const;

  return progressionSetup(sync).createMachine({
    id: 'progression',
    context: { age: 0 },
    initial: 'none',
    states: {
      none: {
        on: {
          ...moves,
          leaves: { description: 'already so', meta: restates('RELOAD.1') },
          resynchronise: notStandby,
          elapse: noClock,
        },
      },
      coldStandby: step(
        'coldStandby',
        'syncConfig',
        'clears its configuration and receives that of its peer',
        cites('SYNC-AT-BOOT.1', 'SYNC-WRITE-STANDBY.1'),
      ),
      syncConfig: step(
        'syncConfig',
        'syncFileSystem',
        'has the configuration; files follow',
        cites('SYNC-AT-BOOT.1', 'SYNC-DURATION.1'),
      ),
      syncFileSystem: {
        on: {
          ...moves,
          elapse: [
            {
              guard: { type: 'nothingMoreToSend', params: said },
              target: 'standbyReady',
              actions: 'startClock',
              description: 'has all that a standby needs; without stateful failover no connections follow',
              meta: cites('SYNC-AT-BOOT.1', 'STATE-LINK-OPTIONAL.1'),
            },
            {
              guard: { type: 'syncFileSystemOver', params: said },
              target: 'bulkSync',
              actions: 'startClock',
              description: 'has the files; connections follow',
              meta: cites('SYNC-CONNECTIONS.1'),
            },
            counts,
          ],
        },
      },
      bulkSync: step('bulkSync', 'standbyReady', 'has all that a standby needs', cites('SYNC-CONNECTIONS.1')),
      standbyReady: {
        on: {
          ...moves,
          elapse: noClock,
        },
      },
      justActive: activation('activeDrain', 'messages that are left are dropped'),
      activeDrain: activation('activeApplyingConfig', 'applies its configuration'),
      activeApplyingConfig: activation('activeConfigApplied', 'has applied its configuration'),
      activeConfigApplied: activation('active', 'is active'),
      active: { on: { ...moves, resynchronise: notStandby, elapse: noClock } },
    },
  });
};
