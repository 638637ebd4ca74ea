/** What a validation found in a file, as lines for people. */

import { stimuliLine } from '../../properties/stimuli-words.ts';
import type { Refused } from '../../traces/read/refused.ts';
import { modelStampOf } from '../../traces/suites.ts';
import type { ModelStamp } from '../../traces/trace.ts';
import type { Divergence } from '../../traces/validate.ts';
import type { Paint } from '../output.ts';
import { version } from '../package-root.ts';
import { counted } from '../render/words.ts';

export interface Diverging extends Divergence {
  /** Null for a log. */
  readonly trace: string | null;
  /** Of a log; null for a suite. */
  readonly line: number | null;
  /** The readings assumed, in words: as options, or those of the header; empty where there are none. */
  readonly assumed: string;
}

/** Also the form of a file in the JSON report. */
export interface FileResult {
  readonly file: string;
  /** Null where the file was refused. */
  readonly kind: 'suite' | 'log' | null;
  readonly traces: number;
  readonly steps: number;
  /** The model that the file names. */
  readonly model: ModelStamp | null;
  readonly diverging: readonly Diverging[];
  readonly refused: Refused | null;
}

/** More are counted only; the JSON report has them all. */
const shownInFull = 10;

export function reportLines(result: FileResult, paint: Paint): readonly string[] {
  const { file, kind, traces, steps, diverging, refused } = result;
  if (refused !== null) return [];
  const size = [...(kind === 'suite' ? [counted(traces, 'trace')] : []), counted(steps, 'step')].join(', ');
  const verdict = diverging.length === 0 ? 'all as the model' : paint('red', verdictOf(result));
  const more = diverging.length - shownInFull;
  return [
    `${file}: ${size}: ${verdict}`,
    ...otherModel(result.model),
    ...diverging.slice(0, shownInFull).flatMap((each) => divergingLines(each, paint)),
    ...(more > 0 ? [`  and ${counted(more, 'further trace')} that diverge; --json lists them all`] : []),
  ];
}

function verdictOf({ kind, diverging }: FileResult): string {
  if (kind === 'suite') return `${counted(diverging.length, 'trace')} diverging`;
  const { step = 0, line = null } = diverging[0] ?? {};
  return `diverges at step ${step}${line === null ? '' : ` (line ${line})`}`;
}

function otherModel(model: ModelStamp | null): readonly string[] {
  const own = modelStampOf(version);
  if (model === null || model.hash === own.hash) return [];
  return [
    `  note: made with another model, ${model.version} (${model.hash}); this one is ${own.version} (${own.hash}), so that a difference may be one of the models`,
  ];
}

function divergingLines(each: Diverging, paint: Paint): readonly string[] {
  const { trace, step, stimuli, reading, differences, rules, explainedBy, explainedByDefault, assumed } = each;
  const under = reading === null ? '' : `, for ${reading}`;
  return [
    ...(trace === null ? [] : [`  ${paint('bold', trace)}, step ${step}${under}`]),
    `    ${stimuli.length === 0 ? 'before anything happens' : stimuliLine(stimuli)}`,
    ...differences.map(
      ({ path, expected, seen }) => `    ${path} = ${seen ?? 'nothing'}; expected ${expected ?? 'nothing'}`,
    ),
    rules.length === 0 ? '    the model: nothing changes here' : `    rules: ${rules.join(', ')}`,
    ...(explainedByDefault ? [`    without ${assumed} the ${trace === null ? 'log' : 'trace'} is explained`] : []),
    ...(explainedBy.length === 0
      ? []
      : [`    a reading explains it: ${explainedBy.map((change) => `--reading ${change}`).join(' or ')}`]),
  ];
}
