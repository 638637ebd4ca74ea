/** The modes of the two units: the same firewall mode and the same context mode on both. */
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { Located, Settings } from '../commands/settings.ts';
import { isMultiple } from './named-interfaces.ts';

/** A secondary with nothing but the commands of the links may be in any mode. Findings are said at its lines. */
export function compareModes(primary: Settings, secondary: Settings, say: Say): void {
  compareFirewallModes(primary, secondary, say);
  compareContextModes(primary, secondary, say);
}

function compareFirewallModes(primary: Settings, secondary: Settings, say: Say): void {
  const whole = [primary, secondary].every((unit) => unit.version !== undefined || firstName(unit) !== undefined);
  const [one, other] = [primary.transparent, secondary.transparent];
  if (!whole || (one === undefined) === (other === undefined)) return;
  const [here, there] = other === undefined ? ['routed', 'transparent'] : ['transparent', 'routed'];
  const message = `this unit is in ${here} firewall mode and the primary in ${there} mode; expected the same mode on both`;
  say(other?.line ?? 0, 'error', message, 'PAIR-SAME-FIREWALL-MODE.1');
}

function compareContextModes(primary: Settings, secondary: Settings, say: Say): void {
  const single = isMultiple(secondary) ? undefined : firstName(secondary);
  const [multiple] = [...secondary.groups.values(), ...secondary.contexts.values()];
  const groupsOnly = primary.contexts.size === 0 && firstName(primary) !== undefined;
  if (isMultiple(primary) && !groupsOnly && single !== undefined) {
    const message = `found the data interface ${shown(single.value)} outside any context, hence single context mode; expected multiple context mode, which the primary is in`;
    say(single.line, 'error', message, 'PAIR-SAME-CONTEXT-MODE.1');
  } else if (!isMultiple(primary) && multiple !== undefined && firstName(primary) !== undefined) {
    const message =
      'found multiple context mode; expected single context mode, which the primary is in: it has data interfaces outside any context';
    say(multiple.line, 'error', message, 'PAIR-SAME-CONTEXT-MODE.1');
  }
}

function firstName({ ports }: Settings): Located<string> | undefined {
  return [...ports.values()].find(({ nameif }) => nameif !== undefined)?.nameif;
}
