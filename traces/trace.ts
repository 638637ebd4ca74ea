/** The format `trace_v1`: suites of traces with what is expected, and logs of what an implementation showed. */
import { z } from 'zod';
import type { Observation } from '../model/behaviour/observe.ts';
import { pairDescription } from '../model/configuration/pair.ts';
import { observation, reaction, refusal } from '../model/observation.ts';
import { families, familyNames, stimulus } from '../model/stimulus.ts';

export const traceVersion = 'trace_v1';

const schema = z.literal(traceVersion).describe('the format and its version');
const text = z.string().min(1);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/, 'words of small letters and digits, joined by hyphens')
  .describe('a name that stays the same as long as the trace does');
const stimuli = z.array(stimulus).describe('one stimulus, or several at the same time');
const seconds = z.number().min(0);
const familyWords = z.array(z.enum(familyNames));
const typesOfFamilies = familyNames.map((family) => `\`${family}\`: ${families[family].join(', ')}`).join('; ');

/** Readings other than the default ones, as `threshold=b`. */
export const readingChange = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*=[a-z]$/, 'an ambiguity and a reading, as in `threshold=b`')
  .describe('a changed reading of an ambiguity, as in `threshold=b`');

/** The schema of an observation, typed as the model gives it. */
const seen = observation as unknown as z.ZodType<Observation>;

export const modelStamp = z
  .strictObject({
    version: text.describe('of the package'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{12}$/)
      .describe('of statecharts, phases and rules; equal for equal models'),
  })
  .describe('the model that a file was made with');

export const timeBox = z
  .strictObject({
    notBefore: seconds.optional().describe('not before so many seconds have passed'),
    notAfter: seconds.optional().describe('not after so many seconds have passed'),
  })
  .describe('when the observation holds, in seconds after the stimuli; left out where the model is untimed');

/** A role that moved, as suites have it; `fover simulate` gives the reason too. */
const movement = reaction.omit({ heard: true, reason: true });
const refusedCommand = refusal.omit({ reason: true });

/** One possible outcome of a step. */
export const outcome = z
  .strictObject({
    readings: z
      .array(readingChange)
      .describe('none: the default outcome; else each single changed reading that gives this one instead'),
    observation: seen.describe('of the whole pair once it has settled; this is what is compared'),
    reactions: z
      .array(movement)
      .optional()
      .describe('informative, never compared: the roles that moved, in order; the documents leave passing ones open'),
    refused: z.array(refusedCommand).optional().describe('informative, never compared: commands without effect'),
  })
  .describe('what is seen after a step, under some readings');

export const traceStep = z.strictObject({
  stimuli: stimuli.min(1).describe('one stimulus, or several at the same time'),
  expect: z.array(outcome).min(1).describe('the default outcome, then each different one'),
  time: timeBox.optional(),
});

export const cost = z
  .strictObject({
    reboots: z.int().min(0).describe('how often a unit starts or starts anew: `powerOn` and `reload`'),
    operatorCommands: z
      .int()
      .min(0)
      .describe(
        'commands typed: of the families force, reset and disable; a `reload` is a reboot and not counted here',
      ),
    seconds: seconds.describe('of waiting that the stimuli ask for; what a unit takes to start or settle comes on top'),
  })
  .describe('what a trace costs to run');

/** The schema of one trace. */
export const trace = z.strictObject({
  id: slug,
  comment: text.describe('what the trace is there for'),
  flags: z.array(text).describe('keys of the dictionary of the suite'),
  covers: z
    .array(z.string().regex(/^(row|transition|claim|way|reading) .+$/))
    .describe('a row of a table, transitions of the statecharts, a claim, a way to two active units, or a reading'),
  rules: z.array(text).describe('rules that the trace is about or that move a role in it'),
  families: familyWords.describe(
    `families of stimuli that the trace uses; leave it out if you cannot produce one of them. ${typesOfFamilies}`,
  ),
  cost,
  steps: z.array(traceStep).min(1).describe('from a pair with both units off and nothing broken'),
});

