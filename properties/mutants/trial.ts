/** What becomes of a mutant: killed by a claim, shown equivalent on the product, or alive. */
import { behaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { faultOf } from '../checker/settles.ts';
import type { Claim } from '../claim.ts';
import { judgeSequence } from '../judge-sequence.ts';
import { distinguish } from '../product/distinguish.ts';
import type { NamedScope } from '../scopes.ts';
import { agreesOn } from './agreement.ts';
import { type Feature, featuresOfRules, featuresOfScope } from './features.ts';
import { kill } from './kill.ts';
import type { Mutant } from './mutant.ts';
import type { Reference } from './reference.ts';

export interface Killed {
  readonly fate: 'killed';
  readonly scope: string;
  /** The claims that noticed it first. */
  readonly claims: readonly string[];
}

export interface Equivalent {
  readonly fate: 'equivalent';
  /** Scopes on which the product shows no difference, with the joint states searched. */
  readonly searched: readonly { readonly scope: string; readonly states: number }[];
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

/** Scopes by size, those that tell the mutant from the model; claims are asked on these only. */
function disagreeing(references: readonly Reference[], mutant: Mutant): readonly Reference[] {
  return references.filter((reference) => !agreesOn(reference, mutant));
}

async function firstDifference(references: readonly Reference[], mutant: Mutant) {
  const searched: { scope: string; states: number }[] = [];
  for (const { scope, model } of references) {
    const broken = behaviourModel(scope.pair, undefined, mutant.replacements);
    const found = await distinguish(model, broken, scope.bounds);
    if (!found.equal) return { scope, found, searched };
    searched.push({ scope: scope.name, states: found.states });
  }
  return { scope: null, found: null, searched };
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
 * Tries a mutant on scopes, smallest first: claims where it does not agree with the model, the search of the product where
 * no claim notices, and at last the claims that take a search to its end.
 */
export async function tryMutant(
  mutant: Mutant,
  references: readonly Reference[],
  claims: readonly Claim[],
): Promise<Fate> {
  const differing = disagreeing(references, mutant);
  const scopes = differing.map(({ scope }) => scope);
  const killed = await kill(mutant.replacements, scopes, claims.filter(quick));
  if (killed !== null) return { fate: 'killed', ...killed };
  const { scope, found, searched } = await firstDifference(differing, mutant);
  if (found === null) {
    const agreeing = references.filter((reference) => !differing.includes(reference));
    const alike = agreeing.map((reference) => ({ scope: reference.scope.name, states: reference.states }));
    return asEquivalent(mutant, references, [...searched, ...alike]);
  }
  // A search waits as long as the mutant's own clocks say; the run that tells it apart may wait otherwise.
  const onRun = violatedOn(mutant, scope, found.run, claims.filter(quick));
  if (onRun.length > 0)
    return { fate: 'killed', scope: `${scope.name}, on the run that tells it apart`, claims: onRun };
  const late = await kill(mutant.replacements, scopes, claims);
  if (late !== null) return { fate: 'killed', ...late };
  return { fate: 'survived', scope: scope.name, run: found.run, difference: found.difference.kind };
}
