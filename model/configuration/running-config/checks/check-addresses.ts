/** The addresses of one interface, link or data: those of two hosts in one subnet. */
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { InterfaceAddresses } from '../text/addresses.ts';
import { isIn, networkOf, noHost, reservedIn, sameAddress } from '../text/networks.ts';
import { namedInterfaces, type PairSettings } from './named-interfaces.ts';

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
    if (address === null) continue;
    const kind = reservedIn(address, network);
    const what = noHost(address) ?? (kind === null ? null : `the ${kind} address of ${words}`);
    if (what !== null) return `the ${role} address ${address} of ${of} is ${what}; expected the address of a host`;
  }
  if (standby === null) return null;
  if (sameAddress(active, standby)) {
    return `the active and the standby address of ${of} are the same, ${active}; expected a standby address of its own in ${words}`;
  }
  if (isIn(standby, network)) return null;
  return `the standby address ${standby} of ${of} is outside the subnet of the active one, ${words}; expected an address in it`;
}
