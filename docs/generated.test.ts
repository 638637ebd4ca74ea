/** The generated files: what is committed is what is made, and the pages are whole, linked, and true to the model. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviourMachines, chartNames } from '../model/behaviour/charts/index.ts';
import { statesOf, transitionsOf } from '../model/behaviour/transitions.ts';
import { allClaims, claims } from '../properties/claims/index.ts';
import { distinctions } from '../properties/distinguishing.ts';
import { laws } from '../properties/law/proved.ts';
import { ambiguityIds, defaultReadings } from '../spec/ambiguities.ts';
import { ruleIds } from '../spec/rules/index.ts';
import { table72 } from '../spec/tables/table-7-2.ts';
import { table73 } from '../spec/tables/table-7-3.ts';
import { generatedDocs } from './generated.ts';
import { anchorOf, prose } from './markdown.ts';
import { corrections } from './pages/corrections.ts';
import { narrowings } from './pages/narrowings.ts';

const folder = join(import.meta.dirname, 'generated');
const machines = behaviourMachines(defaultReadings);

let files: Readonly<Record<string, string>> = {};
const text = (file: string) => files[file] ?? '';
const pages = () => Object.entries(files).filter(([file]) => file.endsWith('.md'));
/** The page without what a reader sees literally. */
const markup = (page: string) => page.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');

function committed(): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => relative(folder, join(e.parentPath, e.name)));
}

/** Rows of all tables of a page, cell by cell; an escaped bar is no border. */
function tablesOf(page: string): readonly (readonly string[])[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
}

beforeAll(async () => {
  files = await generatedDocs();
}, 300_000);

test('what is committed is what `npm run generate` writes', () => {
  const stale = Object.entries(files).filter(([file, made]) => {
    return !committed().includes(file) || readFileSync(join(folder, file), 'utf8') !== made;
  });
  const left = committed().filter((file) => !(file in files));
  expect({ stale: stale.map(([file]) => file), left }, 'run `npm run generate`').toEqual({ stale: [], left: [] });
});

describe('every page', () => {
  test('has tables whose rows are as wide as their heads, at most seven columns', () => {
    for (const [file, page] of pages()) {
      const blocks = page.split('\n\n').filter((block) => block.startsWith('|'));
      for (const block of blocks) {
        const widths = new Set(tablesOf(block).map((cells) => cells.length));
        expect([...widths], `${file}: ${block.slice(0, 80)}`).toHaveLength(1);
        expect(Math.max(...widths), file).toBeLessThanOrEqual(
          file === 'findings.md' || file === 'both-active.md' ? 8 : 7,
        );
      }
    }
  });

  test('has no markup but its own, and no braces that a site generator would fill in', () => {
    for (const [file, page] of pages()) {
      const tags = [...markup(page).matchAll(/<(?!!--)\/?([^\s>]*)/g)].map(([, name = '']) => name);
      expect(
        tags.filter((tag) => !['a', 'br', 'details', 'summary'].includes(tag)),
        file,
      ).toEqual([]);
      expect(markup(page), file).not.toContain('{{');
    }
  });

  test('links to pages, pictures and anchors that are there', () => {
    for (const [file, page] of pages()) {
      for (const [, target = '', fragment] of markup(page).matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)) {
        if (target === '../README.md') continue;
        const goal = target === '' ? page : files[target];
        expect(goal, `${file} → ${target}`).toBeDefined();
        if (fragment !== undefined) expect(goal, `${file} → ${target}#${fragment}`).toContain(`<a id="${fragment}">`);
      }
    }
  });

  test('has each anchor once', () => {
    for (const [file, page] of pages()) {
      const anchors = [...page.matchAll(/<a id="([^"]*)">/g)].map(([, name]) => name);
      expect(anchors.length, file).toBe(new Set(anchors).size);
    }
  });

  test('names only rules and claims that there are', () => {
    const known: readonly string[] = ruleIds;
    for (const [file, page] of pages()) {
      for (const [, id = ''] of page.matchAll(/`([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+\.\d+)`/g))
        expect(known, file).toContain(id);
      for (const [, id = ''] of page.matchAll(/claims\.md#([^)]*)\)/g)) {
        expect(
          allClaims.map((c) => anchorOf(c.id)),
          file,
        ).toContain(id);
      }
    }
  });
});

