/** The addresses of data interfaces: `ip address` and `ipv6 address`. */
import type { Say } from '../../reading.ts';
import { looksLikeAddress, readAddresses } from '../text/addresses.ts';
import { found, keyword } from '../text/words.ts';
import { sayRepeated } from './repeated.ts';
import type { PortSettings } from './settings.ts';

/** The words after `ip address` or `ipv6 address`; addresses that are learned, or that stand for names, are not known here. */
export function addAddress(rest: readonly string[], port: PortSettings, line: number, say: Say): void {
  const value = readAddresses(rest);
  const refused = value === null && isMeantAsAddresses(rest);
  if (refused) {
    const message = `found ${found(rest, 4)} after \`address\`; expected an address with mask (or an IPv6 address with prefix length), and perhaps \`standby\` with an address`;
    say(line, 'error', message, 'CONFIG-STANDBY-ADDRESS.1');
  }
  port.standbyAddress ||= rest.some((w) => keyword(w) === 'standby');
  if (value !== null) replaceAddress(port, { value, line }, say);
  else if (rest.length > 0) port.unknownAddress = { value: refused ? 'refused' : unknownKind(rest), line };
}

/** An interface has one IPv4 address, and any number of IPv6 addresses. */
function replaceAddress(port: PortSettings, added: PortSettings['addresses'][number], say: Say): void {
  const isV4 = (address: string) => !address.includes(':');
  const at = port.addresses.findIndex(
    ({ value: { active } }) => active === added.value.active || (isV4(active) && isV4(added.value.active)),
  );
  sayRepeated(isV4(added.value.active) ? 'ip address' : 'ipv6 address', port.addresses[at], added, say);
  if (at >= 0) port.addresses.splice(at, 1);
  port.addresses.push(added);
}

/** Written in digits, so that neither a name nor a way of learning the address is meant. */
function isMeantAsAddresses(rest: readonly string[]): boolean {
  const [first = ''] = rest;
  const at = rest.findIndex((word) => keyword(word) === 'standby');
  const standby = at < 0 ? first : rest[at + 1];
  const complete = rest.length > 1 || first.includes(':');
  return (
    complete && looksLikeAddress(first) && !rest.some(isOption) && (standby === undefined || looksLikeAddress(standby))
  );
}

function unknownKind(rest: readonly string[]): 'learned' | 'named' {
  const learned = ['dhcp', 'pppoe', 'autoconfig'];
  return rest.some((word) => learned.includes(keyword(word))) ? 'learned' : 'named';
}

/** Words after an address that say where it comes from or how far it reaches. */
function isOption(word: string): boolean {
  return ['link-local', 'eui-64', 'pppoe', 'cluster-pool', 'autoconfig'].includes(keyword(word));
}

/** `no ip address`. */
export function dropIpv4(port: PortSettings): void {
  const kept = port.addresses.filter(({ value }) => value.active.includes(':'));
  port.addresses.splice(0, port.addresses.length, ...kept);
  port.unknownAddress = undefined;
  port.standbyAddress = kept.some(({ value }) => value.standby !== null);
}
