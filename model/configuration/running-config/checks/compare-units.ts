/** The secondary's running-config against the primary's: what must be the same for the units to meet. */
import { type Say, weakens } from '../../reading.ts';
import { type Key, surelyDiffer } from '../commands/key.ts';
import type { Link, Located, Refusable, Settings } from '../commands/settings.ts';

/** Findings are said at the secondary's lines. */
export function compareUnits(primary: Settings, secondary: Settings, say: Say): void {
  compareFailoverLink(primary.failoverLink, secondary.failoverLink, say);
  if (!refusedOf(primary, secondary, 'stateLink')) compareStateLink(primary, secondary, say);
  if (!refusedOf(primary, secondary, 'addresses')) compareAddresses(primary, secondary, say);
  compareKeys(primary, secondary, say);
}

/** Whether a command of either unit was refused, so that its absence means nothing. */
function refusedOf(primary: Settings, secondary: Settings, what: Refusable): boolean {
  return primary.refused.has(what) || secondary.refused.has(what);
}

function compareFailoverLink(one: Located<Link> | undefined, other: Located<Link> | undefined, say: Say): void {
  if (one === undefined || other === undefined) return;
  if (one.value.name === other.value.name && one.value.port === other.value.port) return;
  const message = `\`failover lan interface\` differs from the primary's; expected ${linkWords(one.value)} as there`;
  say(other.line, 'error', message, 'CONFIG-SAME-COMMANDS.1');
}

function compareStateLink(primary: Settings, secondary: Settings, say: Say): void {
  const [one, other] = [primary.stateLink, secondary.stateLink];
  if (one === undefined && other === undefined) return;
  if (other === undefined) {
    const message =
      "found no `failover link`, which the primary has; expected the same on both units: it takes effect here only once the primary's configuration has arrived";
    say(0, 'warning', message, 'CONFIG-SAME-COMMANDS.1');
    return;
  }
  if (one !== undefined && one.value.name === other.value.name) {
    const portOf = (link: Link, { failoverLink }: Settings) => link.port ?? failoverLink?.value.port;
    if (portOf(one.value, primary) === portOf(other.value, secondary)) return;
    const shared = one.value.name === primary.failoverLink?.value.name;
    if (shared && primary.failoverLink?.value.port !== secondary.failoverLink?.value.port) return;
  }
  const expected = one === undefined ? 'none, as there' : `${linkWords(one.value)} as there`;
  const message = `\`failover link\` differs from the primary's; expected ${expected}`;
  say(other.line, 'error', message, 'CONFIG-SAME-COMMANDS.1');
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
    } else if (other === undefined && name === secondary.stateLink?.value.name) {
      const message =
        'found no addresses for the state link, which the primary has; expected the same `failover interface ip` as there: it is checked as if it worked, so verdicts about it are weaker';
      say(secondary.stateLink.line, 'warning', message, 'CONFIG-SAME-COMMANDS.1', weakens('STATE-LINK-OWN.1'));
    } else if (other !== undefined && JSON.stringify(other.value) !== JSON.stringify(value)) {
      const message =
        "`failover interface ip` differs from the primary's; expected the same addresses in the same order: the units swap them by themselves";
      say(other.line, 'error', message, 'CONFIG-SAME-COMMANDS.1');
    }
  }
}

const keyRules = ['CONFIG-SAME-COMMANDS.1', 'CONFIG-KEY.1'] as const;

/** A failover key beside an IPsec key is not used, hence not compared. */
function compareKeys(primary: Settings, secondary: Settings, say: Say): void {
  if (refusedOf(primary, secondary, 'sharedKey') || refusedOf(primary, secondary, 'ipsecKey')) return;
  const [ipsec, otherIpsec] = [primary.ipsecKey, secondary.ipsecKey];
  const [shared, otherShared] = [primary.sharedKey, secondary.sharedKey];
  const kinds = [
    ['failover ipsec pre-shared-key', ipsec, otherIpsec],
    ['failover key', shared, otherShared],
  ] as const;
  if (ipsec !== undefined && otherIpsec !== undefined) compareKey(...kinds[0], say);
  else if (ipsec === undefined && otherIpsec === undefined) compareKey(...kinds[1], say);
  else if (ipsec === undefined && shared !== undefined && otherShared === undefined) sayKinds(otherIpsec, say);
  else if (otherIpsec === undefined && shared === undefined && otherShared !== undefined) sayKinds(otherShared, say);
  else compareKey(...kinds[0], say);
}

type MaybeKey = Located<Key> | undefined;

function sayKinds(other: MaybeKey, say: Say): void {
  const message =
    'one unit has `failover ipsec pre-shared-key` and the other `failover key`; expected the same command with the same key on both units';
  say(other?.line ?? 0, 'error', message, ...keyRules);
}

function compareKey(command: string, one: MaybeKey, other: MaybeKey, say: Say): void {
  if (one === undefined && other === undefined) return;
  if (other === undefined) {
    const message = `found no \`${command}\`, which the primary has; expected the same key on both units`;
    say(0, 'error', message, ...keyRules);
  } else if (one === undefined) {
    const message = `found \`${command}\`, which the primary does not have; expected the same key on both units`;
    say(other.line, 'error', message, ...keyRules);
  } else if (one.value.form !== other.value.form && surelyDiffer(one.value, other.value)) {
    const message = `\`${command}\` has ${keyForm(other.value)} here and ${keyForm(one.value)} on the primary; expected the same key on both units`;
    say(other.line, 'error', message, ...keyRules);
  } else if (surelyDiffer(one.value, other.value)) {
    const message = `the key of \`${command}\` differs from the primary's; expected the same key on both units`;
    say(other.line, 'error', message, ...keyRules);
  }
}

function keyForm({ form }: Key): string {
  return form === 'hex' ? 'a hexadecimal key' : 'a shared secret';
}
