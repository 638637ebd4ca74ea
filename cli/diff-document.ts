/** The one JSON document of a comparison of two sides. */
import { pairJson } from '../model/configuration/pair-json.ts';
import type { Different, Equal } from '../properties/product/distinguish.ts';
import { modelHash } from '../traces/model-hash.ts';
import type { Compared } from './compared.ts';
import type { DiffSide } from './diff-sides.ts';
import { version } from './package-root.ts';
import type { Outcome } from './verdict.ts';

export function diffDocument(compared: Compared, result: Equal | Different, outcome: Outcome) {
  const { a, b, bounds, configuration, diagnostics } = compared;
  const { states, transitions, stopped, leftOut } = result;
  return {
    a: sideJson(a),
    b: sideJson(b),
    model: { version },
    configuration: configuration.map(({ path, label, a: left, b: right }) => ({
      path,
      label,
      a: valueJson(left),
      b: valueJson(right),
    })),
    alphabet: bounds.families,
    bound: boundJson(compared),
    together: bounds.together,
    leftOut,
    states,
    transitions,
    complete: result.equal && result.complete,
    stopped,
    equal: result.equal ? (result.complete && transitions > 0 ? true : null) : false,
    run: result.equal ? null : result.run,
    difference: result.equal ? null : result.difference,
    diagnostics,
    exit: outcome,
  };
}

function sideJson({ loaded, pair, readings }: DiffSide) {
  return { names: loaded.names, pair: pairJson(pair), readings, hash: modelHash(readings) };
}

function valueJson(value: Compared['configuration'][number]['a']) {
  return value === null ? null : { value: value.words, origin: value.origin };
}

function boundJson({ bounds: { faults, seconds } }: Compared) {
  if (faults === null && seconds === null) return null;
  return { ...(faults === null ? {} : { faults }), ...(seconds === null ? {} : { seconds }) };
}
