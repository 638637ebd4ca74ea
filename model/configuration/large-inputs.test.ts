/** Large inputs, and one that is larger than what is read: none crashes a reader, none is left without a word. */
import { expect, test } from 'vitest';
import { diagnosisLine } from '../diagnosis.ts';
import { detect } from './detect.ts';
import { consistent, json } from './readers.test-support.ts';
import { activeStandby, readTexts } from './running-config/messages/samples.test-support.ts';

/** `FOVER_MEGABYTES=16` tries the largest size that is read; it takes four times as long. */
const megabytes = Number(process.env.FOVER_MEGABYTES ?? 4);

test.each([
  ['a line repeated', 'failover polltime 3\n'],
  ['interfaces', 'interface GigabitEthernet0/0\n nameif inside\n'],
  ['a misspelt command repeated', 'failover poltime 3\n'],
  ['ranges', 'context a\n allocate-interface Gi0/1.1-Gi0/1.4000 int1-int4000\n'],
  ['one range', '1-'],
  ['one word', 'x'],
  ['one line', 'failover '],
  ['brackets', '['],
  ['values', '1 '],
  ['quotes', '"'],
])('%s', (_name, part) => {
  const text = part.repeat(Math.floor((megabytes * 1024 * 1024) / part.length));
  expect(consistent(readTexts(activeStandby + text.slice(activeStandby.length)))).toBe(true);
  expect(consistent(json(text))).toBe(true);
  expect(['json', 'running-config', 'unusable']).toContain(detect(text).kind);
});

test('fifty megabytes are refused at once', () => {
  const text = 'failover\n'.repeat((50 * 1024 * 1024) / 9);
  const { diagnostics } = readTexts(text);
  expect(diagnostics.map(diagnosisLine)).toEqual([
    'primary.cfg: error: the file has 50 MB; a configuration of at most 16 MB was expected',
  ]);
});
