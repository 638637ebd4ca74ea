/** The page on observations says of each word what the schemas say, and its example is what the model does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as explanations from '../model/observation-words.ts';
import { type Explained, peerField, stateField, stateLinkField } from '../model/observation-words.ts';
import { namedScope } from '../properties/scopes.ts';
import { readTraces } from './read/read.ts';
import { validateLog } from './validate.ts';

const page = readFileSync(join(import.meta.dirname, 'OBSERVATION.md'), 'utf8');
const { heardField: _notObserved, ...rest } = explanations;
const fields = Object.values(rest).filter((each): each is Explained<string> => typeof each === 'object');

test('every word of every field stands there with its meaning', () => {
  expect(fields).toEqual(expect.arrayContaining([stateField, peerField, stateLinkField]));
  for (const { about, words } of fields) {
    expect(page).toContain(`: ${about}.`);
    for (const [word, meaning] of Object.entries(words)) expect(page).toContain(`| \`${word}\` | ${meaning} |`);
  }
});

test('its example is a log that the model explains', () => {
  const [, text = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
  const { pair } = namedScope('smallest');
  const read = readTraces({ file: 'x', text }, pair);
  if (read.kind !== 'log') throw new Error(`the example is ${read.kind}`);
  expect(validateLog(pair, read.log.steps)).toMatchObject({ steps: 3, divergence: null });
});
