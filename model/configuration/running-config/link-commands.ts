/** The `failover` commands about the designation of the unit, its links and their addresses. */
import type { Say } from '../reading.ts';
import { readLinkAddresses } from './addresses.ts';
import { readPort } from './port.ts';
import type { Settings } from './settings.ts';
import { found, keyword } from './words.ts';

/** The words after `failover lan unit`. */
export function readLanUnit(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const value = keyword(words[0]);
  if (words.length === 1 && (value === 'primary' || value === 'secondary')) {
    settings.designation = { value, line };
    return true;
  }
  const message = `found ${found(['failover lan unit', ...words], 2)}; expected \`primary\` or \`secondary\` after it`;
  say(line, 'error', message, 'ROLE-DESIGNATION.1');
  return false;
}

/** The words after `failover lan interface`. */
export function readLanInterface(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const [name, ...portWords] = words;
  const port = readPort(portWords);
  if (name !== undefined && port !== null && port.rest.length === 0) {
    settings.failoverLink = { value: { name, port: port.port }, line };
    return true;
  }
  const message =
    'expected a name and an interface id after `failover lan interface`, as in `folink GigabitEthernet0/3`';
  say(line, 'error', message, 'LINK-DEDICATED.1');
  return false;
}

/** The words after `failover link`. */
export function readStateLink(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const [name, ...portWords] = words;
  const port = readPort(portWords);
  if (name !== undefined && (port === null || port.rest.length === 0)) {
    settings.stateLink = { value: { name, port: port?.port ?? null }, line };
    return true;
  }
  const message = 'expected a name and, unless it is that of the failover link, an interface id after `failover link`';
  say(line, 'error', message, 'STATE-LINK-OWN.1');
  return false;
}

/** The words after `failover interface ip`. */
export function readAddressesOfLink(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const [name, ...rest] = words;
  const addresses = readLinkAddresses(rest);
  if (name !== undefined && addresses !== null) {
    settings.addresses.set(name, { value: addresses, line });
    return true;
  }
  const message =
    'expected a link name, an address with mask (or an IPv6 address with prefix length), and `standby` with an address after `failover interface ip`';
  say(line, 'error', message, 'LINK-ADDRESSES.1');
  return false;
}
