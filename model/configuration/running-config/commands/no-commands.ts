/** `no failover …`: switches failover off, or takes an earlier command back. */
import type { Say } from '../../reading.ts';
import { type FailoverCommand, failoverCommand, isListedDefault, wholeWord } from '../text/failover-words.ts';
import { sayNotRead } from '../text/not-read.ts';
import { readPort } from '../text/port.ts';
import { tellable } from '../text/tellable.ts';
import { keyword } from '../text/words.ts';
import { groupName } from './group-commands.ts';
import type { Settings } from './settings.ts';

/** Takes back the command whose remaining words are given. */
type Undo = (settings: Settings, rest: readonly string[]) => void;

const undo: Readonly<Record<FailoverCommand, Undo>> = {
  'lan unit': (s) => {
    s.designation = undefined;
  },
  'lan interface': (s) => {
    s.failoverLink = undefined;
  },
  'lan enable': () => {},
  link: (s) => {
    s.stateLink = undefined;
  },
  'interface ip': (s, [name = '']) => s.addresses.delete(name),
  'interface-policy': (s) => {
    s.interfacePolicy = undefined;
  },
  key: (s) => {
    s.sharedKey = undefined;
  },
  'ipsec pre-shared-key': (s) => {
    s.ipsecKey = undefined;
  },
  polltime: (s, [kind]) => {
    if (wholeWord(keyword(kind), ['interface', 'unit']) === 'interface') s.interfaceTimes = undefined;
    else s.unitTimes = undefined;
  },
  'replication http': (s) => {
    s.replicationHttp = undefined;
  },
  'replication rate': (s) => {
    s.replicationRate = undefined;
  },
  group: (s, rest) => {
    const group = groupName(rest);
    if (group !== null) s.groups.delete(group);
  },
  'mac address': (s, rest) => s.macAddresses.delete(readPort(rest)?.port ?? ''),
  preempt: () => {},
};

/** A line that begins with `no failover`. */
export function readNoFailover(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const rest = words.slice(2);
  if (isListedDefault(words)) return;
  const command = failoverCommand(rest) ?? (keyword(rest[0]) === 'ipsec' ? 'ipsec pre-shared-key' : null);
  if (rest.length === 0) {
    settings.enabled = { value: false, line };
  } else if (keyword(rest[0]) === 'active') {
    const message =
      'found `no failover active`, which an operator types; expected configuration: put it into the stimuli instead';
    say(line, 'error', message);
  } else if (command !== null) {
    undo[command](settings, rest.slice(command.split(' ').length));
  } else {
    sayNotRead('no ', rest, tellable(rest[0] ?? ''), line, say);
  }
}
