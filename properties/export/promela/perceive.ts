/** The perceiving phases in Promela, under the names they have in the model. */
import type { Comparison } from '../../../model/behaviour/charts/health.machine.ts';
import { unitNames } from '../../../spec/vocabulary.ts';
import { codeOf, placeOf } from './events.ts';
import { judgesItself, notices } from './hearing.ts';
import type { Place, Plan } from './plan.ts';
import { choice, type Lines } from './text.ts';

/** A phase as lines of Promela. */
export type WritePhase = (plan: Plan) => Lines;

const eachUnit = (write: (u: number) => Lines): Lines => unitNames.flatMap((_, u) => write(u));

function power(plan: Plan): Lines {
  const goesOff = (u: number): Lines => [
    `news = ${codeOf(plan.setting.numbers, 'setting', 'powerOff', {})};`,
    `setting_hears(${u});`,
    `news = ${codeOf(plan.link.numbers, 'mark', 'powerLost', {})};`,
    `mark_hears(${u});`,
    ...plan.places
      .filter((place) => place.u === u)
      .flatMap(({ index }) => [
        `news = ${codeOf(plan.peer.numbers, 'peer', 'powerLost', {})};`,
        `peer_hears(${index});`,
        `news = ${codeOf(plan.health.numbers, 'health', 'powerLost', {})};`,
        `health_hears(${index});`,
        `role_goes_off(${index});`,
      ]),
  ];
  return eachUnit((u) =>
    choice(
      [`setting_word[setting[${u}]] != setting_is_powerless && !on[${u}]`, goesOff(u)],
      [
        `setting_word[setting[${u}]] == setting_is_powerless && on[${u}]`,
        [`news = ${codeOf(plan.setting.numbers, 'setting', 'powerOn', {})};`, `setting_hears(${u});`],
      ],
    ),
  );
}

function failoverLink({ link }: Plan): Lines {
  const sees = (type: string) => codeOf(link.numbers, 'mark', type, {});
  return eachUnit((u) =>
    choice([
      `setting_word[setting[${u}]] != setting_is_powerless`,
      [
        `news = (link_down -> ${sees('linkDown')} : (speaks[0] && speaks[1] -> ${sees('hellosOnLink')} : ${sees('linkQuiet')}));`,
        `mark_hears(${u});`,
      ],
    ]),
  );
}

const eachSpeaking = (plan: Plan, write: (place: Place) => Lines): Lines =>
  plan.places.flatMap((place) => choice([`speaks[${place.u}]`, write(place)]));

function hellos(plan: Plan): Lines {
  const { numbers } = plan.peer;
  return eachSpeaking(plan, ({ index, peer, u }) =>
    choice(
      [
        `heard[${u}] == heard_link`,
        choice([
          `word[${peer}] <= word_failed`,
          [`news = ${codeOf(numbers, 'peer', 'hello', { word: `word[${peer}]` })};`, `peer_hears(${index});`],
        ]),
      ],
      [
        `heard[${u}] == heard_data`,
        [`news = ${codeOf(numbers, 'peer', 'helloOnDataOnly', {})};`, `peer_hears(${index});`],
      ],
      ['else', [`news = ${codeOf(numbers, 'peer', 'silence', {})};`, `peer_hears(${index});`]],
    ),
  );
}

function interfaces(plan: Plan): Lines {
  const { numbers } = plan.health;
  const is = (comparison: Comparison) => placeOf(numbers, 'interfaces', 'comparison', comparison);
  return plan.places.flatMap(({ index, u }) => {
    const hears = notices(plan, u);
    const beyondLink = `(${hears} == heard_data -> ${is('linkDown')} : ${is('linkDownPeerSilent')})`;
    const overLink = `(on[${1 - u}] -> ${is('peerFrozen')} : ${is('peerOff')})`;
    const comparison = `(${hears} == heard_link -> ${is('made')} : (link_down -> ${beyondLink} : ${overLink}))`;
    const judged = codeOf(numbers, 'health', 'interfaces', { amount: `amount[${index}]`, comparison });
    return choice([judgesItself(plan, u), [`news = ${judged};`, `health_hears(${index});`]]);
  });
}

function readiness({ preempting }: Plan): Lines {
  return preempting.flatMap(({ s, preferred, other, table }) => {
    const u = preferred % 2;
    const ready = codeOf(table.numbers, 'preemption', 'preferredReady', { delay: '0' });
    return choice(
      [
        `speaks[${u}] && word[${preferred}] == word_standbyReady && heard[${u}] == heard_link && word[${other}] == word_active`,
        [`news = ${ready};`, `preemption_hears(${s});`],
      ],
      ['else', [`news = ${codeOf(table.numbers, 'preemption', 'preferredNotReady', {})};`, `preemption_hears(${s});`]],
    );
  });
}

/** How each phase is written, by its name. */
export const perceiving: Readonly<Record<string, WritePhase>> = {
  power,
  'failover link': failoverLink,
  hellos,
  interfaces,
  'preemption readiness': readiness,
};
