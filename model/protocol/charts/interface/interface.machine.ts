/** How one unit watches one monitored interface: its link, the peer's hellos, and the tests when those stay away. */
import type { InterfaceTimes } from '../../times.ts';
import { missed, normal, silent, unwatched, waiting } from './hearing.ts';
import { linkDown, linkFading, noLink, silentFading } from './links.ts';
import { interfaceSetup, type Judging } from './setup.ts';
import { activity, arpFirst, arpSecond, ping } from './tests.ts';

export const interfaceMachine = (times: InterfaceTimes, judging: Judging) =>
  interfaceSetup(times, judging).createMachine({
    id: 'interface',
    context: { age: 0, look: 0 },
    initial: 'unwatched',
    states: {
      unwatched,
      normal,
      missed,
      activity,
      arpFirst,
      arpSecond,
      ping,
      waiting,
      silent,
      silentFading,
      linkFading,
      noLink,
      linkDown,
    },
  });
