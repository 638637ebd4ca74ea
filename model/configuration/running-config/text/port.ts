/** Interface ids: one spelling for each, and the physical port under a sub-interface. */

const types = [
  'Ethernet',
  'FastEthernet',
  'GigabitEthernet',
  'TenGigabitEthernet',
  'Management',
  'Redundant',
  'Port-channel',
  'Vlan',
  'BVI',
  'Tunnel',
  'Loopback',
];

const spelling = new Map(types.map((type) => [type.toLowerCase(), type]));

export interface PortWords {
  readonly port: string;
  /** The words after the interface id. */
  readonly rest: readonly string[];
}

/** Reads an interface id, in one word or with a blank before the number; `null` when there is no word. */
export function readPort(words: readonly string[]): PortWords | null {
  const [first, second] = words;
  if (first === undefined) return null;
  const apart = second !== undefined && spelling.has(first.toLowerCase()) && /^\d/.test(second);
  return apart
    ? { port: spelled(first + second), rest: words.slice(2) }
    : { port: spelled(first), rest: words.slice(1) };
}

/** `gigabitethernet0/3` becomes `GigabitEthernet0/3`; a name that is no known type becomes lower case. */
function spelled(id: string): string {
  const type = (/^[A-Za-z-]+(?=\d)/.exec(id)?.[0] ?? '').toLowerCase();
  const number = id.slice(type.length).toLowerCase();
  return (spelling.get(type) ?? abbreviated(type, number) ?? type) + number;
}

/** `Gi0/3` is `GigabitEthernet0/3`; only with a slash in the number, since names of contexts look like the rest. */
function abbreviated(type: string, number: string): string | undefined {
  if (type === '' || !/^\d+\/\d/.test(number)) return undefined;
  const meant = types.filter((known) => known.toLowerCase().startsWith(type));
  return meant.length === 1 ? meant[0] : undefined;
}

/** Sub-interfaces have no port of their own: `GigabitEthernet0/1.100` is on `GigabitEthernet0/1`. */
export function physicalPort(port: string): string {
  return port.replace(/\.\d+$/, '');
}

export function isSubInterface(port: string): boolean {
  return physicalPort(port) !== port;
}

/**
 * What the documents say about monitoring an interface that is not told: physical interfaces and VLANs are monitored,
 * sub-interfaces are not; of others they say nothing.
 */
export function monitoringDefault(port: string): 'monitored' | 'notMonitored' | 'silentMonitored' | 'silentNot' {
  if (isSubInterface(port)) return 'notMonitored';
  // ??? [other-interfaces]
  if (/^(Redundant|Port-channel)\d/.test(port)) return 'silentMonitored';
  return /^(BVI|Tunnel|Loopback)\d/.test(port) ? 'silentNot' : 'monitored';
}

/** Whether using one of the two takes the other: the same id, or a physical port and its sub-interface. */
export function overlaps(one: string, other: string): boolean {
  return one === other || physicalPort(one) === other || physicalPort(other) === one;
}
