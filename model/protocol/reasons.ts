/** The reasons that `show failover history` prints, by what moved a role; names of the product, collected from its outputs. */
import type { Fired } from '../behaviour/chart.ts';
import type { Reaction } from '../behaviour/outcome.ts';

const byEvent: Readonly<Record<string, string>> = {
  silence: 'HELLO not heard from mate',
  takeOver: 'Other unit wants me Active',
  askedToTakeOver: 'Other unit wants me Active',
  yield: 'Other unit wants me Standby',
  askedToYield: 'Other unit wants me Standby',
  hello: 'Other unit wants me Standby',
  helloOnDataOnly: 'Other unit wants me Standby',
  peerAgrees: 'Set by the config command',
  noAnswer: 'Set by the config command',
  noFailoverActive: 'Set by the config command',
  failoverReset: 'Set by the config command',
  preemptionDue: 'Set by the config command',
  startDisabled: 'Set by the config command',
  overThreshold: 'Interface check',
  underThreshold: 'Interface check',
};

/** The product's word for why a role moved. */
export function productReason({ to }: Reaction, fired: Fired): string {
  const event = fired.id.slice(fired.id.lastIndexOf('.') + 1).replace(/\[.*$/, '');
  if (event === 'join') return to === 'active' ? 'No Active unit found' : 'Detected an Active mate';
  if (fired.meta.rules.includes('UNIT-MODULE.1') && to === 'failed') return 'Detected service card failure';
  return byEvent[event] ?? 'No Error';
}
