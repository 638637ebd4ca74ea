/** The package's entry point: read a pair, check it, simulate it. */
export { readJsonPair } from './model/configuration/json-pair.ts';