export const compatibility = z
  .strictObject({
    level: z
      .enum(['behaviour', 'protocol'])
      .describe('`behaviour`: settled states only, without time; `protocol`: passing states and times too'),
    mode: z
      .enum(['activeStandby', 'activeActive'])
      .describe('`activeStandby`: the units fail over as a whole; `activeActive`: in failover groups'),
    groups: z.int().min(0).max(2).describe('failover groups; 0 on an Active/Standby pair'),
    stateful: z.boolean().describe('whether the pair has a state link'),
    preemption: z.boolean().describe('whether a failover group preempts'),
    families: familyWords.describe(`families of stimuli that some trace of the group uses. ${typesOfFamilies}`),
    features: z
      .array(text)
      .describe(
        'what else the configuration uses: sharedStateLink, preemptionDelay, percentPolicy, sharedPorts, ' +
          'unmonitoredInterfaces, shutInterfaces, subInterfaces; leave out a group with a word that you do not know',
      ),
  })
  .describe('what an implementation needs to run the traces of a group');

export const group = z.strictObject({
  config: pairDescription.describe('the pair that every trace of the group runs on'),
  compatibility,
  traces: z.array(trace).min(1).describe('the traces of this pair, each on its own'),
});

/** A JSON document. */
export const suite = z
  .strictObject({
    schema,
    model: modelStamp,
    flags: z.record(z.string(), text).describe('what each flag of the traces means'),
    groups: z.array(group).min(1).describe('traces by configuration'),
  })
  .describe('a suite of traces');

/** The first line of a log; may be left out where the configuration is named otherwise. */
export const logHeader = z
  .strictObject({
    schema,
    model: modelStamp.optional(),
    config: pairDescription.optional().describe('the pair that the log is of'),
    readings: z.array(readingChange).optional().describe('readings that the implementation is known to follow'),
  })
  .describe('first line of a log; a log is one run from a pair with both units off, and a file of its own');

/** Every other line of a log; `fover simulate --json` prints such lines. */
export const logStep = z
  .strictObject({
    step: z.int().min(0).optional().describe('number of the step; 0 where nothing has happened yet'),
    stimuli: stimuli.describe('none in step 0 only'),
    observation: seen.describe('of the whole pair once it has settled; keys of your own may stand in it'),
    reactions: z.array(reaction).optional().describe('never compared: the roles that moved'),
    refused: z.array(refusal).optional().describe('never compared: commands that were refused'),
    time: timeBox.optional(),
    at: z.number().min(0).optional().describe('never compared: when the stimuli happened, in seconds'),
    until: z
      .number()
      .min(0)
      .optional()
      .describe('never compared: when this was observed, in seconds; all is taken to have come to rest by then'),
    notices: z.array(z.unknown()).optional().describe('never compared: what units noticed'),
  })
  .describe('one step of a log');

/**
 * What is seen after a step, under some readings.
 *
 * @interface
 */
export type Outcome = z.output<typeof outcome>;
/**
 * Stimuli, and what is expected after them: the default outcome, then each different one.
 *
 * @interface
 */
export type TraceStep = z.output<typeof traceStep>;
/**
 * What a trace costs to run: starts of units, operator commands, and seconds of waiting.
 *
 * @interface
 */
export type Cost = z.output<typeof cost>;
/**
 * A sequence of steps from a pair with both units off and nothing broken, with what is expected after each.
 *
 * @interface
 */
export type Trace = z.output<typeof trace>;
/**
 * What an implementation needs to run the traces of a group.
 *
 * @interface
 */
export type Compatibility = z.output<typeof compatibility>;
/**
 * Traces of one configuration.
 *
 * @interface
 */
export type TraceGroup = z.output<typeof group>;
/**
 * A suite of traces, as its JSON document has it.
 *
 * @interface
 */
export type Suite = z.output<typeof suite>;
/**
 * The model that a file was made with: the version of the package, and a hash equal for equal models.
 *
 * @interface
 */
export type ModelStamp = z.output<typeof modelStamp>;
/**
 * The first line of a log; it may be left out where the configuration is named otherwise.
 *
 * @interface
 */
export type LogHeader = z.output<typeof logHeader>;
/**
 * Every other line of a log, as `fover simulate --json` prints them.
 *
 * @interface
 */
export type LogStep = z.output<typeof logStep>;
