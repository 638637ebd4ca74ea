/**
 * The package's entry point: read a pair, check it, run stimuli on it, and look things up in the spec.
 *
 * - {@link readPair} reads a pair from files; {@link readRunningConfigs}, {@link readContextFolder} and
 *   {@link readJsonPair} read it from texts. What they find wrong are {@link Diagnosis | diagnoses}.
 * - {@link check} explores all that a pair can do and judges every {@link Claim}, those of {@link claims} or your own.
 * - {@link checkLiveness} judges claims about what happens in the end, as {@link livenessClaims}.
 * - {@link simulate} runs {@link Stimulus | stimuli} and gives an {@link Observation} for each step.
 * - {@link rule}, {@link ambiguity}, {@link scope} and {@link tables} are the spec itself.
 *
 * For searches with bounds of your own there are {@link behaviourModel}, {@link checkPair} and {@link judgeSequence}.
 *
 * @packageDocumentation
 */
export { readPair } from './cli/load-pair.ts';
export type { Environment, Thing } from './model/behaviour/environment.ts';
export type { Scope } from './model/behaviour/facts.ts';
export type { Observation, ScopeObservation, UnitObservation } from './model/behaviour/observe.ts';
export { type BehaviourModel, behaviourModel, type PairState, type Step } from './model/behaviour/pair.ts';
export { type Reaction, type Refusal, UnsettledError } from './model/behaviour/settle.ts';
export { readJsonPair } from './model/configuration/json-pair.ts';
export type {
  ActiveActivePair,
  ActiveStandbyPair,
  DataInterface,
  FailoverGroup,
  InterfacePolicy,
  InterfaceTimers,
  Pair,
  Timers,
} from './model/configuration/pair.ts';
export { pairJson } from './model/configuration/pair-json.ts';
export { pairOrThrow } from './model/configuration/pair-or-throw.ts';
export type { Origin, Origins, PairInput, SourceText } from './model/configuration/reading.ts';
export {
  type FolderFiles,
  readContextFolder,
  readRunningConfigs,
  type UnitFiles,
} from './model/configuration/running-config.ts';
export { type Diagnosis, diagnosisLine } from './model/diagnosis.ts';
export type { InterfaceObservation, PeerWord } from './model/observation.ts';
export { readStimuli, type StimuliRead } from './model/stimuli-reader.ts';
export {
  type Command,
  type Family,
  families,
  familyNames,
  type Stimulus,
  type StimulusType,
} from './model/stimulus.ts';
export { type CheckReport, type ClaimVerdict, checkPair, type Verdict } from './properties/check.ts';
export { type CheckOptions, check } from './properties/check-with-options.ts';
export { everyday } from './properties/checker/alphabet.ts';
export type { Bounds, Progress, Stopped } from './properties/checker/bounds.ts';
export type { Reduction } from './properties/checker/choose-world.ts';
export type {
  Claim,
  Observer,
  Setting,
  SettleClaim,
  SometimesClaim,
  StateClaim,
  StateView,
  StepClaim,
  StepView,
} from './properties/claim.ts';
export { allClaims, type ClaimOf, claim, claims, livenessClaims } from './properties/claims/index.ts';
export type { Place } from './properties/claims/places.ts';
export type { Consequence } from './properties/consequences.ts';
export { judgeSequence, type SequenceViolation } from './properties/judge-sequence.ts';
export {
  checkLiveness,
  type LivenessOptions,
  type LivenessReport,
  type LivenessVerdict,
  type NeededFairness,
} from './properties/liveness/check-liveness.ts';
export type { Assumption } from './properties/liveness/fairness.ts';
export type { Contradiction } from './properties/liveness/judge.ts';
export type { Happening, Lasso, LassoStep } from './properties/liveness/lasso.ts';
export { lassoLines } from './properties/liveness/lasso-lines.ts';
export type { InternalEvent } from './properties/liveness/small-steps.ts';
export type { AnyClaim, EventualClaim, GraphClaim, LivenessClaim } from './properties/liveness-claim.ts';
export { replay, type StepRecord } from './properties/replay.ts';
export { boundsOf, type NamedScope, namedScope, namedScopes } from './properties/scopes.ts';
export { simulate } from './properties/simulate.ts';
export type { WayToBothActive } from './properties/ways-to-both-active.ts';
export {
  type AmbiguityId,
  ambiguity,
  ambiguityIds,
  defaultReadings,
  isRunnable,
  type Readings,
  withReadings,
} from './spec/ambiguities.ts';
export type { Ambiguity, Reading, ReadingName } from './spec/ambiguity.ts';
export type { Citation, Rule } from './spec/rule.ts';
export { type RuleId, rule, ruleIds } from './spec/rules/index.ts';
export { formalisedRows, type ScopeRow, scope } from './spec/scope.ts';
export { type SourceId, sources } from './spec/sources.ts';
export { tables } from './spec/tables/index.ts';
export type { Action, TableRow } from './spec/tables/table.ts';
export type { GroupName, Mode, StateWord, UnitName } from './spec/vocabulary.ts';
