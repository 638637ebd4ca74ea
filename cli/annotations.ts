/** Diagnoses and failing claims as workflow commands, which GitHub Actions shows beside the files of a change. */
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Checked } from './checked.ts';
import { isUndecided } from './comparison.ts';
import { exitCode } from './exit.ts';
import { stoppedBy } from './judged.ts';
import { firstFile } from './load-pair.ts';
import { counted } from './render/words.ts';
import { failureWords } from './verdict.ts';

interface Annotation {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly file?: string | undefined;
  /** From 1; left out for a whole file. */
  readonly line?: number | undefined;
  readonly title: string;
  readonly message: string;
}

/** How many claims one annotation names. */
const mostNamed = 5;

const severities = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** `::error file=F,line=N,title=T::MESSAGE`, one line each. */
export function annotationLines(checked: Checked): readonly string[] {
  return [...checked.loaded.input.diagnostics.map(ofDiagnosis), ...ofClaims(checked), ...ofUndecided(checked)].map(
    commandOf,
  );
}

/** What stood in the way of a check, about no file. */
export function errorAnnotation(message: string): string {
  return commandOf({ severity: 'error', title: 'fover', message });
}

function ofDiagnosis({ file, line, severity, message, rules }: Diagnosis): Annotation {
  const title = rules.length === 0 ? 'fover' : `fover ${rules.join(' ')}`;
  return { severity: severities[severity], file, line: line > 0 ? line : undefined, title, message };
}

function ofClaims({ loaded, failures, comparison }: Checked): readonly Annotation[] {
  const file = firstFile(loaded);
  const failing = [...failures].map(
    ([c, kind]): Annotation => ({
      severity: 'error',
      file,
      title: c.claim.id,
      message: `${c.claim.name}: ${failureWords(c, kind, comparison)}`,
    }),
  );
  const gone = (comparison?.gone ?? []).map(
    ({ id, was }): Annotation => ({
      severity: 'error',
      file,
      title: id,
      message: `no longer judged, in the baseline: ${was}`,
    }),
  );
  return [...failing, ...gone];
}

/** Where a check was inconclusive, one annotation for all that was left open: it fails the job without a failing claim. */
function ofUndecided({ loaded, report, outcome }: Checked): readonly Annotation[] {
  if (report === null || outcome.code !== exitCode.inconclusive) return [];
  const ids = report.claims.filter((c) => isUndecided(c, report)).map((c) => c.claim.id);
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
  const named = `${ids.slice(0, mostNamed).join(', ')}${more}`;
  const within = stoppedBy(report) === 'seconds' ? ` within --time ${report.bounds.seconds}` : '';
  const message = ids.length === 0 ? outcome.why : `${counted(ids.length, 'claim')} not decided${within}: ${named}`;
  return [{ severity: 'error', file: firstFile(loaded), title: 'fover: inconclusive', message }];
}

function commandOf({ severity, file, line, title, message }: Annotation): string {
  const properties = Object.entries({ file, line, title }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapedProperty(`${value}`)}`],
  );
  return `::${severity} ${properties.join(',')}::${escaped(message)}`;
}

/** Per cent signs first, since the other escapes bring them in. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
