/** The interfaces of the links: enabled, of the right kind, and used for nothing else. */
import { type Say, weakens } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { PortSettings, Settings } from '../commands/settings.ts';
import { isSubInterface, overlaps, physicalPort } from '../text/port.ts';
import { linkOn, stateLinkOf, stateLinkOnData } from './links.ts';
import { namedInterfaces, type PairSettings } from './named-interfaces.ts';
import { shutLookup } from './shut-ports.ts';

interface LinkPort {
  readonly role: 'failover link' | 'state link';
  readonly port: string;
  readonly line: number;
}

/** The interfaces of either unit's links. */
export function checkLinkPorts(settings: Settings, say: Say): void {
  const links = linkPorts(settings);
  for (const [id, port] of settings.ports) checkUnused(id, port, links, say);
  for (const link of links) {
    checkMember(link, settings, say);
    checkShut(link, settings, say);
  }
  checkManagement(settings, say);
}

/** A shared link counts once, as failover link. */
function linkPorts(settings: Settings): readonly LinkPort[] {
  const { failoverLink, stateLink } = settings;
  const found: LinkPort[] = [];
  if (failoverLink?.value.port != null)
    found.push({ role: 'failover link', port: failoverLink.value.port, line: failoverLink.line });
  const own = stateLink?.value.port != null && stateLink.value.port !== failoverLink?.value.port;
  if (own && !stateLinkOnData(settings))
    found.push({ role: 'state link', port: stateLink.value.port, line: stateLink.line });
  return found;
}

/** Neither a name nor an address on the interface of a link, or a sub-interface of it. */
function checkUnused(id: string, { nameif, addresses }: PortSettings, links: readonly LinkPort[], say: Say): void {
  const link = links.find(({ port }) => overlaps(port, id));
  const [address] = addresses;
  if (link === undefined) return;
  const place = `${shown(id)}, ${placeWords(id, link)}`;
  if (nameif !== undefined) {
    const message = `found \`nameif\` on ${place}; expected none there: remove it or move the link`;
    say(nameif.line, 'error', message, 'CONFIG-NO-NAMEIF.1');
  } else if (address !== undefined) {
    const message = `found an address on ${place}; expected none there: a link has those of \`failover interface ip\``;
    say(address.line, 'error', message, 'LINK-DEDICATED.1');
  }
}

function placeWords(id: string, { role, port }: LinkPort): string {
  if (id === port) return `the interface of the ${role}`;
  if (physicalPort(id) === port) return `a sub-interface of the interface of the ${role}`;
  return `whose sub-interface ${shown(port)} is the ${role}`;
}

function checkMember({ role, port, line }: LinkPort, { ports }: Settings, say: Say): void {
  const memberOf = ports.get(physicalPort(port))?.memberOf;
  if (memberOf === undefined) return;
  const message = `the ${role} is on ${shown(port)}, a member of ${shown(memberOf.value)}; expected ${shown(memberOf.value)} itself, or another interface`;
  say(line, 'error', message, 'LINK-DEDICATED.1');
}

function checkShut({ role, port }: LinkPort, settings: Settings, say: Say): void {
  const line = shutLookup(settings)(port)?.line;
  if (line === undefined) return;
  const found = `found \`shutdown\`, which takes down ${shown(port)}, the interface of the ${role}; expected \`no shutdown\``;
  if (role === 'failover link') {
    say(line, 'error', `${found}: the units cannot meet without it`, 'CONFIG-LINK-ENABLED.1');
  } else {
    const message = `${found}: it is checked as if it were up, so verdicts about the state link are weaker`;
    say(line, 'warning', message, 'CONFIG-LINK-ENABLED.1', weakens('STATE-LINK-OWN.1'));
  }
}

function checkManagement(settings: Settings, say: Say): void {
  const { stateLink, failoverLink, ports } = settings;
  const kind = stateLinkOf(settings);
  const port = kind === 'shared' ? failoverLink?.value.port : stateLink?.value.port;
  if (stateLink === undefined || port == null) return;
  const management = /^Management/.test(port) || ports.get(port)?.managementOnly !== undefined;
  if (!management) return;
  const how = kind === 'shared' ? 'shares the failover link on' : 'is on';
  const message = `the state link ${how} the management interface ${shown(port)}; expected another one: state traffic must not cross a management interface`;
  say(stateLink.line, 'error', message, 'STATE-LINK-MANAGEMENT.1');
}

/** Links and data interfaces on sub-interfaces of one port fail together, which the model does not know. */
export function checkSharedPorts(pair: PairSettings, say: Say): void {
  const links = linkPorts(pair.primary);
  const data = namedInterfaces(pair).filter(({ real }) => linkOn(pair.primary, real) === null);
  for (const { role, port, line } of links.filter((link) => isSubInterface(link.port))) {
    const beside = data.filter(({ real }) => physicalPort(real) === physicalPort(port)).map(({ name }) => shown(name));
    if (beside.length === 0) continue;
    const names = `${beside.slice(0, 4).join(', ')}${beside.length > 4 ? ', …' : ''}`;
    const message = `the ${role} is on ${shown(port)}, whose port also carries the data of ${names}; expected a port of its own: they fail together and are checked as if they failed apart, so verdicts about the failure of the ${role} are weaker`;
    const doubtful = role === 'failover link' ? weakens(...linkFailure) : weakens('STATE-LINK-OWN.1');
    say(line, 'warning', message, 'LINK-DEDICATED.1', doubtful);
  }
  const [failover, state] = links;
  if (failover === undefined || state === undefined) return;
  if (physicalPort(failover.port) !== physicalPort(state.port)) return;
  const message = `the state link is on ${shown(state.port)}, on the port of the failover link; expected another port, or the failover link's name to share it: they fail together and are checked as if they failed apart, so verdicts about the failure of the state link are weaker`;
  say(state.line, 'warning', message, 'STATE-LINK-OWN.1', weakens('STATE-LINK-OWN.1'));
}

const linkFailure = ['LINK-SUSPENDS.1', 'AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1'] as const;
