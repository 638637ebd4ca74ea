/** Safety claims in Promela, one assertion each, judged after every step beside the state it began in. */
import { monitoredIn, type Scope } from '../../../model/behaviour/facts.ts';
import { portOf } from '../../../model/configuration/pair.ts';
import type { StimulusType } from '../../../model/stimulus.ts';
import { peerOf, type UnitName, unitNames } from '../../../spec/vocabulary.ts';
import type { Claim } from '../../claim.ts';
import { exceeds, policyIn } from '../../oracle.ts';
import { pathReaches } from './facts.ts';
import type { Place, Plan } from './plan.ts';
import { comment, inline, type Lines } from './text.ts';
import type { Bit } from './things.ts';

/** What has to be so after every step: no step where `when` is, and `holds` is not. */
interface Assertion {
  readonly when: string;
  readonly holds: string;
}

type Write = (plan: Plan) => Assertion;

const and = (...parts: Lines): string => (parts.length === 0 ? '1' : parts.map((part) => `(${part})`).join(' && '));
const or = (...parts: Lines): string => (parts.length === 0 ? '0' : parts.map((part) => `(${part})`).join(' || '));

/** The same of the environment that the step began in, which the state still holds. */
const before = (ofEnvironment: string): string => ofEnvironment.replaceAll(/\benv_/g, 'environment_');

const linkCut = ({ things }: Plan) => things.any(['failoverLink']);
const bothOn = 'speaks[0] && speaks[1]';
const wasOn = (u: number) => `setting_word[setting_of_${unitNames[u]}] == setting_is_on`;
const bothWereOn = and(wasOn(0), wasOn(1));
const is = ({ index }: Place, word: string) => `word[${index}] == word_${word}`;
const was = ({ unit, scope }: Place, word: string) => `role_word[role_of_${unit}_${scope}] == word_${word}`;
const inScope = ({ places }: Plan, scope: Scope) => places.filter((place) => place.scope === scope);
const everyScope = (plan: Plan, of: (places: readonly Place[]) => string) =>
  and(...plan.scopes.map((scope) => of(inScope(plan, scope))));
const someScope = (plan: Plan, of: (places: readonly Place[]) => string) =>
  or(...plan.scopes.map((scope) => of(inScope(plan, scope))));
const moves = 'moved_any';

/** The step is one of those. */
function stepIs({ alphabet }: Plan, wanted: (step: Plan['alphabet'][number]) => boolean): string {
  return or(...alphabet.flatMap((step, index) => (wanted(step) ? [`stimulus == ${index}`] : [])));
}

/** The step is this one stimulus and nothing else. */
const only = (plan: Plan, ...types: readonly StimulusType[]) =>
  stepIs(plan, (step) => step.length === 1 && types.some((type) => step[0]?.type === type));
const holdsAny = (plan: Plan, ...types: readonly StimulusType[]) =>
  stepIs(plan, (step) => step.some(({ type }) => types.includes(type)));
const forcedOrStarted = (plan: Plan) =>
  holdsAny(plan, 'failoverActive', 'noFailoverActive', 'powerOn', 'reload', 'failover');

/** The failed interfaces that the unit shows reach the threshold of the scope, or its module is down. */
function unhealthy(plan: Plan, { unit, scope, u }: Place): string {
  const { things, model, pair } = plan;
  const { readings } = model;
  const names = monitoredIn(pair, scope);
  const dead = (of: UnitName, name: string): readonly Bit[] => [`shut ${name}`, `port ${of} ${portOf(pair, name)}`];
  const counts = Array.from({ length: names.length + 1 }, (_, failed) => failed);
  const enough =
    counts.find((failed) => exceeds(policyIn(pair, scope), failed, names.length, readings)) ?? names.length + 1;
  const failed = names.flatMap((name) => {
    const peer = peerOf(unit);
    const twin = and(`on[${1 - u}]`, things.none([...dead(peer, name), `traffic ${peer} ${name}`]));
    const comparable = readings['traffic-unknown'] === 'b' ? '1' : and(`!${linkCut(plan)}`, bothOn, twin);
    const byComparison = and(things.none(dead(unit, name)), things.any([`traffic ${unit} ${name}`]), comparable);
    return readings['no-link-counts'] === 'a'
      ? [`(${things.any(dead(unit, name))})`, `(${byComparison})`]
      : [`(${byComparison})`];
  });
  return or(`module_down[${u}]`, `${failed.length === 0 ? '0' : failed.join(' + ')} >= ${enough}`);
}

/** Some data path works towards the unit, and its peer speaks. */
const hearsOnData = (plan: Plan, u: number) => and(`speaks[${1 - u}]`, pathReaches(plan, unitNames[u] as UnitName));
const heardOnData = (plan: Plan, u: number) => and(wasOn(1 - u), before(pathReaches(plan, unitNames[u] as UnitName)));

const bothActive = (places: readonly Place[]) => and(...places.map((place) => is(place, 'active')));
const someActive = (places: readonly Place[]) => or(...places.map((place) => is(place, 'active')));

function everyPathLost(plan: Plan): string {
  const names = Object.keys(plan.pair.interfaces);
  return and(
    bothWereOn,
    bothOn,
    `!${before(linkCut(plan))}`,
    `!(${holdsAny(plan, 'powerOff', 'reload')})`,
    holdsAny(plan, 'failoverLinkDown'),
    plan.things.all(['failoverLink', ...names.map((name): Bit => `path ${name}`)]),
  );
}

