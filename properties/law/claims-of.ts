/** A law as claims: its ways are sufficient, each leads into the situation, and each does so alone. */
import { scopesOf } from '../../model/behaviour/facts.ts';
import type { Setting, SometimesClaim, StateClaim, StepClaim, StepView } from '../claim.ts';
import { entered, type Law, type Way, waysTaken } from './law.ts';
import { isOneKind } from './steps.ts';

/** Some entered scope of the step is explained by no way but those left out. */
function unexplained(law: Law, step: StepView, setting: Setting, leftOut: Way | null): boolean {
  return entered(law, step, setting).some((scope) =>
    waysTaken(law, step, setting, scope).every((way) => way === leftOut),
  );
}

/** The situation comes about in no other way; without one of the ways, where one is left out. */
export function coveredClaim(law: Law, leftOut: Way | null = null): StepClaim {
  return {
    kind: 'step',
    id: leftOut === null ? `${law.id}/covered` : `${law.id}/covered-without-${leftOut.id}`,
    name: `It comes to be that ${law.situation} only in one of the ${law.ways.length} ways of the law`,
    why: law.why,
    rules: law.rules,
    expected: leftOut === null ? 'holds' : 'violated',
    needs: law.needs,
    when: (step, setting) => isOneKind(step) && entered(law, step, setting).length > 0,
    predicate: (step, setting) => !unexplained(law, step, setting, leftOut),
  };
}

/** Wherever the way is taken, the situation follows. */
export function leadsClaim(law: Law, way: Way): StepClaim {
  const scopes = (step: StepView, setting: Setting) =>
    isOneKind(step) ? scopesOf(setting.pair).filter((scope) => way.taken(step, setting, scope)) : [];
  return {
    kind: 'step',
    id: `${law.id}/${way.id}`,
    name: way.leads,
    why: law.why,
    rules: way.rules,
    expected: 'holds',
    needs: way.needs,
    ...(way.appliesTo === undefined ? {} : { appliesTo: way.appliesTo }),
    ...(way.on === undefined ? {} : { on: way.on }),
    when: (step, setting) => scopes(step, setting).length > 0,
    predicate: (step, setting) => scopes(step, setting).every((scope) => law.holds(step.after, scope)),
  };
}

/** The situation comes about by this way and by no other. */
export function aloneClaim(law: Law, way: Way): SometimesClaim {
  return {
    kind: 'sometimes',
    id: `${law.id}/${way.id}-alone`,
    name: `It comes to be that ${law.situation} because ${way.name}, and for no other reason`,
    why: 'a way that is never needed would say nothing; this is the shortest run that takes it alone',
    rules: way.rules,
    expected: 'holds',
    needs: way.needs,
    ...(way.appliesTo === undefined ? {} : { appliesTo: way.appliesTo }),
    step: (step, setting) =>
      entered(law, step, setting).some((scope) => {
        const taken = waysTaken(law, step, setting, scope);
        return taken.length === 1 && taken[0] === way;
      }),
  };
}

/** What is so as long as the situation lasts. */
export function meanwhileClaim(law: Law): StateClaim {
  return {
    kind: 'always',
    id: `${law.id}/meanwhile`,
    name: law.meanwhile.name,
    why: law.why,
    rules: law.rules,
    expected: 'holds',
    when: (view, { pair }) => scopesOf(pair).some((scope) => law.holds(view, scope)),
    predicate: law.meanwhile.predicate,
  };
}

/** The claims by which a law is checked on any pair: that its ways are all, and of each that it leads there, and alone. */
export function claimsOf(law: Law): readonly (StepClaim | SometimesClaim)[] {
  return [coveredClaim(law), ...law.ways.flatMap((way) => [leadsClaim(law, way), aloneClaim(law, way)])];
}
