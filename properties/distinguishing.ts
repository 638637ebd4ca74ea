/** For each reading that can be run besides the default, a sequence whose last step shows the difference. */

import type { Distinction } from './distinguishing/distinction.ts';
import { failoverLinkDistinctions } from './distinguishing/failover-link.ts';
import { healthDistinctions } from './distinguishing/health.ts';
import { interfaceDistinctions } from './distinguishing/interfaces.ts';
import { operatorDistinctions } from './distinguishing/operator.ts';
import { preemptionDistinctions } from './distinguishing/preemption.ts';
import { startupDistinctions } from './distinguishing/startup.ts';

export { type Distinction, tellsByItself } from './distinguishing/distinction.ts';

export const distinctions: readonly Distinction[] = [
  ...failoverLinkDistinctions,
  ...startupDistinctions,
  ...interfaceDistinctions,
  ...healthDistinctions,
  ...preemptionDistinctions,
  ...operatorDistinctions,
];
