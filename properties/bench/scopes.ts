/** The scopes of the benchmark: complete searches of some ten thousand, a hundred thousand and a million states. */
import { pairDescription } from '../../model/configuration/pair.ts';
import { everyday } from '../checker/alphabet.ts';
import { boundsOf, type NamedScope, namedScope } from '../scopes.ts';

const twoInterfaces = pairDescription.parse({
  name: 'two interfaces',
  mode: 'activeStandby',
  interfaces: { inside: {}, outside: {} },
  stateLink: 'own',
});

const oneInterfacePerGroup = pairDescription.parse({
  name: 'one interface per group',
  mode: 'activeActive',
  contexts: { CTX1: { group: '1' }, CTX2: { group: '2' } },
  interfaces: { 'CTX1/inside': {}, 'CTX2/inside': {} },
  groups: {
    '1': { preferred: 'primary', preempt: { delay: 30 } },
    '2': { preferred: 'secondary', preempt: { delay: 30 } },
  },
  stateLink: 'own',
});

/** From the smallest to the largest; too large for tests from the second on. */
export const benchScopes: readonly NamedScope[] = [
  { ...namedScope('smallest'), name: 'ten-thousand' },
  {
    name: 'hundred-thousand',
    about: 'two interfaces, a state link of its own, any number of causes, no module fails',
    pair: twoInterfaces,
    bounds: boundsOf(
      everyday.filter((family) => family !== 'module'),
      null,
    ),
  },
  {
    name: 'million',
    about: 'two groups with an interface each, a state link of its own, delayed preemption, any number of causes',
    pair: oneInterfacePerGroup,
    bounds: boundsOf(everyday, null),
  },
];
