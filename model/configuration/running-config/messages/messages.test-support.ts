/** Tries broken configurations: a sample with one change, what is said about it, and what may never happen beside. */
import { type Diagnosis, diagnosisLine } from '../../../diagnosis.ts';
import type { PairInput } from '../../reading.ts';
import {
  activeStandby,
  type Case,
  changed,
  contextTexts,
  readTexts,
  secondary,
  wholeSystem,
} from './samples.test-support.ts';

/** Which text of which pair is changed. */
const samples = {
  /** An Active/Standby pair, of which only the primary's file is given. */
  'the primary alone': [activeStandby, (text: string) => readTexts(text)],
  'the primary beside its secondary': [activeStandby, (text: string) => readTexts(text, secondary)],
  'the secondary': [secondary, (text: string) => readTexts(activeStandby, text)],
  /** An Active/Active pair. */
  'the system configuration': [wholeSystem, (text: string) => readTexts(text, undefined, contextTexts)],
  'the secondary of an Active/Active pair': [secondary, (text: string) => readTexts(wholeSystem, text, contextTexts)],
  'the context CTX1': [
    contextTexts['CTX1.cfg'],
    (text: string) => readTexts(wholeSystem, undefined, { ...contextTexts, 'CTX1.cfg': text }),
  ],
} as const satisfies Record<string, readonly [string, (text: string) => PairInput]>;

type Sample = keyof typeof samples;

/** What is broken, in which sample, and the configurations. */
export type Theme = readonly [what: string, sample: Sample, cases: readonly Case[]];

interface Tried {
  readonly says: readonly string[];
  /** Words of keys that a message repeats. */
  readonly keysTold: readonly string[];
  /** Whether there is a pair exactly when nothing said is an error. */
  readonly pairFits: boolean;
  /** Findings that say in words that they weaken verdicts and name no rule, or the other way round. */
  readonly halfSaid: readonly Diagnosis[];
}

export function tried(sample: Sample, { from, to }: Case): Tried {
  const [whole, read] = samples[sample];
  const text = changed(whole, from, to);
  const { pair, diagnostics } = read(text);
  const says = diagnostics.map(diagnosisLine);
  return {
    says,
    keysTold: keysIn(text).filter((key) => says.join('\n').includes(key)),
    pairFits: (pair === null) === diagnostics.some((d) => d.severity === 'error'),
    halfSaid: diagnostics.filter((d) => saysItWeakens(d) !== (d.weakens !== undefined)),
  };
}

/** What is expected of a case. */
export function asWritten({ says }: Case): Tried {
  return { says, keysTold: [], pairFits: true, halfSaid: [] };
}

/** The words of keys, without those that only say how a key is written. */
function keysIn(text: string): readonly string[] {
  const keys = text.matchAll(/failover (?:key|ipsec)(?: pre-shared-key)?[ \t]+(.*)/g);
  return [...keys].flatMap(([, rest = '']) => rest.split(/\s+/)).filter((word) => word.length > 3);
}

function saysItWeakens({ message }: Diagnosis): boolean {
  return /are (weaker|empty)|no verdict about/.test(message);
}
