/** What a reading changes: the sequence that shows it, and what is seen under it beside the default. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import type { Observation } from '../../model/behaviour/observe.ts';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { differences } from '../../properties/changes.ts';
import { type Distinction, distinctions } from '../../properties/distinguishing.ts';
import { replay, type StepRecord } from '../../properties/replay.ts';
import { stimuliWords } from '../../properties/stimuli-words.ts';
import { type AmbiguityId, withReadings } from '../../spec/ambiguities.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { code, lines, prose, table } from '../markdown.ts';
import { pairWords, tryIt } from './pair-words.ts';

/** The last step of the sequence under the default, or under the other reading. */
function lastStep({ pair, steps, ambiguity, reading, besides }: Distinction, chosen: boolean): StepRecord {
  const readings = withReadings({ ...besides, ...(chosen ? { [ambiguity]: reading } : {}) });
  const last = replay(behaviourModel(pair, readings), steps).at(-1);
  if (last === undefined) throw new Error(`the sequence for ${ambiguity} has no steps`);
  return last;
}

function happens({ reactions, refused }: StepRecord): string {
  const moves = reactions.map(({ unit, group, from, to, reason }) => {
    const place = group === null ? unit : `${unit}, group ${group}`;
    return `${place}: ${from} → ${to} (${reason})`;
  });
  const refusals = refused.map(({ stimulus, reason }) => `refused, ${stimuliWords([stimulus])}: ${reason}`);
  return lines([...moves, ...refusals].map(prose)) || 'no role moves';
}

function blocks(distinction: Distinction): readonly string[] {
  const { ambiguity, reading, sequence, pair, steps, besides = {} } = distinction;
  const others = Object.entries(besides).map(([id, name]) => `${id}=${name}`);
  const under = others.length === 0 ? '' : `, both under ${others.map(code).join(', ')}`;
  const [a, b] = [lastStep(distinction, false), lastStep(distinction, true)];
  const events = steps.map((stimuli) => `**${prose(stimuliWords(stimuli))}**`).join(', then ');
  return [
    `What ${code(reading)} changes: ${prose(sequence)}. ${events}, on ${prose(pairWords(pair))}${under}. At the last step:`,
    table(
      ['Seen', 'Under `a`, the default', `Under ${code(reading)}`],
      [
        ['what happens', happens(a), happens(b)],
        ...differences(a.observation, b.observation).map((d) => [code(d.path), prose(d.a), prose(d.b)]),
      ],
    ),
    tryIt(
      pair,
      steps,
      [...others, `${ambiguity}=${reading}`].flatMap((each) => ['--reading', each]),
    ),
  ];
}

/** The units that are active in the first scope in which the two differ, under each reading. */
function activeUnder(distinction: Distinction): readonly [a: readonly UnitName[], b: readonly UnitName[]] {
  const [a, b] = [lastStep(distinction, false).observation, lastStep(distinction, true).observation];
  const both = scopesOf(distinction.pair).map((scope) => [activeIn(a, scope), activeIn(b, scope)] as const);
  return both.find(([x, y]) => x.join() !== y.join()) ?? both[0] ?? [[], []];
}

function activeIn(seen: Observation, scope: Scope): readonly UnitName[] {
  return unitNames.filter((unit) => (scope === 'unit' ? seen[unit] : seen[unit].groups?.[scope])?.state === 'active');
}

const counts = ['nobody is active', 'one unit is active', 'both units are active'] as const;

/** What the other reading of a sequence comes to, for who is active. */
export function consequenceOf(distinction: Distinction): string {
  const [a, b] = activeUnder(distinction);
  if (a.length !== b.length) return `${counts[b.length]}, where under the default ${counts[a.length]}`;
  if (a.join() !== b.join()) return 'the other unit is active';
  return `the same unit is active, and ${distinction.inReactions ? 'it became so in another way' : 'something else is seen'}`;
}

/** The readings that can be run besides the defaults, gathered by what they come to. */
export function byConsequence(): readonly (readonly [consequence: string, distinctions: readonly Distinction[]])[] {
  const kinds = [...new Set(distinctions.map(consequenceOf))].sort();
  return kinds.map((kind) => [kind, distinctions.filter((d) => consequenceOf(d) === kind)]);
}

/** For an ambiguity, one such sequence for each reading that can be run besides the default. */
export function distinctionBlocks(id: AmbiguityId): readonly string[] {
  return distinctions.filter((d) => d.ambiguity === id).flatMap(blocks);
}
