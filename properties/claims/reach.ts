/** How many ports have to lose their link until a unit or group is over its threshold: what a claim needs to appear. */
import { type Scope, scopeOfInterface } from '../../model/behaviour/facts.ts';
import { type Pair, portOf } from '../../model/configuration/pair.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { exceeds, policyIn } from '../oracle.ts';

function monitoredNames(pair: Pair, scope: Scope): readonly string[] {
  return Object.keys(pair.interfaces).filter(
    (name) => pair.interfaces[name]?.monitored && scopeOfInterface(pair, name) === scope,
  );
}

/** Interfaces that a set of dead ports makes fail in a scope, those shut by the configuration included. */
function failedBy(pair: Pair, scope: Scope, dead: ReadonlySet<string>): number {
  return monitoredNames(pair, scope).filter((name) => pair.interfaces[name]?.shutdown || dead.has(portOf(pair, name)))
    .length;
}

/** The fewest ports that take the scope over its threshold, tried in order of use; null where all of them do not. */
export function portsToFail(pair: Pair, readings: Readings, scope: Scope, ports?: readonly string[]): number | null {
  if (readings['no-link-counts'] === 'b') return null;
  const names = monitoredNames(pair, scope);
  const uses = (port: string) => names.filter((n) => portOf(pair, n) === port && !pair.interfaces[n]?.shutdown).length;
  const candidates = [...new Set(ports ?? names.map((name) => portOf(pair, name)))].sort((a, b) => uses(b) - uses(a));
  const dead = new Set<string>();
  for (let count = 0; ; count += 1) {
    if (exceeds(policyIn(pair, scope), failedBy(pair, scope, dead), names.length, readings)) return count;
    const next = candidates[count];
    if (next === undefined) return null;
    dead.add(next);
  }
}

/** Ports that carry interfaces of this scope and of no other. */
export function ownPorts(pair: Pair, scope: Scope): readonly string[] {
  const names = Object.keys(pair.interfaces);
  return [...new Set(names.map((name) => portOf(pair, name)))].filter((port) =>
    names.every((name) => portOf(pair, name) !== port || scopeOfInterface(pair, name) === scope),
  );
}
