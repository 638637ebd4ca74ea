/** The law of both-active: every way in which two units come to be active for one unit or failover group. */
import { activeUnits, bothOn, linkUp } from '../oracle.ts';
import { forcedOverDeadLink, forcedToFrozen, switchedOffAtActive, switchedOnAtStandby } from './by-command.ts';
import { everyPathLost, startsBesideFrozen, startsWithLinkDown } from './by-itself.ts';
import type { Law } from './law.ts';

/** Two units active, of one unit or failover group. */
export const lawOfTwoActive: Law = {
  id: 'law-two-active',
  situation: 'two units are active',
  why: 'two active units answer to the same addresses; whoever runs a pair has to know every way there',
  rules: ['ROLE-ONE-ACTIVE.1', 'AS-LINK-DOWN-AT-START.1', 'UNIT-NO-ANSWER.1', 'DISABLE-SILENT.1', 'FORCE-ACTIVE.1'],
  needs: { families: ['power'] },
  holds: (view, scope) => activeUnits(view, scope).length === 2,
  meanwhile: {
    name: 'While two units are active, the failover link is down or failover is off at one of them',
    predicate: (view) => !linkUp(view) || !bothOn(view),
  },
  ways: [
    startsWithLinkDown,
    startsBesideFrozen,
    everyPathLost,
    switchedOffAtActive,
    switchedOnAtStandby,
    forcedToFrozen,
    forcedOverDeadLink,
  ],
};
