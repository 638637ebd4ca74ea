/** The command phases: which machines an operator's command, or passing time, reaches. */
import type { Readings } from '../../../spec/ambiguities.ts';
import type { RuleId } from '../../../spec/rules/index.ts';
import { peerOf, type UnitName } from '../../../spec/vocabulary.ts';
import type { Command, Stimulus } from '../../stimulus.ts';
import type { Scope } from '../facts.ts';
import { messageReaches, preemptDelay, replicatesCommands, setting, type View } from '../view.ts';
import { type Delivery, to } from './phase.ts';

/** What is delivered once, at the beginning of a settle; `write standby` reaches no machine of this level. */
export type Trigger = Command | Extract<Stimulus, { type: 'wait' }>;

export interface CommandPhase {
  readonly name: string;
  readonly kind: 'command';
  readonly description: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly types: readonly Trigger['type'][];
  readonly deliveries: (view: View, trigger: Trigger, readings: Readings) => readonly Delivery[];
}

function scopesNamed(v: View, command: { readonly group?: 1 | 2 | undefined }): readonly Scope[] {
  return command.group === undefined ? v.layout.scopes : [`${command.group}`];
}

/** The units whose setting a command changes. */
function reach(v: View, unit: UnitName, readings: Readings): readonly UnitName[] {
  const peer = peerOf(unit);
  if (setting(v, unit) === 'powerless') return [unit];
  // ??? [disable]
  const replicates = readings.disable === 'b' || replicatesCommands(v, unit);
  return replicates && messageReaches(v, peer) ? [unit, peer] : [unit];
}

const settingEvents = { noFailover: 'disable', failover: 'enable', writeMemory: 'save' } as const;

export const commandPhases: readonly CommandPhase[] = [
  {
    name: 'force',
    kind: 'command',
    description: 'a forcing command reaches the role of the unit it is typed on, for one group or for each',
    rules: ['FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1', 'FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1'],
    types: ['failoverActive', 'noFailoverActive'],
    deliveries: (v, c) => {
      if (c.type !== 'failoverActive' && c.type !== 'noFailoverActive') return [];
      const linkDown = v.facts.failoverLink === 'down';
      const frozen = setting(v, c.unit) === 'off' || (!linkDown && setting(v, peerOf(c.unit)) === 'off');
      return scopesNamed(v, c).map((scope) => to(v, 'role', c.unit, scope, { type: c.type, linkDown, frozen }));
    },
  },
  {
    name: 'reset',
    kind: 'command',
    description: 'a reset reaches the role of the unit it names, for one group or for each',
    rules: ['RESET-UNIT.1', 'RESET-GROUP.1'],
    types: ['failoverReset'],
    deliveries: (v, c) => {
      if (c.type !== 'failoverReset') return [];
      const failover = setting(v, c.unit) === 'off' ? 'off' : 'on';
      return scopesNamed(v, c).map((scope) => to(v, 'role', c.unit, scope, { type: c.type, failover }));
    },
  },
  {
    name: 'configuration command',
    kind: 'command',
    description:
      'a command typed on the active unit, or where group 1 is active, reaches the peer as well if the failover link is up',
    rules: [
      'COMMAND-REPLICATES.1',
      'COMMAND-GROUP-1-UNIT.1',
      'COMMAND-WRONG-UNIT.1',
      'DISABLE-KEEPS-GROUPS.1',
      'SAVE.1',
    ],
    types: ['noFailover', 'failover', 'writeMemory'],
    deliveries: (v, c, readings) => {
      if (c.type !== 'noFailover' && c.type !== 'failover' && c.type !== 'writeMemory') return [];
      const event = { type: settingEvents[c.type] } as const;
      return reach(v, c.unit, readings).map((unit) => to(v, 'failoverSetting', unit, null, event));
    },
  },
  {
    name: 'time',
    kind: 'command',
    description: 'time passes for the delay of each failover group that preempts',
    rules: ['PREEMPT-DELAY.1'],
    types: ['wait'],
    deliveries: (v, c) => {
      if (c.type !== 'wait') return [];
      return v.layout.scopes.flatMap((scope) => {
        const delay = preemptDelay(v, scope);
        if (delay === null) return [];
        return [to(v, 'preemption', null, scope, { type: 'timePasses', seconds: c.seconds, delay })];
      });
    },
  },
];
