/** Addresses as they stand in commands: active and standby, IPv4 with a mask, IPv6 with a prefix length. */
import ipaddr from 'ipaddr.js';
import { keyword } from './words.ts';

/** Both addresses of a link, in their shortest spelling. */
export interface LinkAddresses {
  readonly active: string;
  /** Mask (IPv4) or prefix length (IPv6). */
  readonly subnet: string;
  readonly standby: string;
}

/** The address of a data interface; `standby` is null where none is given. */
export interface InterfaceAddresses {
  readonly active: string;
  /** Mask (IPv4) or prefix length (IPv6). */
  readonly subnet: string;
  readonly standby: string | null;
}

/** `A M standby B`, or `X/LEN standby Y`; `null` when the words have another form. */
export function readLinkAddresses(words: readonly string[]): LinkAddresses | null {
  const read = readAddresses(words);
  return read === null || read.standby === null ? null : { ...read, standby: read.standby };
}

/** `A M [standby B]`, or `X/LEN [standby Y]`; `null` when the words have another form. Subnets are not looked at. */
export function readAddresses(words: readonly string[]): InterfaceAddresses | null {
  const at = words.findIndex((word) => keyword(word) === 'standby');
  const own = at < 0 ? words : words.slice(0, at);
  const of = own.length === 2 ? ipv4 : ipv6;
  const standby = at < 0 ? null : of(words[at + 1] ?? '');
  if (at >= 0 && (standby === null || words.length !== at + 2)) return null;
  const [first = '', mask] = own;
  if (own.length === 2) {
    const [active, subnet] = [ipv4(first), ipv4(mask ?? '')];
    return active === null || subnet === null ? null : { active, subnet, standby };
  }
  const [address = '', length = '', ...more] = first.split('/');
  const active = ipv6(address);
  const isPrefix = own.length === 1 && more.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= 128;
  return active === null || !isPrefix ? null : { active, subnet: `${Number(length)}`, standby };
}

/** Where the first word stands that does not fit `A M standby B` or `X/LEN standby Y`; `null` when words are missing. */
export function wrongAddressWord(words: readonly string[]): number | null {
  const isV6 = words[0]?.includes(':') === true;
  const isStandby = (word: string) => keyword(word) === 'standby';
  const isV4Address = (word: string) => ipv4(word) !== null;
  const isPrefix = (word: string) => readAddresses([word]) !== null;
  const form = isV6
    ? [isPrefix, isStandby, (word: string) => ipv6(word) !== null]
    : [isV4Address, isV4Address, isStandby, isV4Address];
  const at = words.findIndex((word, i) => form[i]?.(word) !== true);
  return at < 0 ? null : at;
}

/** Whether a word can only be meant as an address. */
export function looksLikeAddress(word: string): boolean {
  return /^[\d.]*\.[\d.]*$/.test(word) || /^[0-9a-f:./]*:[0-9a-f:./]*$/i.test(word);
}

/** The address in its one spelling, `null` for anything else. */
export function readAddress(word: string): string | null {
  return ipv4(word) ?? ipv6(word);
}

function ipv4(word: string): string | null {
  return ipaddr.IPv4.isValidFourPartDecimal(word) ? ipaddr.IPv4.parse(word).toString() : null;
}

function ipv6(word: string): string | null {
  const plain = word.length <= 45 && /^[0-9a-f:.]+$/i.test(word) && ipaddr.IPv6.isValid(word);
  return plain ? ipaddr.IPv6.parse(word).toString() : null;
}
