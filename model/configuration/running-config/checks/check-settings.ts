/** Every check of what the commands of a pair say together, in the order in which findings of one line are told. */
import type { Say } from '../../reading.ts';
import type { Settings } from '../commands/settings.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkAsr } from './check-asr.ts';
import { checkKeys } from './check-keys.ts';
import { checkLinkPorts, checkSharedPorts } from './check-link-ports.ts';
import { checkLinkWords } from './check-link-words.ts';
import { checkMac } from './check-mac.ts';
import { checkReplication } from './check-replication.ts';
import { checkSubnets } from './check-subnets.ts';
import { compareModes } from './compare-modes.ts';
import { compareReplicated } from './compare-replicated.ts';
import { compareUnits } from './compare-units.ts';
import { checkFeatures } from './features.ts';
import { checkLinks, checkLinksAddressed } from './links.ts';
import { checkMode } from './mode.ts';
import type { PairSettings } from './named-interfaces.ts';
import { checkDesignations, checkEnabled } from './units.ts';
import { checkVersions } from './version.ts';

/** `sayIn` notes down findings about the file of that name. */
export function checkSettings(pair: PairSettings, sayIn: (file: string) => Say): void {
  const { primary, secondary } = pair;
  const say = sayIn(primary.file);
  const told = new Set<string>();
  checkDesignations(pair, sayIn);
  checkEnabled(pair, sayIn);
  checkUnit(primary, remembering(told, say));
  checkLinksAddressed(primary, say);
  checkSharedPorts(pair, say);
  checkAddresses(pair, sayIn);
  checkSubnets(pair, sayIn);
  checkKeys(primary, say);
  checkMode(primary, say);
  checkReplication(primary, say);
  checkMac(pair, sayIn);
  checkAsr(pair, sayIn);
  checkFeatures(pair, sayIn);
  if (secondary === null) return;
  const saySecond = sayIn(secondary.file);
  checkUnit(secondary, once(told, saySecond));
  compareModes(primary, secondary, saySecond);
  compareUnits(primary, secondary, saySecond);
  compareReplicated(primary, secondary, saySecond);
  checkVersions(primary, secondary, saySecond);
}

/** What can be wrong with the links of either unit. */
function checkUnit(settings: Settings, say: Say): void {
  checkLinks(settings, say);
  checkLinkPorts(settings, say);
  checkLinkWords(settings, say);
}

function remembering(told: Set<string>, say: Say): Say {
  return (line, severity, message, ...about) => {
    told.add(message);
    say(line, severity, message, ...about);
  };
}

/** A fault that the other unit's file has as well is told there. */
function once(told: ReadonlySet<string>, say: Say): Say {
  return (line, severity, message, ...about) => {
    if (!told.has(message)) say(line, severity, message, ...about);
  };
}
