/** Commands of other features that must not be taken for misspelt ones of ours. */

/** First words (with the second after `ip`) of global commands and of sub-commands of interfaces and contexts. */
export const foreignCommands: ReadonlySet<string> = new Set([
  ...['authentication', 'class', 'cts', 'delay', 'description', 'duplex', 'firewall', 'flowcontrol', 'hello-interval'],
  ...['igmp', 'internet', 'lacp', 'member', 'mtu', 'name', 'names', 'nve-only', 'ospf', 'pim', 'policy-route', 'port'],
  ...['scansafe', 'security-level', 'speed', 'storage-url', 'zone-member', 'allocate-ips', 'hardware', 'carrier-delay'],
  ...['interfaces', 'contexts', 'content', 'contact', 'contract', 'mac-address', 'named', 'ip verify', 'ip audit'],
  ...['ipv6 enable', 'ipv6 nd', 'ipv6 ospf', 'ipv6 traffic-filter', 'ip local', 'ip routing', 'ip unnumbered'],
]);
