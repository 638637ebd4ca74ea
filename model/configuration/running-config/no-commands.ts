/** `no failover …`: switches failover off, or takes an earlier command back. */

import type { Say } from '../reading.ts';
import { shown } from '../usable-text.ts';
import type { Settings } from './settings.ts';
import { tellable } from './tellable.ts';

type Undo = (settings: Settings) => void;

const undo: Readonly<Record<string, Undo>> = {
  link: (s) => {
    s.stateLink = undefined;
  },
  key: (s) => {
    s.sharedKey = undefined;
  },
  ipsec: (s) => {
    s.ipsecKey = undefined;
  },
  'interface-policy': (s) => {
    s.interfacePolicy = undefined;
  },
  replication: () => {},
  // Listed by newer releases in every configuration; off is what this model takes for granted.
  'wait-disable': () => {},
};

/** A line that begins with `no failover`. */
export function readNoFailover(words: readonly string[], line: number, settings: Settings, say: Say): void {
  const [, , first, second] = words;
  if (first === undefined) {
    settings.enabled = { value: false, line };
  } else if (first === 'polltime') {
    if (second === 'interface') settings.interfaceTimes = undefined;
    else settings.unitTimes = undefined;
  } else if (Object.hasOwn(undo, first)) {
    undo[first]?.(settings);
  } else {
    const message = `found ${shown(`no failover ${tellable(first)}`)}, which this version does not read; remove the line, or the command that it takes back`;
    say(line, 'error', message);
  }
}
