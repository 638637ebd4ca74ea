/** The `failover` commands about the designation of the unit, its links and their addresses. */
import type { Say } from '../../reading.ts';
import { readLinkAddresses, wrongAddressWord } from '../text/addresses.ts';
import { readPort } from '../text/port.ts';
import { found, foundAt, keyword } from '../text/words.ts';
import { sayRepeated } from './repeated.ts';
import type { Link, Settings } from './settings.ts';

/** The words after `failover lan unit`. */
export function readLanUnit(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const value = keyword(words[0]);
  const before = settings.designation;
  if (words.length === 1 && (value === 'primary' || value === 'secondary')) {
    if (before === undefined || before.value === value) {
      settings.designation = { value, line };
      return true;
    }
    const message = `found a second \`failover lan unit\`, ${value} after ${before.value} on line ${before.line}; expected the running-config of one unit: give the two units in two files`;
    say(line, 'error', message, 'ROLE-DESIGNATION.1');
    return false;
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
    const link = { value: { name, port: port.port }, line };
    sayRepeated('failover lan interface', settings.failoverLink, link, say);
    settings.failoverLink = link;
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
    const link = { value: { name, port: port?.port ?? null }, line };
    sayRepeated('failover link', settings.stateLink, link, say, sameStateLink);
    settings.stateLink = link;
    return true;
  }
  const message = 'expected a name and, unless it is that of the failover link, an interface id after `failover link`';
  say(line, 'error', message, 'STATE-LINK-OWN.1');
  return false;
}

/** The interface id of a link that is known already may be left out. */
function sameStateLink(one: Link, other: Link): boolean {
  return one.name === other.name && (one.port === null || other.port === null || one.port === other.port);
}

/** The words after `failover interface ip`. */
export function readAddressesOfLink(words: readonly string[], line: number, settings: Settings, say: Say): boolean {
  const [name, ...rest] = words;
  const addresses = readLinkAddresses(rest);
  if (name !== undefined && addresses !== null) {
    const both = { value: addresses, line };
    sayRepeated('failover interface ip', settings.addresses.get(name), both, say);
    settings.addresses.set(name, both);
    return true;
  }
  const wrong = wrongAddressWord(rest);
  const what = wrong === null ? '' : `found ${foundAt(words, wrong + 1)}; `;
  const message = `${what}expected a link name, an address with mask (or an IPv6 address with prefix length), and \`standby\` with an address after \`failover interface ip\``;
  say(line, 'error', message, 'LINK-ADDRESSES.1');
  return false;
}
