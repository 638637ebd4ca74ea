/** Which words of a `failover` command a message may repeat: keywords only, since any other word may be a secret. */

const keywords: ReadonlySet<string> = new Set([
  'active',
  'address',
  'app-sync',
  'cloud',
  'cmd-response-timeout',
  'config-lock',
  'exec',
  'group',
  'health-check',
  'http',
  'interface',
  'interface-policy',
  'ip',
  'ipsec',
  'key',
  'lan',
  'enable',
  'link',
  'mac',
  'polltime',
  'preempt',
  'rate',
  'reload-standby',
  'replication',
  'reset',
  'standby',
  'timeout',
  'unit',
  'wait-disable',
]);

/** The word itself if it is a keyword of the product, else an ellipsis. */
export function tellable(word: string): string {
  const lower = word.toLowerCase();
  return keywords.has(lower) ? lower : '…';
}
