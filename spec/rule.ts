/** What a rule and a citation are: the form of every statement taken from the documents. */
import type { AmbiguityId } from './ambiguities.ts';
import type { ScopeRow } from './scope.ts';
import type { SourceId } from './sources.ts';
import type { Mode } from './vocabulary.ts';

/** A place in a document. `key`: two to five consecutive words, or a table cell, that stand on that line. */
export interface Citation {
  readonly source: SourceId;
  readonly section: string;
  /** Page as the document numbers it, for example `7-20`; empty where the document has no pages. */
  readonly page: string;
  /** Table row, step or bullet; empty for running text. */
  readonly place: string;
  /** Line in the stored text of the document, from 1. */
  readonly line: number;
  readonly key: string;
}

/** A statement taken from the documents. */
export interface Rule {
  /** In our own words; never a sentence of the document. */
  readonly statement: string;
  /** How much of the statement the document says itself. */
  readonly status: 'stated' | 'inferred' | 'ambiguous';
  /** `must`: behaviour; `should`: advice to the operator; `may`: a permission or an option. */
  readonly level: 'must' | 'should' | 'may';
  /** The one mode that the rule speaks of; absent where it holds in both. */
  readonly mode?: Mode;
  readonly rows: readonly ScopeRow[];
  readonly cites: readonly [Citation, ...Citation[]];
  /** The ambiguities in which this rule is one side. */
  readonly ambiguities?: readonly AmbiguityId[];
  /** Set while nothing executable obeys the rule yet: the row that will bring it. */
  readonly deferredTo?: ScopeRow;
}
