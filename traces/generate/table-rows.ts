/** Traces of the rows of Tables 7-2 and 7-3: wherever a row can happen on a pair, under every reading that it needs. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { isCase, type Run, shortestCases } from '../../properties/antecedent.ts';
import type { StepClaim } from '../../properties/claim.ts';
import { speaksOfFormerlyActive, wasActive, whoWasActive } from '../../properties/claims/formerly-active.ts';
import { casesOf, tableRowClaims } from '../../properties/claims/table-rows.ts';
import { boundsOf, namedScope } from '../../properties/scopes.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import type { TableRow } from '../../spec/tables/table.ts';
import { table72 } from '../../spec/tables/table-7-2.ts';
import { table73 } from '../../spec/tables/table-7-3.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { modelsOf } from '../models.ts';
import { readingChanges } from '../readings.ts';
import type { Draft } from './draft.ts';
import { slug } from './slug.ts';

/** What the events of the rows are made of; other stimuli would lengthen the search, not shorten a case. */
const families = ['power', 'link', 'state', 'interface', 'traffic', 'force'] as const;

/** Pairs that differ in what matters to a row, by the names of their scopes, and the causes it takes. */
const pairs = [
  { name: 'smallest', faults: 1 },
  { name: 'unmonitored', faults: 2 },
  { name: 'percent', faults: 2 },
  { name: 'delayed', faults: 1 },
  { name: 'thresholds', faults: 2 },
] as const;

/** A row, at one place: the unit of its column `active`, in one scope. */
interface Sought {
  readonly table: '7-2' | '7-3';
  readonly row: TableRow;
  readonly scope: Scope;
  readonly active: UnitName;
  readonly claim: StepClaim;
}

const rows: readonly { readonly table: Sought['table']; readonly row: TableRow }[] = [
  ...table72.map((row) => ({ table: '7-2' as const, row })),
  ...table73.map((row) => ({ table: '7-3' as const, row })),
];

function soughtOn(pair: Pair): readonly Sought[] {
  return rows.flatMap(({ table, row }) => {
    const claim = tableRowClaims.find(({ id }) => id === `table-${table}/${row.id}`);
    const cases = casesOf[row.id];
    if (claim === undefined || cases === undefined) throw new Error(`nothing is claimed of row ${row.id}`);
    return scopesOf(pair).flatMap((scope) =>
      unitNames.map((active): Sought => {
        const when: StepClaim['when'] = (step, setting, memory) =>
          (!speaksOfFormerlyActive(row) || wasActive(memory, active, scope)) &&
          cases(step, setting).some((c) => c.scope === scope && c.active === active);
        const observer = speaksOfFormerlyActive(row) ? { observer: whoWasActive } : {};
        return { table, row, scope, active, claim: { ...claim, ...observer, when } };
      }),
    );
  });
}

function draftOf(pair: Pair, { table, row, scope, active }: Sought, steps: Run, change: string | null): Draft {
  const group = scope === 'unit' ? '' : `group ${scope} `;
  const cells = [`active: ${row.active.join(', ')}`, `standby: ${row.standby.join(', ')}`].join('; ').toLowerCase();
  const only = change === null ? '' : ` Under ${change} it takes these steps.`;
  return {
    pair,
    id: [
      `table-${table}`,
      row.id,
      `${slug(group + pair.name)}`,
      `active-${active}`,
      ...(change ? [slug(change)] : []),
    ].join('--'),
    comment: `Table ${table}, "${row.event}": ${row.policy.toLowerCase()}; ${cells}. The column of the active unit means the ${active}${group === '' ? '' : `, in ${group.trim()}`}.${only}`,
    flags: [`table-${table}`],
    under: change === null ? [] : [change],
    covers: [`row ${table}/${row.id}`],
    rules: [...row.rules.policy, ...row.rules.active.flat(), ...row.rules.standby.flat()],
    steps,
  };
}

/** Cases under the default readings, then those of readings under which these steps are no case of the row. */
async function draftsOn(pair: Pair, faults: number): Promise<readonly Draft[]> {
  // Steps from states at depth three: no row takes more than four.
  const bounds = { ...boundsOf(families, faults), depth: 3 };
  const models = modelsOf(pair);
  const sought = soughtOn(pair);
  const claims = sought.map((s) => s.claim);
  const plain = await shortestCases(claims, pair, defaultReadings, bounds);
  const drafts = sought.flatMap((s) => {
    const steps = plain.get(s.claim);
    return steps === undefined ? [] : [draftOf(pair, s, steps, null)];
  });
  for (const change of readingChanges) {
    const model = models([change]);
    const gone = sought.filter(({ claim }) => plain.has(claim) && !isCase(claim, model, plain.get(claim) ?? []));
    if (gone.length === 0) continue;
    const cases = await shortestCases(
      gone.map((s) => s.claim),
      pair,
      model.readings,
      bounds,
    );
    for (const s of gone) {
      const steps = cases.get(s.claim);
      if (steps !== undefined) drafts.push(draftOf(pair, s, steps, change));
    }
  }
  return drafts;
}

export async function tableRowDrafts(): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const { name, faults } of pairs) drafts.push(...(await draftsOn(namedScope(name).pair, faults)));
  return drafts;
}
