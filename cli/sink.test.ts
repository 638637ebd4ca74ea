/** A stream that cannot be written: said with its reason, unless only the reader left. */
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { sinkOf, unwritableLine } from './sink.ts';

/** A stream on which every write fails with this code. */
function failing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('no'), { code })),
  });
}

async function failures(code: string): Promise<{ failed: readonly unknown[]; closed: boolean }> {
  const failed: unknown[] = [];
  const sink = sinkOf(failing(code), (error) => failed.push(error));
  sink.write('text');
  await new Promise((resolve) => setImmediate(resolve));
  await sink.drained();
  return { failed, closed: sink.closed };
}

test('a full disk is told', async () => {
  const { failed, closed } = await failures('ENOSPC');
  expect([failed.length, closed]).toEqual([1, true]);
  const line = '<stdout>: error: it cannot be written: no space is left; expected a place that takes the whole output';
  expect(unwritableLine('<stdout>', failed[0])).toBe(line);
});

test('any other error of the environment is told with its code', async () => {
  const { failed } = await failures('EIO');
  expect(unwritableLine('<stderr>', failed[0])).toContain('it cannot be written: EIO;');
});

test('a reader who left is no failure', async () => {
  expect(await failures('EPIPE')).toEqual({ failed: [], closed: true });
});
