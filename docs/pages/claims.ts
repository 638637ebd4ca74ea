/** The page of the claims: every sentence that is checked, what is expected of it, and the rules it rests on. */
import type { Claim } from '../../properties/claim.ts';
import { claims } from '../../properties/claims/index.ts';
import { anchor, code, lines, page, prose, table } from '../markdown.ts';
import { ruleLink } from '../places.ts';

export const claimsFile = 'claims.md';

const kinds: { readonly [kind in Claim['kind']]: string } = {
  always: 'every settled state',
  never: 'no settled state',
  step: 'every step it speaks of',
  sometimes: 'some state or step',
  settle: 'every settle',
};

export function claimsPage(): string {
  return page(
    'Claims',
    'Declarative sentences about a pair. A search over a pair judges them all; _violated_ is expected of a sentence that ' +
      'is false as worded, which is kept beside the true one: see [the findings](findings.md).',
    table(
      ['Claim', 'Why it matters', 'Judged on', 'Expected', 'Rules'],
      claims.map((claim) => [
        `${anchor(claim.id)}${lines([prose(claim.name), code(claim.id)])}`,
        prose(claim.why),
        kinds[claim.kind],
        claim.expected === 'violated' ? '**violated**' : 'holds',
        lines(claim.rules.map(ruleLink)),
      ]),
    ),
  );
}
