/** Measures our search against others on the same scopes, in one run; `npm run bench` runs it, it is no verb. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchScopes } from '../properties/bench/scopes.ts';
import { type Measured, medianOf } from './bench/measured.ts';
import { measureOn, type OnScope, type Plan } from './bench/on-scope.ts';
import { benchReport } from './bench/report.ts';
import { type MeasuredBySpin, missingTools, runSpin } from './bench/spin.ts';
import { exitCode } from './exit.ts';
import { packageRoot } from './package-root.ts';

/** The model written by hand has about as many states; SPIN's tables are made for them. */
const statesByHand = 1_500_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    patience: { type: 'string', default: '120' },
    quick: { type: 'boolean' },
  },
});
const wanted = { runs: Number(values.runs), patience: Number(values.patience) };
if (!Number.isInteger(wanted.runs) || wanted.runs < 1 || !(wanted.patience > 0)) {
  process.stderr.write(
    `found --runs ${values.runs} --patience ${values.patience}; expected a whole number from 1, and seconds above 0\n`,
  );
  process.exit(exitCode.wrongInput);
}

async function measureByHand({ runs, onRun }: Plan): Promise<MeasuredBySpin> {
  const model = await readFile(join(packageRoot, 'properties/bench/similar-width.pml'), 'utf8');
  return medianOf(await runSpin(model, statesByHand, runs, (run) => onRun('written by hand: spin', run)));
}

const missing = await missingTools();
const plan: Plan = {
  runs: values.quick ? 1 : wanted.runs,
  patience: values.quick ? 5 : wanted.patience,
  hasSpin: missing.length === 0,
  onRun(what: string, { states, seconds, megabytes, isComplete }: Measured) {
    const end = isComplete ? '' : ', not finished';
    process.stderr.write(`${what}: ${states} states, ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MiB${end}\n`);
  },
};

const measured: OnScope[] = [];
// The largest scope takes minutes.
for (const scope of values.quick ? benchScopes.slice(0, -1) : benchScopes) measured.push(await measureOn(scope, plan));
const byHand = plan.hasSpin && !values.quick ? await measureByHand(plan) : null;
process.stdout.write(`medians of ${plan.runs}; a search that is not ours gives up after ${plan.patience} s\n\n`);
process.stdout.write(benchReport(measured, byHand));
if (!plan.hasSpin) process.stdout.write(`SPIN is left out: ${missing.join(' and ')} cannot be found\n`);
