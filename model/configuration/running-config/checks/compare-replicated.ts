/** What the primary's configuration replaces on the secondary: a difference is a mistake, and harmless once the units meet. */
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { GroupSettings, PortSettings, Settings } from '../commands/settings.ts';
import { linkOn } from './links.ts';
import { isMultiple } from './named-interfaces.ts';

/** Nothing is said of what the secondary leaves out: it needs no more than the commands of the links. */
export function compareReplicated(primary: Settings, secondary: Settings, say: Say): void {
  compareCommands(primary, secondary, say);
  if (isMultiple(primary) && isMultiple(secondary)) {
    compareGroups(primary, secondary, say);
    compareContexts(primary, secondary, say);
  }
  if (!isMultiple(primary) && !isMultiple(secondary)) compareInterfaces(primary, secondary, say);
}

const replaced = "the primary's is replicated and used";

function compareCommands(primary: Settings, secondary: Settings, say: Say): void {
  const commands = [
    ['failover polltime unit', 'unitTimes'],
    ['failover polltime interface', 'interfaceTimes'],
    ['failover interface-policy', 'interfacePolicy'],
    ['failover replication http', 'replicationHttp'],
    ['failover replication rate', 'replicationRate'],
    ['admin-context', 'adminContext'],
    ['mac-address auto', 'macAddressAuto'],
  ] as const;
  for (const [command, key] of commands) {
    const other = secondary[key];
    if (other === undefined || alike(other.value, primary[key]?.value)) continue;
    say(other.line, 'warning', `\`${command}\` differs from the primary's; ${replaced}`, 'CONFIG-SAME-COMMANDS.1');
  }
  for (const [port, { value, line }] of secondary.macAddresses) {
    if (alike(value, primary.macAddresses.get(port)?.value)) continue;
    const message = `\`failover mac address\` of ${shown(port)} differs from the primary's; ${replaced}`;
    say(line, 'warning', message, 'CONFIG-SAME-COMMANDS.1');
  }
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function compareGroups(primary: Settings, secondary: Settings, say: Say): void {
  for (const [name, group] of secondary.groups) {
    const other = primary.groups.get(name);
    if (other !== undefined && alike(groupValues(group), groupValues(other))) continue;
    const message =
      other === undefined
        ? `found failover group ${name}, which the primary does not have; the primary's configuration is replicated and used`
        : `failover group ${name} differs from the primary's; ${replaced}`;
    say(group.line, 'warning', message, 'CONFIG-SAME-COMMANDS.1');
  }
}

function groupValues({
  preferred,
  preempt,
  interfacePolicy,
  interfaceTimes,
  replicationHttp,
  macAddresses,
}: GroupSettings) {
  return {
    preferred: preferred?.value ?? 'primary',
    preempt: preempt?.value,
    policy: interfacePolicy?.value ?? { number: 1 },
    times: interfaceTimes?.value,
    http: replicationHttp?.value,
    mac: [...macAddresses].map(([port, { value }]) => [port, value]).toSorted(),
  };
}

function compareContexts(primary: Settings, secondary: Settings, say: Say): void {
  for (const [name, { line, group, allocated, url }] of secondary.contexts) {
    const other = primary.contexts.get(name);
    const values = (ports: typeof allocated) => [...ports].map(([id, { value }]) => [id, value]).toSorted();
    if (other === undefined) {
      const message = `found context ${shown(name)}, which the primary does not have; the primary's configuration is replicated and used`;
      say(line, 'warning', message, 'CONFIG-SAME-COMMANDS.1');
    } else if (
      (group?.value ?? '1') !== (other.group?.value ?? '1') ||
      url?.value !== other.url?.value ||
      !alike(values(allocated), values(other.allocated))
    ) {
      say(line, 'warning', `context ${shown(name)} differs from the primary's; ${replaced}`, 'CONFIG-SAME-COMMANDS.1');
    }
  }
}

function compareInterfaces(primary: Settings, secondary: Settings, say: Say): void {
  for (const [id, port] of secondary.ports) {
    const difference = interfaceDifference(port, primary.ports.get(id));
    if (port.nameif === undefined || difference === null || linkOn(secondary, id) !== null) continue;
    const message = `interface ${shown(port.nameif.value)} ${difference}; expected the same configuration on both units: ${replaced}`;
    say(port.nameif.line, 'warning', message, 'CONFIG-SAME-COMMANDS.1');
  }
  for (const [name, { value, line }] of secondary.monitor) {
    const other = primary.monitor.get(name);
    if (other === undefined || other.value === value) continue;
    const message = `\`monitor-interface\` for ${shown(name)} differs from the primary's; ${replaced}`;
    say(line, 'warning', message, 'CONFIG-SAME-COMMANDS.1');
  }
}

function interfaceDifference(port: PortSettings, other: PortSettings | undefined): string | null {
  if (other?.nameif === undefined) return 'is not there on the primary';
  if (other.nameif.value !== port.nameif?.value) return `is called ${shown(other.nameif.value)} on the primary`;
  const values = ({ addresses }: PortSettings) => addresses.map(({ value }) => value);
  return alike(values(port), values(other)) ? null : 'has other addresses than on the primary';
}
