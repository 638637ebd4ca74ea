/** The data interfaces of one configuration, single mode or one context, with their monitoring. */
import type { DataInterface } from '../../pair.ts';
import type { Origin, Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import { warnSilentDefaults, warnUnknownMonitored } from '../checks/check-monitoring.ts';
import { checkStandby } from '../checks/check-standby.ts';
import type { Located, PortSettings, Settings } from '../commands/settings.ts';
import { isSubInterface, monitoringDefault, physicalPort } from '../text/port.ts';

export interface FoundInterface {
  readonly name: string;
  readonly value: DataInterface;
  /** By the name of the property; `''` for the interface itself. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Where a configuration's interface ids lead: the real port, and whether that is shut elsewhere. */
export interface PortLookup {
  /** `null` when the id must not be used. */
  readonly real: (id: string) => string | null;
  /** The command that shuts a real port or the port under it, outside the configuration itself. */
  readonly shutBy: (port: string) => Origin | null;
}

/** Every port with `nameif`; says what is unusual about them. */
export function dataInterfaces(settings: Settings, lookup: PortLookup, say: Say): readonly FoundInterface[] {
  const found = new Map<string, FoundInterface>();
  const named: { readonly nameif: Located<string>; readonly real: string }[] = [];
  for (const [id, port] of settings.ports) {
    const { nameif } = port;
    const real = nameif === undefined ? null : lookup.real(id);
    if (nameif === undefined || real === null) continue;
    if (found.has(nameif.value)) {
      say(
        nameif.line,
        'error',
        `found the interface name ${shown(nameif.value)} a second time; expected each name once`,
      );
      continue;
    }
    if (port.memberOf !== undefined) refuseMember(nameif, port.memberOf.value, say);
    const read = dataInterface(nameif, real, port, lookup.shutBy(real), settings);
    const excluded = settings.monitor.get(nameif.value)?.value === false;
    checkStandby(nameif, port, { real, excluded, shutdown: read.value.shutdown }, say);
    named.push({ nameif, real });
    found.set(nameif.value, read);
  }
  warnSilentDefaults(named, settings, say);
  warnUnknownMonitored(settings, named, say);
  return [...found.values()];
}

function dataInterface(
  nameif: Located<string>,
  real: string,
  port: PortSettings,
  shutBy: Origin | null,
  { file, monitor }: Settings,
): FoundInterface {
  const option = monitor.get(nameif.value);
  const origins = new Map<string, Origin>([
    ['', { file, line: nameif.line }],
    ['port', { file, line: port.line }],
  ]);
  if (option !== undefined) origins.set('monitored', { file, line: option.line });
  const own = port.shutdown === undefined ? null : { file, line: port.shutdown.line };
  const shutdown = port.shutdown?.value === true || shutBy !== null;
  const shutOrigin = port.shutdown?.value === true ? own : (shutBy ?? own);
  if (shutOrigin !== null) origins.set('shutdown', shutOrigin);
  const monitored = option?.value ?? ['monitored', 'silentMonitored'].includes(monitoringDefault(real));
  const subInterface = option === undefined && isSubInterface(real) ? { subInterface: true } : {};
  return { name: nameif.value, value: { port: physicalPort(real), monitored, shutdown, ...subInterface }, origins };
}

function refuseMember({ value, line }: Located<string>, of: string, say: Say): void {
  const message = `interface ${shown(value)} is a member of ${of}; expected its name on ${of} alone, whose members carry none`;
  say(line, 'error', message);
}
