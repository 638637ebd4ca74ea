/** Interface names, contexts and failover groups of a pair fit together. */

import { type ActiveActivePair, contextOf, groupsOf, type Pair } from './pair.ts';
import { weakens } from './reading.ts';
import type { SayAt } from './say-at.ts';
import { shown } from './usable-text.ts';

/** `groupsRefused`: nothing is said about a group that is not there. */
export function checkContexts(pair: Pair, groupsRefused: boolean, say: SayAt): void {
  if (pair.mode === 'activeStandby') return;
  checkNames(pair, say);
  if (!groupsRefused) checkGroups(pair, say);
  checkAdmin(pair, say);
}

function checkNames(pair: ActiveActivePair, say: SayAt): void {
  for (const name of Object.keys(pair.interfaces)) {
    const context = contextOf(name);
    const at = [`interfaces.${name}`];
    if (context === null) {
      const message = `interface ${shown(name)} names no context; expected \`context/nameif\`, since Active/Active needs multiple context mode`;
      say(at, 'error', message, 'MODE-MULTIPLE-CONTEXT.1');
    } else if (!Object.hasOwn(pair.contexts, context)) {
      say(
        at,
        'error',
        `interface ${shown(name)} is in the context ${shown(context)}, which does not exist; add the context or rename the interface`,
      );
    }
  }
}

function checkGroups(pair: ActiveActivePair, say: SayAt): void {
  if (pair.groups['2'] !== undefined) return;
  for (const [name, context] of Object.entries(pair.contexts)) {
    if (context.group === '1') continue;
    const message = `context ${shown(name)} is in failover group 2, which is not configured; add \`failover group 2\` or put the context in group 1`;
    say([`contexts.${name}.group`, `contexts.${name}`], 'error', message, 'MODE-GROUP-IN-USE.1');
  }
}

/** A group that nothing is in; only worth a word where every context could be read. */
export function checkEmptyGroups(pair: Pair, say: SayAt): void {
  if (pair.mode === 'activeStandby') return;
  for (const group of groupsOf(pair)) {
    if (Object.values(pair.contexts).some((context) => context.group === group)) continue;
    const message = `failover group ${group} has no contexts; expected at least one in it: nothing fails over with this group, and verdicts about it are empty`;
    const doubtful = weakens('GROUP-INDEPENDENT.1', 'GROUP-CROSSWISE.1', 'POLICY-PER-GROUP.1');
    say([`groups.${group}`, 'groups'], 'warning', message, 'MODE-GROUP-WIDE.1', doubtful);
  }
}

function checkAdmin(pair: ActiveActivePair, say: SayAt): void {
  const admins = Object.entries(pair.contexts).filter(([, context]) => context.admin);
  for (const [name] of admins.slice(1)) {
    const message = `context ${shown(name)} is a second admin context; expected one at most`;
    say([`contexts.${name}.admin`, `contexts.${name}`], 'error', message, 'MODE-ADMIN-GROUP.1');
  }
  for (const [name, context] of admins) {
    if (context.group === '1') continue;
    const message = `the admin context ${shown(name)} is in failover group ${context.group}; expected group 1, to which it always belongs`;
    say([`contexts.${name}.group`, `contexts.${name}`], 'error', message, 'MODE-ADMIN-GROUP.1');
  }
}
