/** Network steps: what the stimuli of a step do to ports, paths, traffic and shutdowns, in numbers. */
import type { Pair } from '../../../model/configuration/pair.ts';
import { familyOf, type Stimulus } from '../../../model/stimulus.ts';
import type { AlphabetStep } from '../alphabet.ts';
import { type Counting, scopeIndex } from './counting.ts';
import { namedBy } from './labels.ts';
import { type Change, type Hearing, type InterfaceState, interfaceChange, interfaceStates } from './local.ts';
import type { PortLink } from './port-states.ts';

export type NetworkStep =
  | { readonly about: 'nothing' }
  | { readonly about: 'port'; readonly portClass: number; readonly linkAfter: (before: PortLink) => PortLink }
  | {
      readonly about: 'interface';
      readonly portClass: number;
      readonly scope: number;
      readonly changes: (link: PortLink) => readonly Change[];
    }
  | { readonly about: 'paths' | 'ports'; readonly repaired: boolean };

const networkFamilies = new Set(['path', 'interface', 'traffic', 'shut']);

/** The stimuli that touch data interfaces. */
export function networkPart(stimuli: AlphabetStep): AlphabetStep {
  return stimuli.filter((s) => networkFamilies.has(familyOf(s)));
}

function unitBits(stimuli: AlphabetStep): Hearing {
  let bits = 0;
  for (const s of stimuli) if ('unit' in s) bits |= s.unit === 'primary' ? 1 : 2;
  return bits as Hearing;
}

function appliedTo(before: InterfaceState, type: Stimulus['type'], units: Hearing): InterfaceState {
  switch (type) {
    case 'trafficLost':
      return { ...before, deaf: (before.deaf | units) as Hearing };
    case 'trafficBack':
      return { ...before, deaf: (before.deaf & ~units) as Hearing };
    case 'dataPathDown':
      return { ...before, cut: true };
    case 'dataPathUp':
      return { ...before, cut: false };
    case 'interfaceShut':
      return { ...before, shut: true };
    case 'interfaceNoShut':
      return { ...before, shut: false };
    default:
      throw new Error(`${type} is about no single interface`);
  }
}

/** @param stimuli the network part of a label */
export function networkStep(pair: Pair, counting: Counting, stimuli: AlphabetStep): NetworkStep {
  const type = stimuli[0]?.type;
  if (type === undefined) return { about: 'nothing' };
  const named = namedBy(pair, counting.alike, stimuli);
  const units = unitBits(stimuli);
  if (named.about === 'port') {
    const linkAfter = (before: PortLink) => (type === 'interfaceDown' ? before | units : before & ~units) as PortLink;
    return { about: 'port', portClass: named.portClass, linkAfter };
  }
  if (named.about === 'interface') {
    const kind = named.port.slots[named.slot]?.kind;
    const scope = kind === undefined ? -1 : scopeIndex(counting, kind);
    const changes = (link: PortLink) =>
      interfaceStates(counting.rules).map((before) => interfaceChange(link, before, appliedTo(before, type, units)));
    return scope < 0 ? { about: 'nothing' } : { about: 'interface', portClass: named.portClass, scope, changes };
  }
  const repaired = type === 'dataPathUp' || type === 'interfaceUp';
  return { about: type === 'dataPathDown' || type === 'dataPathUp' ? 'paths' : 'ports', repaired };
}
