/** The failover link and the state link of a unit: present, told apart, with addresses. */
import { type Say, weakens } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { Link, Located, Settings } from '../commands/settings.ts';
import { overlaps } from '../text/port.ts';

/** How the state link stands to the failover link. */
export function stateLinkOf({ stateLink, failoverLink }: Settings): 'none' | 'own' | 'shared' {
  if (stateLink === undefined) return 'none';
  return stateLink.value.name === failoverLink?.value.name ? 'shared' : 'own';
}

/** Which link occupies the port, in words; a sub-interface of an occupied port is occupied. */
export function linkOn(settings: Settings, port: string): string | null {
  const { failoverLink, stateLink } = settings;
  if (failoverLink?.value.port != null && overlaps(failoverLink.value.port, port)) return 'failover link';
  const onState = stateLink?.value.port != null && overlaps(stateLink.value.port, port);
  return onState && !stateLinkOnData(settings) ? 'state link' : null;
}

/** The data interface that the state link is put on by its name, if it is. */
export function stateLinkOnData({ stateLink, failoverLink, ports }: Settings): boolean {
  if (stateLink === undefined || stateLink.value.name === failoverLink?.value.name) return false;
  const { name, port } = stateLink.value;
  const named = [...ports].find(([, { nameif }]) => nameif?.value === name);
  return named !== undefined && (port === null || port === named[0]);
}

/** The links of either unit. */
export function checkLinks(settings: Settings, say: Say): void {
  const { failoverLink, stateLink, refused } = settings;
  if (failoverLink === undefined && !refused.has('failoverLink')) {
    say(
      0,
      'error',
      'found no `failover lan interface`; expected it with a name and an interface id: without a failover link there is no pair',
      'LINK-DEDICATED.1',
    );
  }
  if (stateLink !== undefined) checkStateLink(stateLink, failoverLink?.value, settings, say);
}

function checkStateLink(
  { value, line }: Located<Link>,
  failoverLink: Link | undefined,
  settings: Settings,
  say: Say,
): void {
  const sameName = value.name === failoverLink?.name;
  const samePort = value.port !== null && value.port === failoverLink?.port;
  if (sameName && value.port !== null && !samePort) {
    const message = `the state link has the name of the failover link and another interface, ${shown(value.port)}; expected the same interface, or another name`;
    say(line, 'error', message, 'STATE-LINK-SHARED.1');
  } else if (!sameName && samePort) {
    const message = `the state link ${shown(value.name)} is on the interface of the failover link; expected the failover link's name to share it, or another interface`;
    say(line, 'error', message, 'LINK-DEDICATED.1');
  } else if (stateLinkOnData(settings)) {
    checkStateLinkOnData(value.name, line, settings, say);
  } else if (!sameName && value.port === null) {
    const message = `the state link ${shown(value.name)} has no interface id; expected one, unless it shares the failover link by its name`;
    say(line, 'error', message, 'STATE-LINK-OWN.1');
  }
}

function checkStateLinkOnData(name: string, line: number, settings: Settings, say: Say): void {
  const found = `the state link is on the data interface ${shown(name)}`;
  const expected = 'expected an interface of its own, or the failover link';
  const multiple = settings.contexts.size > 0 || settings.groups.size > 0;
  if (multiple || settings.transparent !== undefined) {
    const where = multiple ? 'in multiple context mode' : 'of a transparent firewall';
    const message = `${found} ${where}; ${expected}: data interfaces carry it in single context, routed mode only`;
    say(line, 'error', message, 'STATE-LINK-DATA.1');
  } else {
    const message = `${found}, which is advised against; ${expected}: it is checked as if it had a cable of its own, so verdicts about the state link are weaker`;
    say(line, 'warning', message, 'STATE-LINK-DATA.1', weakens('STATE-LINK-OWN.1'));
  }
}

/** The addresses of the primary's links; the secondary's are compared with them. */
export function checkLinksAddressed(settings: Settings, say: Say): void {
  const { failoverLink, stateLink, addresses, refused } = settings;
  const names = new Set([failoverLink?.value.name, stateLink?.value.name]);
  for (const [name, { line }] of addresses) {
    if (names.has(name) || failoverLink === undefined) continue;
    const message = `found addresses for ${shown(name)}, which is neither the failover link nor the state link; expected the name of one of them`;
    say(line, 'warning', message, 'LINK-ADDRESSES.1');
  }
  if (refused.has('addresses')) return;
  const expected = 'expected `failover interface ip` with an active and a standby address';
  if (failoverLink !== undefined && !addresses.has(failoverLink.value.name)) {
    const message = `the failover link ${shown(failoverLink.value.name)} has no addresses; ${expected}: the units cannot meet without them`;
    say(failoverLink.line, 'error', message, 'LINK-ADDRESSES.1');
  }
  const own = stateLink !== undefined && ![null, failoverLink?.value.port].includes(stateLink.value.port);
  if (own && !stateLinkOnData(settings) && !addresses.has(stateLink.value.name)) {
    const message = `the state link ${shown(stateLink.value.name)} has no addresses; ${expected}: it is checked as if it worked, so verdicts about it are weaker`;
    say(stateLink.line, 'warning', message, 'LINK-ADDRESSES.1', weakens('STATE-LINK-OWN.1'));
  }
}
