/** What happens in the end, as text: how much was explored, what was assumed fair, and runs step by step. */
import type { LivenessReport } from '../../properties/liveness/check-liveness.ts';
import type { Contradiction } from '../../properties/liveness/judge.ts';
import { lassoLines } from '../../properties/liveness/lasso-lines.ts';
import { isInTheEnd, type JudgedInTheEnd, type Report } from '../judged.ts';
import type { Paint } from '../output.ts';
import { counted } from './words.ts';

/** `24,166 nodes, 25,536 edges`. */
export function graphWords({ nodes, edges }: LivenessReport): string {
  return `${counted(nodes, 'node')}, ${counted(edges, 'edge')}`;
}

/** The line below that of the search. */
export function graphLines({ liveness }: Report, paint: Paint, stopped: (by: Report['stopped']) => string) {
  if (liveness === undefined) return [];
  const end = liveness.complete ? 'complete' : `not complete (${stopped(liveness.stopped)})`;
  const facts = counted(liveness.facts, 'set of facts', 'sets of facts');
  return [`${paint('bold', 'Liveness')}  ${graphWords(liveness)} of small steps under ${facts}; ${end}`];
}

/** The run against a claim; where orders end differently, both of them. */
export function contradictionLines(
  { model, claim }: JudgedInTheEnd,
  { place, lassos }: Contradiction,
): readonly string[] {
  const where = place === null || claim.kind === 'graph' ? [] : [`  ${placeWords(place)}`];
  const runs = lassos.flatMap((lasso, index) => [
    ...(lassos.length > 1 ? [`  ${index === 0 ? 'one run' : 'another'}:`] : []),
    ...lassoLines(model, lasso).map((line) => `    ${line}`),
  ]);
  return [...where, ...runs];
}

function placeWords({ unit, scope }: NonNullable<Contradiction['place']>): string {
  return `judged for the ${unit}${scope === 'unit' ? '' : ` and group ${scope}`}:`;
}

/** What was assumed; for a single claim also, for each assumption that it needs, a run without it. */
export function fairnessLines({ liveness, claims }: Report, paint: Paint): readonly string[] {
  if (liveness === undefined || liveness.claims.length === 0) return [];
  const width = Math.max(...liveness.fairness.map(({ name }) => name.length));
  const inTheEnd = claims.filter(isInTheEnd);
  return [
    '',
    paint('bold', 'Assumed of what happens in the end (weak fairness); a claim that holds names what it needs'),
    ...liveness.fairness.map(({ name, says }) => `  ${name.padEnd(width)}  ${says}`),
    ...(inTheEnd.length === 1 ? inTheEnd.flatMap((c) => neededLines(c, paint)) : []),
  ];
}

function neededLines(c: JudgedInTheEnd, paint: Paint): readonly string[] {
  return c.needed.flatMap((need) => [
    '',
    paint('bold', `Without the assumption ${need.assumption}, this contradicts ${c.claim.id}`),
    ...contradictionLines(c, need),
  ]);
}
