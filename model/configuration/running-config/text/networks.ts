/** Subnets and addresses compared: which network an address makes, what lies in it, what no host can have. */
import ipaddr from 'ipaddr.js';
import type { InterfaceAddresses } from './addresses.ts';

type Address = ReturnType<typeof ipaddr.parse>;

export interface Network {
  readonly address: Address;
  readonly length: number;
  /** `10.0.0.0/30` */
  readonly words: string;
}

/** `null` when the mask is none. */
export function networkOf({ active, subnet }: Pick<InterfaceAddresses, 'active' | 'subnet'>): Network | null {
  const address = ipaddr.parse(active);
  const length = subnet.includes('.') ? ipaddr.IPv4.parse(subnet).prefixLengthFromSubnetMask() : Number(subnet);
  if (length === null) return null;
  const of = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  const first = of.networkAddressFromCIDR(`${active}/${length}`);
  return { address: first, length, words: `${first.toString()}/${length}` };
}

export function isIn(text: string, { address, length }: Network): boolean {
  const other = ipaddr.parse(text);
  return other.kind() === address.kind() && other.match(address, length);
}

export function sameAddress(one: string, other: string): boolean {
  return ipaddr.parse(one).toNormalizedString() === ipaddr.parse(other).toNormalizedString();
}

/** Of IPv4 only, and not where a subnet is too small to keep addresses back. */
export function reservedIn(text: string, network: Network): 'network' | 'broadcast' | null {
  const { address, length, words } = network;
  if (address.kind() !== 'ipv4' || length > 30 || !isIn(text, network)) return null;
  if (sameAddress(text, address.toString())) return 'network';
  return sameAddress(text, ipaddr.IPv4.broadcastAddressFromCIDR(words).toString()) ? 'broadcast' : null;
}

/** Addresses that belong to no host in any subnet, in words. */
export function noHost(text: string): string | null {
  const range = ipaddr.parse(text).range();
  if (range === 'multicast') return 'a multicast address';
  if (range === 'broadcast') return 'the broadcast address of all networks';
  return range === 'unspecified' ? 'an address that stands for none' : null;
}

export function overlap(one: Network, other: Network): boolean {
  const length = Math.min(one.length, other.length);
  return one.address.kind() === other.address.kind() && one.address.match(other.address, length);
}

/** Too small for an address beside the active one, or with none to spare: `/31` and `/32`, of IPv6 `/127` and `/128`. */
export function isPointToPoint({ address, length }: Network): boolean {
  return length >= (address.kind() === 'ipv4' ? 31 : 127);
}

/** `fe80::/10`, which every interface may have. */
export function isLinkLocal({ address }: Network): boolean {
  return address.range() === 'linkLocal' && address.kind() === 'ipv6';
}
