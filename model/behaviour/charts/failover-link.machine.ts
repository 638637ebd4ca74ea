/** How one unit marks the failover link: unknown, up or failed. */
import { setup } from 'xstate';
import { typesOf } from './event-types.ts';
import { cites, restates, type TransitionMeta } from './meta.ts';

export type FailoverLinkEvent =
  | { type: 'hellosOnLink' }
  | { type: 'linkQuiet' }
  | { type: 'linkDown' }
  | { type: 'powerLost' };

export const failoverLinkEventTypes = typesOf<FailoverLinkEvent>({
  hellosOnLink: true,
  linkQuiet: true,
  linkDown: true,
  powerLost: true,
});

const make = setup({ types: { events: {} as FailoverLinkEvent, meta: {} as TransitionMeta } });

const down = {
  target: 'failed',
  description: 'marks the failover link as failed',
  meta: cites(
    'AS-LINK-FAILED-MARK.1',
    'AA-LINK-FAILED-MARK.1',
    'AS-LINK-DOWN-AT-START-MARK.1',
    'LINK-CABLE.1',
    'UNIT-ANSWER-ON-DATA.1',
  ),
} as const;
const up = {
  target: 'up',
  description: 'both units speak on the failover link',
  meta: cites('UNIT-ANSWER-ON-LINK.1', 'LINK-CARRIES.1'),
} as const;
const quiet = {
  target: 'unknown',
  description: 'the link is intact, but one of the units does not speak on it',
  meta: cites('LINK-CARRIES.1', 'DISABLE-SILENT.1'),
} as const;
const off = { target: 'unknown', description: 'the unit is off', meta: cites('RELOAD.1') } as const;

export const failoverLinkMachine = () =>
  make.createMachine({
    id: 'failoverLink',
    initial: 'unknown',
    states: {
      unknown: {
        on: {
          hellosOnLink: up,
          linkDown: down,
          linkQuiet: { description: 'still quiet', meta: restates('LINK-CARRIES.1') },
          powerLost: { description: 'nothing to forget', meta: restates('RELOAD.1') },
        },
      },
      up: {
        on: {
          hellosOnLink: { description: 'still heard', meta: restates('UNIT-ANSWER-ON-LINK.1') },
          linkDown: down,
          linkQuiet: quiet,
          powerLost: off,
        },
      },
      failed: {
        on: {
          hellosOnLink: up,
          linkDown: { description: 'still down', meta: restates('AS-LINK-FAILED-MARK.1', 'AA-LINK-FAILED-MARK.1') },
          linkQuiet: quiet,
          powerLost: off,
        },
      },
    },
  });
