/** The page of the claims: every sentence that is checked, what is expected of it, and the rules it rests on. */
import { allClaims } from '../../properties/claims/index.ts';
import type { AnyClaim } from '../../properties/liveness-claim.ts';
import { anchor, code, lines, page, prose, table } from '../markdown.ts';
import { ruleLink } from '../places.ts';

export const claimsFile = 'claims.md';

const kinds: { readonly [kind in AnyClaim['kind']]: string } = {
  always: 'every settled state',
  never: 'no settled state',
  step: 'every step it speaks of',
  sometimes: 'some state or step',
  settle: 'every settle',
  leadsTo: 'what comes in the end',
  infinitelyOften: 'what comes again and again in the end',
  endsIn: 'what stays in the end',
  graph: 'every order of small steps',
};

export function claimsPage(): string {
  return page(
    'Claims',
    'Declarative sentences about a pair. A search over a pair judges them all, those below `liveness` on [the graph of small steps](liveness.md); ' +
      '_violated_ is expected of a sentence that is false as worded, which is kept beside the true one: see ' +
      '[the findings](findings.md).',
    table(
      ['Claim', 'Why it matters', 'Judged on', 'Expected', 'Rules'],
      allClaims.map((claim) => [
        `${anchor(claim.id)}${lines([prose(claim.name), code(claim.id)])}`,
        prose(claim.why),
        kinds[claim.kind],
        claim.expected === 'violated' ? '**violated**' : 'holds',
        lines(claim.rules.map(ruleLink)),
      ]),
    ),
  );
}
