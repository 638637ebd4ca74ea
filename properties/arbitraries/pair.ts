/** Valid pairs of both modes: few interfaces, some on one port, some not monitored. */
import fc from 'fast-check';
import type {
  ActiveActivePair,
  ActiveStandbyPair,
  DataInterface,
  FailoverGroup,
  InterfacePolicy,
  Pair,
  Timers,
} from '../../model/configuration/pair.ts';
import { unitNames } from '../../spec/vocabulary.ts';

const nameifs = ['inside', 'outside', 'dmz', 'partner'] as const;
const contextNames = ['admin', 'CTX1', 'CTX2'] as const;
const ports = ['GigabitEthernet0/0', 'GigabitEthernet0/1', 'GigabitEthernet0/2'] as const;

const interfacePolicy: fc.Arbitrary<InterfacePolicy> = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((number) => ({ number })),
  fc.constantFrom(1, 25, 34, 50, 67, 100).map((percent) => ({ percent })),
);

const dataInterface: fc.Arbitrary<DataInterface> = fc
  .record({
    port: fc.option(fc.constantFrom(...ports), { nil: undefined }),
    monitored: fc.oneof({ arbitrary: fc.constant(true), weight: 3 }, { arbitrary: fc.constant(false), weight: 1 }),
    shutdown: fc.oneof({ arbitrary: fc.constant(false), weight: 7 }, { arbitrary: fc.constant(true), weight: 1 }),
  })
  .map(({ port, ...rest }) => (port === undefined ? rest : { port, ...rest }));

/** Zero to four interfaces of one unit or context, by name; `prefix` is empty or `context/`. */
function interfaces(prefix: string): fc.Arbitrary<Record<string, DataInterface>> {
  return fc
    .tuple(fc.subarray([...nameifs]), fc.tuple(dataInterface, dataInterface, dataInterface, dataInterface))
    .map(([names, values]) =>
      Object.fromEntries(names.flatMap((name, i) => (values[i] ? [[`${prefix}${name}`, values[i]]] : []))),
    );
}

/** Hold times from the smallest that the poll time allows. */
const timers: fc.Arbitrary<Timers> = fc
  .record({
    unitPoll: fc.constantFrom(0.2, 0.5, 0.999, 1, 2, 15),
    interfacePoll: fc.constantFrom(0.5, 0.75, 1, 5, 15),
    moreUnitHold: fc.nat({ max: 10 }),
    moreInterfaceHold: fc.nat({ max: 10 }),
  })
  .map(({ unitPoll, interfacePoll, moreUnitHold, moreInterfaceHold }) => ({
    unitPoll,
    unitHold: Math.min(45, Math.ceil(3 * unitPoll) + moreUnitHold),
    interfacePoll,
    interfaceHold: Math.min(75, Math.max(5, Math.ceil(5 * interfacePoll)) + moreInterfaceHold),
  }));

const common = {
  name: fc.constantFrom('pair', 'edge', 'campus core'),
  stateLink: fc.constantFrom('none', 'own', 'shared'),
  timers: fc.oneof(fc.constant<Timers>({ unitPoll: 1, unitHold: 15, interfacePoll: 5, interfaceHold: 25 }), timers),
} as const;

const activeStandbyPair: fc.Arbitrary<ActiveStandbyPair> = fc.record({
  mode: fc.constant('activeStandby'),
  ...common,
  interfaces: fc.oneof(interfaces(''), interfaces('CTX1/')),
  interfacePolicy,
});

const failoverGroup: fc.Arbitrary<FailoverGroup> = fc.record({
  preferred: fc.constantFrom(...unitNames),
  preempt: fc.oneof(
    fc.constant<false>(false),
    fc.constantFrom(0, 1, 5, 30).map((delay) => ({ delay })),
  ),
  interfacePolicy,
});

const groups: fc.Arbitrary<ActiveActivePair['groups']> = fc.oneof(
  fc.record({ '1': failoverGroup }),
  fc.record({ '1': failoverGroup, '2': failoverGroup }),
);

/** The admin context, when there is one, in group 1; the others in any group that exists. */
function contextsFor(two: boolean): fc.Arbitrary<ActiveActivePair['contexts']> {
  const group = two ? fc.constantFrom<'1' | '2'>('1', '2') : fc.constant<'1'>('1');
  return fc
    .tuple(fc.subarray([...contextNames], { minLength: 1 }), fc.boolean(), group, group, group)
    .map(([names, hasAdmin, ...chosen]) =>
      Object.fromEntries(
        names.map((name, i) => {
          const admin = hasAdmin && name === 'admin';
          return [name, { group: admin ? '1' : (chosen[i] ?? '1'), admin }];
        }),
      ),
    );
}

const activeActivePair: fc.Arbitrary<ActiveActivePair> = groups.chain((chosen) =>
  contextsFor('2' in chosen).chain((contexts) =>
    fc.record({
      mode: fc.constant('activeActive'),
      ...common,
      groups: fc.constant(chosen),
      contexts: fc.constant(contexts),
      interfaces: fc
        .tuple(...Object.keys(contexts).map((name) => interfaces(`${name}/`)))
        .map((parts): Record<string, DataInterface> => Object.assign({}, ...parts)),
    }),
  ),
);

/** A pair that every reader accepts, with all defaults filled in. */
export function pair(): fc.Arbitrary<Pair> {
  return fc.oneof(activeStandbyPair, activeActivePair);
}
