/** The documents the spec is taken from, by their public titles. */

interface Source {
  readonly title: string;
  /** Chapter and page, or the part of the document meant. */
  readonly part: string;
  readonly publisher: string;
  /** Rules cite normative sources only; informative ones help to choose between readings. */
  readonly kind: 'normative' | 'informative';
}

/** Every document by the name that citations give it. */
export const sources = {
  'asa-cli-failover': {
    title: 'Cisco ASA Series General Operations CLI Configuration Guide, 9.1',
    part: 'Chapter 7, Configuring Failover',
    publisher: 'Cisco Systems',
    kind: 'normative',
  },
  'asdm-active-standby': {
    title: 'Cisco ASA 5500 Series Configuration Guide using ASDM',
    part: 'Chapter 66, Configuring Active/Standby Failover, page 66-7',
    publisher: 'Cisco Systems',
    kind: 'normative',
  },
  'active-active-howto': {
    title: 'Active/Active Failover',
    part: 'web article, a how-to for the ASA command line with the units ASA1 and ASA2',
    publisher: 'unnamed',
    kind: 'normative',
  },
  'asa-cli-active-active': {
    title: 'Cisco ASA Series CLI Configuration Guide',
    part: 'Chapter 1, Configuring Active/Active Failover, page 1-3',
    publisher: 'Cisco Systems',
    kind: 'normative',
  },
  'pinglabz-stateful': {
    title: 'Cisco ASA Stateful Failover and Interface Tracking',
    part: 'web article',
    publisher: 'PingLabz',
    kind: 'normative',
  },
  'later-guides': {
    title: 'Cisco ASA Series General Operations CLI Configuration Guide, 9.12 and 9.20',
    part: 'Failover for High Availability',
    publisher: 'Cisco Systems',
    kind: 'informative',
  },
  'syslog-guide': {
    title: 'Cisco Secure Firewall ASA Series Syslog Messages',
    part: 'messages 103001 and 104001',
    publisher: 'Cisco Systems',
    kind: 'informative',
  },
  'cisco-221642': {
    title: 'Cisco document 221642, Active/Active failover',
    part: '',
    publisher: 'Cisco Systems',
    kind: 'informative',
  },
  'cisco-bug-CSCvz86256': {
    title: 'Cisco bug CSCvz86256, both units active after the failover link heals',
    part: '',
    publisher: 'Cisco Systems',
    kind: 'informative',
  },
} as const satisfies Record<string, Source>;

/** The name that citations give a document. */
export type SourceId = keyof typeof sources;
