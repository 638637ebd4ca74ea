/** Judging one liveness claim over the facts of a graph, one after another, under all assumptions and without each. */
import type { Setting } from '../claim.ts';
import type { Place } from '../claims/places.ts';
import type { EventualClaim, GraphClaim, LivenessClaim } from '../liveness-claim.ts';
import { lassoInto } from './counterexample.ts';
import { fairSuspect, type Marks, suspects } from './decide.ts';
import { fairEvents } from './fairness.ts';
import type { SmallStepGraph } from './graph.ts';
import type { Lasso } from './lasso.ts';
import { SettlingRuns } from './settling-runs.ts';
import { type UnderFacts, underFacts, viewOf } from './under-facts.ts';
import { verify } from './verify.ts';

/** What contradicts a claim: the place it was judged for, and the run; two where orders end differently. */
export interface Contradiction {
  readonly place: Place | null;
  readonly lassos: readonly [Lasso, ...Lasso[]];
}

/** What was established of one claim. */
export interface Judged {
  readonly claim: LivenessClaim;
  /** States where the claim begins, for all places together. */
  antecedents: number;
  /** Under all assumptions. */
  contradiction: Contradiction | null;
  /** By assumption: without it, the claim is contradicted so. */
  readonly without: Map<string, Contradiction>;
}

/** A set of assumptions: all of them, or all but one. */
interface Assumed {
  readonly dropped: string | null;
  readonly fair: Uint8Array;
}

export class Judge {
  readonly judged: readonly Judged[];
  private readonly graph: SmallStepGraph;
  private readonly setting: Setting;
  private readonly assumed: readonly Assumed[];
  private readonly assumptions: readonly string[];
  private readonly settling: SettlingRuns;

  /** @param assumptions names of those that are made */
  constructor(graph: SmallStepGraph, claims: readonly LivenessClaim[], assumptions: readonly string[]) {
    this.graph = graph;
    this.setting = { pair: graph.model.pair, readings: graph.model.readings };
    this.assumptions = assumptions;
    this.settling = new SettlingRuns(graph);
    this.judged = claims.map((claim) => ({ claim, antecedents: 0, contradiction: null, without: new Map() }));
    this.assumed = [null, ...assumptions].map((dropped) => ({
      dropped,
      fair: fairEvents(graph, new Set(assumptions.filter((name) => name !== dropped))),
    }));
  }

  /** Judges every claim under these facts. */
  look(facts: number): void {
    const part = underFacts(this.graph, facts);
    for (const judged of this.judged) {
      if (judged.claim.kind === 'graph') this.whole(judged, judged.claim, part);
      else this.eventual(judged, judged.claim, part);
    }
  }

  /** Sets of assumptions under which no contradiction was found yet; or, under all, only one that nobody would type. */
  private open({ contradiction, without }: Judged): readonly Assumed[] {
    const good = contradiction?.lassos[0].settled ?? false;
    return this.assumed.filter(({ dropped }) =>
      dropped === null ? !good : contradiction === null && !without.has(dropped),
    );
  }

  private note(judged: Judged, { dropped }: Assumed, contradiction: Contradiction): void {
    if (dropped === null) {
      if (judged.contradiction === null || contradiction.lassos[0].settled) judged.contradiction = contradiction;
    } else judged.without.set(dropped, contradiction);
  }

  private eventual(judged: Judged, claim: EventualClaim, part: UnderFacts): void {
    for (const place of claim.each(this.setting)) {
      if (!claim.under(this.graph.facts(part.facts), place, this.setting)) continue;
      const marks = this.marks(claim, part, place);
      judged.antecedents += marks.when.reduce((sum, mark) => sum + mark, 0);
      const found = suspects(claim.kind, part, marks);
      for (const assumed of this.open(judged)) {
        const nodes = fairSuspect(part, found, assumed.fair);
        if (nodes === null) continue;
        const lasso = lassoInto(this.graph, part, marks, found.within, nodes, assumed.fair);
        verify(
          this.graph.model,
          claim,
          place,
          lasso,
          this.assumptions.filter((name) => name !== assumed.dropped),
        );
        this.note(judged, assumed, { place, lassos: [lasso] });
      }
    }
  }

  private marks(claim: EventualClaim, part: UnderFacts, place: Place): Marks {
    const size = part.rows.length;
    const marks = { given: new Uint8Array(size), when: new Uint8Array(size), then: new Uint8Array(size) };
    for (let node = 0; node < size; node += 1) {
      const view = viewOf(this.graph, part, node);
      if (claim.given !== undefined && !claim.given(view, place)) continue;
      marks.given[node] = 1;
      marks.when[node] = claim.when === undefined || claim.when(view, place) ? 1 : 0;
      marks.then[node] = claim.then(view, place) ? 1 : 0;
    }
    return marks;
  }

  private whole(judged: Judged, claim: GraphClaim, part: UnderFacts): void {
    judged.antecedents += part.rows.length;
    for (const assumed of this.open(judged)) {
      const lassos =
        claim.judges === 'ends'
          ? this.settling.endless(part, assumed.fair)
          : this.settling.manyEnds(part, assumed.fair);
      const [first, ...rest] = lassos;
      if (first !== undefined) this.note(judged, assumed, { place: null, lassos: [first, ...rest] });
    }
  }
}
