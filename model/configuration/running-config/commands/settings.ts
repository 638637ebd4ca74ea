/** What one running-config says about failover, before it becomes a pair; every value with its line. */
import type { GroupName, UnitName } from '../../../../spec/vocabulary.ts';
import type { InterfacePolicy } from '../../pair.ts';
import type { InterfaceAddresses, LinkAddresses } from '../text/addresses.ts';
import type { PollTime } from '../text/numbers.ts';
import type { Key } from './key.ts';

export interface Located<T> {
  readonly value: T;
  readonly line: number;
}

export interface Link {
  readonly name: string;
  readonly port: string | null;
}

/** Virtual MAC addresses, each as three times four lower-case hexadecimal digits. */
export interface MacAddresses {
  readonly active: string;
  readonly standby: string;
}

export interface GroupSettings {
  line: number;
  preferred?: Located<UnitName> | undefined;
  preempt?: Located<{ delay: number }> | undefined;
  interfacePolicy?: Located<InterfacePolicy> | undefined;
  interfaceTimes?: Located<PollTime> | undefined;
  replicationHttp?: Located<true> | undefined;
  /** By interface id. */
  readonly macAddresses: Map<string, Located<MacAddresses>>;
}

export interface ContextSettings {
  line: number;
  group?: Located<string> | undefined;
  url?: Located<string> | undefined;
  /** Some `allocate-interface` could not be read, so that `allocated` may lack interfaces. */
  refusedAllocation?: true | undefined;
  /** Some `join-failover-group` could not be read, so that `group` means nothing. */
  refusedGroup?: true | undefined;
  /** The name that the context uses (mapped, or the port's own) and the real port. */
  readonly allocated: Map<string, Located<string>>;
}

export interface PortSettings {
  line: number;
  nameif?: Located<string> | undefined;
  /** Some `nameif` could not be read. */
  refusedName?: true | undefined;
  shutdown?: Located<boolean> | undefined;
  /** Every address that could be read, IPv4 and IPv6, in order. */
  readonly addresses: Located<InterfaceAddresses>[];
  standbyAddress: boolean;
  /** An address that is not among `addresses`: learned from elsewhere, given by a name, or refused with an error. */
  unknownAddress?: Located<'learned' | 'named' | 'refused'> | undefined;
  /** `mac-address` of the interface itself. */
  macAddresses?: Located<MacAddresses> | undefined;
  bridged: boolean;
  managementOnly?: Located<true> | undefined;
  vlan?: Located<number> | undefined;
  asrGroup?: Located<number> | undefined;
  /** The redundant or port-channel interface that this port is a member of. */
  memberOf?: Located<string> | undefined;
}

/** Built up command by command, then only read. */
export interface Settings {
  readonly file: string;
  enabled?: Located<boolean> | undefined;
  designation?: Located<UnitName> | undefined;
  failoverLink?: Located<Link> | undefined;
  stateLink?: Located<Link> | undefined;
  sharedKey?: Located<Key> | undefined;
  ipsecKey?: Located<Key> | undefined;
  unitTimes?: Located<PollTime> | undefined;
  interfaceTimes?: Located<PollTime> | undefined;
  interfacePolicy?: Located<InterfacePolicy> | undefined;
  adminContext?: Located<string> | undefined;
  /** The release of the version line, as printed: `9.1(2)`. */
  version?: Located<string> | undefined;
  replicationHttp?: Located<true> | undefined;
  /** Connections per second. */
  replicationRate?: Located<number> | undefined;
  macAddressAuto?: Located<boolean> | undefined;
  /** By interface id, Active/Standby only. */
  readonly macAddresses: Map<string, Located<MacAddresses>>;
  /** Addresses of the links, by link name. */
  readonly addresses: Map<string, Located<LinkAddresses>>;
  readonly groups: Map<GroupName, GroupSettings>;
  readonly contexts: Map<string, ContextSettings>;
  /** Interfaces allocated to contexts, all together. */
  allocations: number;
  readonly ports: Map<string, PortSettings>;
  readonly monitor: Map<string, Located<boolean>>;
  /** `firewall transparent`; a configuration without the line is routed. */
  transparent?: Located<true> | undefined;
  /** First line of each feature that is read and changes nothing yet. */
  readonly withoutEffect: Map<string, number>;
  /** Settings whose command was found and refused with an error: nothing is to be said about their absence. */
  readonly refused: Set<Refusable>;
}

export type Refusable = Exclude<keyof Settings, 'file' | 'refused' | 'withoutEffect' | 'allocations'>;

export function emptySettings(file: string): Settings {
  return {
    file,
    macAddresses: new Map(),
    addresses: new Map(),
    groups: new Map(),
    contexts: new Map(),
    allocations: 0,
    ports: new Map(),
    monitor: new Map(),
    withoutEffect: new Map(),
    refused: new Set(),
  };
}

/** The entry under a key, made when it is missing. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Notes a feature that is accepted and has no effect, once. */
export function noteWithoutEffect(settings: Settings, feature: string, line: number): void {
  if (!settings.withoutEffect.has(feature)) settings.withoutEffect.set(feature, line);
}
