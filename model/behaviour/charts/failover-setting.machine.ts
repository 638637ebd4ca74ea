/** The failover setting of one unit: without power, on or off, and what its startup configuration says. */
import { assign, setup } from 'xstate';
import type { Readings } from '../../../spec/ambiguities.ts';
import { typesOf } from './event-types.ts';
import { cites, ignores, restates, type TransitionMeta } from './meta.ts';

export type FailoverSettingEvent =
  | { type: 'powerOn' }
  | { type: 'powerOff' }
  | { type: 'enable' }
  | { type: 'disable' }
  | { type: 'save' };

export const failoverSettingEventTypes = typesOf<FailoverSettingEvent>({
  powerOn: true,
  powerOff: true,
  enable: true,
  disable: true,
  save: true,
});

interface Context {
  /** The setting in the startup configuration. */
  saved: 'on' | 'off';
  /** A unit that started off stays so until it reloads, where a reading asks for it; its running configuration says this. */
  held: 'no' | 'off' | 'on';
}

const settingSetup = (readings: Readings) =>
  setup({
    types: { events: {} as FailoverSettingEvent, context: {} as Context, meta: {} as TransitionMeta },
    guards: {
      savedOff: ({ context }) => context.saved === 'off',
      heldUntilReload: ({ context }) => context.held !== 'no',
      heldOn: ({ context }) => context.held === 'on',
    },
    actions: {
      saveOn: assign({ saved: 'on' }),
      // ??? [disable-and-reload] what no start will read is not kept
      saveOff: assign({ saved: readings['disable-and-reload'] === 'a' ? 'off' : 'on' }),
      // ??? [enable-disabled]
      hold: assign({ held: readings['enable-disabled'] === 'a' ? 'no' : 'off' }),
      holdOn: assign({ held: 'on' }),
      release: assign({ held: 'no' }),
      /** To the operator. */
      refuse: () => {},
    },
  });

const refusedOff = {
  actions: 'refuse',
  description: 'the unit is off',
  meta: ignores('COMMAND-NEEDS-POWER.1'),
} as const;

export const failoverSettingMachine = (readings: Readings) =>
  settingSetup(readings).createMachine({
    id: 'failoverSetting',
    context: { saved: 'on', held: 'no' },
    initial: 'powerless',
    states: {
      powerless: {
        on: {
          powerOn: [
            {
              guard: 'savedOff',
              target: 'off',
              actions: 'hold',
              description: 'starts with failover off, as its startup configuration says',
              meta: cites('DISABLE-AT-BOOT.1', 'DISABLE-UNTIL-RELOAD.1', 'SAVE.1'),
            },
            {
              target: 'on',
              description: 'starts with failover on, as its startup configuration says',
              meta: cites('ENABLE.1', 'DISABLE-UNTIL-RELOAD.1'),
            },
          ],
          enable: refusedOff,
          disable: refusedOff,
          save: refusedOff,
        },
      },
      on: {
        on: {
          powerOff: { target: 'powerless', description: 'loses power', meta: cites('RELOAD.1') },
          disable: {
            target: 'off',
            description: 'failover is switched off',
            meta: cites('DISABLE-KEEPS-ROLES.1', 'DISABLE-KEEPS-GROUPS.1'),
          },
          enable: { description: 'failover is on already', meta: restates('ENABLE.1') },
          save: { actions: 'saveOn', description: 'saves the setting on', meta: cites('SAVE.1') },
        },
      },
      off: {
        on: {
          powerOff: { target: 'powerless', actions: 'release', description: 'loses power', meta: cites('RELOAD.1') },
          enable: [
            {
              guard: 'heldUntilReload',
              actions: 'holdOn',
              description: 'started with failover off: stays so until it reloads',
              meta: cites('DISABLE-AT-BOOT.1', 'DISABLE-UNTIL-RELOAD.1'),
            },
            { target: 'on', description: 'failover is switched on', meta: cites('ENABLE.1') },
          ],
          disable: [
            {
              guard: 'heldOn',
              actions: 'hold',
              description: 'the running configuration has failover off again',
              meta: cites('DISABLE-UNTIL-RELOAD.1'),
            },
            {
              description: 'failover is off already',
              meta: restates('DISABLE-KEEPS-ROLES.1', 'DISABLE-KEEPS-GROUPS.1'),
            },
          ],
          save: [
            {
              guard: 'heldOn',
              actions: 'saveOn',
              description: 'saves the setting on, which the next start follows',
              meta: cites('SAVE.1'),
            },
            { actions: 'saveOff', description: 'saves the setting off', meta: cites('SAVE.1') },
          ],
        },
      },
    },
  });
