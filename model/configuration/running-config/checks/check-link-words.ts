/** The name and the interface id of a link against the rest of the file: the name is free, the id is listed. */
import { nearest } from '../../../nearest.ts';
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { Link, Located, Settings } from '../commands/settings.ts';
import { overlaps, physicalPort } from '../text/port.ts';
import { linkOn, stateLinkOnData } from './links.ts';

/** The links of either unit. */
export function checkLinkWords(settings: Settings, say: Say): void {
  const { failoverLink, stateLink } = settings;
  if (failoverLink !== undefined) {
    checkName('failover link', failoverLink, settings, say);
    checkListed('failover lan interface', failoverLink, settings, say);
  }
  if (stateLink === undefined || stateLink.value.port === failoverLink?.value.port) return;
  const shared = stateLink.value.name === failoverLink?.value.name;
  if (!shared && !stateLinkOnData(settings)) checkName('state link', stateLink, settings, say);
  checkListed('failover link', stateLink, settings, say);
}

/** A name on the link's own interface is said elsewhere, and so is a state link that is put on a data interface. */
function checkName(role: string, { value: { name }, line }: Located<Link>, settings: Settings, say: Say): void {
  const other = [...settings.ports].find(([id, port]) => port.nameif?.value === name && linkOn(settings, id) === null);
  if (other === undefined) return;
  const message = `the ${role} has the name of the data interface ${shown(name)} on ${shown(other[0])}; expected a name of its own`;
  say(line, 'warning', message);
}

/** Only where the file lists ports that nothing uses, as a whole running-config does and an excerpt does not. */
function checkListed(command: string, { value: { port }, line }: Located<Link>, settings: Settings, say: Say): void {
  const idle = idlePorts(settings);
  if (
    port === null ||
    !isPhysical(port) ||
    idle.length === 0 ||
    [...settings.ports.keys()].some((id) => overlaps(id, port))
  )
    return;
  const [meant] = nearest(port, idle);
  const hint = meant === undefined ? '' : `; perhaps ${shown(meant)} was meant`;
  const message = `\`${command}\` names ${shown(port)}, which no \`interface\` line of this file opens${hint}`;
  say(line, 'warning', message);
}

/** Physical ports without data, sub-interfaces or members, allocated to no context, of no link. */
function idlePorts(settings: Settings): readonly string[] {
  const allocated = [...settings.contexts.values()].flatMap((c) => [...c.allocated.values()].map(({ value }) => value));
  const used = [...allocated, ...[...settings.ports.keys()].filter((id) => physicalPort(id) !== id)].map(physicalPort);
  return [...settings.ports].flatMap(([id, { nameif, refusedName, memberOf, asrGroup }]) => {
    const named = nameif !== undefined || refusedName === true || asrGroup !== undefined;
    const free = !named && memberOf === undefined && linkOn(settings, id) === null;
    return free && isPhysical(id) && !used.includes(id) ? [id] : [];
  });
}

function isPhysical(id: string): boolean {
  return /Ethernet\d/.test(id);
}
