/** `mac address PORT ACTIVE STANDBY`, of the unit or of a failover group. */
import type { Say } from '../../reading.ts';
import { readPort } from '../text/port.ts';
import { found, keyword } from '../text/words.ts';
import type { MacAddresses } from './settings.ts';

export interface PortMacAddresses {
  readonly port: string;
  readonly value: MacAddresses;
}

const groups = /^[0-9a-f]{1,4}(\.[0-9a-f]{1,4}){2}$/i;

/** The words after `mac address`; `null` after saying what is wrong. */
export function readMacAddresses(words: readonly string[], line: number, say: Say): PortMacAddresses | null {
  const port = readPort(words);
  const [active, standby, ...more] = port?.rest ?? [];
  if (port === null || active === undefined || standby === undefined || more.length > 0) {
    const message =
      'expected an interface id, an active and a standby MAC address after `mac address`, as in `GigabitEthernet0/2 00a0.c969.87c8 00a0.c918.95d8`';
    say(line, 'error', message, 'CONFIG-MAC-ADDRESS.1');
    return null;
  }
  const wrong = [active, standby].find((word) => !groups.test(word));
  if (wrong === undefined) return { port: port.port, value: { active: spelled(active), standby: spelled(standby) } };
  const message = `found ${found([wrong])} as MAC address; expected three groups of four hexadecimal digits, as in \`00a0.c969.87c8\``;
  say(line, 'error', message, 'CONFIG-MAC-ADDRESS.1');
  return null;
}

/** `A standby B` after the `mac-address` of an interface; `null` for any other form, with one address too. */
export function interfaceMacAddresses([active = '', word, standby = '']: readonly string[]): MacAddresses | null {
  const both = keyword(word) === 'standby' && [active, standby].every((address) => groups.test(address));
  return both ? { active: spelled(active), standby: spelled(standby) } : null;
}

function spelled(address: string): string {
  const digits = address.toLowerCase().split('.');
  return digits.map((group) => group.padStart(4, '0')).join('.');
}
