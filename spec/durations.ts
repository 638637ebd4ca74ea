/** How long things take that no rule puts a figure to: stated parameters of the protocol model, in seconds. */
import type { RuleId } from './rules/index.ts';

interface Duration {
  /** In seconds. */
  readonly seconds: number;
  readonly statement: string;
  /** What the documents do say of it. */
  readonly rules: readonly RuleId[];
  /** Where the figure comes from. */
  readonly because: string;
}

const observed = 'As seen in Cisco document 117906 after `write standby`; the documents speak of seconds to minutes.';

export const durations = {
  boot: {
    seconds: 60,
    statement: 'From power to the first hello.',
    rules: ['RELOAD.1'],
    because: 'Longer than any hold time, so that a reboot is noticed.',
  },
  coldStandby: {
    seconds: 2,
    statement: 'Until a standby begins to receive the configuration.',
    rules: ['SYNC-AT-BOOT.1'],
    because: observed,
  },
  syncConfig: {
    seconds: 24,
    statement: 'Receiving the configuration.',
    rules: ['SYNC-AT-BOOT.1', 'SYNC-DURATION.1'],
    because: observed,
  },
  syncFileSystem: { seconds: 0, statement: 'Receiving files.', rules: ['SYNC-AT-BOOT.1'], because: observed },
  bulkSync: {
    seconds: 16,
    statement: 'Receiving the connections, with stateful failover.',
    rules: ['SYNC-CONNECTIONS.1'],
    because: observed,
  },
  module: {
    seconds: 2,
    statement: 'Until a failed service module is noticed.',
    rules: ['TIME-MODULE.1'],
    because: 'Table 7-1 prints it in every column; no timer of the configuration gives it.',
  },
  slowestLinkLoss: {
    seconds: 2,
    statement: 'The least it takes to notice a dead link on a 4GE module.',
    rules: ['TIME-LINK-4GE.1'],
    because: 'Table 7-1 prints it as the minimum; no timer of the configuration gives it.',
  },
} as const satisfies Record<string, Duration>;

export type DurationName = keyof typeof durations;
