/** Ways to look wrongly at a pair: what one phase of the router takes facts, settings and roles for. */
import type { ChartName } from '../../model/behaviour/charts/index.ts';
import type { Facts } from '../../model/behaviour/facts.ts';
import type { View } from '../../model/behaviour/view.ts';
import { peerOf } from '../../spec/vocabulary.ts';

export interface WrongView {
  /** Part of a mutant's id: `failoverLink inverted`. */
  readonly name: string;
  readonly view: (view: View) => View;
}

type Field = keyof Facts;

const not = (each: { readonly primary: boolean; readonly secondary: boolean }) => ({
  primary: !each.primary,
  secondary: !each.secondary,
});

const opposite = {
  powered: (f) => ({ powered: not(f.powered) }),
  failoverLink: (f) => ({ failoverLink: f.failoverLink === 'up' ? 'down' : 'up' }),
  replicates: (f) => ({ replicates: !f.replicates }),
  moduleDown: (f) => ({ moduleDown: not(f.moduleDown) }),
  dataPathReaches: (f) => ({ dataPathReaches: not(f.dataPathReaches) }),
} as const satisfies { readonly [field in Field]?: (facts: Facts) => Partial<Facts> };

function inverted(field: keyof typeof opposite): WrongView {
  return { name: `${field} inverted`, view: (v) => ({ ...v, facts: { ...v.facts, ...opposite[field](v.facts) } }) };
}

/** Machines of one chart in a state are taken to be in another. */
function takenFor(chart: ChartName, from: string, to: string): WrongView {
  return {
    name: `${chart} ${from} taken for ${to}`,
    view: (v) => ({
      ...v,
      snapshots: v.snapshots.map((state, index) =>
        v.layout.addresses[index]?.chart === chart && state.word === from ? { ...state, word: to } : state,
      ),
    }),
  };
}

/** Each group is taken to prefer the other unit; on an Active/Standby pair nobody chooses. */
const preferenceSwapped: WrongView = {
  name: 'preference swapped',
  view: (v) => {
    if (v.pair.mode === 'activeStandby') return v;
    const groups = Object.fromEntries(
      Object.entries(v.pair.groups).map(([name, g]) => [name, { ...g, preferred: peerOf(g.preferred) }]),
    );
    return { ...v, pair: { ...v.pair, groups: groups as typeof v.pair.groups } };
  },
};

const offSpeaks = takenFor('failoverSetting', 'off', 'on');
const onSilent = takenFor('failoverSetting', 'on', 'off');
const speaking = [offSpeaks, onSilent];
const roles = [takenFor('role', 'disabled', 'standbyReady'), takenFor('role', 'standbyReady', 'disabled')];
const healths = [takenFor('health', 'over', 'under'), takenFor('health', 'under', 'over')];
const hearing = [inverted('failoverLink'), inverted('dataPathReaches'), ...speaking];

/** What each phase looks at, and how it may look at it wrongly. */
export const wrongViews: Readonly<Record<string, readonly WrongView[]>> = {
  power: [inverted('powered'), takenFor('failoverSetting', 'powerless', 'on')],
  'failover link': [inverted('failoverLink'), ...speaking, takenFor('failoverSetting', 'powerless', 'off')],
  hellos: [...hearing, ...roles],
  interfaces: [inverted('failoverLink'), ...speaking],
  'preemption readiness': [
    inverted('failoverLink'),
    ...speaking,
    preferenceSwapped,
    takenFor('role', 'failed', 'standbyReady'),
    takenFor('role', 'standbyReady', 'active'),
    takenFor('role', 'active', 'standbyReady'),
  ],
  start: [...hearing, ...roles, ...healths, inverted('moduleDown'), preferenceSwapped],
  silence: [...hearing, ...roles],
  hello: [...hearing, ...roles, preferenceSwapped],
  health: [inverted('failoverLink'), inverted('moduleDown'), ...speaking, ...roles, ...healths],
  'state link': [inverted('replicates'), ...speaking, ...roles],
  preemption: [
    inverted('replicates'),
    inverted('moduleDown'),
    preferenceSwapped,
    ...healths,
    takenFor('preemption', 'waiting', 'due'),
    takenFor('preemption', 'held', 'due'),
    takenFor('preemption', 'idle', 'due'),
    takenFor('preemption', 'due', 'waiting'),
  ],
  force: [inverted('failoverLink')],
  reset: speaking,
  'configuration command': [
    inverted('failoverLink'),
    inverted('powered'),
    takenFor('failoverSetting', 'powerless', 'on'),
    takenFor('role', 'standbyReady', 'active'),
    takenFor('role', 'active', 'standbyReady'),
  ],
};
