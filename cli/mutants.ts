/** Tries every mutant of the model on claims and suites; `npm run mutants` runs it, it is no verb. */
import { parseArgs } from 'node:util';
import { mechanicalMutants } from '../properties/mutants/index.ts';
import { exitCode } from './exit.ts';
import { inTime } from './mutants/in-time.ts';
import { tryAll } from './mutants/pool.ts';
import { reportOf } from './mutants/report.ts';
import type { Tried } from './mutants/tried.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, scope: { type: 'string', multiple: true } } });
const pattern = new RegExp(values.only ?? '');
const ids = mechanicalMutants()
  .map(({ id }) => id)
  .filter((id) => pattern.test(id));

const timed = inTime(pattern);

if (ids.length === 0 && timed.text === '') {
  process.stderr.write(`no mutant's id matches ${values.only}; without --only every mutant is tried\n`);
  process.exit(exitCode.wrongInput);
}

const tried = new Map<string, Tried>();
/** What is established so far, mutants in their order. */
const report = () => reportOf(ids.flatMap((id) => tried.get(id) ?? []));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    process.stdout.write(
      `${report().text}interrupted: ${ids.length - tried.size} of ${ids.length} mutants not tried\n`,
    );
    process.exit(exitCode.interrupted);
  });
}

process.stdout.write(timed.text);
if (ids.length > 0)
  await tryAll(ids, values.scope, (result) => {
    tried.set(result.id, result);
    process.stderr.write(`${tried.size}/${ids.length} ${result.fate.fate} ${result.id}\n`);
  });
const { text, unexplained } = ids.length > 0 ? report() : { text: '', unexplained: 0 };
process.stdout.write(text);
process.exitCode = unexplained + timed.unnoticed === 0 ? exitCode.asExpected : exitCode.deviates;
