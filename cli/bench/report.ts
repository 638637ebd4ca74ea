/** The benchmark as text: per scope what each search took and its ratio to ours, then growth and SPIN's two rates. */
import type { CompetitorName } from '../../properties/bench/competitors.ts';
import type { Measured } from './measured.ts';
import type { OnScope } from './on-scope.ts';
import type { MeasuredBySpin } from './spin.ts';

const labels: Readonly<Record<Exclude<CompetitorName, 'idle' | 'reduced'>, string>> = {
  engine: 'our engine',
  claims: 'our engine, every claim judged',
  mapOfJson: 'map of JSON over the same step',
  xstateGraph: '@xstate/graph over the same step',
};

const spinLabel = "SPIN's exact search of the export";

const grouped = (value: number) => Math.round(value).toLocaleString('en-US');
const digits = (value: number) => (value >= 100 ? grouped(value) : value.toPrecision(3));

function rateOf({ states, seconds }: Measured): number {
  return states / Math.max(seconds, 0.001);
}

/** Columns of text, the first to the left and the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd(),
  );
}

/** How many times as long as ours; of a search that gave up, at least. */
function timeRatio(measured: Measured, engine: Measured): string {
  return `${measured.isComplete ? '' : '>= '}${digits(measured.seconds / engine.seconds)}`;
}

function searchRow(label: string, measured: Measured, engine: Measured): string[] {
  return [
    measured.isComplete ? label : `${label} (not finished)`,
    grouped(measured.states),
    grouped(measured.transitions),
    digits(measured.seconds),
    grouped(rateOf(measured)),
    digits(measured.megabytes),
    grouped((measured.megabytes * 2 ** 20) / measured.states),
    timeRatio(measured, engine),
    digits(rateOf(engine) / rateOf(measured)),
  ];
}

const heads = ['', 'states', 'steps tried', 's', 'states/s', 'MiB', 'B/state', 'time : ours', 'our rate : its'];

function scopeLines({ scope, by, spin }: OnScope): string[] {
  const names = ['engine', 'claims', 'mapOfJson', 'xstateGraph'] as const;
  const rows = names.map((name) => searchRow(labels[name], by[name], by.engine));
  const all = spin === null ? rows : [...rows, searchRow(spinLabel, spin, by.engine)];
  const differs = spin !== null && spin.states !== by.engine.states;
  return [
    `${scope.name}: ${scope.about}`,
    ...table([heads, ...all]),
    ...(spin === null ? [] : [`  SPIN without the stack of its search: ${digits(spin.megabytesWithoutStack)} MiB`]),
    ...(differs ? [`  DIFFERENT: our engine counts ${by.engine.states} states, SPIN ${spin.states}`] : []),
    '',
  ];
}

function growthLines(all: readonly OnScope[]): string[] {
  const rows = all.map(({ scope, by: { idle, engine, reduced } }) => [
    scope.name,
    grouped(engine.states),
    digits(engine.seconds),
    digits(engine.megabytes),
    digits(engine.megabytes - idle.megabytes),
    grouped(((engine.megabytes - idle.megabytes) * 2 ** 20) / engine.states),
    grouped(reduced.states),
    digits(reduced.seconds),
    digits(reduced.megabytes),
  ]);
  const head = ['', 'states', 's', 'MiB', 'over idle', 'B/state', 'reduced: states', 's', 'MiB'];
  return ['growth of our engine, without and with reduction', ...table([head, ...rows]), ''];
}

function spinLines(byHand: MeasuredBySpin, largest: MeasuredBySpin): string[] {
  const row = (label: string, m: MeasuredBySpin) => [
    label,
    `${m.width}`,
    grouped(m.states),
    grouped(m.transitions),
    digits(m.seconds),
    grouped(rateOf(m)),
    grouped(m.transitions / Math.max(m.seconds, 0.001)),
  ];
  const head = ['', 'B wide', 'states', 'steps', 's', 'states/s', 'steps/s'];
  return [
    "SPIN's rate on the exported model beside its rate on one written by hand",
    ...table([head, row('exported', largest), row('written by hand', byHand)]),
    '',
  ];
}

/** @param byHand null where SPIN is missing */
export function benchReport(all: readonly OnScope[], byHand: MeasuredBySpin | null): string {
  const largest = all.at(-1)?.spin ?? null;
  return [
    ...all.flatMap(scopeLines),
    ...growthLines(all),
    ...(byHand === null || largest === null ? [] : spinLines(byHand, largest)),
  ].join('\n');
}
