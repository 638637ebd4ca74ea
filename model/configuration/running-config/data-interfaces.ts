/** The data interfaces of one configuration, single mode or one context, with their monitoring. */
import type { DataInterface } from '../pair.ts';
import { type Origin, type Say, weakens } from '../reading.ts';
import { shown } from '../usable-text.ts';
import { isSubInterface, monitoringDefault, physicalPort } from './port.ts';
import type { Located, PortSettings, Settings } from './settings.ts';

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
    if (!port.standbyAddress && !port.bridged) warnNoStandby(nameif, say);
    if (!settings.monitor.has(nameif.value)) warnSilentDefault(nameif, real, say);
    found.set(nameif.value, dataInterface(nameif, real, port, lookup.shutBy(real), settings));
  }
  warnUnknownMonitored(settings, found, say);
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

function warnNoStandby({ value, line }: Located<string>, say: Say): void {
  const message = `interface ${shown(value)} has no standby address; expected \`standby\` with one after its \`ip address\`: without it the units cannot test this interface against each other, so verdicts about its failures are weaker`;
  const doubtful = weakens('UNIT-PROBE-DATA.1', 'UNIT-ANSWER-ON-DATA.1', 'INTERFACE-COMPARED.1');
  say(line, 'warning', message, 'CONFIG-STANDBY-ADDRESS.1', doubtful);
}

function refuseMember({ value, line }: Located<string>, of: string, say: Say): void {
  const message = `interface ${shown(value)} is a member of ${of}; expected its name on ${of} alone, whose members carry none`;
  say(line, 'error', message);
}

/** The documents name physical interfaces, and VLANs on some products. */
function warnSilentDefault({ value, line }: Located<string>, real: string, say: Say): void {
  const kind = monitoringDefault(real);
  if (kind !== 'silentMonitored' && kind !== 'silentNot') return;
  const taken = kind === 'silentMonitored' ? 'it is taken to be monitored' : 'it is taken not to be monitored';
  const message = `interface ${shown(value)} is on ${shown(real)}, for which the documents give no default; expected \`monitor-interface\` or \`no monitor-interface\` for it: ${taken}, so verdicts about its failures are weaker`;
  say(line, 'warning', message, 'MONITOR-DEFAULT.1', weakens('MONITOR-DEFAULT.1'));
}

function warnUnknownMonitored({ monitor }: Settings, found: ReadonlyMap<string, unknown>, say: Say): void {
  const names = [...found.keys()].slice(0, 8).map(shown).join(', ');
  for (const [name, { value, line }] of monitor) {
    if (found.has(name)) continue;
    const command = value ? 'monitor-interface' : 'no monitor-interface';
    const expected = names === '' ? 'there are no named data interfaces here' : `expected one of ${names}`;
    say(
      line,
      'warning',
      `found \`${command}\` for ${shown(name)}, which no interface is called; ${expected}: it has no effect`,
      'MONITOR-OPTION.1',
    );
  }
}
