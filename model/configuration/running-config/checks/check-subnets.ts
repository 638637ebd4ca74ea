/** Subnets: those of the links are used by nothing else, those of one context's interfaces are apart. */
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { Settings } from '../commands/settings.ts';
import type { InterfaceAddresses } from '../text/addresses.ts';
import { isLinkLocal, type Network, networkOf, overlap, sameAddress } from '../text/networks.ts';
import { type NamedInterface, namedInterfaces, type PairSettings } from './named-interfaces.ts';

interface Used extends NamedInterface {
  readonly line: number;
  readonly value: InterfaceAddresses;
  readonly network: Network;
}

/** Those of the primary's links, and of every data interface. */
export function checkSubnets(pair: PairSettings, sayIn: (file: string) => Say): void {
  const used = namedInterfaces(pair).flatMap(usedBy);
  checkLinkSubnets(pair.primary, used, sayIn(pair.primary.file));
  for (const context of new Set(used.map((each) => each.context))) {
    checkApart(
      used.filter((each) => each.context === context),
      sayIn,
    );
  }
}

function usedBy(named: NamedInterface): readonly Used[] {
  return named.port.addresses.flatMap(({ value, line }) => {
    const network = networkOf(value);
    return network === null ? [] : [{ ...named, line, value, network }];
  });
}

function checkLinkSubnets(primary: Settings, used: readonly Used[], say: Say): void {
  const links = linkNetworks(primary);
  const data = used.map(({ name, network }) => ({ name: `interface ${shown(name)}`, network }));
  for (const [index, { name, line, network }] of links.entries()) {
    const before = links.slice(0, index).map((link) => ({ ...link, name: `the link ${shown(link.name)}` }));
    const taken = [...before, ...data].find((other) => overlap(network, other.network));
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

/** Each interface is compared with those before it; one finding for each command is enough. */
function checkApart(members: readonly Used[], sayIn: (file: string) => Say): void {
  const before: Used[] = [];
  for (const member of members) {
    if (isLinkLocal(member.network)) continue;
    const other = before.find(({ real, network }) => real !== member.real && overlap(network, member.network));
    before.push(member);
    if (other === undefined) continue;
    const of = `interface ${shown(other.nameif.value)} on line ${other.line}`;
    const twice = addressesOf(member).find((one) => addressesOf(other).some((two) => sameAddress(one, two)));
    const message =
      twice === undefined
        ? `the subnet ${member.network.words} of interface ${shown(member.nameif.value)} overlaps ${other.network.words} of ${of}; expected subnets apart from each other`
        : `the address ${twice} of interface ${shown(member.nameif.value)} is also that of ${of}; expected each address once`;
    sayIn(member.file)(member.line, 'warning', message);
  }
}

function addressesOf({ value: { active, standby } }: Used): readonly string[] {
  return standby === null ? [active] : [active, standby];
}
