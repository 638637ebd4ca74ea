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
const searches = [
  [await written(twelveContexts), ...everyday],
  ...bundledNames.map((name) => [name, ...everyday]),
  [await written(manySubinterfaces('policy-of-one', { number: 1 })), ...everyday],
  [await written(manySubinterfaces('policy-of-a-fifth', { percent: 20 })), ...everyday],
  // Those of two failover groups have many millions of states; they take longer than this may.
  ...['smallest', 'active-standby', 'stateful'].map((name) => [name, '--alphabet', 'all', '--faults', '2']),
  ['smallest', '--alphabet', 'all', '--faults', 'none'],
];

let failed = 0;
async function search(words) {
  const started = Date.now();
  const command = ['--max-old-space-size=8192', join(dist, 'cli/main.js'), 'check', ...words, '--json'];
  const { stdout, code = 0 } = await run(process.execPath, command, { maxBuffer: 2 ** 30 }).catch((error) => error);
  const report = stdout ? JSON.parse(stdout) : { claims: [] };
  const isFine = code === 0 && report.complete === true && report.claims.every((claim) => !claim.deviates);
  if (!isFine) failed += 1;
  const counts = `${report.states} states, ${report.transitions} transitions, reduction ${report.reduction}`;
  const seconds = Math.round((Date.now() - started) / 1000);
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
