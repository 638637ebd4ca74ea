/** Single or multiple context mode, and what failover groups need of it and of each other. */
import type { RuleId } from '../../../../spec/rules/index.ts';
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { Settings } from '../commands/settings.ts';
import { linkOn } from './links.ts';

export function checkMode(settings: Settings, say: Say): void {
  const { contexts, groups, adminContext } = settings;
  const [firstGroup] = groups.values();
  if (firstGroup !== undefined && contexts.size === 0) {
    const message =
      'found a failover group without any `context`; expected multiple context mode, which Active/Active needs: add the contexts or remove the groups';
    say(firstGroup.line, 'error', message, 'MODE-MULTIPLE-CONTEXT.1');
  } else if (firstGroup !== undefined && !groups.has('1') && !settings.refused.has('groups')) {
    const message =
      'found failover group 2 without failover group 1; expected both: group 1 holds the admin context and is the last to be removed';
    say(firstGroup.line, 'error', message, 'MODE-GROUP-1-LAST.1');
  }
  if (firstGroup !== undefined && contexts.size > 0) checkPerGroup(settings, say);
  if (adminContext !== undefined && !contexts.has(adminContext.value)) {
    const message = `\`admin-context\` names ${shown(adminContext.value)}, which no \`context\` line defines; expected the name of one: the pair is checked without an admin context`;
    say(adminContext.line, 'warning', message, 'MODE-ADMIN-GROUP.1');
  }
  if (adminContext === undefined && !settings.refused.has('adminContext')) checkAdminNamed(settings, say);
  if (firstGroup === undefined && !settings.refused.has('groups')) checkNoGroupJoined(settings, say);
  if (contexts.size > 0) checkNoSystemNames(settings, say);
  if (contexts.size > 0) checkNoSystemAsr(settings, say);
}

function checkAdminNamed({ contexts }: Settings, say: Say): void {
  const [first] = contexts.values();
  if (first === undefined) return;
  const message =
    'found contexts and no `admin-context`; expected it with the name of one of them: the pair is checked without an admin context';
  say(first.line, 'warning', message, 'MODE-ADMIN-GROUP.1');
}

/** Commands of an Active/Standby pair, which an Active/Active pair has within its groups. */
function checkPerGroup(settings: Settings, say: Say): void {
  const [mac] = settings.macAddresses.values();
  const commands: readonly [string, { line: number } | undefined, string, RuleId][] = [
    ['failover interface-policy', settings.interfacePolicy, 'interface-policy', 'POLICY-PER-GROUP.1'],
    ['failover polltime interface', settings.interfaceTimes, 'polltime interface', 'CONFIG-PER-GROUP.1'],
    ['failover replication http', settings.replicationHttp, 'replication http', 'CONFIG-PER-GROUP.1'],
    ['failover mac address', mac, 'mac address', 'CONFIG-PER-GROUP.1'],
  ];
  for (const [command, found, inGroup, rule] of commands) {
    if (found === undefined) continue;
    const message = `found \`${command}\` on an Active/Active pair; it has no effect: expected \`${inGroup}\` in each failover group`;
    say(found.line, 'warning', message, rule);
  }
}

function checkNoGroupJoined({ contexts }: Settings, say: Say): void {
  for (const [name, { group }] of contexts) {
    if (group === undefined) continue;
    const message = `context ${shown(name)} joins failover group ${group.value}, which is not configured; add \`failover group ${group.value}\` or remove the line`;
    say(group.line, 'error', message, 'MODE-GROUP-IN-USE.1');
  }
}

/** Names on the interfaces of the links are said elsewhere. */
function checkNoSystemNames(settings: Settings, say: Say): void {
  for (const [id, { nameif }] of settings.ports) {
    if (nameif === undefined || linkOn(settings, id) !== null) continue;
    const message = `found \`nameif\` ${shown(nameif.value)} in the system configuration; expected it in the configuration of a context: it is left out`;
    say(nameif.line, 'warning', message, 'MONITOR-IN-CONTEXT.1');
  }
}

function checkNoSystemAsr({ ports }: Settings, say: Say): void {
  for (const [id, { asrGroup }] of ports) {
    if (asrGroup === undefined) continue;
    const message = `found \`asr-group\` on ${shown(id)} in the system configuration; expected it in the configuration of a context: it is left out`;
    say(asrGroup.line, 'warning', message, 'CONFIG-ASR-SIMILAR.1');
  }
}
