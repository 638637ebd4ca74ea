/** What every word of an observation means and when it is shown; the schemas and the page on observations say it alike. */
import type { StateWord, TransientWord } from '../spec/vocabulary.ts';

type Meanings<Word extends string> = Readonly<Record<Word, string>>;

/** A field: what it is about, and its words. */
export interface Explained<Word extends string> {
  readonly about: string;
  readonly words: Meanings<Word>;
}

/** Words of a table, as `z.enum` takes them. */
export function wordsOf<Word extends string>({ words }: Explained<Word>): readonly [Word, ...Word[]] {
  return Object.keys(words) as unknown as readonly [Word, ...Word[]];
}

/** One text for a schema. `shown` are the words that stand there. */
export function explanation<Word extends string>(
  { about, words }: Explained<Word>,
  shown: readonly Word[] = Object.keys(words) as Word[],
): string {
  return `${about}. ${shown.map((word) => `\`${word}\`: ${words[word]}`).join('; ')}`;
}

/** The states that pass by themselves: seen only where the model has time. */
const transient: Meanings<TransientWord> = {
  booting: 'with time only: has power and does not run yet',
  negotiation: 'with time only: runs and looks for its peer',
  coldStandby: 'with time only: standby, and waits for the configuration of its peer',
  syncConfig: 'with time only: standby, and receives the configuration',
  syncFileSystem: 'with time only: standby, and receives files',
  bulkSync: 'with time only: standby, and receives the connections',
  justActive: 'with time only: has just become active',
  activeDrain: 'with time only: active, and drops messages that are left',
  activeApplyingConfig: 'with time only: active, and applies its configuration',
  activeConfigApplied: 'with time only: active, its configuration applied',
};

export const stateField: Explained<StateWord | TransientWord> = {
  about: 'The role of the unit, or of the failover group on this unit, once everything has settled',
  words: {
    off: 'without power; nothing else is shown of it',
    disabled: 'it booted with failover off and has no role; one switched off later keeps the role it is frozen in',
    standbyReady: 'healthy, passes no traffic, takes over when the active one fails',
    active: 'passes the traffic',
    failed:
      'passes no traffic, as too little of it is left: failed monitored interfaces reach the threshold, or the service module is down',
    ...transient,
  },
};

/** On an Active/Active pair the roles are those of the groups. */
export const groupedStateField: Explained<'off' | 'booting' | 'on'> = {
  about: 'Whether the unit runs; its roles are those of its groups',
  words: {
    off: 'without power; its groups are off too, and nothing else is shown of it',
    booting: 'with time only: has power and does not run yet; its groups neither, and nothing else is shown of it',
    on: 'runs',
  },
};

export const peerField: Explained<'notDetected' | StateWord | TransientWord> = {
  about:
    'What this unit believes of the role of its peer: the last word heard over the failover link, also while that link ' +
    'is dead and some data path still carries hellos; with failover off what was known last, which a forced swap updates',
  words: {
    notDetected: 'not heard over the failover link since this unit booted or joined, whatever data paths carried',
    off: 'never shown by this model: a peer without power is silent, hence `failed`',
    disabled: 'never shown by this model: a peer with failover off says nothing',
    standbyReady: 'the peer said that it is standby',
    active: 'the peer said that it is active',
    failed: 'the peer said so; or it is silent on every path after it was heard over the failover link',
    ...transient,
  },
};

export const failoverField: Explained<'on' | 'off'> = {
  about: 'The setting of this unit',
  words: { on: 'it takes part in failover', off: 'it does not, and speaks to its peer on no path' },
};

export const failoverLinkField: Explained<'up' | 'failed' | 'unknown'> = {
  about: 'The failover link, as this unit sees it',
  words: {
    up: 'intact, and both units speak on it',
    failed: 'down',
    unknown: 'intact, but a unit is off or has failover off',
  },
};

export const stateLinkField: Explained<'up' | 'failed' | 'unknown' | 'none'> = {
  about: 'The state link, as this unit sees it',
  words: {
    up: 'intact, and both units speak; a link of its own stays so while the failover link is down',
    failed: 'down; a shared one fails with the failover link too',
    unknown: 'intact, but a unit is off or has failover off',
    none: 'the pair has no stateful failover',
  },
};

export const healthField: Explained<'normal' | 'testing' | 'linkDown' | 'noLink' | 'failed' | 'unknown'> = {
  about: 'The state of the interface on this unit, monitored or not',
  words: {
    normal: 'it has its link and receives',
    testing: 'with time only: no hello is heard, and tests find out whether anything is',
    linkDown: 'shut down by the configuration',
    noLink: 'not shut, and its port has no link',
    failed: 'it has its link and receives nothing, while the same interface of the peer receives',
    unknown:
      'it receives nothing and cannot be compared with that of the peer; so always while the failover link is down or a unit has failover off',
  },
};

export const monitoringField: Explained<'monitored' | 'waiting' | 'notMonitored'> = {
  about: 'Whether the interface is watched for failover',
  words: {
    monitored: 'watched: both units have failover on, and the peer is heard on it',
    waiting: 'to be watched, but the peer is not heard on it, or a unit is off or has failover off',
    notMonitored: 'the configuration leaves it out',
  },
};

export const heardField: Explained<'link' | 'data' | 'nothing'> = {
  about: "What the unit heard of its peer's hellos at that moment",
  words: {
    link: 'hellos over the failover link',
    data: 'hellos over data paths only',
    nothing: 'no hello on any path',
  },
};
