/** The options that verbs share, read from their words into values; a wrong word is wrong usage. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../model/nearest.ts';
import { type Family, familyNames } from '../model/stimulus.ts';
import { defaultFaults } from '../properties/check-with-options.ts';
import { everyday } from '../properties/checker/alphabet.ts';
import type { Claim } from '../properties/claim.ts';
import { livenessClaims } from '../properties/claims/index.ts';
import type { AnyClaim } from '../properties/liveness-claim.ts';
import { type Readings, withReadings } from '../spec/ambiguities.ts';
import { type Level, levels } from '../spec/vocabulary.ts';
import { Refusal } from './exit.ts';

export type GivenReadings = Partial<Readings>;

/** A claim selection: every claim, those named, or none at all. */
export type ClaimSelection<C extends AnyClaim = Claim> = 'all' | 'none' | readonly C[];

const unusedSeed = 'accepted and unused: this verb makes no random choices';

/**
 * @param seed what the option of this name does, where it does something
 * @param level that of the readings; `protocol` takes those of time besides
 */
export function addCommonOptions(command: Command, seed = unusedSeed, level: Level = 'behaviour'): Command {
  const reading = (text: string, before: GivenReadings | undefined) => addReading(text, before, level);
  return addOutputOptions(
    command.addOption(
      new Option('--reading <ID=x>', 'choose a reading of an ambiguity; repeatable').argParser(reading),
    ),
    seed,
  );
}

/** The level of the model; a verb with it takes the readings of either and looks at them with {@link readingsAt}. */
export function levelOption(): Option {
  return new Option('--model <LEVEL>', 'what happens, or how and when').choices(levels).default('behaviour');
}

/** @throws Refusal where a reading changes nothing at this level */
export function readingsAt(given: GivenReadings | undefined, level: Level): Readings {
  try {
    return withReadings(given ?? {}, level);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(`error: ${error.message}`);
    throw error;
  }
}

/** Those of a verb for which readings are no choice. */
export function addOutputOptions(command: Command, seed = unusedSeed): Command {
  return command
    .option('--json', 'JSON on standard output', false)
    .option('--quiet', 'no progress on standard error', false)
    .addOption(new Option('--seed <N>', seed).argParser((text: string) => wholeNumber(text, 0)));
}

/** Those that bound a search, and the claims that it judges. */
export function addExploringOptions(command: Command, claims: readonly AnyClaim[]): Command {
  return addBoundingOptions(command).addOption(
    new Option('--claims <IDS>', 'claims to judge, by id and separated by commas, or none to explore only')
      .argParser((text: string) => selection(text, claims))
      .default('all', 'all'),
  );
}

/** Bounds on what a search may take; without them it ends when everything is explored. */
export interface Limits {
  readonly states?: number;
  readonly depth?: number;
  readonly memory?: number;
}

export function addLimits(command: Command): Command {
  const number = (text: string) => wholeNumber(text, 1);
  return command
    .addOption(new Option('--states <N>', 'end the search after so many states').argParser(number))
    .addOption(new Option('--depth <N>', 'look no farther than so many steps from the start').argParser(number))
    .addOption(new Option('--memory <MB>', 'end the search once the process takes so much memory').argParser(number));
}

/** Those of a search that judges no claims. */
export function addBoundingOptions(command: Command): Command {
  const option = (flags: string, description: string) => new Option(flags, description);
  return command
    .addOption(
      option('--alphabet <NAME>', `everyday, all, or families: ${familyNames.join(',')}`)
        .argParser(alphabet)
        .default([...everyday], 'everyday'),
    )
    .addOption(
      option('--faults <N>', 'causes broken at once, or none for no bound')
        .argParser(faults)
        .default(defaultFaults ?? 'none'),
    )
    .addOption(
      option('--together <N>', 'every set of at most N simultaneous stimuli')
        .argParser((text: string) => wholeNumber(text, 1))
        .default(1),
    )
    .addOption(
      option('--time <SECONDS>', 'end the whole run by then, with what was established').argParser((text: string) =>
        wholeNumber(text, 1),
      ),
    );
}

/** An option that takes the name of a file; standard streams have none. */
export function fileOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string) => {
    if (text !== '' && text !== '-') return text;
    throw new InvalidArgumentError('Expected the name of a file.');
  });
}

/** A number from `least` of at most nine digits. */
export function wholeNumber(text: string, least: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least) return value;
  throw new InvalidArgumentError(`Expected a whole number from ${least}.`);
}

/** Not null for no bound: commander turns that into an empty string. */
function faults(text: string): number | 'none' {
  if (text === 'none') return text;
  try {
    return wholeNumber(text, 0);
  } catch {
    throw new InvalidArgumentError('Expected a whole number from 0, or none.');
  }
}

function alphabet(text: string): readonly Family[] {
  if (text === 'everyday') return everyday;
  if (text === 'all') return familyNames;
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) {
    if (familyNames.some((family) => family === name)) continue;
    throw new InvalidArgumentError(`Found "${name}". Expected everyday, all, or families of ${familyNames.join(',')}.`);
  }
  return familyNames.filter((family) => names.includes(family));
}

function selection<C extends AnyClaim>(text: string, claims: readonly C[]): ClaimSelection<C> {
  if (text === 'none') return 'none';
  const ids = text.split(',').map((id) => id.trim());
  const known = claims.map((claim) => claim.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    if (livenessClaims.some((claim) => claim.id === id))
      throw new InvalidArgumentError(`${id} speaks of what happens in the end, which check --liveness alone judges.`);
    const near = nearest(id, known);
    const hint = near.length > 0 ? `Perhaps ${near.join(', ')}.` : 'The claims are listed by a check without --claims.';
    throw new InvalidArgumentError(`There is no claim "${id}". ${hint}`);
  }
  return claims.filter((claim) => ids.includes(claim.id));
}

/** Adds a reading, written `ID=x`, to those given before. @throws InvalidArgumentError where it cannot be run */
export function addReading(text: string, before: GivenReadings | undefined, level: Level = 'behaviour'): GivenReadings {
  const [id = '', reading, ...rest] = text.split('=');
  if (reading === undefined || rest.length > 0) {
    throw new InvalidArgumentError('Expected the id of an ambiguity and a reading, as in threshold=a.');
  }
  const given = { ...before, [id]: reading } as GivenReadings;
  try {
    withReadings(given, level);
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(error.message);
    throw error;
  }
  return given;
}
