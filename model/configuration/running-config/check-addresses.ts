/** Addresses: those of one interface lie in one subnet and differ, those of the links in a subnet of their own. */
import ipaddr from 'ipaddr.js';
import type { Say } from '../reading.ts';
import { shown } from '../usable-text.ts';
import { namedInterfaces, type PairSettings } from './named-interfaces.ts';
import type { InterfaceAddresses, Settings } from './settings.ts';

/** Those of the primary's links, and of every data interface. */
export function checkAddresses(pair: PairSettings, sayIn: (file: string) => Say): void {
  const say = sayIn(pair.primary.file);
  for (const [name, { value, line }] of pair.primary.addresses) {
    const fault = addressFault(value, `the link ${shown(name)}`);
    if (fault !== null) say(line, 'error', fault, 'LINK-ADDRESSES.1');
  }
  for (const { file, nameif, port } of namedInterfaces(pair)) {
    for (const { value, line } of port.addresses) {
      const fault = addressFault(value, `interface ${shown(nameif.value)}`);
      if (fault !== null) sayIn(file)(line, 'error', fault, 'CONFIG-STANDBY-ADDRESS.1');
    }
  }
  checkLinkSubnets(pair, say);
}

/** What is wrong with the addresses of one interface; `null` when each unit can use its own. */
export function addressFault(addresses: InterfaceAddresses, of: string): string | null {
  const network = networkOf(addresses);
  if (network === null) {
    return `${shown(addresses.subnet)}, given as the mask of ${of}, is no subnet mask; expected one such as \`255.255.255.0\``;
  }
  const { active, standby } = addresses;
  const words = network.words;
  for (const [role, address] of Object.entries({ active, standby })) {
    const kind = address === null ? null : reserved(address, network);
    if (kind !== null) {
      return `the ${role} address ${address} of ${of} is the ${kind} address of ${words}; expected the address of a host`;
    }
  }
  if (standby === null) return null;
  if (same(active, standby)) {
    return `the active and the standby address of ${of} are the same, ${active}; expected a standby address of its own in ${words}`;
  }
  if (isIn(standby, network)) return null;
  return `the standby address ${standby} of ${of} is outside the subnet of the active one, ${words}; expected an address in it`;
}

type Address = ReturnType<typeof ipaddr.parse>;

interface Network {
  readonly address: Address;
  readonly length: number;
  /** `10.0.0.0/30` */
  readonly words: string;
}

/** `null` when the mask is none. */
function networkOf({ active, subnet }: InterfaceAddresses): Network | null {
  const address = ipaddr.parse(active);
  const length = subnet.includes('.') ? ipaddr.IPv4.parse(subnet).prefixLengthFromSubnetMask() : Number(subnet);
  if (length === null) return null;
  const of = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  const first = of.networkAddressFromCIDR(`${active}/${length}`);
  return { address: first, length, words: `${first.toString()}/${length}` };
}

function isIn(text: string, { address, length }: Network): boolean {
  const other = ipaddr.parse(text);
  return other.kind() === address.kind() && other.match(address, length);
}

function same(one: string, other: string): boolean {
  return ipaddr.parse(one).toNormalizedString() === ipaddr.parse(other).toNormalizedString();
}

/** Of IPv4 only, and not where a subnet is too small to keep addresses back. */
function reserved(text: string, network: Network): 'network' | 'broadcast' | null {
  const { address, length, words } = network;
  if (address.kind() !== 'ipv4' || length > 30 || !isIn(text, network)) return null;
  if (same(text, address.toString())) return 'network';
  return same(text, ipaddr.IPv4.broadcastAddressFromCIDR(words).toString()) ? 'broadcast' : null;
}

function overlap(one: Network, other: Network): boolean {
  const length = Math.min(one.length, other.length);
  return one.address.kind() === other.address.kind() && one.address.match(other.address, length);
}

/** The subnet of a link is used by nothing else. */
function checkLinkSubnets(pair: PairSettings, say: Say): void {
  const links = linkNetworks(pair.primary);
  const data = namedInterfaces(pair).flatMap(({ name, port }) =>
    port.addresses.map(({ value }) => ({ name: `interface ${shown(name)}`, network: networkOf(value) })),
  );
  for (const [index, { name, line, network }] of links.entries()) {
    const before = links.slice(0, index).map((link) => ({ ...link, name: `the link ${shown(link.name)}` }));
    const taken = [...before, ...data].find((other) => other.network !== null && overlap(network, other.network));
    if (taken === undefined) continue;
    const message = `the subnet ${network.words} of the link ${shown(name)} is also that of ${taken.name}; expected a subnet that nothing else uses`;
    say(line, 'warning', message, 'LINK-ADDRESSES.1');
  }
}

function linkNetworks({ addresses, failoverLink, stateLink }: Settings) {
  const names = new Set([failoverLink?.value.name, stateLink?.value.name]);
  return [...addresses].flatMap(([name, { value, line }]) => {
    const network = names.has(name) ? networkOf(value) : null;
    return network === null ? [] : [{ name, line, network }];
  });
}
