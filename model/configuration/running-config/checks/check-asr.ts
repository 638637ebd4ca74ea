/** Asymmetric routing groups: apart within a context, together across contexts, with the state they need. */
import type { Say } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import { isActiveActive, type NamedInterface, namedInterfaces, type PairSettings } from './named-interfaces.ts';

interface Member extends NamedInterface {
  readonly group: number;
  readonly line: number;
}

export function checkAsr(pair: PairSettings, sayIn: (file: string) => Say): void {
  const members = membersOf(pair);
  const [first] = members;
  if (first === undefined) return;
  if (!isActiveActive(pair.primary)) {
    const message =
      'found `asr-group` on an Active/Standby pair; it has no effect: expected it on an Active/Active pair only';
    sayIn(first.file)(first.line, 'warning', message, 'CONFIG-ASR-SIMILAR.1');
    return;
  }
  checkApart(members, sayIn);
  if (pair.contexts.size === pair.primary.contexts.size) checkTogether(members, sayIn);
  checkState(members, pair, sayIn);
}

function membersOf(pair: PairSettings): readonly Member[] {
  return namedInterfaces(pair).flatMap((named) => {
    const { asrGroup } = named.port;
    return asrGroup === undefined ? [] : [{ ...named, group: asrGroup.value, line: asrGroup.line }];
  });
}

function checkApart(members: readonly Member[], sayIn: (file: string) => Say): void {
  const seen = new Map<string, Member>();
  for (const member of members) {
    const key = `${member.context} ${member.group}`;
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, member);
      continue;
    }
    const message = `interface ${shown(member.nameif.value)} is in asymmetric routing group ${member.group}, as ${shown(other.nameif.value)} of the same context is; expected another group for one of them`;
    sayIn(member.file)(member.line, 'error', message, 'CONFIG-ASR-APART.1');
  }
}

/** A group of one interface has no other where a session could be found. */
function checkTogether(members: readonly Member[], sayIn: (file: string) => Say): void {
  const sizes = new Map<number, number>();
  for (const { group } of members) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  for (const member of members.filter(({ group }) => sizes.get(group) === 1)) {
    const message = `${shown(member.name)} is the only interface in asymmetric routing group ${member.group}; expected a similar interface of another context in it: no session can be found elsewhere`;
    sayIn(member.file)(member.line, 'warning', message, 'CONFIG-ASR-SIMILAR.1');
  }
}

function checkState(members: readonly Member[], { primary }: PairSettings, sayIn: (file: string) => Say): void {
  const groupOf = ({ context }: Member) => primary.contexts.get(context ?? '')?.group?.value ?? '1';
  const without = (group: string) =>
    [...primary.groups].some(([name, { replicationHttp }]) => name === group && replicationHttp === undefined);
  const concerned = members.filter((member) => without(groupOf(member)));
  const lacking = [...new Set(concerned.map(groupOf))].toSorted();
  const first = primary.stateLink === undefined ? members[0] : concerned[0];
  if (first === undefined || primary.refused.has('stateLink')) return;
  const say = sayIn(first.file);
  if (primary.stateLink === undefined) {
    const message =
      'found `asr-group` on a pair without a state link; expected `failover link`: no session is replicated, so packets that return through the other unit are dropped';
    say(first.line, 'warning', message, 'CONFIG-ASR-STATE.1', 'STATE-LINK-OPTIONAL.1');
  } else {
    const group = lacking.length > 1 ? 'the failover groups' : `failover group ${lacking.join()}`;
    const message = `found \`asr-group\` and no \`replication http\` in ${group}; expected it there: HTTP sessions are not replicated, so their packets that return through the other unit are dropped`;
    say(first.line, 'warning', message, 'CONFIG-ASR-STATE.1');
  }
}
