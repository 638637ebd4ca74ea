/** The list of the generated pages, each with one line and its counts. */
import { behaviourPhases } from '../../model/behaviour/pair.ts';
import { allClaims, livenessClaims } from '../../properties/claims/index.ts';
import type { ProvedLaw } from '../../properties/law/proved.ts';
import { type AmbiguityId, ambiguity, ambiguityIds } from '../../spec/ambiguities.ts';
import { durations } from '../../spec/durations.ts';
import { ruleIds } from '../../spec/rules/index.ts';
import { table71 } from '../../spec/tables/table-7-1.ts';
import type { ChartDiagram } from '../diagrams/diagram.ts';
import { link, page, prose, table } from '../markdown.ts';
import type { RowCase } from '../table-cases.ts';
import { bothActiveFile } from './both-active.ts';
import { chartFile } from './chart.ts';
import { claimsFile } from './claims.ts';
import { durationsFile } from './durations.ts';
import { failoverTimesFile } from './failover-times.ts';
import { findingsFile } from './findings.ts';
import { livenessFile } from './liveness.ts';
import { atomicStates } from './matrix.ts';
import { phasesFile } from './phases.ts';
import { readingsFile } from './readings.ts';
import { rulesFile, traceabilityFile } from './rules.ts';
import { tableFile } from './tables.ts';

export const indexFile = 'README.md';

/** What the pages are made from. */
export interface Counted {
  readonly charts: readonly ChartDiagram[];
  readonly cases: readonly RowCase[];
  readonly findings: number;
  readonly laws: readonly ProvedLaw[];
}

/** Readings that only the model in time can run. */
function onlyInTime(id: AmbiguityId): number {
  const { runnable, inTime = [] } = ambiguity(id);
  return inTime.filter((name) => !runnable.includes(name)).length;
}

function agreementCounts(cases: readonly RowCase[]): string {
  const marks = cases.flatMap(({ policy, cells }) => [
    policy.agreement,
    ...[...cells.active.printed, ...cells.standby.printed].map((p) => p.agreement),
  ]);
  const count = (mark: (typeof marks)[number]) => marks.filter((m) => m === mark).length;
  return [
    `${cases.length} rows; printed actions and policies: ${count('agrees')} agree`,
    `${count('differs')} differ`,
    ...(count('notObservable') > 0 ? [`${count('notObservable')} not observable, as the unit is off`] : []),
    `${count('n/a')} n/a`,
  ].join(', ');
}

function chartRow(chart: ChartDiagram): readonly string[] {
  const counts = `${atomicStates(chart).length} states, ${chart.transitions.length} transitions`;
  return [link(prose(chart.title), chartFile(chart.name)), `${chart.runs}; pictures, matrix, transitions`, counts];
}

function tableRow(name: '7-2' | '7-3', all: readonly RowCase[]): readonly string[] {
  const cases = all.filter((c) => c.table === name);
  return [link(`Table ${name}`, tableFile(name)), 'each cell beside what the model does', agreementCounts(cases)];
}

function listed({ charts, cases, findings, laws }: Counted): readonly (readonly string[])[] {
  const runnable = ambiguityIds.reduce((sum, id) => sum + ambiguity(id).runnable.length - 1, 0);
  const inTime = ambiguityIds.reduce((sum, id) => sum + onlyInTime(id), 0);
  const phases = Object.values(behaviourPhases).flat().length;
  return [
    ...charts.filter(({ level }) => level === 'behaviour').map(chartRow),
    [link('Phases of a step', phasesFile), 'the order in which a step is worked through', `${phases} phases`],
    tableRow('7-2', cases),
    tableRow('7-3', cases),
    [
      link('Findings', findingsFile),
      'sentences that are false as worded, with their shortest runs',
      `${findings} findings`,
    ],
    [
      link('The laws of two active units and of none', bothActiveFile),
      'every way there, proved, and what readings change',
      `${laws.map(({ ways }) => ways.length).join(' and ')} ways`,
    ],
    [
      link('What happens in the end', livenessFile),
      'claims about runs in which stimuli have stopped, and the fairness they need',
      `${livenessClaims.length} claims`,
    ],
    [
      link('Readings', readingsFile),
      'contradictions and silences of the documents, and what each choice changes',
      `${ambiguityIds.length} ambiguities, ${runnable} readings to run besides the defaults, ${inTime} more in time`,
    ],
    [link('Rules', rulesFile), 'what the documents say, and where', `${ruleIds.length} rules`],
    [link('Claims', claimsFile), 'what is checked', `${allClaims.length} claims`],
    [link('Traceability', traceabilityFile), 'from each rule to what obeys and judges it', ''],
  ];
}

function listedInTime({ charts }: Counted): readonly (readonly string[])[] {
  return [
    ...charts.filter(({ level }) => level === 'protocol').map(chartRow),
    [link('Table 7-1', failoverTimesFile), 'how soon a failover comes', `${table71.length} rows`],
    [
      link('Stated durations', durationsFile),
      'what no rule puts a figure to',
      `${Object.keys(durations).length} durations`,
    ],
  ];
}

export function indexPage(counted: Counted): string {
  const inTime = counted.charts.filter(({ level }) => level === 'protocol').length;
  const states = counted.charts.reduce((sum, chart) => sum + atomicStates(chart).length, 0);
  const transitions = counted.charts.reduce((sum, chart) => sum + chart.transitions.length, 0);
  return page(
    'Generated pages',
    'Made from the statecharts, the rules and the claims, under the default readings; a test fails where they have gone stale. ' +
      'For a way through them, see [the guide for reviewers](../README.md).',
    `${counted.charts.length} statecharts, ${inTime} of them in time, with ${states} states and ${transitions} transitions; ` +
      `${ruleIds.length} rules; ` +
      `${allClaims.length} claims; ${counted.findings} findings; ${ambiguityIds.length} ambiguities.`,
    table(['Page', 'What it shows', 'Counts'], listed(counted)),
    '## In time',
    'How and when a pair gets there: the statecharts that watch, and count ticks. What they notice is told to the statecharts above.',
    table(['Page', 'What it shows', 'Counts'], listedInTime(counted)),
  );
}
