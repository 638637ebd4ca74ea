/** Every check of what the commands of a pair say together, in the order in which findings of one line are told. */
import type { Say } from '../reading.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkAsr } from './check-asr.ts';
import { checkKeys } from './check-keys.ts';
import { checkLinkPorts, checkSharedPorts } from './check-link-ports.ts';
import { checkMac } from './check-mac.ts';
import { checkReplication } from './check-replication.ts';
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
  checkDesignations(pair, sayIn);
  checkEnabled(pair, sayIn);
  checkLinks(primary, say);
  checkLinkPorts(primary, say);
  checkLinksAddressed(primary, say);
  checkSharedPorts(pair, say);
  checkAddresses(pair, sayIn);
  checkKeys(primary, say);
  checkMode(primary, say);
  checkReplication(primary, say);
  checkMac(pair, say);
  checkAsr(pair, sayIn);
  checkFeatures(pair, sayIn);
  if (secondary === null) return;
  const saySecond = sayIn(secondary.file);
  checkLinks(secondary, saySecond);
  checkLinkPorts(secondary, saySecond);
  compareModes(primary, secondary, saySecond);
  compareUnits(primary, secondary, saySecond);
  compareReplicated(primary, secondary, saySecond);
  checkVersions(primary, secondary, saySecond);
}
