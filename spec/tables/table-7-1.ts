/** Table 7-1 as printed: how soon a failover comes, by what happened and by how the timers are set. */
import type { TimeRow } from './table.ts';

export const table71 = [
  {
    id: 'active-unit-lost',
    line: 461,
    condition: 'Active unit loses power or stops normal operation.',
    minimum: 0.8,
    default: 15,
    maximum: 45,
    rule: 'TIME-UNIT.1',
  },
  {
    id: 'main-board-link-down',
    line: 462,
    condition: 'Active unit main board interface link down.',
    minimum: 0.5,
    default: 5,
    maximum: 15,
    rule: 'TIME-LINK.1',
  },
  {
    id: '4ge-link-down',
    line: 463,
    condition: 'Active unit 4GE module interface link down.',
    minimum: 2,
    default: 5,
    maximum: 15,
    rule: 'TIME-LINK-4GE.1',
  },
  {
    id: 'module-failed',
    line: 464,
    condition: 'Active unit IPS or CSC module fails.',
    minimum: 2,
    default: 2,
    maximum: 2,
    rule: 'TIME-MODULE.1',
  },
  {
    id: 'interface-tested',
    line: 465,
    condition: 'Active unit interface up, but connection problem causes interface testing.',
    minimum: 5,
    default: 25,
    maximum: 75,
    rule: 'TIME-TESTED.1',
  },
] as const satisfies readonly TimeRow[];
