/** The graph of small steps of a pair: every row of snapshots that can be reached, under all facts that can hold then. */
import type { ChartState } from '../../model/behaviour/chart.ts';
import type { Facts } from '../../model/behaviour/facts.ts';
import type { Snapshots } from '../../model/behaviour/machines.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { type Command, isCommand } from '../../model/stimulus.ts';
import { alphabetOf } from '../checker/alphabet.ts';
import type { Bounds, Stopped } from '../checker/bounds.ts';
import { interner } from '../checker/intern.ts';
import { IntList } from './int-list.ts';
import { Places } from './places.ts';
import { commandStep, type InternalEvent, internalSteps, perceiving } from './small-steps.ts';

/** Where a command leads from a node, before anything settles. */
export interface CommandEdge {
  readonly command: Command;
  readonly to: number;
}

/**
 * Nodes are rows of snapshots under facts. A change of the environment leads from a row under some facts to the same row
 * under others; since stimuli may come at any time, also several before anything is perceived, a row that is
 * met can be met under all facts of its region, and these edges need not be stored.
 */
export class SmallStepGraph {
  readonly model: BehaviourModel;
  readonly places: Places;
  readonly events = interner((event: InternalEvent) => `${event.kind} ${event.to}`);
  readonly rows = interner((row: Snapshots) => row.map((state: ChartState) => state.id).join(' '));
  /** The row in which everything begins. */
  readonly start: number;
  /** Commands that lead somewhere, counted. */
  commandEdges = 0;
  stopped: Stopped | null = null;
  private readonly commands: readonly Command[];
  /** By row: the regions that it can be met in, as bits. */
  private readonly regionsOf: number[] = [];
  /** By facts and row: where the edges of the node begin, plus one; 0 where it was not met. */
  private readonly begins: IntList[] = [];
  /** For each node its number of edges, then its edges: event and row reached. */
  private readonly edges = new IntList();
  private readonly afterCommands = new Map<number, readonly CommandEdge[]>();
  private readonly pending: number[] = [];
  private internal = 0;
  private met = 0;

  constructor(model: BehaviourModel, bounds: Bounds) {
    this.model = model;
    this.places = new Places(model, bounds);
    this.commands = alphabetOf(model.pair, bounds.families).flat().filter(isCommand);
    this.start = this.rows.id(model.initial.snapshots);
    this.admit(this.start, this.places.reach[this.places.region[0] as number] as number);
  }

  /** Nodes met so far. */
  get nodes(): number {
    return this.met;
  }

  /** Internal edges met so far. */
  get internalEdges(): number {
    return this.internal;
  }

  facts(id: number): Facts {
    return this.places.facts.value(id);
  }

  /** Expands the next row. False where there is none left. */
  expandNext(): boolean {
    const row = this.pending.shift();
    if (row === undefined) return false;
    this.expandRow(row);
    return true;
  }

  private admit(row: number, bits: number): void {
    const known = this.regionsOf[row] ?? 0;
    if ((known | bits) === known) return;
    this.regionsOf[row] = known | bits;
    this.pending.push(row);
  }

  private expandRow(row: number): void {
    const bits = this.regionsOf[row] as number;
    for (let region = 0; region < this.places.regions; region += 1) {
      if (!(bits & (1 << region))) continue;
      const reach = this.places.reach[region] as number;
      for (const facts of this.places.factsIn[region] ?? []) {
        this.expand(row, facts);
        for (const target of this.targets(row, facts)) this.admit(target, reach);
      }
    }
  }

  private targets(row: number, facts: number): readonly number[] {
    const found = this.commandsFrom(row, facts).map(({ to }) => to);
    this.eachStep(row, facts, (_, to) => found.push(to));
    return found;
  }

  private key(row: number, facts: number): number {
    return row * this.places.facts.size + facts;
  }

  /** Computes the edges of a node, once. */
  private expand(row: number, facts: number): void {
    const begins = this.beginsUnder(facts);
    while (begins.length <= row) begins.push(0);
    if (begins.at(row) !== 0) return;
    this.met += 1;
    const snapshots = this.rows.value(row);
    const seen = this.facts(facts);
    const steps = internalSteps(this.model, snapshots, seen);
    begins.set(row, this.edges.length + 1);
    this.edges.push(steps.length);
    this.internal += steps.length;
    for (const { event, after } of steps) {
      this.edges.push(this.events.id(event));
      this.edges.push(this.rows.id(after));
    }
    if (!steps.some(({ event }) => event === perceiving)) this.command(row, facts);
  }

  /** Commands are typed once the units have seen what changed around them. */
  private command(row: number, facts: number): void {
    const snapshots = this.rows.value(row);
    const found = this.commands.flatMap((command) => {
      const after = commandStep(this.model, snapshots, this.facts(facts), command);
      return after === null ? [] : [{ command, to: this.rows.id(after) }];
    });
    this.commandEdges += found.length;
    if (found.length > 0) this.afterCommands.set(this.key(row, facts), found);
  }

  /** The commands that change something at a node. */
  commandsFrom(row: number, facts: number): readonly CommandEdge[] {
    return this.afterCommands.get(this.key(row, facts)) ?? [];
  }

  private beginsUnder(facts: number): IntList {
    const known = this.begins[facts];
    if (known !== undefined) return known;
    const made = new IntList();
    this.begins[facts] = made;
    return made;
  }

  /** Whether the row can be met under these facts. */
  has(row: number, facts: number): boolean {
    const begins = this.begins[facts];
    return begins !== undefined && row < begins.length && begins.at(row) !== 0;
  }

  /** Calls with event and row for each internal edge of a node, in the order of the model. */
  eachStep(row: number, facts: number, call: (event: number, to: number) => void): void {
    const begin = (this.begins[facts]?.at(row) ?? 0) - 1;
    if (begin < 0) return;
    const count = this.edges.at(begin);
    for (let i = 0; i < count; i += 1) call(this.edges.at(begin + 1 + 2 * i), this.edges.at(begin + 2 + 2 * i));
  }
}
