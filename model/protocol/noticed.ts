/** Facts as the units have noticed them so far: what the behaviour level is told instead of the environment itself. */
import { peerOf, type SyncWord, syncWords, type UnitName } from '../../spec/vocabulary.ts';
import type { Hearing } from '../behaviour/charts/role/events.ts';
import type { Environment } from '../behaviour/environment.ts';
import { isShut } from '../behaviour/environment.ts';
import { type Facts, factsOf, interfaceFacts, perScope, perUnit, type Seen, twinHears } from '../behaviour/facts.ts';
import type { Watching } from './machines.ts';
import { type Instant, linkCarries, takesPart } from './perceive.ts';

function runs(i: Instant, watching: Watching, unit: UnitName): boolean {
  return watching[i.watchers.at('boot', unit)]?.word === 'running';
}

/** What a unit makes of its peer's hellos at this instant. [UNIT-ANSWER-ON-LINK.1, UNIT-ANSWER-ON-DATA.1, UNIT-NO-ANSWER.1] */
function hearing(i: Instant, watching: Watching, unit: UnitName): Hearing {
  // One that has only just begun to take part has listened to nothing yet.
  if (!takesPart(i, watching, unit)) return 'waiting';
  const link = watching[i.watchers.at('linkHellos', unit)]?.word;
  if (linkCarries(i, watching, unit)) return link === 'looking' || link === 'silent' ? 'waiting' : 'link';
  if (link !== 'silent') return 'waiting';
  const data = watching[i.watchers.at('dataHellos', unit)]?.word;
  return data === 'heard' || data === 'waiting' || data === 'probing' ? 'data' : 'nothing';
}

/** The environment with those units that run. */
function running(i: Instant, watching: Watching): Environment {
  const { powered, broken } = i.environment;
  return { powered: new Set([...powered].filter((unit) => runs(i, watching, unit))), broken };
}

function seen(i: Instant, watching: Watching): Seen {
  const word = (unit: UnitName, name: string) => watching[i.watchers.at('interface', unit, name)]?.word;
  const now = running(i, watching);
  return {
    isShut: (name) => isShut(i.environment, name),
    linkLost: (unit, name) => word(unit, name) === 'noLink',
    receivesNothing: (unit, name) => word(unit, name) === 'silent' || word(unit, name) === 'silentFading',
    // Both units count in the same test, and the peer says what it counted; a dead link it tells of once it has noticed.
    // [INTERFACE-TEST-COUNT.1]
    twinHears: (unit, name) =>
      word(peerOf(unit), name) === 'linkFading' || twinHears(i.pair, now, unit, name, i.readings),
  };
}

function onTheWay(i: Instant, watching: Watching): NonNullable<Facts['onTheWay']> {
  return perUnit((unit) => {
    const ways = perScope(i.pair, (scope) => {
      const word = watching[i.watchers.at('progression', unit, scope)]?.word;
      return syncWords.includes(word as SyncWord) ? (word as SyncWord) : undefined;
    });
    return Object.fromEntries(Object.entries(ways).filter(([, word]) => word !== undefined));
  });
}

/** All that the roles can learn at this instant. */
export function noticed(i: Instant, watching: Watching): Facts {
  const now = running(i, watching);
  const moduleDown = perUnit((unit) => watching[i.watchers.at('module', unit)]?.word === 'failed');
  const broken = new Set([...now.broken].filter((thing) => !thing.startsWith('module ')));
  for (const unit of ['primary', 'secondary'] as const) if (moduleDown[unit]) broken.add(`module ${unit}`);
  const known = factsOf(i.pair, { powered: now.powered, broken }, i.readings);
  return {
    ...known,
    ...interfaceFacts(i.pair, moduleDown, seen(i, watching), i.readings),
    hearing: perUnit((unit) => hearing(i, watching, unit)),
    onTheWay: onTheWay(i, watching),
  };
}
