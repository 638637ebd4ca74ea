/** The behaviours the spec sets out to cover, as numbered rows. */

/** The titles of the rows. */
export const scope = {
  R01: 'Two modes and their failover groups',
  R02: 'Designation, and who is active when an Active/Standby pair starts',
  R03: 'Who is active when an Active/Active pair starts',
  R04: 'Failover events of an Active/Standby pair (Table 7-2)',
  R05: 'Failover events of an Active/Active pair (Table 7-3), and the independence of groups',
  R06: 'Preemption of failover groups',
  R07: 'Unit health: hellos, probing, modules',
  R08: 'Interface health: the ordered tests and the interface states',
  R09: 'Interface policy and monitored interfaces',
  R10: 'Failover times (Table 7-1)',
  R11: 'The failover link: what it carries, and its failures',
  R12: 'The state link: its forms, and its failures',
  R13: 'Connection scenarios as fault domains',
  R14: 'IP and MAC addresses at failover',
  R15: 'Stateless and stateful failover: what survives',
  R16: 'Replication of the running configuration',
  R17: 'Replication of commands',
  R18: 'Operator commands that force, reset, disable and enable',
  R19: 'Remote command execution',
  R20: 'Asymmetric routing groups',
  R21: 'Requirements on the two units',
  R22: 'Configuration commands, ranges and diagnoses',
  R23: 'Transparent mode and Spanning Tree',
  R24: 'Monitoring: show commands, syslog, SNMP',
  R25: 'Security of the failover and state links',
  R26: 'Contradictions and silences of the documents',
} as const;

/** A row of the scope: a behaviour that the spec sets out to cover. */
export type ScopeRow = keyof typeof scope;

/** The rows that something executable obeys so far, at the level of behaviour. */
export const formalisedRows: readonly ScopeRow[] = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R09',
  'R11',
  'R12',
  'R18',
  'R22',
  'R25',
];
