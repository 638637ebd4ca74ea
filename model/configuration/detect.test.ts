/** What a file is taken for. */
import { expect, test } from 'vitest';
import { detect } from './detect.ts';

const nothing =
  'no `failover` commands found; a running-config of a failover pair or a JSON description of one was expected';
const empty = 'the file is empty; a running-config or a JSON document was expected';
const binary =
  'the file is not text (it has control or undecodable characters); a running-config or a JSON document was expected';

test.each([
  ['{"mode": "activeStandby"', 'json'],
  ['\uFEFF \n[]', 'json'],
  [': Saved\r\n!\r\nfailover\r\n', 'running-config'],
  ['hostname fw\nno failover\n', 'running-config'],
  ['fw(config)# failover lan unit primary', 'running-config'],
])('%j is %s', (text, kind) => {
  expect(detect(text)).toEqual({ kind });
});

test.each([
  ['', empty],
  ['\r\n', empty],
  ['hostname fw\n', nothing],
  ['Failover On\nFailover unit Primary\n', nothing],
  ['banner motd failover', nothing],
  ['"a string"', nothing],
  ['failover\n\0', binary],
  ['\uFFFD\u0001', binary],
])('%j is unusable', (text, reason) => {
  expect(detect(text)).toEqual({ kind: 'unusable', reason });
});
