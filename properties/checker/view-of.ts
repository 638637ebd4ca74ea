/** States as claims look at them; what an outsider sees is worked out only where a claim asks, and kept for a while. */
import type { Environment } from '../../model/behaviour/environment.ts';
import type { Snapshots } from '../../model/behaviour/machines.ts';
import type { Observation } from '../../model/behaviour/observe.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { StateView } from '../claim.ts';

class LazyView implements StateView {
  readonly environment: Environment;
  private readonly model: BehaviourModel;
  readonly snapshots: Snapshots;
  private seen: Observation | null = null;

  constructor(model: BehaviourModel, snapshots: Snapshots, environment: Environment) {
    this.model = model;
    this.snapshots = snapshots;
    this.environment = environment;
  }

  get observation(): Observation {
    this.seen ??= this.model.observe(this);
    return this.seen;
  }
}

export function viewOf(model: BehaviourModel, snapshots: Snapshots, environment: Environment): StateView {
  return new LazyView(model, snapshots, environment);
}

/** Views kept at once, in each of two generations. */
const generation = 40_000;

/** Views by a number of their own; those not asked for in a long time are made anew. */
export class Views {
  private young = new Map<number, StateView>();
  private old = new Map<number, StateView>();

  get(key: number, make: () => StateView): StateView {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const view = this.old.get(key) ?? make();
    if (this.young.size >= generation) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, view);
    return view;
  }
}