/** The claims that are written here, by their ids. */
export const writtenClaims: Readonly<Record<string, Write>> = {
  'slogan/never-both-active': (plan) => ({
    when: someScope(plan, (places) =>
      and(bothActive(places), `!(${and(...places.map((place) => was(place, 'active')))})`),
    ),
    holds: and(linkCut(plan), holdsAny(plan, 'powerOn', 'reload')),
  }),
  'both-active/every-path-lost': (plan) => ({ when: everyPathLost(plan), holds: everyScope(plan, bothActive) }),
  'both-active/over-a-working-link': (plan) => ({
    when: and(`!${linkCut(plan)}`, bothOn),
    holds: `!(${someScope(plan, bothActive)})`,
  }),
  'somebody-active': (plan) => ({ when: 'speaks[0] || speaks[1]', holds: everyScope(plan, someActive) }),
  'slogan/preempt-returns': ({ preempting }) => ({
    when: '1',
    holds: and(...preempting.map(({ preferred: at }) => `!(speaks[${at % 2}] && word[${at}] == word_standbyReady)`)),
  }),
  'failed/stays-while-peer-is-heard': () => ({
    when: 'moved_failed_to_active',
    holds: '!moved_failed_to_active_heard',
  }),
  'standby-ready/under-threshold': (plan) => ({
    when: '1',
    holds: and(
      ...plan.places.map(
        (place) => `!(${and(`speaks[${place.u}]`, is(place, 'standbyReady'), unhealthy(plan, place))})`,
      ),
    ),
  }),
  'module/failed-until-reset': (plan) => ({
    when: '1',
    holds: and(
      ...plan.places.map((place) => {
        const back = stepIs(plan, ([s, more]) => more === undefined && s?.type === 'moduleUp' && s.unit === place.unit);
        const wasDown = before(plan.things.any([`module ${place.unit}`]));
        return `!(${and(back, wasDown, wasOn(place.u), was(place, 'failed'))}) || ${is(place, 'failed')}`;
      }),
    ),
  }),
  'interface/no-verdict-without-comparison': (plan) => ({
    when: and(only(plan, 'trafficLost'), before(linkCut(plan)), bothWereOn),
    holds: '!moved_to_failed',
  }),
  'link/marked': (plan) => ({
    when: '1',
    holds: and(
      ...unitNames.map((unit, u) => {
        const expected = `(${linkCut(plan)} -> mark_is_failed : (${bothOn} -> mark_is_up : mark_is_unknown))`;
        return `${plan.things.none([`power ${unit}`])} || mark_word[mark[${u}]] == ${expected}`;
      }),
    ),
  }),
  'link/suspends-failover': (plan) => ({
    when: and(
      ...[before(linkCut(plan)), linkCut(plan), bothWereOn, bothOn, `!(${forcedOrStarted(plan)})`],
      ...[0, 1].flatMap((u) => [heardOnData(plan, u), hearsOnData(plan, u)]),
    ),
    holds: '!moved_to_active',
  }),
  'wording/no-failover-without-link': (plan) => ({
    when: and(before(linkCut(plan)), linkCut(plan), `!(${forcedOrStarted(plan)})`),
    holds: '!moved_to_active',
  }),
  'silence/only-when-nothing-is-heard': (plan) => ({
    when: and(linkCut(plan), `!(${forcedOrStarted(plan)})`, 'moved_to_active_in_operation'),
    holds: '!moved_to_active_on_data',
  }),
  'state-link/down-moves-nothing': (plan) => ({
    when: and(only(plan, 'stateLinkDown'), before(plan.things.none(['stateLink']))),
    holds: `!${moves}`,
  }),
  'wording/state-link-moves-nothing': (plan) => ({
    when: only(plan, 'stateLinkDown', 'stateLinkUp'),
    holds: `!${moves}`,
  }),
  'link/down-alone-moves-nothing': (plan) => ({
    when: and(
      ...[only(plan, 'failoverLinkDown'), `!${before(linkCut(plan))}`, bothWereOn],
      ...[0, 1].map((u) => hearsOnData(plan, u)),
      everyScope(plan, (places) => or(...places.map((place) => was(place, 'active')))),
    ),
    holds: `!${moves}`,
  }),
};

/** The name under which the assertion of a claim is compiled in: `-DCLAIM_slogan_never_both_active`. */
export function claimSymbol({ id }: Pick<Claim, 'id'>): string {
  return `CLAIM_${id.replaceAll(/[^a-z0-9]/g, '_')}`;
}

/** One assertion for each claim, each under its own symbol: a violated one ends a run, and its counts mean nothing then. */
export function judgeLines(plan: Plan, claims: readonly Claim[]): Lines {
  const assertions = claims.flatMap((claim) => {
    const { when, holds } = (writtenClaims[claim.id] as Write)(plan);
    return [
      `#ifdef ${claimSymbol(claim)} /* ${claim.id}: ${comment(claim.name)} */`,
      `assert(!(${when}) || (${holds}));`,
      '#endif',
    ];
  });
  return claims.length === 0 ? [] : inline('judge', 'The claim that is asked for.', ['skip;', ...assertions]);
}
