/** The options of a check for random sequences and for shares of a work, and which of them go together. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../properties/campaign/shard.ts';
import { Refusal } from './exit.ts';
import { wholeNumber } from './options.ts';

/** As the command line gives them. */
export interface RandomOptions {
  readonly random?: number;
  readonly seed?: number;
  readonly path?: string;
  readonly shard?: Shard;
  readonly merge?: readonly string[];
}

/** What `--seed` does where sequences are random. */
export const seedWords = 'with --random: the seed of the sequences; drawn and printed when left out';

const mostShards = 10_000;

/** What only an exploration of everything can obey. */
const ofSearches = ['states', 'depth', 'memory', 'reduction'];
/** What the shares of a check were given, so that it says nothing beside them. */
const ofRuns = ['random', 'seed', 'path', 'shard', 'alphabet', 'faults', 'together', 'time'];

export function addRandomOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--random <N>', 'judge N random sequences instead of exploring everything')
        .argParser((text: string) => wholeNumber(text, 1))
        .conflicts(['baseline', 'jsonPair', ...ofSearches]),
    )
    .addOption(
      new Option('--path <P>', 'with --seed: the one random sequence at the path that a failure printed')
        .argParser(path)
        .conflicts(['random', 'shard', 'baseline', 'jsonPair', ...ofSearches]),
    )
    .addOption(
      new Option('--shard <I/N>', 'the I-th of N shares: of the claims, or with --random of the sequences; see --merge')
        .argParser(shard)
        .conflicts(['baseline', 'jsonPair']),
    )
    .addOption(
      new Option('--merge <FILE...>', 'one report of the shares of a check, from the --json output of each')
        .argParser(files)
        .conflicts([...ofRuns, ...ofSearches, 'baseline', 'jsonPair', 'reading', 'claims']),
    );
}

/** @throws Refusal where options are given that say nothing together. */
export function refuseAtOdds({ random, seed, path, shard, merge }: RandomOptions, args: readonly string[]): void {
  if (merge !== undefined && args.length > 0)
    throw new Refusal(`found ${args.join(' ')} beside --merge, whose files name the pair; expected none`);
  if (path !== undefined && seed === undefined)
    throw new Refusal('--path leads from a seed to a sequence; expected --seed beside it, as the failure printed both');
  if (random !== undefined && shard !== undefined && shard.of > 1 && seed === undefined)
    throw new Refusal(
      'each share would draw a seed of its own; expected the same --seed beside --random in all of them',
    );
}

function files(text: string, before: readonly string[] | undefined): readonly string[] {
  if (text !== '' && text !== '-') return [...(before ?? []), text];
  throw new InvalidArgumentError('Expected the names of files.');
}

function path(text: string): string {
  if (/^\d{1,9}(:\d{1,9})*$/.test(text) && text.length <= 2000) return text;
  throw new InvalidArgumentError('Expected numbers between colons, as a failure printed them.');
}

function shard(text: string): Shard {
  const [, index = '', of = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const share = { index: Number(index), of: Number(of) };
  if (share.index >= 1 && share.index <= share.of && share.of <= mostShards) return share;
  throw new InvalidArgumentError('Expected I/N with I from 1 to N, as in 2/5.');
}
