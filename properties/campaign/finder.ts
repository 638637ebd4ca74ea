/** The runs that a campaign reports: found by chance, shrunk, and then replaced by the shortest that decide the same claim. */
import type { Bounds } from '../checker/bounds.ts';
import type { Decided, Judgement } from '../checker/judge.ts';
import type { Claim } from '../claim.ts';
import type { Draw } from './draw.ts';
import type { RandomSequence } from './sequence.ts';
import { SequenceJudge } from './sequence-judge.ts';
import { type Run, shortestRuns } from './shortest.ts';
import type { WayStep } from './starts.ts';
import type { Taken, Walk } from './walk.ts';

/** How a claim that came out otherwise than expected was found. */
export interface Found {
  /** Its id. */
  readonly claim: string;
  /** Leads from the seed to the shrunk sequence, or to the one asked for. */
  readonly path: string;
  /** Steps up to the one that decides the claim: as drawn, shrunk, and of the run that is reported. */
  readonly drawn: number;
  readonly shrunk: number;
  readonly reported: number;
  /** A breadth-first search found the run that is reported, so that none has fewer steps. */
  readonly isShortest: boolean;
}

interface Runs {
  readonly ways: ReadonlyMap<Claim, Run>;
  readonly found: readonly Found[];
}

/** Steps that the search for expected violations and witnesses tries; for a deviation it is given more. */
const triedForExpected = 100_000;

type DecidedJudgement = Judgement & { readonly decided: Decided };

export class Finder {
  private readonly walk: Walk;
  private readonly bounds: Bounds;
  private readonly starts: readonly (readonly WayStep[])[];
  private readonly draw: Draw;

  constructor(walk: Walk, bounds: Bounds, starts: readonly (readonly WayStep[])[], draw: Draw) {
    this.walk = walk;
    this.bounds = bounds;
    this.starts = starts;
    this.draw = draw;
  }

  /** For each decided claim the sequence at the path, up to the step that decides it. */
  asDrawn(judgements: readonly Judgement[], path: string): Runs {
    const sequence = this.draw.at(path);
    const ways = new Map<Claim, Run>();
    const found: Found[] = [];
    for (const { claim, decided } of judgements.filter(isDecided)) {
      ways.set(claim, this.runOf(sequence, decided.depth));
      const steps = { drawn: decided.depth, shrunk: decided.depth, reported: decided.depth };
      if (isDeviation(claim)) found.push({ claim: claim.id, path, ...steps, isShortest: false });
    }
    return { ways, found };
  }

  /**
   * For each decided claim the shortest run; a deviation is shrunk before, so that the search knows how deep to look.
   *
   * @param seconds what the searches may take, each; null for no limit
   */
  async shortest(judgements: readonly Judgement[], seconds: number | null, signal?: AbortSignal): Promise<Runs> {
    const bounds = { ...this.bounds, seconds };
    const decided = judgements.filter(isDecided);
    const shrunk = new Map(decided.filter((j) => isDeviation(j.claim)).map((j) => [j.claim, this.shrunk(j)]));
    const expected = decided.filter((j) => !isDeviation(j.claim));
    const search = (claims: readonly Claim[], depths: readonly number[], tried?: number) =>
      shortestRuns(this.walk.model, claims, bounds, Math.max(0, ...depths), signal, tried);
    const deviating = await search(
      [...shrunk.keys()],
      [...shrunk.values()].map(({ run }) => run.length),
    );
    const others = await search(
      expected.map((j) => j.claim),
      expected.map((j) => j.decided.depth),
      triedForExpected,
    );
    const searched = new Map([...deviating, ...others]);
    const ways = new Map(
      decided.map((j) => [j.claim, searched.get(j.claim) ?? shrunk.get(j.claim)?.run ?? this.drawnRun(j)]),
    );
    const found = decided.flatMap(({ claim, decided: { depth } }): Found[] => {
      const small = shrunk.get(claim);
      if (small === undefined) return [];
      const reported = ways.get(claim)?.length ?? depth;
      const steps = { drawn: depth, shrunk: small.run.length, reported };
      return [{ claim: claim.id, path: small.path, ...steps, isShortest: searched.has(claim) }];
    });
    return { ways, found };
  }

  private shrunk({ claim, decided }: DecidedJudgement): { readonly path: string; readonly run: Run } {
    const { path, sequence } = this.draw.shrunk(`${decided.node}`, (tried) => this.decides(claim, tried) !== null);
    return { path, run: this.runOf(sequence, this.decides(claim, sequence) ?? decided.depth) };
  }

  /** The step of a sequence that decides a claim, from 0; null where none does. */
  private decides(claim: Claim, sequence: RandomSequence): number | null {
    const judge = new SequenceJudge(this.walk, [claim]);
    judge.sequence(this.stepsOf(sequence), 0);
    return judge.judgements[0]?.decided?.depth ?? null;
  }

  private drawnRun({ decided }: DecidedJudgement): Run {
    return this.runOf(this.draw.at(`${decided.node}`), decided.depth);
  }

  private runOf(sequence: RandomSequence, steps: number): Run {
    return [...this.stepsOf(sequence)].slice(0, steps).map(({ stimuli }) => stimuli);
  }

  private stepsOf({ start, picks }: RandomSequence): Iterable<Taken> {
    return this.walk.sequence(this.starts[start] ?? [], picks);
  }
}

function isDecided(j: Judgement): j is DecidedJudgement {
  return j.decided !== null;
}

/** Whether a claim that was decided came out otherwise than expected. */
function isDeviation({ kind, expected }: Claim): boolean {
  return kind !== 'sometimes' && expected === 'holds';
}
