/** The lists of the spec as text: everything with an id, the rules of one row, and the coverage of the scope. */
import type { AnyClaim } from '../../properties/liveness-claim.ts';
import { type AmbiguityId, ambiguity, ambiguityIds } from '../../spec/ambiguities.ts';
import { rule, ruleIds } from '../../spec/rules/index.ts';
import { type ScopeRow, scope } from '../../spec/scope.ts';
import type { RowCoverage } from '../coverage.ts';
import type { Paint } from '../output.ts';
import type { RowDocument } from '../spec-documents.ts';
import { counted } from './words.ts';

type Entry = readonly [id: string, words: string];

const rows = Object.keys(scope) as readonly ScopeRow[];

/** Every rule once, under the first of its rows; then the ambiguities and the claims. */
export function listLines(claims: readonly AnyClaim[], paint: Paint): readonly string[] {
  const rules = rows.flatMap((row) => {
    const ids = ruleIds.filter((id) => rule(id).rows[0] === row);
    const entries = ids.map((id): Entry => [id, rule(id).statement]);
    const title = `${row}  ${scope[row]}`;
    return entries.length > 0 ? listed(title, entries, paint) : [paint('bold', title), '  no rule of its own', ''];
  });
  const ambiguities = ambiguityIds.map((id): Entry => [id, `${ambiguity(id).question} ${choice(id)}`]);
  const counts = [
    counted(ruleIds.length, 'rule'),
    counted(ambiguityIds.length, 'ambiguity', 'ambiguities'),
    counted(claims.length, 'claim'),
  ];
  return [
    ...rules,
    ...listed('Ambiguities of the documents', ambiguities, paint),
    ...listed(
      'Claims',
      claims.map((c): Entry => [c.id, c.name]),
      paint,
    ),
    `${counts.join(', ')} in ${counted(rows.length, 'row')}; \`fover spec ID\` shows one, or a row.`,
  ];
}

/** `(a by default; a runs; b with --model protocol; c described only)` */
function choice(id: AmbiguityId): string {
  const { readings, default: chosen, runnable, inTime = [] } = ambiguity(id);
  const timed = inTime.filter((name) => !runnable.includes(name));
  const described = Object.keys(readings).filter((name) => ![...runnable, ...timed].some((r) => r === name));
  const parts = [
    `${chosen} by default`,
    `${runnable.join(', ')} ${runnable.length === 1 ? 'runs' : 'run'}`,
    ...(timed.length === 0 ? [] : [`${timed.join(', ')} with --model protocol`]),
    ...(described.length === 0 ? [] : [`${described.join(', ')} described only`]),
  ];
  return `(${parts.join('; ')})`;
}

export function rowLines({ row, title, status, rules }: RowDocument, paint: Paint): readonly string[] {
  const entries = rules.map(({ id, statement, open }): Entry => {
    return [id, `${statement}${open === null ? '' : ` (open until ${open} ${scope[open]})`}`];
  });
  const none = rules.length === 0 ? ['  no rule yet'] : [];
  return [`${paint('bold', row)}  ${title}; ${statusWords[status]}`, ...entryLines(entries, paint), ...none];
}

const statusWords = {
  formalised: 'formalised',
  inPart: 'formalised in part',
  notYetFormalised: 'not yet formalised',
} as const;

function listed(title: string, entries: readonly Entry[], paint: Paint): readonly string[] {
  return [paint('bold', title), ...entryLines(entries, paint), ''];
}

function entryLines(entries: readonly Entry[], paint: Paint): readonly string[] {
  const width = Math.max(...entries.map(([id]) => id.length));
  return entries.map(([id, words]) => `  ${paint('cyan', id.padEnd(width))}  ${words}`);
}

export function coverageLines(covered: readonly RowCoverage[], paint: Paint): readonly string[] {
  const title = Math.max(...covered.map((r) => r.title.length));
  const lines = covered.flatMap((r) => [
    `${paint('bold', r.row)}  ${r.title.padEnd(title)}  ${coverageWords(r)}`,
    ...r.open.map((o) => `       open: ${o.rule}, with ${o.deferredTo} ${scope[o.deferredTo]}`),
  ]);
  const count = (status: RowCoverage['status']) => covered.filter((r) => r.status === status).length;
  const summary = `${counted(covered.length, 'row')}: ${count('formalised')} formalised, ${count('inPart')} in part, ${count('notYetFormalised')} not yet`;
  return [...lines, '', summary];
}

function coverageWords({ status, covered, open }: RowCoverage): string {
  const counts = `${counted(covered.length, 'rule')} covered, ${open.length} open`;
  if (status === 'formalised') return counts;
  const none = covered.length + open.length === 0;
  return `not yet formalised${none ? '' : `: ${counts}`}`;
}
