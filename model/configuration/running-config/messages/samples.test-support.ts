/** Texts for the tests of the reader: pairs that are read without a word, and what is said when they are changed. */
import { diagnosisLine } from '../../../diagnosis.ts';
import type { PairInput, SourceText } from '../../reading.ts';
import { readContextFolder, readRunningConfigs } from '../../running-config.ts';

const links = `failover lan interface folink GigabitEthernet0/3
failover interface ip folink 10.0.0.1 255.255.255.252 standby 10.0.0.2
failover key example-key
failover
`;

const data = `interface GigabitEthernet0/1
 nameif inside
 ip address 10.1.0.1 255.255.255.0 standby 10.1.0.2
`;

/** An Active/Standby pair; 8 lines. */
export const activeStandby = `failover lan unit primary\n${links}${data}`;
export const secondary = `failover lan unit secondary\n${links}`;

/** The system space of an Active/Active pair; 17 lines. */
export const wholeSystem = `failover lan unit primary
${links}failover group 1
failover group 2
 secondary
admin-context admin
context admin
 config-url disk0:/admin.cfg
 allocate-interface GigabitEthernet0/0
context CTX1
 allocate-interface GigabitEthernet0/1
 allocate-interface GigabitEthernet0/2.100 int1
 config-url flash:/CTX1.cfg
 join-failover-group 2
`;

const adminContext = `interface GigabitEthernet0/0
 nameif inside
 ip address 10.2.0.1 255.255.255.0 standby 10.2.0.2
`;

export const contextTexts = { 'admin.cfg': adminContext, 'CTX1.cfg': data };

export function readTexts(primary: string, other?: string, contexts?: Readonly<Record<string, string>>): PairInput {
  const files = {
    primary: { file: 'primary.cfg', text: primary },
    secondary: other === undefined ? undefined : { file: 'secondary.cfg', text: other },
  };
  if (contexts === undefined) return readRunningConfigs(files);
  const entries = Object.entries(contexts).map(([file, text]): [string, SourceText] => [file, { file, text }]);
  return readContextFolder({ ...files, contexts: new Map(entries) });
}

/** The diagnoses as lines. */
export function said(...texts: Parameters<typeof readTexts>): readonly string[] {
  return readTexts(...texts).diagnostics.map(diagnosisLine);
}

/** The sample with `from` replaced (with `to` added at its end when `from` is empty), and all that is said then. */
export interface Case {
  readonly from: string;
  readonly to: string;
  readonly says: readonly string[];
}

/** The first `from` replaced by `to`; `to` at the end when `from` is empty. */
export function changed(text: string, from: string, to: string): string {
  if (from === '') return text + to;
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
  return text.replace(from, () => to);
}
