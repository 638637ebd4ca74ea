/** Short forms for citations, one per normative document; section and page come together. */
import type { Citation } from './rule.ts';

/**
 * Headings of the command-line guide, with the page its contents lists print for them. A heading they leave out has
 * the page of the section it belongs to; the two headings `Failover Events` are told apart by their mode.
 */
const guidePages = {
  'Failover Overview': '7-2',
  'Software Requirements': '7-2',
  'Failover and Stateful Failover Links': '7-3',
  'Failover Link': '7-3',
  'Failover Link Data': '7-3',
  'Interface for the Failover Link': '7-4',
  'Connecting the Failover Link': '7-4',
  'Stateful Failover Link': '7-4',
  'Dedicated Interface (Recommended)': '7-4',
  'Shared with the Failover Link': '7-5',
  'Shared with a Regular Data Interface (Not Recommended)': '7-5',
  'Avoiding Interrupted Failover and Data Links': '7-5',
  'MAC Addresses and IP Addresses': '7-7',
  'Transparent Mode Requirements for Appliances': '7-15',
  'Unit Health Monitoring': '7-16',
  'Interface Monitoring': '7-17',
  'Failover Times': '7-18',
  'Running Configuration Replication': '7-18',
  'Command Replication': '7-19',
  'Information About Active/Standby Failover': '7-20',
  'Primary/Secondary Roles and Active/Standby Status': '7-20',
  'Active Unit Determination at Startup': '7-20',
  'Failover Events (Active/Standby)': '7-20',
  'Active/Active Failover Overview': '7-22',
  'Primary/Secondary Roles and Active/Standby Status for a Failover Group': '7-22',
  'Active Unit Determination for Failover Groups at Startup': '7-22',
  'Failover Events (Active/Active)': '7-23',
  'Unsupported Features': '7-14',
  'Guidelines and Limitations': '7-25',
  'Default Settings': '7-25',
  'Configuring the Primary Unit for Active/Standby Failover': '7-26',
  'Configuring the Secondary Unit for Active/Standby Failover': '7-30',
  'Configuring the Primary Unit for Active/Active Failover': '7-31',
  'Configuring the Secondary Unit for Active/Active Failover': '7-35',
  'Configuring Failover Criteria, HTTP Replication, Group Preemption, and MAC Addresses': '7-36',
  'Configuring Interface Monitoring': '7-38',
  'Configuring Support for Asymmetrically Routed Packets (Active/Active Mode)': '7-39',
  'Forcing Failover': '7-42',
  'Disabling Failover': '7-43',
  'Restoring a Failed Unit': '7-44',
  'Re-Syncing the Configuration': '7-44',
  'Testing the Failover Functionality': '7-44',
  'Limitations of Remote Command Execution': '7-47',
  'Feature History for Failover': '7-49',
} as const;

export type GuideSection = keyof typeof guidePages;

/** The command-line configuration guide, 9.1, which most rules come from. */
export function guide(line: number, section: GuideSection, key: string, place = ''): Citation {
  return { source: 'asa-cli-failover', section, page: guidePages[section], place, line, key };
}

/** A step of the guide's procedure for the optional parameters. */
export function criteria(line: number, step: string, key: string): Citation {
  return guide(line, 'Configuring Failover Criteria, HTTP Replication, Group Preemption, and MAC Addresses', key, step);
}

/** The page of the ASDM guide. */
export function asdm(line: number, key: string, place = ''): Citation {
  return { source: 'asdm-active-standby', section: 'Configuring Failover', page: '66-7', place, line, key };
}

/** The Active/Active how-to, which has no pages. */
export function howto(line: number, section: string, key: string, place = ''): Citation {
  return { source: 'active-active-howto', section, page: '', place, line, key };
}

/** The page of the older Active/Active chapter. */
export function activeActive(line: number, section: string, key: string, place = ''): Citation {
  return { source: 'asa-cli-active-active', section, page: '1-3', place, line, key };
}

/** The PingLabz article, which has no pages. */
export function pinglabz(line: number, section: string, key: string, place = ''): Citation {
  return { source: 'pinglabz-stateful', section, page: '', place, line, key };
}
