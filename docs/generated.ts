/** Everything under `docs/generated`: pictures, timelines and pages, as texts. */

import { claims } from '../properties/claims/index.ts';
import { type Findings, findingScopes, findingsOver } from '../properties/findings.ts';
import { within } from '../properties/scopes.ts';
import { chartDiagrams } from './diagrams/diagram.ts';
import { diagramFiles } from './diagrams/files.ts';
import { bothActiveFile, bothActivePage } from './pages/both-active.ts';
import { chartFile, chartPage } from './pages/chart.ts';
import { claimsFile, claimsPage } from './pages/claims.ts';
import { findingsFile, findingsPage, findingTimelines } from './pages/findings.ts';
import { indexFile, indexPage } from './pages/index.ts';
import { phasesFile, phasesPage } from './pages/phases.ts';
import { readingsFile, readingsPage } from './pages/readings.ts';
import { rulesFile, rulesPage, traceabilityFile, traceabilityPage } from './pages/rules.ts';
import { tableFile, tablePage } from './pages/tables.ts';
import { type RowCase, rowCases } from './table-cases.ts';

/** A pair of each mode on which every row of its table happens, within a few steps. */
const tabled = [within('smallest', { depth: 3 }), within('delayed', { depth: 3 })];

function pages({ findings, ways }: Findings, cases: readonly RowCase[]): Readonly<Record<string, string>> {
  const charts = chartDiagrams();
  return {
    [indexFile]: indexPage({ charts, cases, findings: findings.length, ways: ways.length }),
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
    [findingsFile]: findingsPage(findings),
    [bothActiveFile]: bothActivePage(ways),
    [readingsFile]: readingsPage(),
    [rulesFile]: rulesPage(),
    [claimsFile]: claimsPage(),
    [traceabilityFile]: traceabilityPage(charts),
  };
}

/**
 * The text of every generated file, by its path relative to `docs/generated`. The same every time; takes some ten
 * seconds, most of it for the searches behind the findings.
 */
export async function generatedDocs(): Promise<Readonly<Record<string, string>>> {
  const found = await findingsOver(claims, findingScopes);
  const cases = await rowCases(tabled);
  return { ...(await diagramFiles()), ...findingTimelines(found.findings), ...pages(found, cases) };
}
