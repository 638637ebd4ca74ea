/** Labels: one step of the alphabet for all that differ only in which of some alike ports or interfaces they name. */
import { type Environment, namedPort } from '../../../model/behaviour/environment.ts';
import type { Pair } from '../../../model/configuration/pair.ts';
import type { Stimulus } from '../../../model/stimulus.ts';
import type { AlphabetStep } from '../alphabet.ts';
import type { Alike, Port } from './alike.ts';
import { distinctIn } from './canonical.ts';

/** What a step names: a whole port, one interface on a port, or nothing that could be exchanged for another. */
export type Named =
  | { readonly about: 'port'; readonly portClass: number; readonly port: Port }
  | {
      readonly about: 'interface';
      readonly portClass: number;
      readonly port: Port;
      readonly slot: number;
      readonly name: string;
    }
  | { readonly about: 'other' };

const other: Named = { about: 'other' };

function onPort(s: Stimulus): boolean {
  return s.type === 'interfaceDown' || s.type === 'interfaceUp';
}

/** What a step of {@link alphabetOf} names; a set over every port names nothing in particular. */
export function namedBy(pair: Pair, alike: Alike, stimuli: AlphabetStep): Named {
  const names = new Set(stimuli.map((s) => ('interface' in s ? s.interface : undefined)));
  const [name] = names;
  if (names.size !== 1 || name === undefined) return other;
  const place = alike.placeOf.get(name);
  const portClass = alike.classOf.get(namedPort(pair, name));
  if (place === undefined || portClass === undefined) return other;
  if (stimuli.every(onPort)) return { about: 'port', portClass, port: place.port };
  return { about: 'interface', portClass, port: place.port, slot: place.slot, name };
}

/** The same stimuli about another interface. */
export function renamed(stimuli: AlphabetStep, name: string): AlphabetStep {
  return stimuli.map((s) => ('interface' in s ? { ...s, interface: name } : s));
}

/** The steps that stand for all others: about the first of alike ports, and the first of alike interfaces on it. */
export function labelsOf(pair: Pair, alike: Alike, alphabet: readonly AlphabetStep[]): readonly AlphabetStep[] {
  return alphabet.filter((stimuli) => {
    const named = namedBy(pair, alike, stimuli);
    if (named.about === 'other') return true;
    const [first] = alike.classes[named.portClass] as Alike['classes'][number];
    if (named.port !== first) return false;
    return named.about === 'port' || first.slots[named.slot]?.names[0] === named.name;
  });
}

/** For an environment, every step that each label stands for, one for each distinct effect. */
export function chooser(pair: Pair, alike: Alike, labels: readonly AlphabetStep[]) {
  const named = labels.map((stimuli) => namedBy(pair, alike, stimuli));
  return (e: Environment): readonly (readonly AlphabetStep[])[] => {
    const ports = alike.classes.map((members) => distinctIn(members, e));
    return labels.map((stimuli, label) => {
      const about = named[label] ?? other;
      if (about.about === 'other') return [stimuli];
      const found = ports[about.portClass] ?? [];
      if (about.about === 'port')
        return found.map(({ port }) => renamed(stimuli, port.slots[0]?.names[0] ?? port.name));
      return found.flatMap(({ names }) => names(about.slot).map((name) => renamed(stimuli, name)));
    });
  };
}
