/** Single or multiple context mode, and what failover groups need of it. */
import type { Say } from '../reading.ts';
import { shown } from '../usable-text.ts';
import type { Settings } from './settings.ts';

export function checkMode(settings: Settings, say: Say): void {
  const { contexts, groups, adminContext, interfacePolicy } = settings;
  const [firstGroup] = groups.values();
  if (firstGroup !== undefined && contexts.size === 0) {
    const message =
      'found a failover group without any `context`; expected multiple context mode, which Active/Active needs: add the contexts or remove the groups';
    say(firstGroup.line, 'error', message, 'MODE-MULTIPLE-CONTEXT.1');
  }
  if (firstGroup !== undefined && interfacePolicy !== undefined) {
    const message =
      'found `failover interface-policy` on an Active/Active pair; it has no effect: expected `interface-policy` in each failover group';
    say(interfacePolicy.line, 'warning', message, 'POLICY-PER-GROUP.1');
  }
  if (adminContext !== undefined && !contexts.has(adminContext.value)) {
    const message = `\`admin-context\` names ${shown(adminContext.value)}, which no \`context\` line defines; expected the name of one: the pair is checked without an admin context`;
    say(adminContext.line, 'warning', message, 'MODE-ADMIN-GROUP.1');
  }
  if (firstGroup === undefined) checkNoGroupJoined(settings, say);
  if (contexts.size > 0) checkNoSystemNames(settings, say);
}

function checkNoGroupJoined({ contexts }: Settings, say: Say): void {
  for (const [name, { group }] of contexts) {
    if (group === undefined) continue;
    const message = `context ${shown(name)} joins failover group ${group.value}, which is not configured; add \`failover group ${group.value}\` or remove the line`;
    say(group.line, 'error', message);
  }
}

function checkNoSystemNames({ ports }: Settings, say: Say): void {
  for (const { nameif } of ports.values()) {
    if (nameif === undefined) continue;
    const message = `found \`nameif\` ${shown(nameif.value)} in the system configuration; expected it in the configuration of a context: it is left out`;
    say(nameif.line, 'warning', message, 'MONITOR-IN-CONTEXT.1');
  }
}
