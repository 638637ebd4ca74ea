/** Features that the release on the version line does not have yet. */
import type { RuleId } from '../../../../spec/rules/index.ts';
import { type Say, weakens } from '../../reading.ts';
import type { Located, Settings } from '../commands/settings.ts';
import { namedInterfaces, type PairSettings } from './named-interfaces.ts';
import { isOlder, readRelease } from './version.ts';

interface Feature {
  readonly name: string;
  readonly release: string;
  /** Rules whose verdicts take the feature for granted. */
  readonly carries: readonly RuleId[];
  /** The first place where a pair uses it, with the file. */
  readonly used: (pair: PairSettings) => Place | null;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

const features: readonly Feature[] = [
  {
    name: 'failover over a link between the units',
    release: '7.0(1)',
    carries: ['ROLE-ONE-ACTIVE.1'],
    used: ({ primary }) => place(primary, primary.failoverLink),
  },
  {
    name: 'a hexadecimal failover key',
    release: '7.0(4)',
    carries: [],
    used: ({ primary }) => (primary.sharedKey?.value.form === 'hex' ? place(primary, primary.sharedKey) : null),
  },
  {
    name: 'an IPv6 address of a link',
    release: '8.2(2)',
    carries: ['LINK-CARRIES.1'],
    used: ({ primary }) =>
      place(
        primary,
        [...primary.addresses.values()].find(({ value }) => isIpv6(value.active)),
      ),
  },
  {
    name: 'a standby IPv6 address',
    release: '8.2(2)',
    carries: ['UNIT-PROBE-DATA.1', 'INTERFACE-COMPARED.1'],
    used: firstStandbyIpv6,
  },
  {
    name: 'a failover key encrypted by a master passphrase',
    release: '8.3(1)',
    carries: [],
    used: ({ primary }) => (primary.sharedKey?.value.form === 'encrypted' ? place(primary, primary.sharedKey) : null),
  },
  {
    name: 'IPsec on the links',
    release: '9.1(2)',
    carries: [],
    used: ({ primary }) => place(primary, primary.ipsecKey),
  },
];

/** Nothing is said without a version line of the known form. */
export function checkFeatures(pair: PairSettings, sayIn: (file: string) => Say): void {
  const { version } = pair.primary;
  const release = version === undefined ? null : readRelease(version.value);
  if (version === undefined || release === null) return;
  for (const { name, release: since, carries, used } of features) {
    const needed = readRelease(since);
    const found = used(pair);
    if (needed === null || found === null || !isOlder(release, needed)) continue;
    const doubt =
      carries.length === 0
        ? 'no verdict depends on it'
        : 'it is checked as if it worked, so verdicts that rest on it are weaker';
    const message = `found ${name}, which came with ${since}; this configuration is of ${version.value}: ${doubt}`;
    sayIn(found.file)(found.line, 'warning', message, 'PAIR-FEATURE-RELEASE.1', weakens(...carries));
    if (since === '7.0(1)') return;
  }
}

function place({ file }: Settings, found: Located<unknown> | undefined): Place | null {
  return found === undefined ? null : { file, line: found.line };
}

function isIpv6(address: string): boolean {
  return address.includes(':');
}

function firstStandbyIpv6(pair: PairSettings): Place | null {
  for (const { file, port } of namedInterfaces(pair)) {
    const found = port.addresses.find(({ value }) => value.standby !== null && isIpv6(value.active));
    if (found !== undefined) return { file, line: found.line };
  }
  return null;
}
