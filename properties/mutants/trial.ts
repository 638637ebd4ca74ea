/** What becomes of a mutant: killed by a claim, shown equivalent on the product, or alive. */
import { behaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { faultOf } from '../checker/settles.ts';
import type { Claim } from '../claim.ts';
import { judgeSequence } from '../judge-sequence.ts';
import { distinguishFrom } from '../product/distinguish.ts';
import type { NamedScope } from '../scopes.ts';
import { agreesOn } from './agreement.ts';
import { type Feature, featuresOfRules, featuresOfScope } from './features.ts';
import { kill } from './kill.ts';
import type { Mutant } from './mutant.ts';
import type { Reference } from './reference.ts';

interface Searched {
  readonly scope: string;
  /** Joint states. */
  readonly states: number;
}

export interface Killed {
  readonly fate: 'killed';
  readonly scope: string;
  /** The claims that noticed it first. */
  readonly claims: readonly string[];
}

export interface Equivalent {
  readonly fate: 'equivalent';
  /** Scopes on which the product shows no difference, with the joint states searched. */
  readonly searched: readonly Searched[];
  /** For every feature that the rules of the mutant mention, a scope that has it. */
  readonly features: { readonly [feature in Feature]?: string };
}

export interface Survived {
  readonly fate: 'survived';
  /** Where it shows a difference that no claim notices, or a feature that no scope has. */
  readonly scope: string | null;
  /** The shortest run that tells it from the model; none where a feature is missing. */
  readonly run: readonly (readonly Stimulus[])[];
  /** What differs, in words for people. */
  readonly difference: string;
}

export type Fate = Killed | Equivalent | Survived;

/** What a claim of each kind costs: witnesses and orders take a search to its end, so that they come last. */
const quick = (claim: Claim) =>
  claim.expected === 'holds' && claim.kind !== 'sometimes' && !(claim.kind === 'settle' && claim.judges === 'order');

/** The first scope on which the mutant shows a difference, and those before it, on which it shows none. */
async function firstDifference(references: readonly Reference[], mutant: Mutant) {
  const searched: Searched[] = [];
  for (const [place, reference] of references.entries()) {
    const { scope, standard, states } = reference;
    // The product is then the model itself, twice.
    if (agreesOn(reference, mutant)) {
      searched.push({ scope: scope.name, states });
      continue;
    }
    const broken = behaviourModel(scope.pair, undefined, mutant.replacements);
    const found = await distinguishFrom(standard, broken, { sameFacts: mutant.part !== 'facts' });
    if (!found.equal) return { place, scope, found, searched };
    searched.push({ scope: scope.name, states: found.states });
  }
  return { place: null, scope: null, found: null, searched };
}

function shownBy(mutant: Mutant, scopes: readonly NamedScope[]): Equivalent['features'] {
  const entries = featuresOfRules(mutant.rules).map(
    (feature) => [feature, scopes.find((scope) => featuresOfScope(scope).includes(feature))?.name] as const,
  );
  return Object.fromEntries(entries.filter(([, scope]) => scope !== undefined));
}

function asEquivalent(mutant: Mutant, references: readonly Reference[], searched: Equivalent['searched']): Fate {
  const shown = shownBy(
    mutant,
    references.map(({ scope }) => scope),
  );
  const missing = featuresOfRules(mutant.rules).filter((feature) => shown[feature] === undefined);
  if (missing.length > 0)
    return { fate: 'survived', scope: null, run: [], difference: `no scope searched has: ${missing.join(', ')}` };
  return { fate: 'equivalent', searched, features: shown };
}

/** Claims that the mutant violates on one run. */
function violatedOn(mutant: Mutant, { pair }: NamedScope, run: Survived['run'], claims: readonly Claim[]) {
  const broken = behaviourModel(pair, undefined, mutant.replacements);
  try {
    return [...new Set(judgeSequence(broken, claims, run).map(({ claim }) => claim))];
  } catch (error) {
    if (faultOf(error) === null) throw error;
    return [];
  }
}

/**
 * Tries a mutant on scopes, smallest first, for one on which it shows a difference from the model; there, and on the larger
 * ones, claims are asked: about the run that tells it apart, in a search that ends at the first violation, and at last all,
 * to the end.
 */
export async function tryMutant(
  mutant: Mutant,
  references: readonly Reference[],
  claims: readonly Claim[],
): Promise<Fate> {
  const { place, scope, found, searched } = await firstDifference(references, mutant);
  if (found === null) return asEquivalent(mutant, references, searched);
  const asked = claims.filter(quick);
  const onRun = violatedOn(mutant, scope, found.run, asked);
  if (onRun.length > 0) return { fate: 'killed', scope: scope.name, claims: onRun };
  const scopes = references.slice(place).map((reference) => reference.scope);
  const killed = (await kill(mutant.replacements, scopes, asked)) ?? (await kill(mutant.replacements, scopes, claims));
  if (killed !== null) return { fate: 'killed', ...killed };
  return { fate: 'survived', scope: scope.name, run: found.run, difference: found.difference.kind };
}
