/** Good Active/Standby configurations: the procedures of the documents, every option, every kind of interface. */

import { type Good, notes, on } from './good.test-support.ts';
import {
  data,
  listed,
  plainLinks,
  plainSecondary,
  typedPrimary,
  typedSecondary,
} from './good-configurations.test-support.ts';

const six = `interface GigabitEthernet0/1
 nameif inside
 ipv6 address 2001:db8:1::1/64 standby 2001:db8:1::2
 ipv6 enable
interface GigabitEthernet0/2
 nameif outside
 ip address 203.0.113.1 255.255.255.0 standby 203.0.113.2
 ipv6 address fe80::1 link-local standby fe80::2
 ipv6 address 2001:DB8:2::1/64 standby 2001:db8:2::2
`;

const bundled = `interface GigabitEthernet0/4
 channel-group 1 mode active
interface GigabitEthernet0/5
 channel-group 1 mode active
interface GigabitEthernet0/6
interface GigabitEthernet0/7
interface Redundant1
 member-interface GigabitEthernet0/6
 member-interface GigabitEthernet0/7
 nameif inside
 ip address 192.168.1.1 255.255.255.0 standby 192.168.1.2
interface Port-channel1
 lacp max-bundle 8
interface Port-channel1.20
 vlan 20
 nameif outside
 ip address 203.0.113.1 255.255.255.0 standby 203.0.113.2
monitor-interface inside
monitor-interface outside
`;

const bridged = `firewall transparent
interface GigabitEthernet0/1
 nameif inside
 bridge-group 1
interface GigabitEthernet0/2
 nameif outside
 bridge-group 1
interface BVI1
 ip address 192.168.1.1 255.255.255.0 standby 192.168.1.2
`;

