/** Virtual MAC addresses: two of one host each, told apart from all others, on ports that carry data. */
import type { GroupName } from '../../../../spec/vocabulary.ts';
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { Located, MacAddresses, Settings } from '../commands/settings.ts';
import { physicalPort } from '../text/port.ts';
import { linkOn } from './links.ts';
import { isActiveActive, namedInterfaces, type PairSettings } from './named-interfaces.ts';

interface Entry {
  readonly port: string;
  /** `null` on an Active/Standby pair. */
  readonly group: GroupName | null;
  readonly mac: Located<MacAddresses>;
}

export function checkMac(pair: PairSettings, sayIn: (file: string) => Say): void {
  const say = sayIn(pair.primary.file);
  checkOwn(pair, sayIn);
  const entries = entriesOf(pair);
  const carrying = isAllKnown(pair) ? carryingPorts(pair) : null;
  for (const entry of entries) {
    checkValues(entry, say);
    checkPlace(entry, pair.primary, carrying, say);
  }
  checkDistinct(entries, say);
  const [first] = entries;
  const { macAddressAuto } = pair.primary;
  if (first === undefined || macAddressAuto?.value !== true) return;
  const message = `found virtual MAC addresses beside \`mac-address auto\` on line ${macAddressAuto.line}; expected one of the two: which address an interface then has cannot be foretold`;
  say(first.mac.line, 'warning', message, 'CONFIG-MAC-ONE-METHOD.1');
}

/** `mac-address` of a data interface itself. */
function checkOwn(pair: PairSettings, sayIn: (file: string) => Say): void {
  for (const { file, real, port } of namedInterfaces(pair)) {
    if (port.macAddresses !== undefined) checkValues({ port: real, mac: port.macAddresses }, sayIn(file));
  }
}

/** Those with effect: of the groups on an Active/Active pair. */
function entriesOf({ primary }: PairSettings): readonly Entry[] {
  if (!isActiveActive(primary)) return [...primary.macAddresses].map(([port, mac]) => ({ port, group: null, mac }));
  return [...primary.groups].flatMap(([group, { macAddresses }]) =>
    [...macAddresses].map(([port, mac]) => ({ port, group, mac })),
  );
}

function checkValues({ port, mac: { value, line } }: Pick<Entry, 'port' | 'mac'>, say: Say): void {
  const addresses = [value.active, value.standby];
  const unusable = addresses.find(isGroupAddress) ?? addresses.find((address) => /^[0.]+$/.test(address));
  if (unusable !== undefined) {
    const fault = isGroupAddress(unusable)
      ? 'a multicast or broadcast address; expected that of one host, whose second digit is even'
      : 'all zeros; expected the address of a host';
    const message = `the virtual MAC address ${unusable} of ${shown(port)} is ${fault}`;
    say(line, 'error', message, 'CONFIG-MAC-ADDRESS.1');
  } else if (value.active === value.standby) {
    const message = `the active and the standby virtual MAC address of ${shown(port)} are the same; expected two: the units would answer with one address`;
    say(line, 'error', message, 'CONFIG-MAC-ADDRESS.1');
  }
}

/** Multicast and broadcast: the lowest bit of the first byte is set. */
function isGroupAddress(address: string): boolean {
  return Number.parseInt(address.slice(0, 2), 16) % 2 === 1;
}

/** `carrying`: the ports of data interfaces, where all are known. */
function checkPlace(
  { port, group, mac: { line } }: Entry,
  primary: Settings,
  carrying: ReadonlySet<string> | null,
  say: Say,
): void {
  const link = linkOn(primary, port);
  if (link !== null) {
    const message = `found a virtual MAC address for ${shown(port)}, the interface of the ${link}; it has no effect: expected none there, since the addresses of a link stay with the units`;
    say(line, 'warning', message, 'CONFIG-MAC-ADDRESS.1');
  } else if (carrying !== null && !carrying.has(portIn(group, physicalPort(port)))) {
    const where = group === null ? '' : ` of failover group ${group}`;
    const message = `found a virtual MAC address for ${shown(port)}, which carries no data interface${where}; it has no effect: expected the port of one`;
    say(line, 'warning', message, 'CONFIG-MAC-ADDRESS.1');
  }
}

/** Whether the file of every context was read, and its group. */
function isAllKnown({ primary, contexts }: PairSettings): boolean {
  const refused = primary.refused.has('groups') || [...primary.contexts.values()].some((c) => c.refusedGroup);
  return primary.contexts.size === contexts.size && !refused;
}

/** The physical ports of the data interfaces, on an Active/Active pair each with the group it carries. */
function carryingPorts(pair: PairSettings): ReadonlySet<string> {
  const groupOf = (context: string | null) => pair.primary.contexts.get(context ?? '')?.group?.value ?? '1';
  const separate = isActiveActive(pair.primary);
  return new Set(
    namedInterfaces(pair).map(({ context, real }) => portIn(separate ? groupOf(context) : null, physicalPort(real))),
  );
}

function portIn(group: string | null, port: string): string {
  return group === null ? port : `${group} ${port}`;
}

function checkDistinct(entries: readonly Entry[], say: Say): void {
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    const { active, standby } = entry.mac.value;
    const taken = [active, standby].find((address) => seen.has(address));
    const other = taken === undefined ? undefined : seen.get(taken);
    if (other !== undefined) {
      const message = `the virtual MAC address ${taken} of ${shown(entry.port)} is also given to ${shown(other.port)} on line ${other.mac.line}; expected each address once`;
      say(entry.mac.line, 'warning', message, 'CONFIG-MAC-ADDRESS.1');
    }
    for (const address of [active, standby]) if (!seen.has(address)) seen.set(address, entry);
  }
}
