/** Makes a suite of drafts: outcomes computed, traces grouped by configuration, every flag explained. */
import type { Pair } from '../../model/configuration/pair.ts';
import { groupsOf } from '../../model/configuration/pair.ts';
import { pairJson } from '../../model/configuration/pair-json.ts';
import { type Family, familyNames, familyOf, isCommand, type Stimulus } from '../../model/stimulus.ts';
import { ruleIds } from '../../spec/rules/index.ts';
import { type Models, modelsOf } from '../models.ts';
import { expectedSteps } from '../outcomes.ts';
import {
  type Compatibility,
  type Cost,
  type ModelStamp,
  type Suite,
  type Trace,
  type TraceGroup,
  type TraceStep,
  traceVersion,
} from '../trace.ts';
import type { Draft } from './draft.ts';
import { type FlagName, flagMeanings, ownFlags } from './flags.ts';
import { merged } from './merge.ts';

const flagNames = Object.keys(flagMeanings) as FlagName[];

function costOf(stimuli: readonly Stimulus[]): Cost {
  return {
    reboots: stimuli.filter((s) => s.type === 'powerOn' || s.type === 'reload').length,
    operatorCommands: stimuli.filter(isCommand).length,
    seconds: stimuli.reduce((sum, s) => sum + (s.type === 'wait' ? s.seconds : 0), 0),
  };
}

/** The rules that the draft is about and those by which roles move or commands are refused, in the order of the list. */
function rulesOf(draft: Draft, steps: readonly TraceStep[]): readonly string[] {
  const happened = steps.flatMap(({ expect: [plain] }) => [...(plain?.reactions ?? []), ...(plain?.refused ?? [])]);
  const all = new Set<string>([...draft.rules, ...happened.flatMap((each) => each.rules)]);
  return ruleIds.filter((id) => all.has(id));
}

function traceOf(draft: Draft, models: Models): Trace {
  const steps = expectedSteps(models, draft.steps);
  const flags = new Set<FlagName>([
    ...draft.flags,
    ...ownFlags(steps, draft.pair.mode === 'activeActive', draft.under),
  ]);
  return {
    id: draft.id,
    comment: draft.comment,
    flags: flagNames.filter((name) => flags.has(name)),
    covers: [...draft.covers],
    rules: [...rulesOf(draft, steps)],
    families: [...familiesOf([draft])],
    cost: costOf(draft.steps.flat()),
    steps,
  };
}

/** What a configuration uses besides what has a field of its own. */
function featuresOf(pair: Pair): readonly string[] {
  const interfaces = Object.values(pair.interfaces);
  const groups = groupsOf(pair).map((name) => (pair.mode === 'activeActive' ? pair.groups[name] : undefined));
  const policies = pair.mode === 'activeStandby' ? [pair.interfacePolicy] : groups.map((g) => g?.interfacePolicy);
  const features: readonly (readonly [string, boolean])[] = [
    ['sharedStateLink', pair.stateLink === 'shared'],
    ['preemptionDelay', groups.some((g) => g !== undefined && g.preempt !== false && g.preempt.delay > 0)],
    ['percentPolicy', policies.some((policy) => policy !== undefined && 'percent' in policy)],
    ['sharedPorts', interfaces.some((i) => i.port !== undefined)],
    ['unmonitoredInterfaces', interfaces.some((i) => !i.monitored)],
    ['shutInterfaces', interfaces.some((i) => i.shutdown)],
    ['subInterfaces', interfaces.some((i) => i.subInterface === true)],
  ];
  return features.filter(([, is]) => is).map(([name]) => name);
}

/** In the order of the families. */
function familiesOf(drafts: readonly Draft[]): readonly Family[] {
  const used = new Set(drafts.flatMap((draft) => draft.steps.flat()).map(familyOf));
  return familyNames.filter((family) => used.has(family));
}

function compatibilityOf(pair: Pair, drafts: readonly Draft[]): Compatibility {
  const groups = groupsOf(pair);
  return {
    level: 'behaviour',
    mode: pair.mode,
    groups: groups.length,
    stateful: pair.stateLink !== 'none',
    preemption: pair.mode === 'activeActive' && groups.some((name) => (pair.groups[name]?.preempt ?? false) !== false),
    families: [...familiesOf(drafts)],
    features: [...featuresOf(pair)],
  };
}

function groupOf(pair: Pair, drafts: readonly Draft[]): TraceGroup {
  const models = modelsOf(pair);
  return {
    config: pairJson(pair) as Pair,
    compatibility: compatibilityOf(pair, drafts),
    traces: drafts.map((draft) => traceOf(draft, models)),
  };
}

/** Groups in the order in which their configurations first appear; drafts of the same steps become one trace. */
export function suiteOf(drafts: readonly Draft[], model: ModelStamp): Suite {
  const byPair = new Map<string, [Draft, ...Draft[]]>();
  for (const draft of drafts) {
    const key = JSON.stringify(draft.pair);
    const same = byPair.get(key);
    if (same === undefined) byPair.set(key, [draft]);
    else same.push(draft);
  }
  const groups = [...byPair.values()].map((same) => groupOf(same[0].pair, merged(same)));
  const used = new Set(groups.flatMap((group) => group.traces.flatMap((trace) => trace.flags)));
  const flags = Object.fromEntries(
    flagNames.filter((name) => used.has(name)).map((name) => [name, flagMeanings[name]]),
  );
  return { schema: traceVersion, model, flags, groups };
}
