/** Facts as the units have noticed them so far: what the behaviour level is told instead of the environment itself. */
import { type SyncWord, syncWords, type UnitName } from '../../spec/vocabulary.ts';
import type { Hearing } from '../behaviour/charts/role/events.ts';
import type { Environment } from '../behaviour/environment.ts';
import { isShut, linkLost, receivesNothing } from '../behaviour/environment.ts';
import { type Facts, factsOf, interfaceFacts, perScope, perUnit, type Seen } from '../behaviour/facts.ts';
import type { Instant } from './instant.ts';
import type { Watching } from './machines.ts';
import { hellosArrive, linkCarries, takesPart, twinReceives } from './perceive.ts';

function runs(i: Instant, watching: Watching, unit: UnitName): boolean {
  return watching[i.watchers.at('boot', unit)]?.word === 'running';
}

/** What a unit makes of its peer's hellos at this instant. [UNIT-ANSWER-ON-LINK.1, UNIT-ANSWER-ON-DATA.1, UNIT-NO-ANSWER.1] */
function hearing(i: Instant, watching: Watching, unit: UnitName): Hearing {
  // One that has only just begun to take part has listened to nothing yet.
  if (!takesPart(i, watching, unit)) return 'waiting';
  const link = watching[i.watchers.at('linkHellos', unit)]?.word;
  const isOpen = link === 'looking' || link === 'silent';
  if (linkCarries(i, watching, unit) && !isOpen) return 'link';
  // The next hello is on its way.
  if (isOpen && hellosArrive(i, watching, unit)) return 'waiting';
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
  // ??? [interfaces-at-start] one that has only just begun to take part looks at its interfaces first
  const knows = (unit: UnitName, name: string) =>
    i.readings['interfaces-at-start'] === 'a' && word(unit, name) === 'unwatched';
  return {
    isShut: (name) => isShut(i.environment, name),
    linkLost: (unit, name) =>
      word(unit, name) === 'noLink' || (knows(unit, name) && linkLost(i.pair, i.environment, unit, name)),
    receivesNothing: (unit, name) =>
      word(unit, name) === 'silent' ||
      word(unit, name) === 'silentFading' ||
      (knows(unit, name) && receivesNothing(i.environment, unit, name)),
    twinHears: (unit, name) => twinReceives(i, watching, unit, name),
  };
}

/** A standby that takes things over; so will one that has yet to join, should it become standby. */
function onTheWay(i: Instant, watching: Watching): NonNullable<Facts['onTheWay']> {
  return perUnit((unit) => {
    const ways = perScope(i.pair, (scope) => {
      const word = watching[i.watchers.at('progression', unit, scope)]?.word;
      if (word === 'none' && runs(i, watching, unit)) return i.hasRole(unit, scope) ? undefined : 'coldStandby';
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
