/** Active and standby addresses of the failover and state links. */

export interface LinkAddresses {
  readonly active: string;
  /** Mask or prefix length. */
  readonly subnet: string;
  readonly standby: string;
}

/** `A M standby B`, or `X/LEN standby Y`; `null` when the words have another form. */
export function readLinkAddresses(words: readonly string[]): LinkAddresses | null {
  const at = words.indexOf('standby');
  const [first = '', second = ''] = words;
  const standby = words[at + 1] ?? '';
  if (at < 0 || words.length !== at + 2) return null;
  if (at === 2 && [first, second, standby].every((w) => ipv4(w) !== null)) {
    return { active: first, subnet: second, standby };
  }
  const [address = '', length = '', ...more] = first.split('/');
  const isPrefix = at === 1 && more.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= 128;
  if (!isPrefix || !looksIpv6(address) || !looksIpv6(standby)) return null;
  return { active: address.toLowerCase(), subnet: length, standby: standby.toLowerCase() };
}

/** Whether both IPv4 addresses are in one subnet; `true` for IPv6, which is not compared. */
export function inOneSubnet({ active, subnet, standby }: LinkAddresses): boolean {
  const [one, mask, other] = [ipv4(active), ipv4(subnet), ipv4(standby)];
  if (one === null || mask === null || other === null) return true;
  return (one & mask) === (other & mask);
}

function ipv4(word: string): number | null {
  const octets = word.split('.');
  if (octets.length !== 4 || !octets.every((o) => /^\d{1,3}$/.test(o) && Number(o) <= 255)) return null;
  return octets.reduce((sum, octet) => (sum << 8) | Number(octet), 0);
}

function looksIpv6(word: string): boolean {
  return word.length <= 45 && word.includes(':') && /^[0-9a-f:.]+$/i.test(word);
}
