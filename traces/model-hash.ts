/** A fingerprint of the model: two results with the same one come from the same statecharts, phases and rules. */
import { createHash } from 'node:crypto';
import { behaviourMachines } from '../model/behaviour/charts/index.ts';
import { behaviourPhases } from '../model/behaviour/pair.ts';
import type { Readings } from '../spec/ambiguities.ts';
import { ruleIds } from '../spec/rules/index.ts';

/** First twelve hexadecimal digits of a SHA-256; functions are not part of it, so code behind a name is not either. */
export function modelHash(readings: Readings): string {
  const machines = Object.entries(behaviourMachines(readings)).map(([name, machine]) => [name, machine.config]);
  const phases = Object.values(behaviourPhases).flat();
  const parts = { readings, machines, phases, ruleIds };
  return createHash('sha256')
    .update(JSON.stringify(canonical(parts)))
    .digest('hex')
    .slice(0, 12);
}

/** Objects with their keys in order, so that the order of writing does not count. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}
