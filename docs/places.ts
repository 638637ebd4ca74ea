/** Where the documents say something: a citation in words, in full or as short as a table needs it. */
import type { Citation } from '../spec/rule.ts';
import { type RuleId, rule } from '../spec/rules/index.ts';
import { type SourceId, sources } from '../spec/sources.ts';
import { code, lines, link, prose, table } from './markdown.ts';

export const shortTitles: { readonly [source in SourceId]?: string } = {
  'asa-cli-failover': 'CLI guide',
  'asdm-active-standby': 'ASDM guide',
  'active-active-howto': 'Active/Active how-to',
  'asa-cli-active-active': 'Active/Active chapter',
  'pinglabz-stateful': 'PingLabz article',
};

/** Documents in the order in which the spec names them, then line by line. */
export function inDocumentOrder(a: Citation, b: Citation): number {
  const order = Object.keys(sources);
  return order.indexOf(a.source) - order.indexOf(b.source) || a.line - b.line;
}

function pageWords({ source, page }: Citation): string {
  const title = shortTitles[source] ?? sources[source].title;
  return page === '' ? title : `${title} ${page}`;
}

/** Document and page, section, place, and the words that stand there. */
export function placeWords(cite: Citation): string {
  const where = [pageWords(cite), cite.section, cite.place].filter((part) => part !== '');
  return `${prose(where.join(', '))}: “${prose(cite.key)}”`;
}

/** The same with the section up to its first comma; without it where the place names a table, which says more. */
export function shortPlaceWords(cite: Citation): string {
  const [section = ''] = cite.section.split(',');
  return placeWords({ ...cite, section: cite.place.startsWith('Table ') ? '' : section });
}

/** What a citation's page number means; said once on a page that explains itself. */
export const pageNumbersWords =
  'A page number is that of the page on which the cited section begins, as the contents of the document list it (a section ' +
  'that they leave out has the page of the one around it); the place itself may stand on a later page.';

export function ruleLink(id: RuleId): string {
  return link(code(id), 'rules.md', id);
}

/** One line for each rule: its id, and where it stands. */
export function ruledBy(ids: readonly RuleId[]): string {
  return ruledAt(ids, (id) => rule(id).cites.map(shortPlaceWords));
}

function ruledAt(ids: readonly RuleId[], places: (id: RuleId) => readonly string[]): string {
  return lines(ids.map((id) => `${ruleLink(id)} ${places(id).join('; ')}`));
}

/** The row of a table, and the column, that a citation names; null where it names no cell. */
function cellOf({ place }: Citation): readonly [row: string, column: string] | null {
  const cut = place.lastIndexOf(', ');
  return place.startsWith('Table ') && cut > 0 ? [place.slice(0, cut), place.slice(cut + 2)] : null;
}

/** Of the cells that a rule cites those of the column; where it cites only others, the row alone. */
function placesInColumn(id: RuleId, column: string): readonly string[] {
  const { cites } = rule(id);
  const own = cites.filter((cite) => cellOf(cite)?.[1].startsWith(column));
  const others = cites.filter((cite) => cellOf(cite) === null);
  if (own.length > 0) return [...own, ...others].map(shortPlaceWords);
  const rows = cites.flatMap((cite) => {
    const cell = cellOf(cite);
    return cell === null ? [] : [prose([pageWords(cite), cell[0]].join(', '))];
  });
  return [...new Set(rows), ...others.map(shortPlaceWords)];
}

/** The same for the cell of a table: `column` is how the names of its column begin, `Policy`, `Active`, `Notes`. */
export function ruledInColumn(ids: readonly RuleId[], column: string): string {
  return ruledAt(ids, (id) => placesInColumn(id, column));
}

/** What the short titles stand for. */
export function titlesTable(): string {
  return table(
    ['Here', 'Document', 'Part'],
    Object.entries(shortTitles).map(([id, short]) => {
      const { title, part, publisher } = sources[id as SourceId];
      return [prose(short), prose(`${title} (${publisher})`), prose(part)];
    }),
  );
}
