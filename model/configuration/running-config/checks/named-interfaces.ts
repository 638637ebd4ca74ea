/** The named data interfaces of a pair with their real ports: of the one configuration, or of every context. */

import type { Located, PortSettings, Settings } from '../commands/settings.ts';
import { linkOn } from './links.ts';

/** The configurations that the cross checks look at; `contexts` by name, only those that could be read. */
export interface PairSettings {
  readonly primary: Settings;
  readonly secondary: Settings | null;
  readonly contexts: ReadonlyMap<string, Settings>;
}

export interface NamedInterface {
  readonly file: string;
  /** `null` in single context mode. */
  readonly context: string | null;
  readonly nameif: Located<string>;
  /** `nameif`, or `context/nameif`. */
  readonly name: string;
  /** The port outside the context. */
  readonly real: string;
  readonly port: PortSettings;
}

/** Multiple context mode, as far as a configuration shows it. */
export function isMultiple({ contexts, groups }: Settings): boolean {
  return contexts.size > 0 || groups.size > 0;
}

export function isActiveActive({ groups }: Settings): boolean {
  return groups.size > 0;
}

/** Without the interfaces that belong to a link or are not allocated to their context. */
export function namedInterfaces({ primary, contexts }: PairSettings): readonly NamedInterface[] {
  if (!isMultiple(primary)) return namedIn(primary, null, (id) => (linkOn(primary, id) === null ? id : undefined));
  return [...contexts].flatMap(([context, inside]) => {
    const allocated = primary.contexts.get(context)?.allocated;
    return namedIn(inside, context, (id) => allocated?.get(id)?.value);
  });
}

function namedIn(
  { file, ports }: Settings,
  context: string | null,
  realOf: (id: string) => string | undefined,
): readonly NamedInterface[] {
  return [...ports].flatMap(([id, port]) => {
    const { nameif } = port;
    const real = realOf(id);
    if (nameif === undefined || real === undefined) return [];
    const name = context === null ? nameif.value : `${context}/${nameif.value}`;
    return [{ file, context, nameif, name, real, port }];
  });
}