export const activeStandby: readonly Good[] = [
  { name: 'the procedure, typed', primary: typedPrimary + data, secondary: typedSecondary, pair: { stateLink: 'own' } },
  {
    name: 'the procedure with IPv6 links',
    primary: `failover lan unit primary
failover lan interface folink gigabitethernet0/3
failover interface ip folink 2001:a0a:b00::a0a:b70/64 standby 2001:a0a:b00::a0a:b71
failover link statelink gigabitethernet0/4
failover interface ip statelink 2001:a0a:b00:a::a0a:b70/64 standby 2001:a0a:b00:a::a0a:b71
failover ipsec pre-shared-key a3rynsun
failover
${data}`,
    pair: { stateLink: 'own' },
  },
  { name: 'the procedure without data interfaces', primary: typedPrimary, says: [noInterfaces()] },
  { name: 'a legacy key', primary: typedPrimary.replace('ipsec pre-shared-key a3rynsun', 'key johncr1cht0n') + data },
  {
    name: 'every optional command of the procedure',
    primary: `${typedPrimary}${data}failover polltime unit msec 200 holdtime msec 800
failover replication rate 20000
failover replication http
failover interface-policy 20%
failover polltime interface msec 500 holdtime 5
failover mac address gigabitethernet0/2 00a0.c969.87c8 00a0.c918.95d8
monitor-interface inside
no monitor-interface outside
`,
    says: notes(21, 'failover replication rate', 'replication http').concat(notes(25, 'mac address')),
    pair: {
      timers: { unitPoll: 0.2, unitHold: 0.8, interfacePoll: 0.5, interfaceHold: 5 },
      interfacePolicy: { percent: 20 },
      interfaces: { inside: on('GigabitEthernet0/1'), outside: on('GigabitEthernet0/2', false) },
    },
  },
  {
    name: 'a state link of its own, added to a pair',
    primary: `${plainLinks}${data}! Dedicated stateful link
interface GigabitEthernet0/4
description STATE Failover Interface
no shutdown
no nameif
no security-level
no ip address
! Stateful link configuration
failover link STATE-LINK GigabitEthernet0/4
failover interface ip STATE-LINK 169.254.99.5 255.255.255.252 standby 169.254.99.6
`,
    pair: { stateLink: 'own' },
  },
  {
    name: 'one interface for both links',
    primary: `failover lan unit primary
failover lan interface FAIL-LINK GigabitEthernet0/3
failover link FAIL-LINK GigabitEthernet0/3
failover interface ip FAIL-LINK 169.254.99.1 255.255.255.252 standby 169.254.99.2
failover key *****
failover
${data}`,
    pair: { stateLink: 'shared' },
  },
  {
    name: 'interfaces that are monitored by choice and by number',
    primary: `${plainLinks}${data}interface GigabitEthernet0/5
 nameif dmz
 ip address 192.168.50.1 255.255.255.0 standby 192.168.50.2
monitor-interface inside
monitor-interface outside
no monitor-interface dmz
failover interface-policy 2
`,
    pair: { interfacePolicy: { number: 2 } },
  },
  { name: 'a percentage as policy', primary: `${plainLinks}${data}failover interface-policy 50%\n` },
  {
    name: 'defaults only',
    primary: plainLinks + data,
    secondary: plainSecondary,
    pair: {
      mode: 'activeStandby',
      stateLink: 'none',
      timers: { unitPoll: 1, unitHold: 15, interfacePoll: 5, interfaceHold: 25 },
      interfacePolicy: { number: 1 },
      interfaces: { inside: on('GigabitEthernet0/1'), outside: on('GigabitEthernet0/2') },
    },
  },
  {
    name: 'a secondary that says nothing of its designation',
    primary: plainLinks + data,
    secondary: plainSecondary.replace('failover lan unit secondary\n', ''),
  },
  {
    name: 'IPv6 on links and data interfaces',
    primary:
      plainLinks.replace('10.0.0.1 255.255.255.252 standby 10.0.0.2', '2001:db8::1/126 standby 2001:DB8::2') + six,
    secondary: plainSecondary.replace(
      '10.0.0.1 255.255.255.252 standby 10.0.0.2',
      '2001:0db8:0::1/126 standby 2001:db8::2',
    ),
  },
  {
    name: 'redundant and port-channel interfaces',
    primary: plainLinks + bundled,
    pair: { interfaces: { inside: on('Redundant1'), outside: on('Port-channel1') } },
  },
  {
    name: 'links on a redundant interface and on a sub-interface',
    primary: `${typedPrimary.replaceAll('gigabitethernet0/3', 'Redundant2').replaceAll('gigabitethernet0/4', 'GigabitEthernet0/4.7')}interface Redundant2
 member-interface GigabitEthernet0/5
 member-interface GigabitEthernet0/6
${data}`,
  },
  { name: 'a transparent firewall', primary: plainLinks + bridged },
  {
    name: 'the VLANs of the smallest model',
    primary: `${plainLinks.replaceAll('GigabitEthernet0/3', 'Vlan3')}interface Ethernet0/1
 switchport access vlan 2
interface Vlan2
 nameif inside
 ip address 192.168.1.1 255.255.255.0 standby 192.168.1.2
`,
    pair: { interfaces: { inside: on('Vlan2') } },
  },
  {
    name: 'keywords in any letter case',
    primary: `FAILOVER
Failover Lan Unit Primary
failover LAN interface FoLink gi0/3
Failover Interface IP FoLink 10.0.0.1 255.255.255.252 Standby 10.0.0.2
FAILOVER KEY HEX 0123456789abcdef0123456789abcdef
Failover Polltime MSEC 500 HoldTime 5
Interface GIGABITETHERNET 0/1
 NameIf Inside
 IP Address 192.168.1.1 255.255.255.0 STANDBY 192.168.1.2
No Monitor-Interface Inside
Monitor-Interface Inside
`,
    pair: { timers: { unitPoll: 0.5, unitHold: 5 }, interfaces: { Inside: on('GigabitEthernet0/1') } },
  },
  { name: 'a listing with its keys left out', primary: plainLinks.replace('*****', '<removed>') + data },
  {
    name: 'a listing with all defaults',
    primary: `${plainLinks}${data}no failover timeout
failover timeout 0:00:00
no failover wait-disable
no failover standby config-lock
no failover replication http
no failover link
failover polltime unit 1 holdtime 15
failover polltime interface 5 holdtime 25
failover interface-policy 1
monitor-interface service-module
`,
    says: ['primary.cfg:23: note: `monitor-interface service-module` is read; no verdict depends on it'],
  },
  { name: 'a whole listing', primary: listed, pair: { stateLink: 'shared', timers: { unitPoll: 0.5, unitHold: 3 } } },
  {
    name: 'nothing but the failover commands',
    primary: plainLinks,
    secondary: plainSecondary,
    says: [noInterfaces()],
  },
];

function noInterfaces(): string {
  return 'primary.cfg: warning: the pair has no data interfaces; at least one was expected: no interface can fail, and units that lose the failover link cannot hear each other at all: verdicts about interfaces are empty';
}
