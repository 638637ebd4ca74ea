/** Scopes small enough for the graph of small steps, which together let every liveness claim speak. */
import { boundsOf, type NamedScope, namedScope } from '../scopes.ts';

const scope = (name: string, about: string, ...bounds: Parameters<typeof boundsOf>): NamedScope => ({
  ...namedScope(name),
  about,
  bounds: boundsOf(...bounds),
});

/** The quicker ones first. */
export const livenessScopes: readonly NamedScope[] = [
  scope(
    'smallest',
    'links, interfaces and modules of the smallest pair',
    ['power', 'link', 'path', 'interface', 'module', 'force', 'reset'],
    1,
  ),
  scope('delayed', 'a preemption that takes time', ['power', 'link', 'force', 'wait'], 1),
  scope('immediate', 'preemption at once, and an operator who holds it', ['power', 'link', 'state', 'force'], 1),
  scope('immediate', 'modules under preemption', ['power', 'module', 'reset'], 1),
  scope('immediate', 'groups that fail apart', ['power', 'interface'], 1),
];
