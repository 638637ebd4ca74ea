/** Traces that tell each changed reading from the default one: which does an implementation follow? */
import { distinctions, tellsByItself } from '../../properties/distinguishing.ts';
import { ambiguity } from '../../spec/ambiguities.ts';
import { type RuleId, rule, ruleIds } from '../../spec/rules/index.ts';
import type { Draft } from './draft.ts';
import { slug } from './slug.ts';

export function readingDrafts(): readonly Draft[] {
  return distinctions.filter(tellsByItself).map(({ ambiguity: id, reading, sequence, pair, steps }) => ({
    pair,
    id: `reading--${id}-${reading}--${slug(sequence)}`,
    comment: `Tells ${id}=${reading} from the default reading: ${sequence}. The question: ${ambiguity(id).question}`,
    flags: ['distinction'],
    under: [],
    covers: [`reading ${id}=${reading}`],
    rules: ruleIds.filter((each: RuleId) => rule(each).ambiguities?.includes(id)),
    steps,
  }));
}
