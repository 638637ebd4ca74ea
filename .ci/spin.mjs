/** Asks SPIN for a second opinion: on every bundled pair the same number of states as `check`, and the same verdicts. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const dist = resolve(process.argv[2] ?? 'dist');
const { bundledNames } = await import(join(dist, 'cli/bundled.js'));

/** Scopes: every pair with one and with two causes, and the smallest pair without a bound. */
const scopes = [
  ...['1', '2'].flatMap((faults) => bundledNames.map((pair) => ({ pair, faults }))),
  { pair: 'smallest', faults: 'none' },
];
/** As the documentation of the export says; a claim's run compiles faster without the last optimisations. */
const flags = {
  counting: ['-O2', '-DSAFETY', '-DNOREDUCE', '-DVECTORSZ=4096'],
  judging: ['-O1', '-DSAFETY', '-DNOREDUCE', '-DVECTORSZ=4096'],
};

async function fover(...words) {
  // `check` ends with 1 where a verdict deviates, which is none of our business here.
  const ended = run(process.execPath, [join(dist, 'cli/main.js'), ...words], { maxBuffer: 2 ** 30 });
  const { stdout } = await ended.catch((error) => (error.code === 1 ? error : Promise.reject(error)));
  return stdout;
}

const canReduce = (await fover('check', '--help')).includes('--no-reduction');
const unreduced = canReduce ? ['--no-reduction'] : [];

/** What SPIN finds in a model: states stored, errors, seconds and megabytes. */
async function spin(model, symbol, options) {
  const folder = await mkdtemp(join(tmpdir(), 'fover-spin-'));
  const inFolder = { cwd: folder, maxBuffer: 2 ** 26 };
  try {
    await writeFile(join(folder, 'model.pml'), model);
    await run('spin', [...(symbol === null ? [] : [`-D${symbol}`]), '-a', 'model.pml'], inFolder);
    await run('gcc', [...options, '-w', '-o', 'pan', 'pan.c'], inFolder);
    const { stdout } = await run('./pan', ['-m2000000', '-w22'], inFolder);
    if (/too small|truncated|out of memory/.test(stdout)) throw new Error(`SPIN did not end: ${stdout}`);
    return {
      states: Number(/(\d+) states, stored/.exec(stdout)?.[1]),
      errors: Number(/errors: (\d+)/.exec(stdout)?.[1]),
      seconds: /elapsed time ([\d.e+-]+)/.exec(stdout)?.[1],
      megabytes: /([\d.]+)\s+total actual memory/.exec(stdout)?.[1],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let compared = 0;
let mismatches = 0;
function compare(what, ours, theirs, more = '') {
  compared += 1;
  if (ours !== theirs) mismatches += 1;
  console.log(`${ours === theirs ? 'same' : 'DIFFERENT'}: ${what}: fover ${ours}, SPIN ${theirs}${more}`);
}

/** Every comparison on a scope, each to be run on its own. */
async function comparisonsOf({ pair, faults }) {
  const options = [pair, '--faults', faults];
  const name = `${pair} --faults ${faults}`;
  const report = JSON.parse(await fover('check', ...options, ...unreduced, '--json', '--quiet'));
  const plain = await fover('export', 'promela', ...options, '--claims', 'none');
  const judging = await fover('export', 'promela', ...options);
  const verdicts = new Map(report.claims.map(({ id, verdict }) => [id, verdict]));
  const written = [...judging.matchAll(/^#ifdef (CLAIM_\w+) \/\* (\S+): /gm)];
  if (!report.complete) throw new Error(`${name}: the check did not end`);
  if (written.length === 0) throw new Error(`${name}: no claim was exported`);
  return [
    async () => {
      const { states, errors, seconds, megabytes } = await spin(plain, null, flags.counting);
      compare(`${name}: states`, report.states, states, ` (${seconds} s, ${megabytes} MB)`);
      compare(`${name}: errors without a claim`, 0, errors);
    },
    ...written.map(([, symbol, id]) => async () => {
      const { errors } = await spin(judging, symbol, flags.judging);
      const verdict = verdicts.get(id);
      // A claim whose violation lies beyond the bound is `notReached`; within it, nothing violates it.
      const ours = verdict === 'notReached' ? 'holds' : verdict;
      compare(`${name}: ${id}`, ours, errors > 0 ? 'violated' : 'holds');
    }),
  ];
}

/** Runs tasks, as many at once as there are processors. */
async function all(tasks) {
  const left = [...tasks];
  const worker = async () => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) await task();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

for (const tool of ['spin', 'gcc'])
  await run('which', [tool]).catch(() => Promise.reject(new Error(`${tool} is missing`)));
const own = process.argv[3];
const wanted = own === undefined ? scopes : scopes.filter(({ pair, faults }) => `${pair}:${faults}` === own);
const lists = [];
await all(wanted.map((scope) => async () => lists.push(await comparisonsOf(scope))));
await all(lists.flat());
console.log(`${compared} comparisons, ${mismatches} different`);
if (compared === 0 || mismatches > 0) process.exit(1);
