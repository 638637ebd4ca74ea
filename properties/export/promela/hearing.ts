/** What a unit notices of its peer, and whether it judges itself, as Promela expressions. */
import type { Place, Plan } from './plan.ts';

const frozen = (u: number | string) => `setting_word[setting[${u}]] == setting_is_off`;

/** Judges its own health: with failover on, or as a reading has it with failover off too. */
export function judgesItself({ model }: Plan, u: number): string {
  return model.readings['judge-frozen'] === 'a' ? `speaks[${u}]` : `(speaks[${u}] || ${frozen(u)})`;
}

/** Which of its peer's hellos a unit notices: none with failover off. */
export function notices({ model }: Plan, u: number): string {
  return model.readings['judge-frozen'] === 'a' ? `heard[${u}]` : `(speaks[${u}] -> heard[${u}] : heard_nothing)`;
}

/** Never heard, its peer is active with failover off and could be asked over the failover link. */
export function besideFrozenActive({ u, index, peer }: Place): string {
  return `(${frozen(1 - u)} && word[${peer}] == word_active && peer_unheard[peer[${index}]] && !link_down)`;
}
