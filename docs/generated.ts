/** Everything under `docs/generated`: pictures, timelines and pages, as texts. */

import { claims, livenessClaims } from '../properties/claims/index.ts';
import { type Finding, findingScopes, findingsOver } from '../properties/findings.ts';
import { type Laws, provedLaws } from '../properties/law/proved.ts';
import { type LivenessOver, livenessOver } from '../properties/liveness/over-scopes.ts';
import { livenessScopes } from '../properties/liveness/scopes.ts';
import { within } from '../properties/scopes.ts';
import { documentedTimes } from '../properties/times/table.ts';
import { chartDiagrams } from './diagrams/diagram.ts';
import { diagramFiles } from './diagrams/files.ts';
import { bothActiveFile, bothActivePage } from './pages/both-active.ts';
import { chartFile, chartPage } from './pages/chart.ts';
import { claimsFile, claimsPage } from './pages/claims.ts';
import { durationsFile, durationsPage } from './pages/durations.ts';
import { failoverTimesFile, failoverTimesPage } from './pages/failover-times.ts';
import { findingsFile, findingsPage, findingTimelines } from './pages/findings.ts';
import { indexFile, indexPage } from './pages/index.ts';
import { livenessFile, livenessPage } from './pages/liveness.ts';
import { phasesFile, phasesPage } from './pages/phases.ts';
import { readingsFile, readingsPage } from './pages/readings.ts';
import { rulesFile, rulesPage, traceabilityFile, traceabilityPage } from './pages/rules.ts';
import { tableFile, tablePage } from './pages/tables.ts';
import { type RowCase, rowCases } from './table-cases.ts';

/** A pair of each mode on which every row of its table happens, within a few steps. */
const tabled = [within('smallest', { depth: 3 }), within('delayed', { depth: 3 })];

interface Searched {
  readonly findings: readonly Finding[];
  readonly laws: Laws;
  readonly liveness: readonly LivenessOver[];
  readonly cases: readonly RowCase[];
}

function pages({ findings, laws, liveness, cases }: Searched): Readonly<Record<string, string>> {
  const charts = chartDiagrams();
  return {
    [indexFile]: indexPage({ charts, cases, findings: findings.length, laws: laws.proved }),
    ...Object.fromEntries(charts.map((chart) => [chartFile(chart.name), chartPage(chart)])),
    [phasesFile]: phasesPage(),
    ...Object.fromEntries(
      (['7-2', '7-3'] as const).map((name) => [
        tableFile(name),
        tablePage(
          name,
          cases.filter((c) => c.table === name),
        ),
      ]),
    ),
    [failoverTimesFile]: failoverTimesPage(documentedTimes()),
    [durationsFile]: durationsPage(),
    [findingsFile]: findingsPage(findings),
    [bothActiveFile]: bothActivePage(laws),
    [livenessFile]: livenessPage(liveness),
    [readingsFile]: readingsPage(),
    [rulesFile]: rulesPage(),
    [claimsFile]: claimsPage(),
    [traceabilityFile]: traceabilityPage(charts),
  };
}

/**
 * The text of every generated file, by its path relative to `docs/generated`. The same every time; takes most of
 * a minute, for the searches behind the laws, the findings and what happens in the end.
 */
export async function generatedDocs(): Promise<Readonly<Record<string, string>>> {
  const { findings } = await findingsOver(claims, findingScopes);
  const laws = await provedLaws();
  const liveness = await livenessOver(livenessClaims, livenessScopes);
  const cases = await rowCases(tabled);
  return { ...(await diagramFiles()), ...findingTimelines(findings), ...pages({ findings, laws, liveness, cases }) };
}
