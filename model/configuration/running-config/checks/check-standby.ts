/** Data interfaces without a standby address, where one can be and is needed. */
import { type Say, weakens } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { Located, PortSettings } from '../commands/settings.ts';
import { isPointToPoint, networkOf } from '../text/networks.ts';

/** What decides besides the commands of the interface itself. */
interface Use {
  /** The port outside the context. */
  readonly real: string;
  /** Taken out by `no monitor-interface`. */
  readonly excluded: boolean;
  readonly shutdown: boolean;
}

/** Said at the address if there is one, else at the name. */
export function checkStandby(nameif: Located<string>, port: PortSettings, use: Use, say: Say): void {
  if (port.standbyAddress || port.bridged || use.excluded || !canHaveStandby(port, use)) return;
  const place = port.addresses.find(({ value }) => !isIpv6(value.active)) ?? port.addresses[0];
  const command = place !== undefined && isIpv6(place.value.active) ? 'ipv6 address' : 'ip address';
  const line = place?.line ?? port.unknownAddress?.line ?? nameif.line;
  const message = `interface ${shown(nameif.value)} has no standby address; expected \`standby\` with one after its \`${command}\`: without it the units cannot test this interface against each other, so verdicts about its failures are weaker`;
  const doubtful = weakens('UNIT-PROBE-DATA.1', 'UNIT-ANSWER-ON-DATA.1', 'INTERFACE-COMPARED.1');
  say(line, 'warning', message, 'CONFIG-STANDBY-ADDRESS.1', doubtful);
}

/** Not with an address that was refused, since it may have had one. */
function canHaveStandby({ addresses, unknownAddress }: PortSettings, { real, shutdown }: Use): boolean {
  if (/^(Tunnel|Loopback)\d/.test(real)) return false;
  if (unknownAddress !== undefined && unknownAddress.value !== 'named') return false;
  if (addresses.length === 0) return !shutdown || unknownAddress !== undefined;
  return !addresses.every(({ value }) => {
    const network = networkOf(value);
    return network !== null && isPointToPoint(network);
  });
}

function isIpv6(address: string): boolean {
  return address.includes(':');
}
