/** Starts a competitor in a process of its own and reads what it measured. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CompetitorName } from '../../properties/bench/competitors.ts';
import type { NamedScope } from '../../properties/scopes.ts';
import type { Measured } from './measured.ts';

const run = promisify(execFile);
const child = fileURLToPath(new URL('./child.js', import.meta.url));

/** Room for the searches that keep every state as objects; ours needs a small part of it. */
const heap = '--max-old-space-size=8192';

/**
 * @param seconds after which a search that is not ours gives up
 * @throws what the child dies of
 */
export async function runChild(competitor: CompetitorName, scope: NamedScope, seconds: number): Promise<Measured> {
  const { stdout } = await run(process.execPath, [heap, child, competitor, scope.name, `${seconds}`]);
  return JSON.parse(stdout);
}
