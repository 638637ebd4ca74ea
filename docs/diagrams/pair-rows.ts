/** What a picture of a pair says of each unit, row by row; an arrow leads from each link and interface to its twin. */
import { scopeOfInterface } from '../../model/behaviour/facts.ts';
import {
  contextOf,
  type FailoverGroup,
  groupsOf,
  type InterfacePolicy,
  type Pair,
} from '../../model/configuration/pair.ts';
import type { GroupName, UnitName } from '../../spec/vocabulary.ts';

export interface PairRow {
  readonly kind: 'link' | 'interface' | 'group' | 'context';
  readonly name: string;
  /** What is special about it here. */
  readonly notes: readonly string[];
  /** It carries nothing: shut down. */
  readonly dead: boolean;
  readonly monitored: boolean;
}

type Kind = PairRow['kind'];
const alive = (kind: Kind, name: string, notes: readonly string[] = []): PairRow => {
  return { kind, name, notes, dead: false, monitored: kind === 'interface' };
};

function policyWords(policy: InterfacePolicy): string {
  return 'percent' in policy ? `threshold ${policy.percent}%` : `threshold ${policy.number}`;
}

function groupRow(name: GroupName, group: FailoverGroup, unit: UnitName): PairRow {
  const { preempt } = group;
  const takesBack =
    preempt === false ? 'no preemption' : `preempts ${preempt.delay > 0 ? `after ${preempt.delay} s` : 'at once'}`;
  const here = group.preferred === unit ? ['preferred here', takesBack] : [];
  return alive('group', `failover group ${name}`, [...here, policyWords(group.interfacePolicy)]);
}

function interfaceRows(pair: Pair, within: (name: string) => boolean): readonly PairRow[] {
  return Object.entries(pair.interfaces)
    .filter(([name]) => within(name))
    .map(([name, { port, monitored, shutdown }]) => {
      const notes = [
        ...(port === undefined ? [] : [port]),
        ...(monitored ? [] : ['not monitored']),
        ...(shutdown ? ['shut down'] : []),
      ];
      return { kind: 'interface', name, notes, dead: shutdown, monitored };
    });
}

function linkRows({ stateLink }: Pair): readonly PairRow[] {
  if (stateLink === 'shared') return [alive('link', 'failover and state link')];
  return [alive('link', 'failover link'), ...(stateLink === 'own' ? [alive('link', 'state link')] : [])];
}

/** The rows of one unit; those of its peer are the same but for the notes on groups. */
export function rowsOf(pair: Pair, unit: UnitName): readonly PairRow[] {
  if (pair.mode === 'activeStandby') return [...linkRows(pair), ...interfaceRows(pair, () => true)];
  const groups = groupsOf(pair).flatMap((name) => {
    const group = pair.groups[name];
    if (group === undefined) return [];
    const contexts = Object.entries(pair.contexts).filter(([, context]) => context.group === name);
    const known = contexts.map(([context]) => context);
    const own = (interfaceName: string) => scopeOfInterface(pair, interfaceName) === name;
    return [
      groupRow(name, group, unit),
      ...interfaceRows(pair, (each) => own(each) && !known.includes(contextOf(each) ?? '')),
      ...contexts.flatMap(([context, { admin }]) => [
        alive('context', `context ${context}`, admin ? ['admin context'] : []),
        ...interfaceRows(pair, (each) => contextOf(each) === context),
      ]),
    ];
  });
  return [...linkRows(pair), ...groups];
}
