/** Searches that the tests leave out for their length: each has to end by itself, with every claim as expected. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const dist = resolve(process.argv[2] ?? 'dist');
const { bundledNames } = await import(join(dist, 'cli/bundled.js'));
const folder = await mkdtemp(join(tmpdir(), 'fover-complete-'));

const range = (count) => Array.from({ length: count }, (_, i) => i + 1);
const named = (entries) => Object.fromEntries(entries);

/** Twelve contexts with four monitored interfaces each, one group under a number and one under a percentage. */
const twelveContexts = {
  name: 'twelve-contexts',
  mode: 'activeActive',
  contexts: named(range(12).map((c) => [`C${c}`, { group: c <= 6 ? '1' : '2' }])),
  interfaces: named(range(12).flatMap((c) => ['inside', 'outside', 'dmz', 'web'].map((name) => [`C${c}/${name}`, {}]))),
  groups: {
    1: { preferred: 'primary', preempt: { delay: 0 }, interfacePolicy: { number: 2 } },
    2: { preferred: 'secondary', preempt: { delay: 0 }, interfacePolicy: { percent: 25 } },
  },
  stateLink: 'own',
};

/** 250 monitored sub-interfaces on fifty ports. */
const manySubinterfaces = (name, interfacePolicy) => ({
  name,
  mode: 'activeStandby',
  interfaces: named(range(50).flatMap((p) => range(5).map((v) => [`p${p}v${v}`, { port: `GigabitEthernet0/${p}` }]))),
  interfacePolicy,
  stateLink: 'own',
});

async function written(pair) {
  const file = join(folder, `${pair.name}.json`);
  await writeFile(file, JSON.stringify(pair));
  return file;
}

const everyday = ['--alphabet', 'everyday', '--faults', 'none'];
const two = ['--alphabet', 'all', '--faults', '2'];
/** A claim that holds since nothing in the whole search is as it supposes. */
const isVacuous = ({ verdict, reason }) => verdict === 'holds' && reason?.startsWith('vacuously');
const searches = [
  // Judged by hand, since observers make many more states of these: with claims each takes thrice the time.
  ...['active-active', 'asymmetric-routing'].map((name) => [name, ...two, '--claims', 'none']),
  [await written(twelveContexts), ...everyday],
  ...bundledNames.map((name) => [name, ...everyday]),
  [await written(manySubinterfaces('policy-of-one', { number: 1 })), ...everyday],
  [await written(manySubinterfaces('policy-of-a-fifth', { percent: 20 })), ...everyday],
  ...['smallest', 'active-standby', 'stateful'].map((name) => [name, ...two]),
  ['smallest', '--alphabet', 'all', '--faults', 'none'],
];

let failed = 0;
async function search(words) {
  const started = Date.now();
  const command = ['--max-old-space-size=8192', join(dist, 'cli/main.js'), 'check', ...words, '--json'];
  const { stdout, code = 0 } = await run(process.execPath, command, { maxBuffer: 2 ** 30 }).catch((error) => error);
  const report = stdout ? JSON.parse(stdout) : { claims: [] };
  const wrong = report.claims.filter((claim) => claim.deviates || isVacuous(claim));
  const isFine = code === 0 && report.complete === true && wrong.length === 0;
  if (!isFine) failed += 1;
  const counts = `${report.states} states, ${report.transitions} transitions, reduction ${report.reduction}`;
  const seconds = Math.round((Date.now() - started) / 1000);
  for (const { id, verdict, reason } of wrong) console.log(`  ${id}: ${verdict} ${reason ?? ''}`);
  console.log(`${isFine ? 'complete' : `FAILED (exit ${code})`}: ${words.join(' ')}: ${counts}, ${seconds} s`);
}

const pending = [...searches];
await Promise.all(
  range(2).map(async () => {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) await search(next);
  }),
);
await rm(folder, { recursive: true, force: true });
console.log(`${searches.length} searches, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
