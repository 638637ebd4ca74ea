/** The engine finds what the plain search finds, and a broken engine does not. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { pairDescription } from '../../model/configuration/pair.ts';
import type { Claim } from '../claim.ts';
import { claims } from '../claims/index.ts';
import { explore as explorePlainly } from '../plain/explore.ts';
import { boundsOf, type NamedScope, namedScope, within } from '../scopes.ts';
import type { Bounds } from './bounds.ts';
import { concreteWorld } from './concrete-world.ts';
import { Engine } from './engine.ts';
import { explore } from './explore.ts';
import { Met } from './met.ts';
import { alikeWorld } from './reduction/alike-world.ts';
import { connectedWorld } from './reduction/connected-world.ts';
import { factsWorld } from './reduction/facts-world.ts';
import { searchThrough } from './search-through.ts';
import type { World } from './world.ts';

const scopes: readonly NamedScope[] = [
  within('together', { families: ['power', 'link', 'interface', 'force', 'reset'] }),
  within('smallest', { faults: 1 }),
  namedScope('unmonitored'),
  within('percent', { faults: 1 }),
  within('delayed', { faults: 1, families: ['power', 'link', 'interface', 'force', 'reset', 'wait'] }),
  namedScope('thresholds'),
  within('disabled', { faults: 1 }),
];

function applicable({ pair }: NamedScope): readonly Claim[] {
  const model = behaviourModel(pair);
  return claims.filter((c) => (c.appliesTo?.(model.pair, model.readings) ?? null) === null);
}

type Found = Awaited<ReturnType<typeof explore>> | Awaited<ReturnType<typeof explorePlainly>>;

/** Of every claim: whether it found anything to speak of, and the run that decides it. */
function verdictsOf(found: Found) {
  return found.judgements.map(({ claim, antecedents, decided }) => ({
    claim: claim.id,
    speaks: antecedents > 0,
    run: decided === null ? null : found.wayTo(decided),
  }));
}

const countsOf = ({ states, transitions, depth }: Found) => ({ states, transitions, depth });

describe.each(scopes.map((scope) => [scope.name, scope] as const))('on scope %s', (_, scope) => {
  const judged = applicable(scope);
  let searched: ReturnType<typeof explore> | null = null;
  /** Environment by environment; once for both tests. */
  const single = () => {
    searched ??= explore(behaviourModel(scope.pair), judged, scope.bounds, { reduces: false });
    return searched;
  };

  test('the engine counts and judges as the plain search does, with the same runs', async () => {
    const plain = await explorePlainly(behaviourModel(scope.pair), judged, scope.bounds);
    const engine = await single();
    expect(countsOf(engine)).toEqual(countsOf(plain));
    expect(verdictsOf(engine)).toEqual(verdictsOf(plain));
  });

  test('merging alike environments changes no verdict, and no run but by its names', async () => {
    const merged = await explore(behaviourModel(scope.pair), judged, scope.bounds);
    const lengths = (found: Found) => verdictsOf(found).map(({ run, ...rest }) => ({ ...rest, steps: run?.length }));
    expect(lengths(merged)).toEqual(lengths(await single()));
  });
});

const loose = { mode: 'activeStandby', stateLink: 'none' } as const;
const trunk = pairDescription.parse({
  ...loose,
  name: 'trunk',
  interfaces: { inside: {}, outside: { port: 'trunk' }, dmz: { port: 'trunk' } },
  interfacePolicy: { percent: 50 },
});
const partly = pairDescription.parse({
  ...loose,
  name: 'partly',
  interfaces: { inside: {}, outside: {}, dmz: { monitored: false } },
  interfacePolicy: { number: 2 },
});
const network = boundsOf(['power', 'link', 'interface', 'traffic'], null);

async function counted(pair: typeof trunk, world: World, bounds: Bounds, merges = true): Promise<number> {
  const engine = new Engine(behaviourModel(pair), world, [], merges ? 'facts' : 'none');
  return (await searchThrough(engine, bounds, {})).engine.states;
}

describe('snapshots with facts, without a bound', () => {
  test.each([
    ['a shared port and a percentage', trunk, { ...network, families: ['power', 'interface', 'traffic'] }],
    ['an unmonitored interface and a policy of two', partly, { ...network, families: ['power', 'link', 'interface'] }],
    ['two groups', namedScope('immediate').pair, { ...network, families: ['power', 'link', 'interface', 'force'] }],
  ] as const)('are those of the unreduced search: %s', async (_, pair, bounds) => {
    const model = behaviourModel(pair);
    const whole = await counted(pair, concreteWorld(model, bounds), bounds);
    expect(await counted(pair, alikeWorld(model, bounds), bounds)).toBe(whole);
    const joined = connectedWorld(model, bounds);
    expect(joined === null ? null : await counted(pair, joined, bounds)).toBe(whole);
  });
});

describe('a broken engine is noticed by its counts', () => {
  const { pair, bounds } = within('smallest', { faults: 2 });
  const expected = async () => (await explorePlainly(behaviourModel(pair), [], bounds)).states;

  afterEach(() => vi.restoreAllMocks());

  test('that skips a successor', async () => {
    const world = concreteWorld(behaviourModel(pair), bounds);
    const skipping: World = {
      ...world,
      row: (place) => {
        const { moves, targets } = world.row(place);
        return { moves: moves.slice(1), targets: targets.slice(1) };
      },
    };
    expect(await counted(pair, world, bounds, false)).toBe(await expected());
    expect(await counted(pair, skipping, bounds, false)).not.toBe(await expected());
  });

  test('whose table drops states', async () => {
    const has = Met.prototype.has;
    vi.spyOn(Met.prototype, 'has').mockImplementation(function (this: Met, row, place) {
      return has.call(this, row, place) || (place % 7 === 6 && has.call(this, row, place - 1));
    });
    expect(await counted(pair, concreteWorld(behaviourModel(pair), bounds), bounds, false)).not.toBe(await expected());
  });

  test('whose reduction merges environments that no quiet way joins', async () => {
    const model = behaviourModel(trunk);
    const whole = await counted(trunk, concreteWorld(model, network), network);
    expect(await counted(trunk, factsWorld(model, network), network)).toBeGreaterThan(whole);
  });
});
