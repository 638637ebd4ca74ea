/** One worker of the mutation report: tries the mutants that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { claims } from '../../properties/claims/index.ts';
import { mechanicalMutants } from '../../properties/mutants/index.ts';
import { references } from '../../properties/mutants/scopes.ts';
import { tryMutant } from '../../properties/mutants/trial.ts';
import { isNoticedBy } from '../../traces/noticed.ts';
import { committedSuites } from './suites.ts';
import type { Tried } from './tried.ts';

const { scopes } = workerData as { readonly scopes?: readonly string[] };
const port = parentPort;
if (port === null) throw new Error('a worker runs beside the command that started it');

const mutants = new Map(mechanicalMutants().map((mutant) => [mutant.id, mutant]));
const known = await references(scopes);
const suites = committedSuites();

port.on('message', async (id: string) => {
  const mutant = mutants.get(id);
  if (mutant === undefined) throw new Error(`there is no mutant ${id}`);
  const fate = await tryMutant(mutant, known, claims);
  // No observation tells an equivalent mutant from the model, so that no suite can.
  const tried = fate.fate === 'equivalent' ? [] : Object.entries(suites);
  const caughtBy = tried.flatMap(([file, suite]) => (isNoticedBy(suite, mutant.replacements) ? [file] : []));
  port.postMessage({ id, fate, caughtBy } satisfies Tried);
});
port.postMessage(null);
