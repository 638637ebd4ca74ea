/** Configurations without a fault: the procedures of the documents command by command, and devices as they list themselves. */

/** Data interfaces that both units monitor, on GigabitEthernet0/1 and 0/2. */
export const data = `interface GigabitEthernet0/1
 nameif inside
 security-level 100
 ip address 192.168.1.1 255.255.255.0 standby 192.168.1.2
interface GigabitEthernet0/2
 nameif outside
 security-level 0
 ip address 203.0.113.1 255.255.255.0 standby 203.0.113.2
`;

/** The primary of the Active/Standby procedure, as it is typed. */
export const typedPrimary = `failover lan unit primary
failover lan interface folink gigabitethernet0/3
failover interface ip folink 172.27.48.1 255.255.255.0 standby 172.27.48.2
interface gigabitethernet 0/3
  no shutdown
failover link statelink gigabitethernet0/4
failover interface ip statelink 172.27.49.1 255.255.255.0 standby 172.27.49.2
interface gigabitethernet 0/4
  no shutdown
failover ipsec pre-shared-key a3rynsun
failover
`;

/** The secondary of both procedures as a terminal prints it, with a line that the page breaks. */
export const typedSecondary = `ciscoasa(config)# failover lan interface folink gigabitethernet0/3
INFO: Non-failover interface config is cleared on GigabitEthernet0/3 and its
sub-interfaces
ciscoasa(config)# failover interface ip folink 172.27.48.1 255.255.255.0 standby
172.27.48.2
ciscoasa(config)# interface gigabitethernet 0/3
    no shutdown
ciscoasa(config)# failover link statelink gigabitethernet0/4
INFO: Non-failover interface config is cleared on GigabitEthernet0/4 and its
sub-interfaces
ciscoasa(config)# failover interface ip statelink 172.27.49.1 255.255.255.0 standby
172.27.49.2
ciscoasa(config)# interface gigabitethernet 0/4
    no shutdown
ciscoasa(config)# failover ipsec pre-shared-key a3rynsun
ciscoasa(config)# failover
ciscoasa(config)# write memory
`;

/** The primary of the Active/Active procedure, as it is typed. */
export const typedActiveActive = typedPrimary.replace(
  'failover ipsec',
  `failover group 1
failover group 2
  secondary
context admin
  join-failover-group 1
failover ipsec`,
);

/** A complete pair as the product lists it. */
export const listed = `: Saved
: Written by enable_15 at 10:12:13.456 UTC Mon Mar 3 2014
!
ASA Version 9.1(2)
!
hostname edge
enable password 8Ry2YjIyt7RRXU24 encrypted
names
name 10.9.0.9 failover-server
!
interface GigabitEthernet0/0
 description uplink, failover to the second provider
 nameif outside
 security-level 0
 ip address 203.0.113.1 255.255.255.0 standby 203.0.113.2
!
interface GigabitEthernet0/1
 nameif inside
 security-level 100
 ip address 192.168.1.1 255.255.255.0 standby 192.168.1.2
!
interface GigabitEthernet0/2
 shutdown
 no nameif
 no security-level
 no ip address
!
interface GigabitEthernet0/3
 description LAN/STATE Failover Interface
!
boot system disk0:/asa912-k8.bin
ftp mode passive
object network failover
 host 10.9.0.9
object-group network interface-addresses
 network-object host 10.9.0.10
access-list outside_in remark failover lan unit secondary
access-list outside_in extended permit ip any object failover
access-list failover extended permit ip any any
pager lines 24
mtu outside 1500
mtu inside 1500
failover
failover lan unit primary
failover lan interface folink GigabitEthernet0/3
failover polltime unit msec 500 holdtime 3
failover link folink GigabitEthernet0/3
failover interface ip folink 169.254.1.1 255.255.255.252 standby 169.254.1.2
failover ipsec pre-shared-key *****
no monitor-interface outside
icmp unreachable rate-limit 1 burst-size 1
arp timeout 14400
nat (inside,outside) source dynamic any interface
access-group outside_in in interface outside
router ospf 1
 network 192.168.1.0 255.255.255.0 area 0
 passive-interface inside
route outside 0.0.0.0 0.0.0.0 203.0.113.254 1
timeout xlate 3:00:00
crypto ca trustpoint self
 enrollment self
 subject-name CN=failover
crypto ca certificate chain self
 certificate 31
    308201b6 3082011f a0030201 02020431 300d0609 2a864886 f70d0101 05050030
    fa110e30 21300d06 092a8648 86f70d01 01050500 03818100 failover
  quit
telnet timeout 5
ssh 192.168.1.0 255.255.255.0 inside
console timeout 0
dhcpd address 192.168.1.10-192.168.1.99 inside
dhcpd enable inside
group-policy failover internal
group-policy failover attributes
 banner value failover lan unit secondary
tunnel-group failover type remote-access
tunnel-group failover general-attributes
 default-group-policy failover
!
class-map failover-traffic
 match access-list failover
policy-map global_policy
 class failover-traffic
  set connection timeout idle 1:00:00
service-policy global_policy interface outside
route-map failover permit 10
 match interface inside
banner motd failover lan unit secondary
banner motd interface GigabitEthernet0/7
banner login ^C
banner login failover key not-a-key
banner login ^C
prompt hostname context priority state
no call-home reporting anonymous
Cryptochecksum:3fb1c4f1c7c9c9d2ef3a3a3ff3ea4ad7
: end
`;

const linksOf = (unit: string) => `failover
failover lan unit ${unit}
failover lan interface folink GigabitEthernet0/3
failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.2
failover ipsec pre-shared-key *****
`;

/** An Active/Standby pair of which nothing is configured that has a default, without data interfaces. */
export const plainLinks = linksOf('primary');
export const plainSecondary = linksOf('secondary');

/** The system configuration of an Active/Active pair, to which contexts are added. */
export const system = `${plainLinks}failover link folink GigabitEthernet0/3
failover group 1
 preempt
failover group 2
 secondary
 preempt 60
admin-context admin
context admin
 allocate-interface Management0/0
 config-url disk0:/admin.cfg
`;

export const adminContext = `interface Management0/0
 nameif management
 management-only
 ip address 10.10.0.1 255.255.255.0 standby 10.10.0.2
`;

/** The configuration of a context with an interface by each of the ids; addresses are of the network `10.N.0.0`. */
export function contextConfiguration(network: number, ids: readonly string[]): string {
  const section = (id: string, i: number) =>
    `interface ${id}\n nameif net${i}\n ip address 10.${network}.${i}.1 255.255.255.0 standby 10.${network}.${i}.2\nmonitor-interface net${i}\n`;
  return ids.map(section).join('');
}