describe.each(chartNames)('the page of %s', (name) => {
  const page = () => text(`chart-${name}.md`);

  test('has every transition once, and every picture', () => {
    const rows = tablesOf(page()).filter(([first]) => /^ <a id=/.test(first ?? ''));
    expect(rows).toHaveLength(transitionsOf(machines[name]).length);
    for (const t of transitionsOf(machines[name])) {
      const own = rows.filter((cells) => cells.some((cell) => cell.trimEnd().endsWith(`\`${t.id}\``)));
      expect(own.length, t.id).toBe(transitionsOf(machines[name]).filter(({ id }) => id === t.id).length);
      for (const rule of t.meta.rules)
        expect(
          own.some((cells) => cells[4]?.includes(`\`${rule}\``)),
          `${t.id} ${rule}`,
        ).toBe(true);
    }
    const pictures = Object.keys(files).filter((file) => file.startsWith(`diagrams/${name}/`));
    for (const picture of pictures) expect(page()).toContain(`](${picture})`);
  });

  test('has a cell for every event in every state, and every transition in one', () => {
    const matrix = page().split('## Events and states')[1]?.split('## Transitions')[0] ?? '';
    const [head, , ...rows] = tablesOf(matrix);
    expect(
      head
        ?.slice(1)
        .map((cell) => cell.trim())
        .sort(),
    ).toEqual(
      statesOf(machines[name])
        .map((s) => `\`${s}\``)
        .sort(),
    );
    const events = new Set(transitionsOf(machines[name]).map((t) => t.event));
    expect(rows.map(([event]) => event?.trim()).sort()).toEqual([...events].map((e) => `\`${e}\``).sort());
    for (const cell of rows.flat()) expect(cell.trim()).not.toBe('');
    const linked = new Set([...matrix.matchAll(/\]\(#([^)]*)\)/g)].map(([, short]) => short));
    expect(linked.size).toBe(transitionsOf(machines[name]).length);
  });
});

describe.each([
  ['7-2', table72],
  ['7-3', table73],
] as const)('the page of Table %s', (name, rows) => {
  test('has every row in the order of the document, and no cell that differs', () => {
    const page = text(`table-${name}.md`);
    const sections = [...page.matchAll(/^## <a id="([^"]*)">/gm)].map(([, id]) => id);
    expect(sections).toEqual(rows.map((row) => row.id));
    expect(page).not.toContain('differs');
    expect(page.match(/✓ agrees/g)?.length).toBeGreaterThan(3 * rows.length);
  });

  test('says of every printed action and policy what is compared', () => {
    const criteria = text(`table-${name}.md`).split('**What the mark ✓ means**')[1]?.split('**The rows**')[0] ?? '';
    const [, , ...said] = tablesOf(criteria).map(([printed = '']) => printed.split(';').map((words) => words.trim()));
    const printed = rows.flatMap((row): readonly string[] => [row.policy, ...row.active, ...row.standby]);
    expect(said.flat().sort()).toEqual([...new Set(printed)].filter((words) => words !== 'n/a').sort());
  });

  test('shows a recovery of a unit that was active before, and no policy kept where nobody was active', () => {
    const sections = text(`table-${name}.md`).split('\n## ');
    const recovery = sections.find((section) => section.startsWith('<a id="formerly-active')) ?? '';
    const [failed = '', back = ''] = [...recovery.matchAll(/\*\*(powerO[^*]*)\*\*/g)]
      .slice(1)
      .map(([, words]) => words);
    const unit = failed.replace('powerOff ', '');
    expect(back).toBe(`powerOn ${unit}`);
    expect(recovery).toMatch(new RegExp(`Active[^|]*: the ${unit} `));
    const startup = sections.find((section) => section.startsWith('<a id="failover-link-failed-at-startup"'));
    expect(startup).toContain('nobody was active before; both units become active | n/a');
  });

  test('cites in the policy row no cell of another column', () => {
    const policies = tablesOf(text(`table-${name}.md`)).filter(([first]) => first?.trim() === 'Policy');
    expect(policies).toHaveLength(rows.length);
    for (const cells of policies) expect(cells.join()).not.toMatch(/Action: “|Notes: “/);
  });
});

test('what a unit without power is to do counts as no agreement', () => {
  const row = text('table-7-3.md')
    .split('\n## ')
    .find((section) => section.startsWith('<a id="unit-failed"'));
  expect(row).toContain('not observable, the unit is off: Become standby<br>✓ agrees: Mark as failed');
  expect(text('README.md')).toMatch(/Table 7-3.* agree, 0 differ, 1 not observable/);
});

describe('the laws of two active units and of none', () => {
  const law = (id: string) =>
    text('both-active.md')
      .split('\n## ')
      .find((part) => part.startsWith(`<a id="${id}">`)) ?? '';
  const rows = (id: string) => tablesOf(law(id)).map((cells) => cells.map((cell) => cell.trim()));

  test('leave no step unexplained, and no way in vain, untaken or not needed', () => {
    for (const each of laws) {
      const ways = rows(each.id).filter(([way]) => each.ways.some(({ id }) => way === `\`${id}\``));
      expect(ways.map(([way]) => way)).toEqual(each.ways.map(({ id }) => `\`${id}\``));
      for (const [, taken, vain, run, needed] of ways) {
        expect(Number(taken)).toBeGreaterThan(0);
        expect([vain, needed]).toEqual(['none', 'yes']);
        expect(run).not.toBe('–');
      }
      const scopes = rows(each.id).filter(([, stimuli]) => stimuli?.includes('cause'));
      expect(scopes.length).toBeGreaterThan(2);
      for (const cells of scopes) expect(cells.at(-1)).toBe('none');
    }
  });

  test('say what a reading closes, and what it adds', () => {
    const row = (id: string, reading: string) => rows(id).find(([first]) => first?.includes(`\`${reading}\``)) ?? [];
    expect(row('law-two-active', 'silence-with-link-down=b')[1]).toContain('`every-path-lost` closed');
    expect(row('law-two-active', 'force-link-down=b')[1]).toContain('`forced-over-dead-link` closed');
    expect(row('law-nobody-active', 'yield-link-down=b')[2]).toContain('noFailoverActive primary');
  });
});

describe('the findings', () => {
  const violated = claims.filter((claim) => claim.expected === 'violated');

  test('are all the sentences that are false as worded, each with its timeline', () => {
    const page = text('findings.md');
    for (const claim of violated) {
      expect(page).toContain(`<a id="${anchorOf(claim.id)}">`);
      expect(page).toContain(`](timelines/${anchorOf(claim.id)}.svg)`);
    }
    expect(Object.keys(files).filter((file) => file.startsWith('timelines/'))).toHaveLength(violated.length);
  });

  test('say how the claim takes the sentence, and go by the name of the claim', () => {
    expect(Object.keys(narrowings).sort()).toEqual(violated.map((claim) => claim.id).sort());
    expect(text('findings.md')).not.toMatch(/Finding \d/);
  });

  test('have both units powered where a monitored interface fails, and show how many have failed', () => {
    const section =
      text('findings.md').split('## <a id="wording-any-monitored-interface">')[1]?.split('\n## ')[0] ?? '';
    const [head = [], , ...rows] = tablesOf(section.split('**Shortest run**')[1] ?? '');
    expect(head.join()).toContain('failed (policy 2)');
    expect(rows.at(-1)?.join()).toContain('**1 of 2**');
    expect(rows.at(-1)?.map((cell) => cell.trim())).not.toContain('off');
  });

  test('stand beside claims that hold', () => {
    expect(Object.keys(corrections).sort()).toEqual(violated.map((claim) => claim.id).sort());
    for (const id of Object.values(corrections).flat()) {
      expect(claims.find((claim) => claim.id === id)?.expected, id).toBe('holds');
    }
  });

  test('have the slogan fall in two steps: both units on; the failover link and the data path lost', () => {
    const section = text('findings.md').split('## <a id="slogan-never-both-active">')[1]?.split('\n## ')[0];
    expect(section).toContain('| 2, violates | **failoverLinkDown + dataPathDown inside**');
  });
});

test('the readings are all there, and what each runnable one changes', () => {
  const page = text('readings.md');
  for (const id of ambiguityIds) expect(page).toContain(`<a id="${anchorOf(id)}">`);
  for (const { sequence } of distinctions) expect(page).toContain(prose(sequence));
  expect(page.match(/\| Seen \|/g)).toHaveLength(distinctions.length);
});

test('every rule is obeyed somewhere, or says by which row it will be; a diagnosis names the rule', () => {
  const configuration = join(import.meta.dirname, '../model/configuration');
  const sources = readdirSync(configuration, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(configuration, file), 'utf8'))
    .join('\n');
  const rows = tablesOf(text('traceability.md')).filter(([first]) => first?.includes('rules.md#'));
  for (const [rule = '', transitions, phases, otherwise = ''] of rows) {
    const obeyed = [transitions, phases].some((cell) => cell?.trim() !== '');
    expect(obeyed, rule).toBe(otherwise.trim() === '');
    const [, id = ''] = /`([^`]*)`/.exec(rule) ?? [];
    if (otherwise.includes('diagnosis')) expect(sources, id).toContain(`'${id}'`);
  }
});

test('every rule and every claim stands once', () => {
  expect(text('rules.md').match(/<a id=/g)).toHaveLength(ruleIds.length);
  expect(text('claims.md').match(/<a id=/g)).toHaveLength(allClaims.length);
});
