/** What becomes of a mutant: killed by a claim, shown equivalent on the product, or alive. */
import { type BehaviourModel, behaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Claim } from '../claim.ts';
import { judgeSequence } from '../judge-sequence.ts';
import { type Different, distinguishFrom, type Equal } from '../product/distinguish.ts';
import { InseparableError } from '../product/perceiving-twice.ts';
import type { NamedScope } from '../scopes.ts';
import { agreementOf } from './agreement.ts';
import { type Feature, featuresOfRules, featuresOfScope } from './features.ts';
import { claimsOnFault, kill } from './kill.ts';
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

/** The product of the model and the mutant on a scope, of each failover group by itself where those of the mutant are so. */
async function productOn({ scope, standard, whole }: Reference, mutant: Mutant): Promise<Equal | Different> {
  const broken = behaviourModel(scope.pair, undefined, mutant.replacements);
  const options = { sameFacts: mutant.part !== 'facts' };
  try {
    return await distinguishFrom(standard, broken, options);
  } catch (error) {
    if (!(error instanceof InseparableError)) throw error;
    return distinguishFrom(whole(), broken, options);
  }
}

/** The first scope on which the mutant shows a difference, and those before it, on which it shows none. */
async function firstDifference(references: readonly Reference[], mutant: Mutant) {
  const searched: Searched[] = [];
  const agrees = agreementOf(mutant);
  for (const [place, reference] of references.entries()) {
    const { scope, states } = reference;
    // The product is then the model itself, twice.
    if (agrees(reference)) {
      searched.push({ scope: scope.name, states });
      continue;
    }
    const found = await productOn(reference, mutant);
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

type Run = Survived['run'];

/** Claims that a model violates on one run; those on settling where it does not come to its end. */
function violatedOn(model: BehaviourModel, run: Run, claims: readonly Claim[]): readonly string[] {
  try {
    return [...new Set(judgeSequence(model, claims, run).map(({ claim }) => claim))];
  } catch (error) {
    return claimsOnFault(error, claims);
  }
}

/** Claims that the mutant violates, and the model does not, on a run or where it goes on by one step. */
function violatedNear(mutant: Mutant, { scope, standard }: Reference, run: Run, claims: readonly Claim[]) {
  const model = behaviourModel(scope.pair);
  const broken = behaviourModel(scope.pair, undefined, mutant.replacements);
  for (const longer of [run, ...standard.alphabet.map((stimuli) => [...run, stimuli])]) {
    const violated = violatedOn(broken, longer, claims);
    if (violated.length === 0) continue;
    const allowed = violatedOn(model, longer, claims);
    const noticed = violated.filter((claim) => !allowed.includes(claim));
    if (noticed.length > 0) return noticed;
  }
  return [];
}

/**
 * Tries a mutant on scopes, smallest first, for one on which it shows a difference from the model; there, and on the larger
 * ones, claims are asked: about the run that tells it apart and one step further, in a search that ends at the first
 * violation, and at last those that take a search to its end.
 */
export async function tryMutant(
  mutant: Mutant,
  references: readonly Reference[],
  claims: readonly Claim[],
): Promise<Fate> {
  const { place, scope, found, searched } = await firstDifference(references, mutant);
  if (found === null) return asEquivalent(mutant, references, searched);
  const asked = claims.filter(quick);
  const larger = references.slice(place);
  const near = violatedNear(mutant, larger[0] as Reference, found.run, asked);
  if (near.length > 0) return { fate: 'killed', scope: scope.name, claims: near };
  const scopes = larger.map((reference) => reference.scope);
  const slow = claims.filter((claim) => !quick(claim));
  const killed = (await kill(mutant.replacements, scopes, asked)) ?? (await kill(mutant.replacements, scopes, slow));
  if (killed !== null) return { fate: 'killed', ...killed };
  return { fate: 'survived', scope: scope.name, run: found.run, difference: found.difference.kind };
}
