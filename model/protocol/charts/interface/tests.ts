/** The tests that need traffic, in their order. */
import { cites, said, type TransitionMeta } from '../../../behaviour/charts/meta.ts';
import { counts, everyTestFailed, stillNothing, traffic, watch } from './shared.ts';

const test = <const Name extends string, const Next extends string>(
  name: Name,
  next: Next,
  description: string,
  meta: TransitionMeta,
) =>
  ({
    on: {
      ...watch,
      traffic,
      nothing: stillNothing,
      elapse: [
        {
          guard: { type: `${name}Decides`, params: said },
          ...everyTestFailed,
          description: 'the time is over, or the twin hears what this interface does not', // ??? [test-decides]
          meta: cites('INTERFACE-TEST-DECIDES.1', 'INTERFACE-HOLD.1'),
        },
        {
          guard: { type: `${name}Ends`, params: said },
          target: next,
          actions: { type: 'count', params: said },
          description,
          meta,
        },
        counts,
      ],
    },
  }) as const;

export const activity = test(
  'activity',
  'arpFirst',
  'nobody heard: the machine learnt of last is asked',
  cites('INTERFACE-TEST-ACTIVITY.1', 'INTERFACE-TEST-NEXT.1', 'INTERFACE-TEST-IPV4.1', 'INTERFACE-TEST-IPV6.1'),
);

export const arpFirst = test(
  'arpFirst',
  'arpSecond',
  'no answer: the machine learnt of before is asked',
  cites('INTERFACE-TEST-ARP.1', 'INTERFACE-TEST-NEXT.1'),
);

export const arpSecond = test(
  'arpSecond',
  'ping',
  'no answer: everybody is asked',
  cites('INTERFACE-TEST-ARP.1', 'INTERFACE-TEST-NEXT.1'),
);

export const ping = {
  on: {
    ...watch,
    traffic,
    nothing: stillNothing,
    elapse: [
      {
        guard: { type: 'pingEnds', params: said },
        ...everyTestFailed,
        meta: cites('INTERFACE-TEST-PING.1', 'INTERFACE-HOLD.1', 'INTERFACE-COMPARED.1', 'TIME-TESTED.1'),
      },
      counts,
    ],
  },
} as const;
