/** The secondary's running-config against the primary's: what must be the same for the units to meet. */
import type { Say } from '../reading.ts';
import { type Key, surelyDiffer } from './key.ts';
import type { Link, Located, Settings } from './settings.ts';

/** Findings are said at the secondary's lines. */
export function compareUnits(primary: Settings, secondary: Settings, say: Say): void {
  compareFailoverLink(primary.failoverLink, secondary.failoverLink, say);
  compareStateLink(primary.stateLink, secondary.stateLink, say);
  compareAddresses(primary, secondary, say);
  compareKeys('failover key', primary.sharedKey, secondary.sharedKey, say);
  compareKeys('failover ipsec pre-shared-key', primary.ipsecKey, secondary.ipsecKey, say);
  compareReplicated(primary, secondary, say);
}

function compareFailoverLink(one: Located<Link> | undefined, other: Located<Link> | undefined, say: Say): void {
  if (one === undefined || other === undefined) return;
  if (one.value.name === other.value.name && one.value.port === other.value.port) return;
  const message = `\`failover lan interface\` differs from the primary's; expected ${linkWords(one.value)} as there`;
  say(other.line, 'error', message, 'CONFIG-SAME-COMMANDS.1');
}

function compareStateLink(one: Located<Link> | undefined, other: Located<Link> | undefined, say: Say): void {
  if (one === undefined && other === undefined) return;
  if (other === undefined) {
    const message =
      "found no `failover link`, which the primary has; expected the same on both units: it takes effect here only once the primary's configuration has arrived";
    say(0, 'warning', message, 'CONFIG-SAME-COMMANDS.1');
    return;
  }
  const samePort = one?.value.port === other.value.port || one?.value.port === null || other.value.port === null;
  if (one !== undefined && one.value.name === other.value.name && samePort) return;
  const expected = one === undefined ? 'none, as there' : `${linkWords(one.value)} as there`;
  say(
    other.line,
    'error',
    `\`failover link\` differs from the primary's; expected ${expected}`,
    'CONFIG-SAME-COMMANDS.1',
  );
}

function linkWords({ name, port }: Link): string {
  return `\`${port === null ? name : `${name} ${port}`}\``.slice(0, 120);
}

function compareAddresses(primary: Settings, secondary: Settings, say: Say): void {
  for (const [name, { value }] of primary.addresses) {
    const other = secondary.addresses.get(name);
    const isFailoverLink = name === primary.failoverLink?.value.name;
    if (other === undefined && isFailoverLink && name === secondary.failoverLink?.value.name) {
      const message =
        'found no addresses for the failover link, which the primary has; expected the same `failover interface ip` as there: the units cannot meet without it';
      say(secondary.failoverLink.line, 'error', message, 'CONFIG-SAME-COMMANDS.1');
    } else if (other !== undefined && JSON.stringify(other.value) !== JSON.stringify(value)) {
      const message =
        "`failover interface ip` differs from the primary's; expected the same addresses in the same order: the units swap them by themselves";
      say(other.line, 'error', message, 'CONFIG-SAME-COMMANDS.1');
    }
  }
}

function compareKeys(command: string, one: Located<Key> | undefined, other: Located<Key> | undefined, say: Say): void {
  if (one === undefined && other === undefined) return;
  if (other === undefined) {
    say(
      0,
      'error',
      `found no \`${command}\`, which the primary has; expected the same key on both units`,
      'CONFIG-SAME-COMMANDS.1',
      'CONFIG-KEY.1',
    );
  } else if (one === undefined) {
    say(
      other.line,
      'error',
      `found \`${command}\`, which the primary does not have; expected the same key on both units`,
      'CONFIG-SAME-COMMANDS.1',
      'CONFIG-KEY.1',
    );
  } else if (surelyDiffer(one.value, other.value)) {
    say(
      other.line,
      'error',
      `the key of \`${command}\` differs from the primary's; expected the same key on both units`,
      'CONFIG-SAME-COMMANDS.1',
      'CONFIG-KEY.1',
    );
  }
}

/** Settings that the primary's configuration replaces: a difference is worth a warning. */
function compareReplicated(primary: Settings, secondary: Settings, say: Say): void {
  const commands = [
    ['failover polltime unit', 'unitTimes'],
    ['failover polltime interface', 'interfaceTimes'],
    ['failover interface-policy', 'interfacePolicy'],
  ] as const;
  for (const [command, key] of commands) {
    const other = secondary[key];
    if (other === undefined || JSON.stringify(other.value) === JSON.stringify(primary[key]?.value)) continue;
    const message = `\`${command}\` differs from the primary's; the primary's is replicated and used`;
    say(other.line, 'warning', message, 'CONFIG-SAME-COMMANDS.1');
  }
}
