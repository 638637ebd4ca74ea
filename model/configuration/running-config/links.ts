/** The failover link and the state link of a unit: present, dedicated, addressed, protected. */
import type { Say } from '../reading.ts';
import { shown } from '../usable-text.ts';
import { overlaps } from './port.ts';
import type { Link, Located, Settings } from './settings.ts';

/** How the state link stands to the failover link. */
export function stateLinkOf({ stateLink, failoverLink }: Settings): 'none' | 'own' | 'shared' {
  if (stateLink === undefined) return 'none';
  return stateLink.value.name === failoverLink?.value.name ? 'shared' : 'own';
}

/** Findings about one unit's links; the data interfaces are checked elsewhere. */
export function checkLinks(settings: Settings, say: Say): void {
  const { failoverLink, stateLink } = settings;
  if (failoverLink === undefined) {
    say(
      0,
      'error',
      'found no `failover lan interface`; expected it with a name and an interface id: without a failover link there is no pair',
      'LINK-DEDICATED.1',
    );
  }
  if (stateLink !== undefined) checkStateLink(stateLink, failoverLink?.value, settings, say);
  checkNoNameif(settings, say);
}

/** Findings that the secondary's comparison with the primary covers. */
export function checkPrimaryLinks(settings: Settings, say: Say): void {
  checkAddresses(settings, say);
  checkKeys(settings, say);
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
  } else if (!sameName && value.port === null) {
    const named = [...settings.ports.values()].some((p) => p.nameif?.value === value.name);
    if (named)
      say(
        line,
        'error',
        `the state link is on the data interface ${shown(value.name)}, which this version does not read; expected an interface of its own, or the failover link`,
        'STATE-LINK-DATA.1',
      );
    else
      say(
        line,
        'error',
        `the state link ${shown(value.name)} has no interface id; expected one, unless it shares the failover link by its name`,
        'STATE-LINK-OWN.1',
      );
  }
}

function checkNoNameif(settings: Settings, say: Say): void {
  for (const [port, { nameif }] of settings.ports) {
    const role = linkOn(settings, port);
    if (nameif === undefined || role === null) continue;
    const message = `found \`nameif\` on ${shown(port)}, the interface of the ${role}; expected none there: remove it or move the link`;
    say(nameif.line, 'error', message, 'CONFIG-NO-NAMEIF.1');
  }
}

/** Which link occupies the port, in words; a sub-interface of an occupied port is occupied. */
export function linkOn({ failoverLink, stateLink }: Settings, port: string): string | null {
  if (failoverLink?.value.port != null && overlaps(failoverLink.value.port, port)) return 'failover link';
  if (stateLink?.value.port != null && overlaps(stateLink.value.port, port)) return 'state link';
  return null;
}

function checkAddresses({ failoverLink, stateLink, addresses }: Settings, say: Say): void {
  const names = new Set([failoverLink?.value.name, stateLink?.value.name]);
  for (const [name, { line }] of addresses) {
    if (names.has(name) || failoverLink === undefined) continue;
    const message = `found addresses for ${shown(name)}, which is neither the failover link nor the state link; expected the name of one of them`;
    say(line, 'warning', message, 'LINK-ADDRESSES.1');
  }
  for (const link of [failoverLink, stateLink]) {
    if (link === undefined || link.value.port === null || addresses.has(link.value.name)) continue;
    if (link === stateLink && link.value.name === failoverLink?.value.name) continue;
    const message = `the link ${shown(link.value.name)} has no addresses; expected \`failover interface ip\` with an active and a standby address`;
    say(link.line, 'warning', message, 'LINK-ADDRESSES.1');
  }
}

function checkKeys({ sharedKey, ipsecKey, failoverLink }: Settings, say: Say): void {
  if (sharedKey !== undefined && ipsecKey !== undefined) {
    const message = 'found a failover key beside an IPsec key; IPsec is used and the failover key is not';
    say(sharedKey.line, 'note', message, 'CONFIG-KEY.1');
  } else if (sharedKey === undefined && ipsecKey === undefined) {
    const message =
      'found neither `failover ipsec pre-shared-key` nor `failover key`; the failover communication, passwords in it too, is sent in clear text';
    say(failoverLink?.line ?? 0, 'warning', message, 'CONFIG-CLEAR-TEXT.1');
  }
}
