/** The entry point `fover/traces`: the format of suites and logs, the suites themselves, and the validator. */
export type { Difference } from './compare.ts';
export { differences } from './compare.ts';
export { outcomeUnder } from './outcomes.ts';
export type { Log } from './read/log.ts';
export { type ReadTraces, readTraces } from './read/read.ts';
export type { Refused } from './read/refused.ts';
export { readingChanges } from './readings.ts';
export { traceSchemaFiles } from './schema/schemas.ts';
export { modelStampOf, suiteFileNames, suiteFiles, suites } from './suites.ts';
export {
  type Compatibility,
  type Cost,
  type LogHeader,
  type LogStep,
  logHeader,
  logStep,
  type ModelStamp,
  type Outcome,
  type Suite,
  suite,
  type Trace,
  type TraceGroup,
  type TraceStep,
  trace,
} from './trace.ts';
export {
  type Divergence,
  type ObservedStep,
  type Validated,
  validateLog,
  validateSuite,
} from './validate.ts';
