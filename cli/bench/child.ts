/** One competitor on one scope in a process of its own, so that its memory is nobody else's: prints one line of JSON. */

import { type CompetitorName, compete } from '../../properties/bench/competitors.ts';
import { benchScopes } from '../../properties/bench/scopes.ts';
import type { Measured } from './measured.ts';

const [competitor, name, seconds] = process.argv.slice(2);
const scope = benchScopes.find((s) => s.name === name);
if (scope === undefined)
  throw new Error(`found no scope ${name}; expected ${benchScopes.map((s) => s.name).join(', ')}`);

const started = performance.now();
const found = await compete(competitor as CompetitorName, scope, Number(seconds));
const took = (performance.now() - started) / 1000;
// Linux counts in kilobytes.
const measured: Measured = { ...found, seconds: took, megabytes: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(`${JSON.stringify(measured)}\n`);
