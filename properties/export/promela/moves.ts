/** What claims need to know of the roles that move in a step, noted in Promela where each of them moves. */
import { choice, inline, type Lines } from './text.ts';

const notes = {
  moved_any: '1',
  moved_to_active: 'new_word == word_active',
  moved_to_failed: 'new_word == word_failed',
  moved_failed_to_active: 'new_word == word_active && old_word == word_failed',
  moved_failed_to_active_heard: 'new_word == word_active && old_word == word_failed && noticed != heard_nothing',
  moved_to_active_in_operation: 'new_word == word_active && old_word != word_off',
  moved_to_active_on_data: 'new_word == word_active && noticed == heard_data',
} as const;

/** What the assertions need to know of the roles that moved in a step; noted where each of them moves. */
export function noteLines(): Lines {
  return [
    `hidden byte ${['old_word', 'new_word', 'noticed', ...Object.keys(notes)].join(', ')};`,
    '',
    ...inline('note_move', 'A role moves; what the unit hears of its peer at that moment.', [
      'old_word = role_word[role[who]];',
      'new_word = role_word[role_next[cell]];',
      'noticed = heard_nothing;',
      ...choice([
        'setting_word[setting[who & 1]] == setting_is_on && setting_word[setting[(who & 1) ^ 1]] == setting_is_on',
        ['noticed = (!link_down -> heard_link : (reaches[who & 1] -> heard_data : heard_nothing));'],
      ]),
      ...Object.entries(notes).map(([name, condition]) => `${name} = ${name} || (${condition});`),
    ]),
    ...inline(
      'forget_moves',
      'Before a step.',
      Object.keys(notes).map((name) => `${name} = 0;`),
    ),
  ];
}
