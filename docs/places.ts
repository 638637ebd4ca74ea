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

/** The same without the section, for narrow columns. */
export function shortPlaceWords(cite: Citation): string {
  const where = [pageWords(cite), cite.place].filter((part) => part !== '');
  return `${prose(where.join(', '))}: “${prose(cite.key)}”`;
}

export function ruleLink(id: RuleId): string {
  return link(code(id), 'rules.md', id);
}

/** One line for each rule: its id, and where it stands. */
export function ruledBy(ids: readonly RuleId[]): string {
  return lines(ids.map((id) => `${ruleLink(id)} ${rule(id).cites.map(shortPlaceWords).join('; ')}`));
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
