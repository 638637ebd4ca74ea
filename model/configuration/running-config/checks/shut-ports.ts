/** Which ports a configuration shuts. */
import type { Origin } from '../../reading.ts';
import { entry, type PortSettings, type Settings } from '../commands/settings.ts';
import { physicalPort } from '../text/port.ts';

/** For a port: the command of the configuration that shuts it, the physical port under it, or all members of that. */
export function shutLookup({ ports, file }: Settings): (port: string) => Origin | null {
  const members = new Map<string, PortSettings[]>();
  for (const port of ports.values()) {
    if (port.memberOf !== undefined) entry(members, port.memberOf.value, () => []).push(port);
  }
  return (port) => {
    for (const id of [port, physicalPort(port)]) {
      const shutdown = ports.get(id)?.shutdown;
      if (shutdown?.value === true) return { file, line: shutdown.line };
    }
    const own = members.get(physicalPort(port)) ?? [];
    const line = own[0]?.shutdown?.line;
    return line !== undefined && own.every((member) => member.shutdown?.value === true) ? { file, line } : null;
  };
}
