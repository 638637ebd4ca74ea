/** Everything that is measured on one scope: every competitor, so many runs of each, and its median. */
import { behaviourModel } from '../../model/behaviour/pair.ts';
import type { CompetitorName } from '../../properties/bench/competitors.ts';
import { promelaOf } from '../../properties/export/promela.ts';
import type { NamedScope } from '../../properties/scopes.ts';
import { type Measured, medianOf } from './measured.ts';
import { runChild } from './run-child.ts';
import { type MeasuredBySpin, runSpin } from './spin.ts';

export interface Plan {
  /** Runs of each search, from 1; one that gives up is not run again. */
  readonly runs: number;
  /** After so many seconds a search that is not ours gives up. */
  readonly patience: number;
  readonly hasSpin: boolean;
  /** Told of each run as it ends. */
  onRun(what: string, measured: Measured): void;
}

export interface OnScope {
  readonly scope: NamedScope;
  readonly by: { readonly [name in CompetitorName]: Measured };
  /** Null where SPIN is missing. */
  readonly spin: MeasuredBySpin | null;
}

async function medianRun(name: CompetitorName, scope: NamedScope, plan: Plan): Promise<Measured> {
  const measured: Measured[] = [];
  while (measured.length < plan.runs && measured.at(-1)?.isComplete !== false) {
    measured.push(await runChild(name, scope, plan.patience));
    plan.onRun(`${scope.name} ${name}`, measured.at(-1) as Measured);
  }
  return medianOf(measured);
}

export async function measureOn(scope: NamedScope, plan: Plan): Promise<OnScope> {
  const of = (name: CompetitorName) => medianRun(name, scope, plan);
  const engine = await of('engine');
  const model = promelaOf(behaviourModel(scope.pair), scope.bounds);
  const onRun = (measured: Measured) => plan.onRun(`${scope.name} spin`, measured);
  const spin = plan.hasSpin ? medianOf(await runSpin(model, engine.states, plan.runs, onRun)) : null;
  const by = {
    idle: await of('idle'),
    engine,
    reduced: await of('reduced'),
    claims: await of('claims'),
    mapOfJson: await of('mapOfJson'),
    xstateGraph: await of('xstateGraph'),
  };
  return { scope, by, spin };
}
