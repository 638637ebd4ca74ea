/** What one unit believes of its peer, per unit or failover group: not detected, told a word, or silent. */
import { assign, setup } from 'xstate';
import type { StateWord, SyncWord } from '../../../spec/vocabulary.ts';
import { typesOf } from './event-types.ts';
import { cites, ignores, restates, said, type TransitionMeta } from './meta.ts';

/** A word that a hello or a message on the failover link can carry. */
export type ToldWord = Exclude<StateWord, 'off' | 'disabled'> | SyncWord;

export type PeerEvent =
  | { type: 'hello'; word: ToldWord }
  | { type: 'helloOnDataOnly' }
  | { type: 'silence' }
  | { type: 'powerLost' };

export const peerEventTypes = typesOf<PeerEvent>({
  hello: true,
  helloOnDataOnly: true,
  silence: true,
  powerLost: true,
});

interface Context {
  /** The last word heard over the failover link. */
  word: ToldWord | null;
}

const make = setup({
  types: { events: {} as PeerEvent, context: {} as Context, meta: {} as TransitionMeta },
  guards: {
    sameWord: ({ context }, event: { word: ToldWord }) => context.word === event.word,
  },
  actions: {
    rememberWord: assign((_, event: { word: ToldWord }) => ({ word: event.word })),
    forget: assign({ word: null }),
  },
});

const told = {
  target: 'told',
  actions: { type: 'rememberWord', params: said },
  description: "notes the peer's state as its hello says",
  meta: cites(
    'LINK-CARRIES.1',
    'AS-INTERFACE-ACTIVE-MARK.1',
    'AS-INTERFACE-STANDBY-MARK.1',
    'AA-INTERFACE-ACTIVE-MARK.1',
    'AA-INTERFACE-STANDBY-MARK.1',
  ),
} as const;
const off = {
  target: 'notDetected',
  actions: 'forget',
  description: 'the unit is off',
  meta: cites('RELOAD.1'),
} as const;

export const peerMachine = () =>
  make.createMachine({
    id: 'peer',
    context: { word: null },
    initial: 'notDetected',
    states: {
      notDetected: {
        on: {
          hello: told,
          helloOnDataOnly: {
            description: 'a data path carries no state of the peer',
            meta: ignores('LINK-CARRIES.1', 'UNIT-PROBE-DATA.1'),
          },
          silence: { description: 'a peer never heard cannot fall silent', meta: ignores('START-NO-PEER.1') },
          powerLost: { description: 'nothing to forget', meta: restates('RELOAD.1') },
        },
      },
      told: {
        on: {
          hello: [
            {
              guard: { type: 'sameWord', params: said },
              description: 'the same word again',
              meta: restates('LINK-CARRIES.1'),
            },
            told,
          ],
          helloOnDataOnly: {
            description: 'the peer lives; the last word heard over the failover link stands',
            meta: ignores('UNIT-ANSWER-ON-DATA.1', 'AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1'),
          },
          silence: {
            target: 'silent',
            description: 'marks the peer as failed',
            meta: cites(
              'UNIT-NO-ANSWER.1',
              'AS-ACTIVE-FAILED-MARK.1',
              'AS-STANDBY-FAILED-MARK.1',
              'AA-UNIT-FAILED-MARK.1',
              'AS-ACTIVE-FAILED-SILENCE.1',
            ),
          },
          powerLost: off,
        },
      },
      silent: {
        on: {
          hello: told,
          helloOnDataOnly: {
            target: 'told',
            description: 'the peer is heard again; the last word heard over the failover link stands',
            meta: cites('UNIT-ANSWER-ON-DATA.1'),
          },
          silence: { description: 'still silent', meta: restates('UNIT-NO-ANSWER.1') },
          powerLost: off,
        },
      },
    },
  });
